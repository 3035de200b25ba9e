/** A view of the library on its way out: in columns, as plain lines, as one JSON value, or as a JSON value a line. */
import type { Row, View } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { Failure } from "./failure.ts";
import { rowJson, versioned } from "./json.ts";
import { plainFound, plainLine, printColumns } from "./list-lines.ts";
import type { Output } from "./output.ts";
import type { Values } from "./values.ts";

/** Rows asked for at a time, so that a long list is never in memory whole. */
const AT_ONCE = 500;

/** Throws where the call's options contradict each other. */
export function checkForms(verb: string, values: Values): void {
  if (values.has("json") && values.has("ndjson")) {
    throw new Failure("“--json” and “--ndjson” contradict each other: give one of them.", 2);
  }
  if (values.has("full") && !values.has("json") && !values.has("ndjson")) {
    throw new Failure(`“--full” is for “--json” and “--ndjson”: newsreader ${verb} --json --full.`, 2);
  }
}

export type Printing = {
  readonly library: Library;
  readonly view: View;
  readonly values: Values;
  readonly out: Output;
  /** `search` shows under each story where it was found. */
  readonly verb: "list" | "search";
};

/** Prints what the view shows, as the options say. Throws a Failure of code 2 for a query that is not understood. */
export async function printView(printing: Printing): Promise<void> {
  const { library, view, values, out, verb } = printing;
  const { total, unread, queryProblem } = library.window(view, { offset: 0, limit: 1 });
  if (queryProblem !== "") {
    throw new Failure(`The query is not understood. ${queryProblem} See “newsreader help ${verb}”.`, 2);
  }
  const most = Math.min(total, values.number("limit") ?? total);
  const json = async (row: Row) => rowJson(row, values.has("full") ? await whole(library, row) : null);
  if (values.has("json")) {
    if (values.has("full") || out.isTerminal) {
      // Whole stories are read one by one, and one that cannot be is no answer at all.
      const stories = [];
      for (const rows of windows(library, view, most)) for (const row of rows) stories.push(await json(row));
      return out.json(versioned({ total, unread, stories }));
    }
    return out.jsonList(versioned({ total, unread }), "stories", rowsOf(library, view, most));
  }
  if (total === 0 && library.trouble() === "") out.note(nothing(library, view));
  for (const rows of windows(library, view, most)) {
    if (values.has("ndjson")) for (const row of rows) out.jsonLine(versioned(await json(row)));
    else if (out.isTerminal) printColumns(rows, out, verb === "search");
    else out.lines(rows.map(verb === "search" ? plainFound : plainLine));
    // Nothing is read that nobody takes.
    if (!(await out.ready())) return;
  }
}

/** The first `most` rows of a view, some at a time. */
function* windows(library: Library, view: View, most: number): Generator<readonly Row[]> {
  for (let offset = 0; offset < most; offset += AT_ONCE) {
    yield library.window(view, { offset, limit: Math.min(AT_ONCE, most - offset) }).rows;
  }
}

function* rowsOf(library: Library, view: View, most: number) {
  for (const rows of windows(library, view, most)) yield rows.map((row) => rowJson(row, null));
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
