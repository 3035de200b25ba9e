/** One story whole: its file read and parsed, with what only the library knows of it. */
import path from "node:path";
import { type Article, minutesToRead, type Problem, type Related } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { ownText } from "../article/own-text.ts";
import { summarise } from "../article/summary.ts";
import { readStory } from "./file-text.ts";
import { reasonOf } from "./files.ts";
import type { Parse } from "./parsers.ts";

/**
 * Reads a story. `related`: ids of the named stories by "source\nheadline". Throws an error that names the file, the
 * reason and the next step where there is nothing to read.
 */
export function readArticle(
  folder: string,
  id: string,
  place: { path: string; base: string; failure: string },
  parse: Parse,
  related: ReadonlyMap<string, string>,
): Article {
  const file = path.join(folder, place.path);
  const read = place.failure === "" ? readStory(file) : { text: "", problems: [], failure: place.failure };
  if (read.failure !== "")
    throw new Error(
      `${clean(file)} cannot be shown. ${read.failure} The other stories are not touched by it.`,
    );
  const draft = parse(place.path, read.text);
  const { words } = summarise(draft);
  const clash: Problem[] =
    draft.id === undefined || id === place.base
      ? []
      : [
          {
            code: "id-taken",
            message: `Another story has the id “${place.base}”; this one goes by “${id}”.`,
          },
        ];
  return {
    ...draft,
    id,
    // The trail and the steps of undo keep it.
    headline: ownText(draft.headline),
    path: clean(place.path),
    words,
    minutes: minutesToRead(words),
    related: draft.related.map((named) =>
      withId(named, related.get(`${named.source ?? ""}\n${named.headline}`)),
    ),
    problems: [...read.problems, ...draft.problems, ...clash],
  };
}

function withId(named: Related, id: string | undefined): Related {
  const { headline, source } = named;
  return { headline, ...(source === undefined ? {} : { source }), ...(id === undefined ? {} : { id }) };
}

/** What to say where the whole folder, or the index, refused. */
export function folderTrouble(folder: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  // Only the file system's codes look like this.
  const isIndex = !/^E[A-Z0-9]+$/.test(code ?? "");
  if (isIndex) return `The index of ${clean(folder)} could not be brought up to date: ${reasonOf(error)}.`;
  const step = code === "ENOENT" ? "Make the folder" : "Give yourself the right to read it";
  return `The library ${clean(folder)} cannot be read: ${reasonOf(error)}. ${step}, or name another with --library.`;
}
