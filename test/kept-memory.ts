/** How much of a story stays in memory with what is made of it. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const clearUp = runInNewContext("gc") as () => void;

/** Enough of them to make small what the work itself leaves behind. */
const MANY = 20;

/** A story of 60 KB that shares no text with another. */
export function longStory(n: number): string {
  const paragraphs = Array.from({ length: 12 }, (_, at) =>
    `Words of paragraph ${at} in story ${n}, and `.repeat(120),
  );
  const head = `id: the-story-with-the-number-${n}\nheadline: A headline of some length for story ${n}`;
  return `---\n${head}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

/** Bytes that stay on the heap for each of many things that are made of a long story. */
export function keptOfEach(make: (text: string, n: number) => unknown): number {
  make(longStory(MANY), MANY);
  clearUp();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: MANY }, (_, n) => make(longStory(n), n));
  clearUp();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}
