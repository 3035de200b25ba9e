/** What is not known, and what was perhaps meant. */
import { near } from "../article/nearest.ts";
import { usage } from "./failure.ts";
import type { Verb } from "./verb.ts";
import { SHOWN_VERBS, VERBS } from "./verbs.ts";

/** " Did you mean “…”?", to stand behind a sentence; "" where nothing that is known is near. `sign`: stands before it. */
export function didYouMean(typed: string, known: readonly string[], sign = ""): string {
  const meant = near(typed, known);
  return meant === undefined ? "" : ` Did you mean “${sign + meant}”?`;
}

/** The verb of that name. Throws a usage failure where there is none. */
export function verbNamed(name: string): Verb {
  const verb = VERBS.find((row) => row.name === name);
  if (verb !== undefined) return verb;
  const guess = didYouMean(
    name.toLowerCase(),
    SHOWN_VERBS.map((row) => row.name),
  );
  throw usage(`There is no verb “${name}”.${guess}`, "“newsreader --help” shows them all.");
}
