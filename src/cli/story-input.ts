/** What `add` is given: a file, or what comes in on standard input. */
import path from "node:path";
import type { Problem } from "../article/article.ts";
import { decode, readStory } from "../store/file-text.ts";
import { LARGEST } from "../store/files.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";

export type Input = {
  readonly text: string;
  /** The file's name without folder and ending, "" for standard input. */
  readonly name: string;
  /** What was seen while it was decoded. */
  readonly problems: readonly Problem[];
};

/** Reads what `word` names. Throws a Failure that names it, with the reason and the next step. */
export async function readInput(word: string, io: Io): Promise<Input> {
  if (/^https?:\/\//i.test(word)) {
    throw new Failure(
      `${word} is an address, which add cannot fetch yet: save the text of the page and add that file.`,
    );
  }
  const { text, problems, failure } =
    word === "-" ? await standardInput(io) : readStory(path.resolve(io.cwd(), word));
  if (failure !== "") throw new Failure(`${word} was not added. ${failure} ${nextStep(failure)}`);
  const name = word === "-" ? "" : path.parse(word).name;
  return { text, name, problems };
}

function nextStep(failure: string): string {
  if (/folder/.test(failure)) return "Name the files in it: newsreader add FOLDER/*.";
  if (/\bMB\b/.test(failure)) return "Cut it into stories first.";
  if (/not there/.test(failure)) return "Look at its name.";
  if (/permission/.test(failure)) return "Give yourself the right to read it.";
  return "Give a file of text or Markdown.";
}

async function standardInput(io: Io): Promise<ReturnType<typeof decode>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > LARGEST) {
      const failure = `It has more than ${Math.floor(LARGEST / 1e6)} MB.`;
      return { text: "", problems: [], failure };
    }
    chunks.push(bytes);
  }
  return decode(Buffer.concat(chunks));
}
