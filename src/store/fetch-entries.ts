/** The entries of a feed that are new or changed, one after the other into the library. */
import path from "node:path";
import { canonicalAddress, identify, normaliseHeadline } from "../article/identity.ts";
import type { Entry } from "../feeds/feed.ts";
import { breathe } from "./breathe.ts";
import { type Arrival, markArrivals, placeOf, write } from "./fetch-arrival.ts";
import { Pictures } from "./fetch-pictures.ts";
import type { FeedOutcome } from "./fetch-report.ts";
import {
  type Desk,
  draftOf,
  entryDigest,
  entryName,
  type Readied,
  ready,
  type StoryWish,
  underOldId,
} from "./fetch-story.ts";
import { syncFolderBeside } from "./fetch-sync.ts";
import { reasonOf } from "./files.ts";
import type { FeedState, Met } from "./subscription-state.ts";
import type { Subscription } from "./subscriptions.ts";

/** Entries whose pages and pictures are fetched side by side; the web's own gate has the last word. */
const SIDE_BY_SIDE = 4;
/** Entries that are placed in one go, and marked in one step. */
const AT_ONCE = 200;
/** Names of entries that are remembered although the feed has them no more: feeds shrink and grow again. */
const REMEMBERED = 500;

type Counts = { -readonly [Key in "added" | "updated" | "dropped" | "pictures"]: FeedOutcome[Key] };

export type Taken = {
  readonly counts: Counts;
  readonly met: Record<string, Met>;
  readonly notes: readonly string[];
  /** Why not everything was stored, null where it was. */
  readonly refused: { readonly code: "cancelled" | "disk"; readonly message: string } | null;
};

/** Puts what is new into the library, the oldest first. */
export async function takeIn(
  feed: Subscription,
  entries: readonly Entry[],
  before: FeedState,
  wish: StoryWish,
  desk: Desk,
): Promise<Taken> {
  const met: Record<string, Met> = { ...before.met };
  const counts = { added: 0, updated: 0, dropped: 0, pictures: 0 };
  const notes: string[] = [];
  const pictures = new Pictures(desk.web, path.join(desk.library.folder, feed.id));
  const waiting = apart(entries)
    .reverse()
    .map((entry) => ({ entry, name: entryName(entry), digest: entryDigest(entry) }))
    .filter(({ entry, name, digest }) => {
      const known = before.met[name];
      const wantsPage = wish.full && entry.teaser && !known?.isFull && known?.id !== "";
      return known?.digest !== digest || wantsPage;
    });
  // What is fetched is stored soon; what the feed has itself, in one go.
  const size = wish.full || wish.pictures ? SIDE_BY_SIDE : AT_ONCE;
  for (let at = 0; at < waiting.length; at += size) {
    if (wish.signal?.aborted) {
      const message = `The fetch of “${feed.title}” was called off. Fetch again to go on.`;
      return { counts, met, notes, refused: { code: "cancelled", message } };
    }
    const batch = waiting.slice(at, at + size);
    const readied = await Promise.all(
      batch.map(({ entry, name }) => {
        const draft = underOldId({ ...draftOf(entry), section: feed.title }, met[name], desk.library);
        return ready(entry, draft, met[name], wish, { address: feed.address, pictures }, desk);
      }),
    );
    const told = batch.map((one, i) => ({ ...one, ...readied[i]! }));
    for (const { failures, pictures: kept } of told) {
      notes.push(...failures);
      counts.pictures += kept;
    }
    const refused = await desk.inTurn(() => store(feed, told, met, counts, desk));
    // Before they are remembered as met: what a power cut took away must come again. Other feeds have their turn meanwhile.
    if (counts.added > 0) await syncFolderBeside(path.join(desk.library.folder, feed.id));
    if (refused !== "") return { counts, met, notes, refused: { code: "disk", message: refused } };
  }
  return { counts, met: remembered(met, entries), notes, refused: null };
}

type Told = Readied & { readonly entry: Entry; readonly name: string; readonly digest: string };

/** Places, marks and writes stories; `met` and `counts` follow. "" or why it could not go on. */
async function store(
  feed: Subscription,
  told: readonly Told[],
  met: Record<string, Met>,
  counts: Counts,
  desk: Desk,
): Promise<string> {
  const arrivals: { readonly arrival: Arrival; readonly one: Told }[] = [];
  for (const one of told) {
    // Better the whole story of yesterday than the beginning of today's.
    if (met[one.name]?.isFull && one.entry.teaser && !one.isFull) continue;
    arrivals.push({ one, arrival: placeOf(feed.id, one.draft, met[one.name], desk) });
    await breathe();
  }
  const all = arrivals.map(({ arrival }) => arrival);
  markArrivals(feed.title, all, desk);
  for (const { arrival, one } of arrivals) {
    const { outcome, id } = arrival;
    try {
      write(arrival, desk);
    } catch (error) {
      return `“${one.draft.headline}” was not stored: ${reasonOf(error)}. Look at the library’s folder and fetch again.`;
    }
    const isTeaser = !one.isFull && one.entry.teaser && id !== "";
    const isOthers = outcome === "others" || met[one.name]?.isOthers === true;
    met[one.name] = {
      digest: one.digest,
      id,
      ...(one.isFull && { isFull: true }),
      ...(isTeaser && { isTeaser }),
      ...(isOthers && { isOthers }),
    };
    if (outcome === "added") counts.added++;
    if (outcome === "updated") counts.updated++;
    if (outcome === "left out") counts.dropped++;
    await breathe();
  }
  return "";
}

/** Entries that share an address and are not one story (a page of notices, each with its own name) get ids of their own. */
function apart(entries: readonly Entry[]): Entry[] {
  const byAddress = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = canonicalAddress(entry.source);
    byAddress.set(key, [...(byAddress.get(key) ?? []), entry]);
  }
  return entries.map((entry) => {
    const others = byAddress.get(canonicalAddress(entry.source)) ?? [];
    const headlines = new Set(others.map(({ headline }) => normaliseHeadline(headline)));
    if (entry.source === "" || headlines.size < 2 || entry.id !== undefined) return entry;
    const own = `${canonicalAddress(entry.source)} ${entry.guid === entry.source ? "" : entry.guid} ${normaliseHeadline(entry.headline)}`;
    return { ...entry, id: identify({ source: own, headline: "", published: "" }) };
  });
}

/** Without the oldest of those that the feed has no more. */
function remembered(met: Readonly<Record<string, Met>>, entries: readonly Entry[]): Record<string, Met> {
  const here = new Set(entries.map(entryName));
  const gone = Object.keys(met).filter((name) => !here.has(name));
  const forgotten = new Set(gone.slice(0, Math.max(0, gone.length - REMEMBERED)));
  return Object.fromEntries(Object.entries(met).filter(([name]) => !forgotten.has(name)));
}
