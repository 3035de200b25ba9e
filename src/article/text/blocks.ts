/** Labelled lines → blocks: lines of one list or quotation together, pictures with their caption, credit and description. */
import type { Block, Figure, List } from "../article.ts";
import { tidyBreaks } from "../breaks.ts";
import { splitCredit, strip } from "./credit.ts";
import type { Line } from "./line.ts";
import { keyOf } from "./measure.ts";

export type Blocks = {
  readonly blocks: readonly Block[];
  /** The lines that a block holds. */
  readonly used: ReadonlySet<Line>;
};

export function blocksOf(lines: readonly Line[]): Blocks {
  const blocks: Block[] = [];
  const used = new Set<Line>();
  const captions = new Set<string>();
  const take = (block: Block, ...taken: Line[]) => {
    blocks.push(block);
    for (const line of taken) used.add(line);
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const above = lines[at - 1];
    // Beside what is left out it parts that from the story.
    if (line.parted && above && used.has(above) && SET.has(line.label)) blocks.push({ type: "break" });
    if (line.label === "body") take({ type: "paragraph", text: line.text }, line);
    else if (line.label === "subhead") take({ type: "subhead", text: line.text }, line);
    else if (line.label === "list" || line.label === "embed") {
      const run = runFrom(lines, at);
      if (line.label === "list") for (const list of listsOf(run)) take(list);
      else take({ type: "quote", text: run.map((one) => one.text).join("\n") });
      for (const one of run) used.add(one);
      at += run.length - 1;
    } else if (line.label === "caption") {
      const { figure, taken } = figureAt(lines, at, used);
      for (const one of taken) used.add(one);
      const key = keyOf(figure.caption);
      if (!captions.has(key) || key === "") take(figure);
      captions.add(key);
    }
  }
  return { blocks: tidyBreaks(blocks), used };
}

const SET: ReadonlySet<Line["label"]> = new Set(["body", "subhead", "list", "embed", "caption"]);

/** The line and those right after it that belong to the same list or quotation. */
function runFrom(lines: readonly Line[], at: number): Line[] {
  const first = lines[at]!;
  let end = at + 1;
  while (end < lines.length && (lines[end]!.label === first.label || lines[end]!.label === "speaker")) {
    if (lines[end]!.parted) break;
    if (
      first.label === "embed" &&
      lines[end]!.gap > 0 &&
      lines[end]!.label !== "speaker" &&
      !/^[—–]/.test(lines[end]!.text)
    )
      break;
    end++;
  }
  return lines.slice(at, end);
}

const BULLET = /^(?:[•▪◦‣●■·*⁃]\s*|[-–—] )(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)] (?=\S)/;

/** A run of list lines as one list, or as two where bullets and counted items meet or the count breaks. */
function listsOf(run: readonly Line[]): List[] {
  const lists: { items: string[]; start?: number }[] = [];
  for (const { text } of run) {
    const number = NUMBER.exec(text)?.[1];
    const last = lists.at(-1);
    if (number === undefined) {
      const item = text.replace(BULLET, "");
      if (last && last.start === undefined) last.items.push(item);
      else lists.push({ items: [item] });
      continue;
    }
    const item = text.replace(NUMBER, "");
    if (last?.start !== undefined && Number(number) === last.start + last.items.length) last.items.push(item);
    else lists.push({ items: [item], start: Number(number) });
  }
  return lists.map((list) => ({ type: "list", ...list }));
}

/** The figure of the caption at `at`, with the credit and the description that stand beside it. */
function figureAt(
  lines: readonly Line[],
  at: number,
  used: ReadonlySet<Line>,
): { figure: Figure; taken: Line[] } {
  const line = lines[at]!;
  const parts = splitCredit(line.text);
  const taken = [line];
  const caption = parts?.caption ?? line.text;
  let credit = parts?.credit ?? "";
  let alt = "";
  const beside = [lines[at + 1], lines[at + 2], lines[at - 1]].filter(
    (one) => one && !used.has(one),
  ) as Line[];
  const credits = beside.find((one) => one.label === "credit");
  if (credits && (credit === "" || keyOf(strip(credits.text)) === keyOf(credit))) {
    credit ||= strip(credits.text);
    taken.push(credits);
  }
  const described = lines[at - 1];
  if (described?.label === "alt" && !used.has(described)) {
    taken.push(described);
    if (keyOf(described.text) !== keyOf(caption)) alt = described.text;
  }
  return { figure: { type: "figure", caption, credit, ...(alt && { alt }) }, taken };
}
