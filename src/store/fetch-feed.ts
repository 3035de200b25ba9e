/** One feed: asked, read, its new stories put into the library, and what is to be remembered of it. */
import type { Feed } from "../feeds/feed.ts";
import { shownAddress } from "../web/address.ts";
import type { Fetched, WebAnswer } from "../web/answer.ts";
import { LONGEST } from "../web/freshness.ts";
import { breathe } from "./breathe.ts";
import { takeIn } from "./fetch-entries.ts";
import { saidMove } from "./fetch-move.ts";
import type { FeedOutcome } from "./fetch-report.ts";
import type { Desk, StoryWish } from "./fetch-story.ts";
import type { FeedState, Trouble } from "./subscription-state.ts";
import type { Subscription } from "./subscriptions.ts";

export type FeedWish = StoryWish & {
  /** Asked although the last answer is still fresh. */
  readonly now: boolean;
};

/** What a fetch of one feed came to: for the report, and to be remembered. */
export type FeedResult = {
  readonly outcome: FeedOutcome;
  readonly state: FeedState;
  /** Where it is to be asked from now on. */
  readonly moved: string | null;
};

/** Media types that no feed is. */
const NO_FEED = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip)/i;
const ACCEPT =
  "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,application/json;q=0.7,*/*;q=0.5";
/**
 * Fetches a feed. `address`: where it is asked, with its password. Never rejects for what a server or the disk does:
 * that is the outcome's message.
 */
export async function fetchFeed(
  feed: Subscription,
  address: string,
  before: FeedState,
  wish: FeedWish,
  desk: Desk,
): Promise<FeedResult> {
  const now = desk.now();
  const base = {
    id: feed.id,
    title: feed.title,
    address: feed.address,
    added: 0,
    updated: 0,
    dropped: 0,
    pictures: 0,
    moved: "",
  };
  const still = (kind: FeedOutcome["outcome"], code = "", message = ""): FeedResult => ({
    outcome: { ...base, outcome: kind, code, message, notes: [] },
    state: before,
    moved: null,
  });
  if (before.goneAt > 0) {
    const message = `${shownAddress(address)} is gone for good, as its server said. Unsubscribe from it, or subscribe to where it is now.`;
    // Said once by itself, then whenever it is asked for.
    return still(wish.now ? "gone" : "paused", "gone", message);
  }
  if (now < before.pausedUntil) {
    const until = new Date(before.pausedUntil).toISOString().slice(0, 16).replace("T", " ");
    const message = `${shownAddress(address)} was not asked: its server wants to be left alone until ${until} UTC. Fetch again after that.`;
    return still("paused", "busy", message);
  }
  if (now < before.freshUntil && !wish.now) return still("fresh");
  // Stories that wait for their page can only be had from the whole feed.
  const wantsAll = wish.full && Object.values(before.met).some(({ isTeaser }) => isTeaser);
  const how = { accept: ACCEPT, refuse: NO_FEED, ...(wish.signal && { signal: wish.signal }) };
  const answer = await desk.web.fetch(address, {
    ...how,
    ...(!wantsAll && { validators: before.validators }),
  });
  const asked = { ...before, askedAt: now };
  if (answer.kind === "failure" || answer.kind === "gone") return failed(base, asked, answer, now);
  const well = {
    ...asked,
    fetchedAt: now,
    validators: answer.validators,
    freshUntil: due(now, answer.freshFor, before.ttl),
    pausedUntil: 0,
    trouble: null,
  };
  if (answer.kind === "not-modified")
    return {
      outcome: { ...base, outcome: "unchanged", code: "", message: "", notes: [] },
      state: well,
      moved: answer.moved,
    };
  await breathe();
  const read = readFeed(answer, address, desk);
  if ("message" in read) return failed(base, asked, { kind: "failure", retryAfter: 0, ...read }, now);
  const taken = await takeIn(feed, read.entries, before, wish, desk);
  const outcome: FeedOutcome = {
    ...base,
    ...taken.counts,
    outcome: "fetched",
    code: "",
    message: "",
    notes: taken.notes,
  };
  if (taken.refused === null) {
    const moved = (await saidMove(read, address, how, desk)) ?? answer.moved;
    const freshUntil = due(now, answer.freshFor, read.ttl);
    return { outcome, state: { ...well, met: taken.met, ttl: read.ttl, freshUntil }, moved };
  }
  // What came is kept and known; the rest is asked for again.
  const { code, message } = taken.refused;
  const trouble = code === "cancelled" ? before.trouble : troubleOf(before, code, message, now);
  return {
    outcome: { ...outcome, outcome: "failed", code, message },
    state: { ...asked, met: taken.met, trouble },
    moved: null,
  };
}

/**
 * When a feed is to be asked again: not before its server says (Cache-Control, Expires), nor before the feed itself
 * does (<ttl>, sy:updatePeriod; in minutes), and once a day at least. 0 where neither says anything.
 */
function due(now: number, freshFor: number, ttl: number): number {
  const wait = Math.min(LONGEST, Math.max(freshFor, ttl * 60_000));
  return wait > 0 ? now + wait : 0;
}

function troubleOf({ trouble }: FeedState, code: string, message: string, now: number): Trouble {
  return { code, message, at: now, since: trouble?.code === code ? trouble.since : now };
}

function failed(
  base: Omit<FeedOutcome, "outcome" | "code" | "message" | "notes">,
  state: FeedState,
  answer: Extract<WebAnswer, { kind: "failure" | "gone" }>,
  now: number,
): FeedResult {
  const isGone = answer.kind === "gone";
  const code = isGone ? "gone" : answer.code;
  const outcome: FeedOutcome = {
    ...base,
    outcome: isGone ? "gone" : "failed",
    code,
    message: answer.message,
    notes: [],
  };
  // Called off by the reader: that is no trouble of the feed.
  if (code === "cancelled") return { outcome, state, moved: null };
  const pause = isGone ? 0 : answer.retryAfter;
  return {
    outcome,
    state: {
      ...state,
      trouble: troubleOf(state, code, answer.message, now),
      ...(isGone && { goneAt: now }),
      ...(pause > 0 && { pausedUntil: now + pause }),
    },
    moved: null,
  };
}

/** The feed in an answer, or why it is none. */
function readFeed({ bytes, contentType, address: found }: Fetched, address: string, { parsers }: Desk) {
  const { text } = parsers.decode(bytes, contentType);
  const feed: Feed = parsers.feed(text, found);
  const problem = feed.problems.find(({ code }) => code === "not-a-feed");
  if (problem === undefined) return feed;
  const [other] = parsers.discover(text, found);
  const next =
    other === undefined
      ? "Look for its feed in a browser."
      : `It names one: newsreader subscribe ${shownAddress(other.address)}`;
  return {
    code: "type" as const,
    message: `${shownAddress(address)} was not read: ${lower(problem.message)} ${next}`,
  };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
