/** `list`: stories in columns on a terminal, as plain lines in a pipe, or as JSON. */

import { SORTS, type View } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { didYouMean } from "./did-you-mean.ts";
import { Failure } from "./failure.ts";
import { checkForms, printView } from "./print-view.ts";
import type { Call } from "./verb.ts";

export async function run({ words, values, out, open }: Call): Promise<void> {
  checkForms("list", values);
  const { library } = await open();
  const view: View = {
    section: sectionOf(values.text("section"), library),
    query: words.join(" "),
    unreadOnly: values.has("unread"),
    sort: SORTS.find((sort) => sort === values.text("sort")) ?? "newest",
    entered: Date.now(),
  };
  await printView({ library, view, values, out, verb: "list" });
}

/** The section as it is written in the library; case does not count. Null for all. Throws for one that is not there. */
function sectionOf(typed: string | undefined, library: Library): string | null {
  if (typed === undefined) return null;
  const names = library.sections().map(({ section }) => section);
  const same = (name: string) => name.toLowerCase() === typed.toLowerCase();
  const found = names.find((name) => name === typed) ?? names.find(same);
  if (found !== undefined) return found;
  const guess = didYouMean(
    typed,
    names.filter((name) => name !== ""),
  );
  throw new Failure(`There is no section “${typed}”.${guess} “newsreader list” shows the sections.`);
}
