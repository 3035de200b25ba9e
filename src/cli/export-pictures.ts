/** Pictures that lie in files beside a story, for what leaves the library. */
import path from "node:path";
import type { Article } from "../article/article.ts";
import { pictureEnding } from "../store/fetch-pictures.ts";
import { readBytes } from "../store/file-text.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** The bytes of a picture by its path in the story; null for an address, and for what is none or lies outside. */
function read(library: string, story: Article, image: string): Uint8Array | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(image) || path.isAbsolute(image)) return null;
  const file = path.resolve(library, path.dirname(story.path), image);
  // A story from elsewhere must not carry other files away.
  if (path.relative(library, file).startsWith("..")) return null;
  const { bytes, failure } = readBytes(file);
  return failure === "" && pictureEnding(bytes) !== "" ? bytes : null;
}

/** An address for a picture in an HTML page: its own, or all of it as a data: address; "" where it cannot be had. */
export function dataAddress(library: string, story: Article, image: string): string {
  if (/^https?:/i.test(image)) return image;
  const bytes = read(library, story, image);
  if (bytes === null) return "";
  return `data:${TYPES[pictureEnding(bytes)]};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** The pictures of a story that lie in its folder or below, by their paths in it. */
export function picturesOf(library: string, story: Article): { name: string; bytes: Uint8Array }[] {
  return story.blocks.flatMap((block) => {
    const name = block.type === "figure" ? path.posix.normalize(block.image ?? "") : "";
    if (name === "" || name === "." || name.startsWith("..")) return [];
    const bytes = read(library, story, name);
    return bytes === null ? [] : [{ name, bytes }];
  });
}
