/**
 * Lines that stand together without a blank line between, in a text whose paragraphs stand alone: a picture's description
 * with its caption, a list, a box, teasers. In a text without blank lines nothing can be learnt from this.
 */
import { isAnchor } from "./anchor.ts";
import { type Line, sharedWords } from "./line.ts";

const LOOSE_SHARE = 0.65;
const PAIR_MOST = 300;

export function markGroups(lines: readonly Line[]): void {
  const anchors = lines.filter(isAnchor);
  const alone = sizeIn(anchors.filter((line) => line.alone));
  if (alone < LOOSE_SHARE * sizeIn(anchors)) return;
  const first = lines.findIndex((line) => isAnchor(line) && line.alone);
  for (const { group, at } of groupsOf(lines)) {
    if (lines[at - 1]?.text.endsWith(":") && lines[at - 1]!.label !== "page" && at > first && isList(group)) {
      for (const line of group) line.label = "list";
    } else if (group.length === 2) markPair(group[0]!, group[1]!);
    else if (group.length > 2) markBox(group, at < first, lines[at - 1]);
  }
}

const sizeIn = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.size, 0);

function groupsOf(lines: readonly Line[]): { group: Line[]; at: number }[] {
  const groups: { group: Line[]; at: number }[] = [];
  lines.forEach((line, at) => {
    if (line.label === "stray" || line.label === "related") return;
    if (groups.length === 0 || line.gap > 0) groups.push({ group: [line], at });
    else groups.at(-1)!.group.push(line);
  });
  return groups;
}

const isOpen = (line: Line) => line.label === "";
const isHeading = (line: Line) => !line.ends && line.words < 5;

/** What stands together below a line that ends in a colon. */
const isList = (group: readonly Line[]) =>
  group.length > 1 &&
  group.every((line) => isOpen(line) && line.size < 400) &&
  group.some((line) => line.words >= 3);

/** Two lines: description and caption, or a description and the first words of a teaser. */
function markPair(above: Line, below: Line): void {
  if (!isOpen(above) || !isOpen(below) || above.size > PAIR_MOST || below.size > PAIR_MOST) return;
  if (above.text.endsWith(":") || /;$|; (and|und|et|y|e)$/.test(above.text)) return;
  if (above.ends && isHeading(below)) {
    above.label = below.label = "left-out";
  } else if (above.ends ? sharedWords(above, below) >= 0.3 : below.ends && above.size >= 25) {
    above.label = "alt";
    below.label = "caption";
  }
}

/** Three lines and more: a list where all are sentences and none speaks of the page; else teasers or a box of the page. */
function markBox(group: readonly Line[], aboveStory: boolean, before: Line | undefined): void {
  const open = group.filter(isOpen);
  const sentences = open.filter((line) => line.ends);
  if (sentences.length < 2 && group.length < 4) return;
  const long = sentences.filter(isAnchor).length;
  const clean = open.length === group.length && sentences.length === group.length;
  const announced = before?.text.endsWith(":") ?? false;
  const label = clean && !aboveStory && (announced || long > group.length / 2) ? "list" : "left-out";
  // Paragraphs that follow a caption without a blank line.
  if (
    group.some((line) => line.label === "caption") &&
    open.some((line) => isAnchor(line) && line.size > 120)
  )
    return;
  for (const line of open) line.label = label;
}
