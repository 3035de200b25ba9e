/** Why two stories are shown together: the names and terms that tie them, as a person reads them. */
import type { Vector } from "./similar.ts";

/** Reasons at most, and the share of the likeness that ends the list before that. */
const MOST = 4;
const LEAST = 2;
const EXPLAINED = 0.75;

/** True where one of the two stands in the other as whole words ("Powell" in "Colin Powell"). */
function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase()} `);
}

/**
 * Up to four of the story's surfaces (in the order of its hashes), those first that tie the two most; a name of
 * several words stands for its parts. Fewer where two or three say nearly all there is.
 */
export function reasonsOf(story: Vector, other: Vector, surfaces: readonly string[]): string[] {
  const shared: { surface: string; tie: number }[] = [];
  let total = 0;
  for (let i = 0, j = 0; i < story.hashes.length && j < other.hashes.length; ) {
    const difference = story.hashes[i]! - other.hashes[j]!;
    if (difference === 0) {
      const tie = story.values[i]! * other.values[j]!;
      total += tie;
      shared.push({ surface: surfaces[i] ?? "", tie });
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  shared.sort((a, b) => b.tie - a.tie);
  const wholes = shared.filter(({ surface }) => surface.includes(" "));
  const reasons: string[] = [];
  let told = 0;
  for (const { surface, tie } of shared) {
    told += tie;
    if (surface === "" || reasons.some((reason) => overlaps(reason, surface))) continue;
    // The longest name that both have and that holds this part of it.
    const whole = wholes
      .map((one) => one.surface)
      .filter(
        (one) =>
          one.length > surface.length && overlaps(one, surface) && !reasons.some((it) => overlaps(it, one)),
      )
      .sort((a, b) => b.length - a.length)[0];
    reasons.push(whole ?? surface);
    if (reasons.length === MOST || (reasons.length >= LEAST && told > EXPLAINED * total)) break;
  }
  return reasons;
}
