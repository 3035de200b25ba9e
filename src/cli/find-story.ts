/** Which story a person means by what they typed: an id, the beginning of one, or the path of its file. */
import path from "node:path";
import { EVERYTHING, type Summary } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { didYouMean } from "./did-you-mean.ts";
import { Failure } from "./failure.ts";

/** So many ids are offered where several begin alike. */
const OFFERED = 5;

/** The story that is meant. `cwd` is what a path may be relative to, besides the library. Throws a Failure. */
export function findStory(library: Library, typed: string, cwd: string): Summary {
  const exact = library.summary(typed) ?? atPath(library, typed, cwd);
  if (exact !== null) return exact;
  const ids = library.ids(EVERYTHING);
  const begun = typed === "" ? [] : ids.filter((id) => id.startsWith(typed));
  const only = begun.length === 1 ? library.summary(begun[0]!) : null;
  if (only !== null) return only;
  if (begun.length > 1) throw new Failure(`${ambiguous(typed, begun)} Type more of the id.`);
  const guess = typed.length > 2 ? didYouMean(typed, ids) : "";
  throw new Failure(`No story here has the id “${typed}”.${guess} “newsreader list” shows the ids.`);
}

function ambiguous(typed: string, ids: readonly string[]): string {
  const shown = ids.slice(0, OFFERED).map((id) => `“${id}”`);
  const rest = ids.length - shown.length;
  const list =
    rest > 0
      ? `${shown.join(", ")} and ${rest} more`
      : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
  return `${ids.length} stories’ ids begin with “${typed}”: ${list}.`;
}

/** The story in a file: by its path in the library, or from where the person stands. */
function atPath(library: Library, typed: string, cwd: string): Summary | null {
  if (!/\.(?:md|txt)$/i.test(typed)) return null;
  const inLibrary = path.relative(library.folder, path.resolve(cwd, typed)).split(path.sep).join("/");
  const stories = storiesByPath(library);
  return stories.get(typed) ?? stories.get(inLibrary) ?? null;
}

/** All stories by the paths of their files in the library, "/" between folders. */
export function storiesByPath(library: Library): ReadonlyMap<string, Summary> {
  const { rows } = library.window(EVERYTHING, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return new Map(rows.map(({ summary }) => [summary.path, summary]));
}
