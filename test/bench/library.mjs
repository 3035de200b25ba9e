// A library to measure in: more stories than a screen shows, long enough to turn pages in, the same every time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORDS =
  "the river harbour council market engineers weather of “quoted” a café naïve bridge with early report — said and since train over winter plan".split(
    " ",
  );

/** @param {number} seed */
function numbers(seed) {
  let state = seed;
  // Numerical Recipes' linear congruential generator: the stories need to be alike each time, not random.
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes `count` Markdown stories into a new folder.
 * @param {string} folder @param {number} count
 */
export function writeLibrary(folder, count) {
  mkdirSync(folder, { recursive: true });
  const next = numbers(7);
  const words = (/** @type {number} */ amount) =>
    Array.from({ length: amount }, () => WORDS[Math.floor(next() * WORDS.length)]).join(" ");
  for (let i = 0; i < count; i += 1) {
    const headline = `Story ${i}: ${words(7)}`;
    const published = new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString();
    const paragraphs = Array.from({ length: 40 }, () => `${words(60)}.`).join("\n\n");
    const head = `---\nheadline: "${headline}"\nsection: Section ${i % 5}\ndek: ${words(12)}\npublished: ${published}\n---\n`;
    writeFileSync(join(folder, `story-${i}.md`), `${head}\n${paragraphs}\n`);
  }
}
