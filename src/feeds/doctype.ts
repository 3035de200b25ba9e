/** The DOCTYPE before the first element: its entities are read, nothing that it points to ever is. */
import { Entities } from "./entities.ts";

export type Prolog = {
  /** Offset where the document goes on behind its DOCTYPE; 0 where it has none. */
  readonly end: number;
  readonly entities: Entities;
};

/** What the inside of a DOCTYPE is made of, as far as it matters here. */
const PIECE =
  /<!--|<\?|<!ENTITY\s+(?:%\s+)?([^\s"'<>&%]{1,100})\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')|["'\]]/gi;
const CLOSING: Readonly<Record<string, string>> = { "<!--": "-->", "<?": "?>", '"': '"', "'": "'" };

/** Finds the DOCTYPE, if there is one, among what may stand before the first element. */
export function readProlog(text: string): Prolog {
  const entities = new Entities();
  let at = 0;
  for (;;) {
    at = text.indexOf("<", at);
    if (at < 0) return { end: 0, entities };
    const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "";
    if (closing === "") break;
    const end = text.indexOf(closing, at);
    if (end < 0) return { end: 0, entities };
    at = end + closing.length;
  }
  if (!/^<!doctype\b/i.test(text.slice(at, at + 10))) return { end: 0, entities };
  return { end: readDoctype(text, at, entities), entities };
}

/** Offset behind the DOCTYPE that begins at `at`. */
function readDoctype(text: string, at: number, entities: Entities): number {
  const head = /[[>]/.exec(text.slice(at, at + 2000));
  if (!head) return 0;
  const inside = at + head.index + 1;
  if (head[0] === ">") return inside;
  PIECE.lastIndex = inside;
  for (;;) {
    const piece = PIECE.exec(text);
    if (!piece) break;
    const [all, name, outside] = piece;
    if (all === "]") {
      const end = text.indexOf(">", piece.index);
      return end < 0 ? text.length : end + 1;
    }
    if (name !== undefined) {
      const isParameter = /^<!ENTITY\s+%/i.test(all);
      if (outside !== undefined) entities.refuse(name);
      else if (!isParameter) entities.declare(name, piece[3] ?? piece[4] ?? "");
      continue;
    }
    const end = text.indexOf(CLOSING[all]!, piece.index + all.length);
    if (end < 0) break;
    PIECE.lastIndex = end + CLOSING[all]!.length;
  }
  // It never ends: the document may go on behind the line.
  const line = text.indexOf("\n", inside);
  return line < 0 ? text.length : line;
}
