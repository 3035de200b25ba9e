/** Which verb a person means by what they typed. */
import { didYouMean } from "./did-you-mean.ts";
import { usage } from "./failure.ts";
import type { Verb } from "./verb.ts";
import { SHOWN_VERBS, VERBS } from "./verbs.ts";

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
