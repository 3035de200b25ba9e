/** `list`: stories in columns on a terminal, as plain lines in a pipe, or as JSON. */
import { nearest } from "../article/query.ts";
import { type Row, SORTS, type View } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { Failure } from "./failure.ts";
import { rowJson, versioned } from "./json.ts";
import { plainLine, printColumns } from "./list-lines.ts";
import type { Call } from "./verb.ts";

/** Rows asked for at a time, so that a long list is never in memory whole. */
const AT_ONCE = 500;

export async function run({ words, values, out, open }: Call): Promise<void> {
  if (values.has("full") && !values.has("json")) {
    throw new Failure("“--full” is for “--json”: newsreader list --json --full.", 2);
  }
  const { library } = await open();
  const view: View = {
    section: sectionOf(values.text("section"), library),
    query: words.join(" "),
    unreadOnly: values.has("unread"),
    sort: SORTS.find((sort) => sort === values.text("sort")) ?? "newest",
    entered: Date.now(),
  };
  const { total, unread, queryProblem } = library.window(view, { offset: 0, limit: 1 });
  if (queryProblem !== "") {
    throw new Failure(`The query is not understood. ${queryProblem} See “newsreader help list”.`, 2);
  }
  const most = Math.min(total, values.number("limit") ?? total);
  if (values.has("json")) {
    const stories = [];
    for (const rows of windows(library, view, most)) {
      for (const row of rows)
        stories.push(rowJson(row, values.has("full") ? await whole(library, row) : null));
    }
    return out.json(versioned({ total, unread, stories }));
  }
  if (total === 0 && library.trouble() === "") out.note(nothing(library, view));
  for (const rows of windows(library, view, most)) {
    if (out.isTerminal) printColumns(rows, out);
    else out.lines(rows.map(plainLine));
  }
}

/** The section as it is written in the library; case does not count. Null for all. Throws for one that is not there. */
function sectionOf(typed: string | undefined, library: Library): string | null {
  if (typed === undefined) return null;
  const names = library.sections().map(({ section }) => section);
  const same = (name: string) => name.toLowerCase() === typed.toLowerCase();
  const found = names.find((name) => name === typed) ?? names.find(same);
  if (found !== undefined) return found;
  const known = names.filter((name) => name !== "");
  const meant = known.length > 0 ? ` Did you mean “${nearest(typed, known)}”?` : "";
  throw new Failure(`There is no section “${typed}”.${meant} “newsreader list” shows the sections.`);
}

/** The first `most` rows of a view, some at a time. */
function* windows(library: Library, view: View, most: number): Generator<readonly Row[]> {
  for (let offset = 0; offset < most; offset += AT_ONCE) {
    yield library.window(view, { offset, limit: Math.min(AT_ONCE, most - offset) }).rows;
  }
}

/** The story itself, null where its file cannot be read: the row says why. */
async function whole(library: Library, { summary }: Row) {
  if (summary.failure !== "") return null;
  return library.read(summary.id).catch((error: Error) => {
    throw new Failure(error.message);
  });
}

function nothing(library: Library, { query, section, unreadOnly }: View): string {
  if (query === "" && section === null && !unreadOnly) {
    return `There is no story in ${library.folder}. Put one there with “newsreader add FILE”.`;
  }
  return "No story is like that. “newsreader list” shows all.";
}
