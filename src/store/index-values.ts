/** What is worked out about a file for its row in the index. */
import { createHash } from "node:crypto";
import type { Draft } from "../article/article.ts";

/** The folder of a path in the library; "" for the library itself. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** A path's last part. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Twenty hexadecimal digits that are the same for the same text, however its white space is. */
export function digestOf(text: string): string {
  return createHash("sha1").update(text.replace(/\s+/g, " ")).digest("hex").slice(0, 20);
}

/** A draft for a file that says nothing: its name and why. */
export function failedDraft(path: string): Draft {
  const none = { section: "", dek: "", byline: "", published: "", source: "", language: "" };
  return { ...none, headline: nameOf(path), blocks: [], related: [], problems: [] };
}

/**
 * When a story was published, else when its file was written, in milliseconds. Stories of one day often have the
 * same time: a fraction made of the id then puts them in an order that is the same on every machine.
 */
export function timeOf(published: string, modified: number, id: string): number {
  const at = published === "" ? Number.NaN : Date.parse(published);
  const tie = Number.parseInt(createHash("sha1").update(id).digest("hex").slice(0, 3), 16) / 4096;
  return Math.floor(Number.isFinite(at) ? at : modified) + tie * 0.9;
}
