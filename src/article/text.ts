/** Scraped text → story. */
import type { Block, Draft, Problem, Related } from "./article.ts";
import { splitCredit, strip } from "./text/credit.ts";
import { findDate } from "./text/date.ts";
import { bylineNames } from "./text/head.ts";
import { labelLines } from "./text/label.ts";
import type { Line } from "./text/line.ts";
import { relatedHeadline } from "./text/related.ts";

export function parseText(text: string): Draft {
  const lines = labelLines(text);
  const having = (label: Line["label"]) => lines.filter((line) => line.label === label);
  const blocks: Block[] = [];
  const related: Related[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    if (line.label === "body") {
      blocks.push({ type: "paragraph", text: line.text });
    } else if (line.label === "list") blocks.push({ type: "list", items: [line.text] });
    else if (line.label === "subhead") blocks.push({ type: "subhead", text: line.text });
    else if (line.label === "caption") {
      const parts = splitCredit(line.text);
      blocks.push({ type: "figure", caption: parts?.caption ?? line.text, credit: parts?.credit ?? "" });
    } else if (line.label === "related") related.push({ headline: relatedHeadline(line.text) ?? line.text });
  }
  return {
    section: having("section")[0]?.text ?? "",
    headline: having("headline")[0]?.text ?? "",
    dek: having("dek")[0]?.text ?? "",
    byline: having("byline").map((line) => bylineNames(line.text)).join(", "),
    published: having("date").map((line) => findDate(line.text)).find(Boolean) ?? "",
    source: "",
    language: "",
    blocks,
    related,
    problems,
  };
}
void strip;
