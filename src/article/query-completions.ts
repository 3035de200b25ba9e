/** What may stand at the cursor of the filter line: names of fields, their values, sections, feeds. */
import { FIELDS, HAS_VALUES, IS_VALUES } from "./query.ts";
import { tokens } from "./query-tokens.ts";

/** The text from `from` to `to` (UTF-16) may become any of `options`; none where nothing can be offered. */
export type Completions = { readonly from: number; readonly to: number; readonly options: readonly string[] };

function valuesOf(field: string, sections: readonly string[], feeds: readonly string[]): readonly string[] {
  if (field === "is") return IS_VALUES;
  if (field === "has") return HAS_VALUES;
  if (field === "feed") return feeds;
  if (field !== "section") return [];
  return sections
    .filter((name) => name !== "")
    .map((name) => (/[\s()"“”„«»]/u.test(name) ? `"${name.replaceAll('"', "")}"` : name));
}

/** `cursor` in UTF-16 units; only what stands before it counts. Case does not. `feeds`: the ids of subscriptions. */
export function completions(
  text: string,
  cursor: number,
  sections: readonly string[],
  feeds: readonly string[] = [],
): Completions {
  const token = tokens(text.slice(0, cursor)).at(-1);
  const touches = token !== undefined && token.at + token.length === cursor;
  if (!touches || (token.kind !== "text" && token.kind !== "field"))
    return { from: cursor, to: cursor, options: [] };
  if (token.kind === "text") {
    const typed = token.text.toLowerCase();
    const begins = token.at === cursor - token.text.length;
    const options = FIELDS.filter((field) => begins && field.startsWith(typed)).map((field) => `${field}:`);
    return { from: token.at, to: cursor, options };
  }
  const from = token.at + token.field.length + 1;
  const typed = token.text.toLowerCase();
  const options = valuesOf(token.field, sections, feeds).filter((value) =>
    value.replaceAll('"', "").toLowerCase().startsWith(typed),
  );
  return { from, to: cursor, options };
}
