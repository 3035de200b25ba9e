/** The files of a story's pictures: found beside it, inside the library, and looked at before anything is decoded. */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Article } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import type { Picture, Pictures } from "../article/picture.ts";
import { type PictureHead, readPictureHead } from "../images/picture-size.ts";
import { reasonOf } from "./files.ts";

/** 32 MB: more than any picture of a page, less than what stops a machine. */
export const LARGEST_FILE = 32_000_000;
/** 40 megapixels take 160 MB while they are decoded. */
const MOST_PIXELS = 40_000_000;
/** A JPEG may carry a thumbnail and a colour profile before its size. */
const HEAD = 256 * 1024;

const NOT_DRAWN: Record<string, string> = { bmp: "a BMP file", avif: "an AVIF file", svg: "an SVG drawing" };

/** What was found of a file, as long as it stays what it is. */
const known = new Map<string, Picture | string>();
const MOST_KNOWN = 500;

/** The pictures of a story's figures by their `image`; those at a web address are left out: nothing is fetched here. */
export function findPictures(folder: string, story: Pick<Article, "path" | "blocks">): Pictures {
  const found: Record<string, Picture | string> = {};
  for (const block of story.blocks) {
    if (block.type !== "figure" || !block.image || Object.hasOwn(found, block.image)) continue;
    const picture = findPicture(folder, story.path, block.image);
    if (picture !== null) found[block.image] = picture;
  }
  return found;
}

/**
 * The picture that `image` names in the story at `storyPath` (relative to the library `folder`), or a sentence that
 * says why it cannot be shown; null for a web address. Only a file whose true place, links followed, is inside the
 * library is ever opened.
 */
export function findPicture(folder: string, storyPath: string, image: string): Picture | string | null {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(image)) return null;
  const failed = (why: string) => `The picture ${clean(image)} cannot be shown: ${why}.`;
  const outside = failed("it is not inside the library");
  if (image.includes("\0") || path.isAbsolute(image) || path.win32.isAbsolute(image)) return outside;
  const beside = path.dirname(path.resolve(folder, storyPath));
  // An address may be written with %20 for a space; a file may really be called so.
  for (const name of new Set([image, decoded(image)])) {
    const wanted = path.resolve(beside, name);
    if (name.includes("\0") || !isInside(path.resolve(folder), wanted)) return outside;
    let file: string;
    try {
      file = realpathSync(wanted);
      if (!isInside(realpathSync(folder), file)) return outside;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") continue;
      return failed(reasonOf(error));
    }
    return look(file, failed);
  }
  return failed("it is not there");
}

function decoded(image: string): string {
  try {
    return decodeURIComponent(image);
  } catch {
    return image;
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== "" && way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function look(file: string, failed: (why: string) => string): Picture | string {
  let handle: number | undefined;
  try {
    // Not waiting: what has a picture's name may be a pipe.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) return failed("it is not a file");
    const version = `${stat.size}-${stat.mtimeMs}`;
    const before = known.get(`${file}\0${version}`);
    if (before !== undefined) return before;
    const head = new Uint8Array(Math.min(HEAD, stat.size));
    const read = readSync(handle, head, 0, head.length, 0);
    const why = refusal(readPictureHead(head.subarray(0, read)), stat.size);
    const { width = 0, height = 0 } = readPictureHead(head.subarray(0, read)) ?? {};
    const answer = why === "" ? { path: file, version, width, height } : failed(why);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(`${file}\0${version}`, answer);
    return answer;
  } catch (error) {
    return failed(reasonOf(error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Says from now on why a picture cannot be shown, as long as its file stays what it is. */
export function rememberFailure(
  { path: file, version }: Pick<Picture, "path" | "version">,
  why: string,
): void {
  known.set(
    `${file}\0${version}`,
    `The picture ${clean(path.basename(file))} cannot be shown: ${clean(why)}.`,
  );
}

/** Why a picture is not even tried, "" where it is. */
function refusal(head: PictureHead | null, size: number): string {
  if (size === 0) return "the file is empty";
  if (size > LARGEST_FILE)
    return `it has ${Math.ceil(size / 1e6)} MB, and ${LARGEST_FILE / 1e6} MB are the most`;
  if (head === null) return "it is no picture of a kind that is known";
  const not = NOT_DRAWN[head.format];
  if (not !== undefined) return `it is ${not}, and only PNG, JPEG, GIF and WebP are drawn`;
  if (head.width === 0 || head.height === 0) return "the file is damaged";
  const pixels = head.width * head.height;
  if (pixels > MOST_PIXELS)
    return `it has ${Math.ceil(pixels / 1e6)} megapixels, and ${MOST_PIXELS / 1e6} are the most`;
  return "";
}
