/** `add`: texts become stories of the library. */
import path from "node:path";
import { type Article, minutesToRead } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { storyJson } from "../article/story-json.ts";
import { summarise } from "../article/summary.ts";
import type { Library } from "../store/library.ts";
import { loadParsers, type Parse } from "../store/parsers.ts";
import { nameFor, type Placed, Shelf } from "../store/place-story.ts";
import { refusal } from "../store/state-folder.ts";
import { storeInPlace, storeNew } from "../store/write-story.ts";
import { Failure } from "./failure.ts";
import { storiesByPath } from "./find-story.ts";
import { versioned } from "./json.ts";
import type { Output } from "./output.ts";
import { type Input, readInput } from "./story-input.ts";
import { STORY_KINDS } from "./story-kinds.ts";
import type { Call } from "./verb.ts";

/** What became of one word of the call. */
type Result =
  | { readonly given: string; readonly placed: Placed }
  | { readonly given: string; readonly placed: null; readonly reason: string };

export async function run({ words, values, io, out, open }: Call): Promise<void> {
  const [{ library }, parse] = await Promise.all([open("own"), loadParsers()]);
  const shelf = new Shelf(library, parse);
  const isDry = values.has("dry-run");
  const results: Result[] = [];
  for (const given of words) {
    try {
      const placed = placeOne(given, await readInput(given, io), parse, shelf);
      const file = isDry ? placed.file : store(library.folder, placed, given);
      shelf.remember({ ...placed, file });
      results.push({ given, placed: { ...placed, file } });
      for (const doubt of doubtsOf(given, placed)) out.note(doubt);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      out.failed(error.message);
      results.push({ given, placed: null, reason: error.message });
    }
  }
  const named = isDry ? results : await withIds(results, library);
  if (values.has("json")) return out.json(await answer(named, isDry, library));
  for (const result of named) if (result.placed !== null) tell(result.given, result.placed, isDry, out);
}

/** What was stored, by the ids that the library gave it. */
async function withIds(results: readonly Result[], library: Library): Promise<Result[]> {
  await library.refresh();
  const stories = storiesByPath(library);
  return results.map((result) => {
    if (result.placed === null) return result;
    const id = stories.get(result.placed.file)?.id ?? result.placed.id;
    return { ...result, placed: { ...result.placed, id } };
  });
}

/** Where a text belongs. Throws a Failure for what is no story. */
function placeOne(given: string, input: Input, parse: Parse, shelf: Shelf): Placed {
  const kind = STORY_KINDS.find(({ knows }) => knows(input.text));
  const ending = kind?.ending ?? null;
  if (ending === null) {
    throw new Failure(
      `${given} was not added. It is ${kind?.name}, which add cannot read yet: save its text, or Markdown made of it.`,
    );
  }
  if (!/[\p{L}\p{N}]/u.test(input.text)) {
    throw new Failure(`${given} was not added. There is no word in it. Look whether it is the right file.`);
  }
  const { name, draft } = nameFor(parse, input, ending);
  return shelf.place(
    { ...draft, problems: [...input.problems, ...draft.problems] },
    input.text,
    name,
    ending,
  );
}

/** Writes what is new and answers with the file's path in the library. */
function store(folder: string, { outcome, file, ending, text }: Placed, given: string): string {
  if (outcome === "unchanged") return file;
  try {
    const { name, ext } = path.posix.parse(file);
    return outcome === "added" ? storeNew(folder, name, ext, text) : storeInPlace(folder, file, ending, text);
  } catch (error) {
    throw new Failure(refusal(error, path.join(folder, file), `${given} was not added`));
  }
}

/** What a person should know of a story that was added all the same. */
function doubtsOf(given: string, { draft, outcome }: Placed): string[] {
  const pictures = draft.blocks.filter(
    (block) => block.type === "figure" && block.image && !/^\w+:/.test(block.image),
  );
  if (outcome === "unchanged" || pictures.length === 0) return [];
  const [many, they] =
    pictures.length === 1 ? ["a picture that lies", "It was"] : ["pictures that lie", "They were"];
  return [
    `${given} has ${many} in files beside it. ${they} not copied: put them beside the story in the library.`,
  ];
}

function tell(given: string, { outcome, id, file, draft }: Placed, isDry: boolean, out: Output): void {
  if (!out.isTerminal) {
    out.lines([[outcome, id, file, given].map(clean).join("\t")]);
    return;
  }
  const done = {
    added: isDry ? `Would add “${draft.headline}” as ${file}` : `Added “${draft.headline}” as ${file}`,
    updated: `${isDry ? "Would update" : "Updated"} “${draft.headline}” in ${file}; it keeps its marks`,
    unchanged: `“${draft.headline}” is in the library already, in ${file}`,
  };
  out.lines([`${done[outcome]} (${id}).`]);
}

async function answer(results: readonly Result[], isDry: boolean, library: Library) {
  const stories: Article[] = [];
  for (const { placed } of results) {
    if (placed === null) continue;
    stories.push(isDry ? articleOf(placed) : await library.read(placed.id).catch(() => articleOf(placed)));
  }
  const files = results.map((result) =>
    result.placed === null
      ? { file: result.given, outcome: "failed", reason: result.reason }
      : {
          file: result.given,
          outcome: result.placed.outcome,
          id: result.placed.id,
          path: result.placed.file,
        },
  );
  return versioned({ dryRun: isDry, files, stories: stories.map(storyJson) });
}

/** The story as the library would have it. */
function articleOf({ draft, id, file }: Placed): Article {
  const { words } = summarise(draft);
  return { ...draft, id, path: file, words, minutes: minutesToRead(words) };
}
