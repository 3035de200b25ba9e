/** What of the text is in no field and no block: told line by line, so that nothing is lost in silence. */
import type { Problem } from "../article.ts";
import { beginningOf, endOf } from "../shorten.ts";
import type { Line } from "./line.ts";
import { endsSentence } from "./measure.ts";

const SHOWN = 160;
const shown = (text: string) => (text.length > SHOWN ? `${beginningOf(text, SHOWN).trimEnd()}…` : text);

/**
 * A problem for each line that was left out. Codes: "page" = the page's own words, "stray-text" = words stuck behind a
 * paragraph, "left-out" = anything else. A line that only says again what the story says is passed over.
 */
export function leftOut(lines: readonly Line[], used: ReadonlySet<Line>): Problem[] {
  const said = new Set([...used].map((line) => line.key));
  return lines.flatMap((line) => {
    if (used.has(line) || (line.key !== "" && said.has(line.key))) return [];
    return [{ ...told(line), line: line.number }];
  });
}

function told(line: Line): Problem {
  const words = shown(line.text);
  if (line.label === "stray")
    return { code: "stray-text", message: `Stray words behind the paragraph, cut: “${words}”` };
  if (line.label === "page" || line.label === "related-head")
    return { code: "page", message: `Of the page, not of the story: “${words}”` };
  return { code: "left-out", message: `Left out: “${words}”` };
}

/** A problem where the last paragraph breaks off before its end. */
export function cutOff(lines: readonly Line[]): Problem[] {
  const last = lines.findLast((line) => line.label === "body");
  if (!last || endsSentence(last.text) || last.text.endsWith(":")) return [];
  return [
    { code: "cut-off", message: `The story breaks off: “…${endOf(last.text, 60)}”`, line: last.number },
  ];
}
