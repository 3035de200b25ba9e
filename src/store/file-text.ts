/**
 * Reads a story's file: never one that is no plain file (a pipe would wait for ever) or too big, never for writing.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Problem } from "../article/article.ts";
import { failureOf, reasonOf } from "./files.ts";

/** What a story's file says, or why it says nothing. */
export type FileText = {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly failure: string;
  /** The disk or a permission stood in the way: worth another try, though the file stays as it is. */
  readonly retry?: boolean;
};

function failed(failure: string): FileText {
  return { text: "", problems: [], failure };
}

/** A NUL, or more than one control character in twenty, among the first 8 KiB: no text. */
export function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 8192);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 32 || byte === 10) continue;
    if (byte === 0) return true;
    // Tab, line ends, form feed, backspace and escape do stand in texts.
    if (byte !== 9 && byte !== 13 && byte !== 12 && byte !== 8 && byte !== 27) controls++;
  }
  return controls * 20 > end;
}

/** Made once: it keeps nothing of a text, and making one costs as much as a story. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a file's bytes: UTF-8, UTF-16 where a mark says so, else Windows-1252, which is then a problem. */
export function decode(bytes: Uint8Array): FileText {
  const [a, b] = bytes;
  const utf16 = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "";
  if (utf16 !== "") return { text: new TextDecoder(utf16).decode(bytes), problems: [], failure: "" };
  if (isBinary(bytes)) return failed("It is not a text: it has bytes that no text has.");
  try {
    return { text: utf8.decode(bytes), problems: [], failure: "" };
  } catch {
    const message =
      "The file is not in UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.";
    const text = new TextDecoder("windows-1252").decode(bytes);
    return { text, problems: [{ code: "encoding", message }], failure: "" };
  }
}

/** What a file holds, or why it cannot be had. */
export type FileBytes = {
  readonly bytes: Uint8Array;
  readonly failure: string;
  readonly retry?: boolean;
  /** There is no such file. */
  readonly isMissing?: boolean;
};

/** Where stories' bytes are read into: they are text a moment later. Thousands of them would wait to be tidied away. */
let scratch: Buffer<ArrayBuffer> | undefined;
const SCRATCH = 64 * 1024;

function scratchOf(size: number): Buffer<ArrayBuffer> {
  if (size > SCRATCH) return Buffer.allocUnsafe(size);
  scratch ??= Buffer.allocUnsafeSlow(SCRATCH);
  return scratch.subarray(0, size);
}

/** Reads a file's bytes. Never throws: what stands in its way is the failure. */
export function readBytes(absolute: string, room = Buffer.allocUnsafe): FileBytes {
  const none = new Uint8Array();
  const refused = (error: unknown): FileBytes => ({
    bytes: none,
    failure: `It cannot be read: ${reasonOf(error)}.`,
    retry: true,
    isMissing: (error as NodeJS.ErrnoException).code === "ENOENT",
  });
  let handle: number;
  try {
    // Not to wait: between the look into the folder and now the file may have become a pipe.
    handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refused(error);
  }
  try {
    const stat = fstatSync(handle);
    const failure = stat.isDirectory() ? "It is a folder, not a file." : failureOf(stat);
    if (failure !== "") return { bytes: none, failure };
    const bytes = room(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(handle, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return { bytes: bytes.subarray(0, length), failure: "" };
  } catch (error) {
    return refused(error);
  } finally {
    closeSync(handle);
  }
}

/** Reads a story's file. Never throws: what stands in its way is the failure. */
export function readStory(absolute: string): FileText {
  const { bytes, failure, retry } = readBytes(absolute, scratchOf);
  if (failure !== "") return retry ? { ...failed(failure), retry } : failed(failure);
  return decode(bytes);
}
