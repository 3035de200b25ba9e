/** What `add` is given: files, folders of them, addresses, or what comes in on standard input. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../article/article.ts";
import { unicodeForm } from "../article/declared-encoding.ts";
import { decodeBytes } from "../article/decode-bytes.ts";
import { isBinary, readBytes } from "../store/file-text.ts";
import { LARGEST, reasonOf } from "../store/files.ts";
import { isWebAddress, shownAddress, webAddress } from "../web/address.ts";
import type { Web } from "../web/web.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";

export type Input = {
  /** What a person calls it: as it was given, or a file of a folder that was given. */
  readonly given: string;
  readonly text: string;
  /** The file's name without folder and ending, "" for standard input and addresses. */
  readonly name: string;
  /** Where it was got from, "" for a file. */
  readonly address: string;
  /** What was seen while it was decoded. */
  readonly problems: readonly Problem[];
};

/** Endings that a story, a page or a feed has: other files of a folder (its pictures, its styles) are passed over. */
const READ = /\.(?:md|markdown|txt|text|html?|xhtml|xml|rss|atom|rdf|json|opml)$/i;
/** Folders in which browsers put what belongs to a saved page. */
const BESIDE = /_files$|^node_modules$|^\./;
const DEEPEST = 64;
/** Media types without a word in them. */
const NO_TEXT = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip)/i;

/** The files that a word names: itself, or those in the folder that it is. Throws a Failure. */
export function filesOf(word: string, io: Io): string[] {
  if (word === "-" || isWebAddress(word)) return [word];
  const absolute = path.resolve(io.cwd(), word);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true) return [word];
  const files: string[] = [];
  try {
    gather(word, absolute, 0, files);
  } catch (error) {
    throw new Failure(
      `${word} was not added. It cannot be read: ${reasonOf(error)}. Give yourself the right to read it.`,
    );
  }
  if (files.length === 0)
    throw new Failure(
      `${word} was not added. There is no file in it that may be a story, a page or a feed. Name the file itself.`,
    );
  return files;
}

function gather(shown: string, absolute: string, depth: number, files: string[]): void {
  const entries: Dirent[] = readdirSync(absolute, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(shown, entry.name);
    // Links to folders are not followed: they may lead round in a circle.
    if (entry.isDirectory()) {
      if (depth < DEEPEST && !BESIDE.test(entry.name))
        gather(file, path.join(absolute, entry.name), depth + 1, files);
    } else if (READ.test(entry.name) && !entry.name.startsWith(".")) files.push(file);
  }
}

/** Reads one of those. Throws a Failure that names it, with the reason and the next step. */
export async function readInput(word: string, io: Io, web: () => Promise<Web>): Promise<Input> {
  if (isWebAddress(word)) return await fetched(word, await web());
  const { bytes, failure } = word === "-" ? await standardInput(io) : readBytes(path.resolve(io.cwd(), word));
  if (failure !== "") throw refused(word, failure);
  if (unicodeForm(bytes).encoding === "" && isBinary(bytes))
    throw refused(word, "It is not a text: it has bytes that no text has.");
  const { text, problems } = decodeBytes(bytes);
  const name = word === "-" ? "" : path.parse(word).name;
  return { given: word, text, name, address: "", problems };
}

function refused(word: string, failure: string): Failure {
  if (/not there/.test(failure) && /^[a-z][a-z\d+.-]*:\/\//i.test(word))
    return new Failure(
      `${shownAddress(word)} is no address of the web. Give the address of a feed or of a page, as https://example.org`,
    );
  return new Failure(`${word} was not added. ${failure} ${nextStep(failure)}`);
}

function nextStep(failure: string): string {
  if (/folder/.test(failure)) return "Name the files in it: newsreader add FOLDER/*.";
  if (/\bMB\b/.test(failure)) return "Cut it into stories first.";
  if (/not there/.test(failure)) return "Look at its name.";
  if (/permission/.test(failure)) return "Give yourself the right to read it.";
  return "Give a file of text, Markdown or HTML, or a feed.";
}

async function fetched(word: string, web: Web): Promise<Input> {
  const answer = await web.fetch(word, { refuse: NO_TEXT });
  if (answer.kind === "failure" || answer.kind === "gone") throw new Failure(answer.message);
  const given = shownAddress(word);
  if (answer.kind !== "fetched")
    throw new Failure(`${given} gave nothing. See whether it opens in a browser.`);
  if (unicodeForm(answer.bytes).encoding === "" && isBinary(answer.bytes))
    throw new Failure(`${given} was not added. It is not a text. See what it is in a browser.`);
  const { text, problems } = decodeBytes(answer.bytes, answer.contentType);
  return { given, text, name: "", address: webAddress(answer.address)?.href ?? answer.address, problems };
}

async function standardInput(io: Io): Promise<{ bytes: Uint8Array; failure: string }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > LARGEST)
      return { bytes: new Uint8Array(), failure: `It has more than ${Math.floor(LARGEST / 1e6)} MB.` };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks), failure: "" };
}
