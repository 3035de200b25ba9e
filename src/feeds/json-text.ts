/** JSON that may be broken: what can be had of it. */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Offset behind the value's end of the object or list that begins at `at`; -1 when it never ends. */
function endOf(text: string, at: number): number {
  const PIECE = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;
  PIECE.lastIndex = at;
  let depth = 0;
  for (let piece = PIECE.exec(text); piece !== null; piece = PIECE.exec(text)) {
    if (piece[0] === "{" || piece[0] === "[") depth++;
    else if (piece[0] === "}" || piece[0] === "]") depth--;
    if (depth === 0) return PIECE.lastIndex;
  }
  return -1;
}

/** The whole items of a feed that breaks off or is broken somewhere, and what stands before them. */
function salvaged(text: string): Record<string, unknown> | null {
  const start = /"items"\s*:\s*\[/.exec(text);
  if (!start) return null;
  const items: unknown[] = [];
  let at = start.index + start[0].length;
  for (;;) {
    const open = text.indexOf("{", at);
    const end = open < 0 ? -1 : endOf(text, open);
    if (end < 0) break;
    const item = parsed(text.slice(open, end));
    if (item !== null) items.push(item);
    at = end;
  }
  const head = text.slice(0, start.index).replace(/,\s*$/, "");
  return { ...parsed(`${head}}`), items };
}

/**
 * The object that the text holds, and whether it is whole. Control characters inside strings, which JSON forbids, are
 * read as spaces; of a broken feed the whole items are taken. null when there is no object.
 */
export function readJson(text: string): { value: Record<string, unknown>; isWhole: boolean } | null {
  const source = text.replace(/^\ufeff/, "").trim();
  const value = parsed(source);
  if (value !== null) return { value, isWhole: true };
  const mended = source.replace(/[\0-\x1f]/g, " ");
  const rest = parsed(mended) ?? salvaged(mended);
  return rest === null ? null : { value: rest, isWhole: false };
}
