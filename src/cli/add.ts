/** `add`: texts, pages and feeds become stories of the library; a list of feeds becomes subscriptions. */
import path from "node:path";
import { type Article, type Draft, minutesToRead } from "../article/article.ts";
import { storyJson } from "../article/story-json.ts";
import { summarise } from "../article/summary.ts";
import { clearLeftParts } from "../store/fetch-leftovers.ts";
import { opmlSubscriptions } from "../store/fetch-opml.ts";
import { loadFeedParsers } from "../store/fetch-parsers.ts";
import { Pictures } from "../store/fetch-pictures.ts";
import type { Library } from "../store/library.ts";
import { loadParsers, type Parse } from "../store/parsers.ts";
import { type Placed, Shelf } from "../store/place-story.ts";
import { refusal } from "../store/state-folder.ts";
import { storeInPlace, storeNew } from "../store/write-story.ts";
import { isWebAddress, shownAddress } from "../web/address.ts";
import { REFUSING } from "../web/transport.ts";
import { openWeb, type Web } from "../web/web.ts";
import { doubtsOf, type Result, tell } from "./add-results.ts";
import { tellingsOf } from "./add-stories.ts";
import { Failure } from "./failure.ts";
import { fetcherFor, subscriptionJson, webFor } from "./feed-desk.ts";
import { storiesByPath } from "./find-story.ts";
import { versioned } from "./json.ts";
import { filesOf, type Input, readInput } from "./story-input.ts";
import { STORY_KINDS } from "./story-kinds.ts";
import type { Call } from "./verb.ts";
import type { World } from "./world.ts";

/** What one call works with. */
type Desk = {
  readonly call: Call;
  readonly world: World;
  readonly parse: Parse;
  readonly shelf: Shelf;
  readonly isDry: boolean;
  readonly web: () => Promise<Web>;
};

export async function run(call: Call): Promise<void> {
  const { words, values, io, out, open } = call;
  const [world, parse] = await Promise.all([open("own"), loadParsers()]);
  let web: Promise<Web> | undefined;
  const desk: Desk = {
    call,
    world,
    parse,
    shelf: new Shelf(world.library, parse),
    isDry: values.has("dry-run"),
    // The first address opens it: without one nothing of the web is even loaded.
    web: () => (web ??= webFor(io)),
  };
  const results: Result[] = [];
  const failed = (given: string, error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    out.failed(error.message);
    results.push({
      given: isWebAddress(given) ? shownAddress(given) : given,
      kind: "failed",
      reason: error.message,
    });
  };
  if (!desk.isDry) clearLeftParts(world.library.folder);
  try {
    for (const word of words) {
      try {
        for (const file of filesOf(word, io))
          await addOne(file, desk, results).catch((error) => failed(file, error));
      } catch (error) {
        failed(word, error);
      }
    }
  } finally {
    (await web)?.close();
  }
  const named = desk.isDry ? results : await withIds(results, world.library);
  if (values.has("json")) return out.json(await answer(named, desk));
  for (const result of named) tell(result, desk.isDry, out);
}

/** One file or address: its stories are stored, or its feeds subscribed to. Throws a Failure for what is neither. */
async function addOne(file: string, desk: Desk, results: Result[]): Promise<void> {
  const { call, world, parse, shelf, isDry, web } = desk;
  const input = await readInput(file, call.io, web);
  const kind = STORY_KINDS.find(({ knows }) => knows(input.text))!;
  if (kind.as === "list") return subscribeTo(input, desk, results);
  const keep = async (draft: Draft, folder: string): Promise<Draft> => {
    if (!call.values.has("pictures") || isDry) return draft;
    const place = path.join(world.library.folder, folder);
    const kept = await new Pictures(await web(), place).keep(draft, true, input.address || draft.source);
    for (const failure of kept.failures) call.out.note(failure);
    return kept.draft;
  };
  for (const { draft, text, name, ending } of await tellingsOf(input, kind, parse, loadFeedParsers, keep)) {
    const placed = shelf.place(draft, text, name, ending);
    const stored = isDry ? placed.file : store(world.library.folder, placed, input.given);
    shelf.remember({ ...placed, file: stored });
    results.push({ given: input.given, kind: "placed", placed: { ...placed, file: stored } });
    for (const doubt of doubtsOf(input.given, placed)) call.out.note(doubt);
  }
}

/** The feeds of a list are subscribed to, without asking them. */
function subscribeTo({ given, text }: Input, { call, world, isDry }: Desk, results: Result[]): void {
  const { feeds, trouble } = opmlSubscriptions(text);
  if (trouble !== "") throw new Failure(`${given} was not added. ${trouble}`);
  const subscribed = (feed: Parameters<typeof subscriptionJson>[0]) =>
    results.push({ given, kind: "subscribed", feed: subscriptionJson(feed) });
  if (isDry) {
    for (const feed of feeds) subscribed({ ...feed, id: "-" });
    return;
  }
  const fetcher = fetcherFor(world, openWeb({ transport: REFUSING, agent: "" }));
  try {
    const fresh = fetcher.subscribeAll(feeds);
    for (const feed of fresh) subscribed(feed);
    const known = feeds.length - fresh.length;
    const many = feeds.length === 1 ? "1 feed" : `${feeds.length} feeds`;
    call.out.note(
      known > 0
        ? `${given} has ${many}, ${known} of them known. “newsreader fetch” brings their stories.`
        : `${given} has ${many}. “newsreader fetch” brings their stories.`,
    );
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

/** Writes what is new and answers with the file's path in the library. */
function store(folder: string, { outcome, file, ending, text }: Placed, given: string): string {
  if (outcome === "unchanged") return file;
  try {
    if (outcome === "updated") return storeInPlace(folder, file, ending, text);
    const { dir, name, ext } = path.posix.parse(file);
    return path.posix.join(dir, storeNew(path.join(folder, dir), name, ext, text));
  } catch (error) {
    throw new Failure(refusal(error, path.join(folder, file), `${given} was not added`));
  }
}

/** What was stored, by the ids that the library gave it. */
async function withIds(results: readonly Result[], library: Library): Promise<Result[]> {
  await library.refresh();
  const stories = storiesByPath(library);
  return results.map((result) => {
    if (result.kind !== "placed") return result;
    const id = stories.get(result.placed.file)?.id ?? result.placed.id;
    return { ...result, placed: { ...result.placed, id } };
  });
}

async function answer(results: readonly Result[], { isDry, world: { library } }: Desk) {
  const stories: Article[] = [];
  for (const result of results) {
    if (result.kind !== "placed") continue;
    const { placed } = result;
    stories.push(isDry ? articleOf(placed) : await library.read(placed.id).catch(() => articleOf(placed)));
  }
  const files = results.map((result) => {
    const file = result.given;
    if (result.kind === "failed") return { file, outcome: "failed", reason: result.reason };
    if (result.kind === "subscribed") return { file, outcome: "subscribed", feed: result.feed };
    const { outcome, id, file: stored } = result.placed;
    return { file, outcome, id, path: stored };
  });
  return versioned({ dryRun: isDry, files, stories: stories.map(storyJson) });
}

/** The story as the library would have it. */
function articleOf({ draft, id, file }: Placed): Article {
  const { words } = summarise(draft);
  return { ...draft, id, path: file, words, minutes: minutesToRead(words) };
}
