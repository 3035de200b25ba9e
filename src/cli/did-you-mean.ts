/** What was perhaps meant by what is not known. */
import { near } from "../article/nearest.ts";

/** " Did you mean “…”?", to stand behind a sentence; "" where nothing that is known is near. `sign`: stands before it. */
export function didYouMean(typed: string, known: readonly string[], sign = ""): string {
  const meant = near(typed, known);
  return meant === undefined ? "" : ` Did you mean “${sign + meant}”?`;
}
