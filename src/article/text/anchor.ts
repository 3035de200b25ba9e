import type { Line } from "./line.ts";

/** From this length on a line that ends as a sentence does is a paragraph unless something says otherwise. */
export const LONG = 80;

/** A line that by length and punctuation is a paragraph, and that nothing has claimed yet. */
export function isAnchor(line: Line): boolean {
  return (
    (line.label === "" || line.label === "body") &&
    line.size >= LONG &&
    (line.ends || line.text.endsWith(":"))
  );
}

/** A line of this length that stands alone is a paragraph although it does not end: few headlines are as long. */
export const UNENDED_LEAST = 160;
