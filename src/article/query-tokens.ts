/** Cuts a query's text into its tokens: words, phrases, fields, brackets, `-` and `or`. Knows no field by name. */

export type Token = { readonly at: number; readonly length: number } & (
  | { readonly kind: "open" | "close" | "not" | "or" }
  | { readonly kind: "text"; readonly text: string; readonly whole: boolean }
  /** `field` in lower case; `valueAt`: where its value begins, behind the colon and a quotation mark; `whole`: it
   * stands between two of them. */
  | {
      readonly kind: "field";
      readonly field: string;
      readonly text: string;
      readonly valueAt: number;
      readonly whole: boolean;
    }
);

const SPACE = /\s/u;
const QUOTES: Record<string, string> = { '"': '"', "“": "”", "„": "“”", "«": "»" };
const FIELD = /^([a-z]+):/i;
/** An address pasted into the line: the source is meant, not a field “https:”. */
const ADDRESS = /^https?:\/\//i;

/** The end of what is quoted at `from` (a quotation mark), without its closing mark; the text's end where none is. */
function endOfQuote(text: string, from: number): number {
  const closing = QUOTES[text[from]!]!;
  for (let at = from + 1; at < text.length; at++) if (closing.includes(text[at]!)) return at;
  return text.length;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !SPACE.test(text[at]!) && text[at] !== ")" && text[at] !== "(") at++;
  return at;
}

/** All tokens of the text, in order. A quotation mark that is never closed reaches to the end: it is being typed. */
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (SPACE.test(char)) at++;
    else if (char === "(" || char === ")") {
      out.push({ kind: char === "(" ? "open" : "close", at, length: 1 });
      at++;
    } else if (char === "-") {
      // A dash by itself is punctuation, not an exclusion.
      if (at + 1 < text.length && !SPACE.test(text[at + 1]!)) out.push({ kind: "not", at, length: 1 });
      at++;
    } else if (char in QUOTES) {
      const end = endOfQuote(text, at);
      const closed = end < text.length;
      out.push({ kind: "text", text: text.slice(at + 1, end).trim(), whole: closed, at, length: end - at });
      at = end + 1;
    } else {
      const token = wordAt(text, at);
      out.push(token);
      at += token.length;
    }
  }
  return out;
}

function wordAt(text: string, at: number): Token {
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  const name = ADDRESS.test(word) ? undefined : FIELD.exec(word)?.[1];
  if (name === undefined) {
    const length = word.length;
    if (ADDRESS.test(word))
      return { kind: "field", field: "source", text: word, valueAt: at, whole: false, at, length };
    return word.toLowerCase() === "or"
      ? { kind: "or", at, length }
      : { kind: "text", text: word, whole: false, at, length };
  }
  const valueAt = at + name.length + 1;
  const field = name.toLowerCase();
  if (!(text[valueAt]! in QUOTES))
    return {
      kind: "field",
      field,
      text: text.slice(valueAt, end),
      valueAt,
      whole: false,
      at,
      length: end - at,
    };
  const close = endOfQuote(text, valueAt);
  const value = text.slice(valueAt + 1, close).trim();
  return {
    kind: "field",
    field,
    text: value,
    valueAt: valueAt + 1,
    whole: close < text.length,
    at,
    length: Math.min(close + 1, text.length) - at,
  };
}
