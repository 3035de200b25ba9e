/** Positions in the text: where a page starts, and where a position is in a story that was set or changed anew. */
import { type Block, blockText } from "./article.ts";
import type { Line } from "./lines.ts";
import { ownText } from "./own-text.ts";
import type { Position } from "./status.ts";

/** As many characters as make a place findable again without being a copy of the text. */
const QUOTE = 48;

/** The start of a story. */
export const START: Position = { block: 0, char: 0, quote: "" };

/** The position of the first words at or behind line `at`. */
export function positionOfLine(lines: readonly Line[], at: number, blocks: readonly Block[]): Position {
  const line = lines.slice(at).find((candidate) => candidate.role !== "blank");
  if (!line || line.block < 0) return START;
  const block = blocks[line.block];
  const text = block ? blockText(block) : "";
  // It stays in the journal, the trail and the table of statuses when the story is long closed.
  const quote = ownText(text.slice(line.from, line.from + QUOTE));
  return { block: line.block, char: line.from, quote };
}

/**
 * Finds a position in blocks that may have changed since: by its words in the same block, nearest to where they
 * were, then in the nearest other block, else by block and character as far as they exist.
 */
export function findPosition(position: Position, blocks: readonly Block[]): Position {
  if (blocks.length === 0) return START;
  const block = Math.min(Math.max(0, position.block), blocks.length - 1);
  if (position.quote === "") return { ...position, block };
  const same = position.block === block ? nearest(textOf(blocks, block), position.quote, position.char) : -1;
  if (same >= 0) return { block, char: same, quote: position.quote };
  const order = blocks.map((_, index) => index).sort((a, b) => Math.abs(a - block) - Math.abs(b - block));
  for (const index of order) {
    const near = index === position.block ? position.char : 0;
    const at = nearest(textOf(blocks, index), position.quote, near);
    if (at >= 0) return { block: index, char: at, quote: position.quote };
  }
  return { ...position, block, char: Math.min(position.char, textOf(blocks, block).length) };
}

function textOf(blocks: readonly Block[], index: number): string {
  const block = blocks[index];
  return block ? blockText(block) : "";
}

function nearest(text: string, quote: string, char: number): number {
  const before = text.lastIndexOf(quote, char);
  const behind = text.indexOf(quote, char);
  if (before < 0 || behind < 0) return Math.max(before, behind);
  return char - before <= behind - char ? before : behind;
}

/** The first line that holds a position (already found in these blocks). */
export function lineOfPosition(lines: readonly Line[], position: Position): number {
  // The story's start is its headline, which is no part of the text. (Its first words, on a page of their own behind
  // a long head, are quoted.)
  if (position.block <= 0 && position.char === 0 && position.quote === "") return 0;
  let best = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.role === "blank" || line.block < 0) continue;
    if (line.block > position.block || (line.block === position.block && line.from > position.char)) break;
    const held = lines[best];
    // Of lines that begin at one place, as those of a box do, the first.
    if (line.block !== held?.block || line.from !== held.from || held.role === "blank") best = i;
  }
  return best;
}
