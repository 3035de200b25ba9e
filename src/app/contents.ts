/** The parts of a story: its sub-heads, the pages they stand on, and how much of the story each of them is. */
import { pageOfLine } from "../article/pages.ts";
import { positionOfLine } from "../article/position.ts";
import { percent } from "../words/format.ts";
import { words } from "../words/words.ts";
import { inColumns } from "./row-detail.ts";
import type { Overlay, PickRow, State, Step, Story } from "./state.ts";
import { turnTo, whole } from "./story.ts";

/** A part of a story: what stands before the first sub-head is one, too. */
export type Part = {
  readonly title: string;
  /** Its first line, and the share of the story's lines that it has. */
  readonly line: number;
  readonly share: number;
};

/** The parts in their order; one alone where the story has no sub-heads, none where it has no lines. */
export function partsOf({ layout, article }: Pick<Story, "layout" | "article">): Part[] {
  const { lines } = layout;
  const starts = lines.flatMap((line, at) => {
    const isStart = line.role === "subhead" && lines[at - 1]?.group !== line.group;
    const block = article.blocks[line.block];
    return isStart ? [{ title: block?.type === "subhead" ? block.text : line.text, line: at }] : [];
  });
  if (lines.length > 0 && starts[0]?.line !== 0) starts.unshift({ title: article.headline, line: 0 });
  return starts.map(({ title, line }, i) => {
    const end = starts[i + 1]?.line ?? lines.length;
    return { title, line, share: (end - line) / lines.length };
  });
}

/** The part that holds the reader's place. */
function partNow(story: Story, parts: readonly Part[]): number {
  const start = story.pages[story.page]?.start ?? 0;
  return Math.max(
    0,
    parts.findLastIndex(({ line }) => line <= start),
  );
}

/** The menu of them, the cursor on the one that is open. */
export function contentsMenu(state: State, story: Story): Extract<Overlay, { type: "pick" }> {
  const parts = partsOf(story);
  const rows = parts.map(
    ({ title, line, share }, at): PickRow => ({
      key: `part ${at}`,
      heading: "",
      label: title,
      detail: words.story.part(pageOfLine(story.pages, line) + 1, percent(share)),
      unread: false,
      dim: false,
      // Lines move when the window changes under the menu; blocks do not.
      choice: { type: "block", block: story.layout.lines[line]?.block ?? -1 },
    }),
  );
  const cursor = partNow(story, parts);
  return {
    type: "pick",
    title: words.story.contentsTitle,
    rows: inColumns(rows, state),
    cursor,
    empty: words.story.noParts,
  };
}

/** Goes to the page that a block begins on; -1 is the story's head. */
export function goToBlock(from: State, block: number): Step {
  const state = whole(from);
  const { story } = state;
  const line = Math.max(
    0,
    story?.layout.lines.findIndex((one) => one.block === block && one.role !== "blank") ?? 0,
  );
  const place = story && positionOfLine(story.layout.lines, line, story.article.blocks);
  return turnTo(state, story ? pageOfLine(story.pages, line) : 0, place ?? undefined);
}
