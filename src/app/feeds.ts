/** Feeds on the screen: the menu of them, fetching, and what is going on behind the reading. */

import { widthOf } from "../article/width.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import type { FeedRow } from "./feed-state.ts";
import { feedQuery, troubleLine } from "./feed-words.ts";
import { keyFor } from "./keys.ts";
import { menu, openMenu, plain } from "./menus.ts";
import type { PickRow, State, Step } from "./state.ts";
import { step } from "./state.ts";

/** The feed whose stories the list shows, null where it shows others. */
export function feedInView({ list, feeds }: Pick<State, "list" | "feeds">): FeedRow | null {
  if (!list.view.query.startsWith("feed:")) return null;
  return feeds.find(({ id }) => list.view.query === feedQuery(id)) ?? null;
}

/** The feed under the cursor of the menu, null elsewhere. */
function feedHere({ overlay, feeds }: Pick<State, "overlay" | "feeds">): FeedRow | null {
  if (overlay?.type !== "pick" || overlay.of !== "feeds") return null;
  const key = overlay.rows[overlay.cursor]?.key;
  return feeds.find(({ id }) => id === key) ?? null;
}

export function noFeedHere(state: State): string {
  return feedHere(state) ? "" : words.feeds.noneHere(keyFor("feeds.subscribe", state.settings));
}

/** A feed as a row: what is unread of what it brought, and its trouble under it. */
function feedRow(feed: FeedRow, now: number): PickRow {
  const { id, title, total, unread, fetchedAt } = feed;
  const detail =
    total > 0
      ? words.list.counts(unread, total)
      : fetchedAt > 0
        ? words.feeds.noStories
        : words.feeds.neverFetched;
  const note = troubleLine(feed, now);
  const choice = { type: "shelf", section: null, query: feedQuery(id) } as const;
  return plain(id, title, choice, { detail, unread: unread > 0, ...(note && { note }) });
}

/** The menu of all feeds; its cursor on `id` where that is one of them, else on the one in view. */
function feedsMenu(state: State, id?: string) {
  const rows = state.feeds.map((feed) => feedRow(feed, state.now));
  const at = rows.findIndex(({ key }) => key === (id ?? feedInView(state)?.id));
  const empty = words.feeds.none(keyFor("feeds.subscribe", state.settings));
  return { ...menu(words.feeds.title, rows, empty, at), of: "feeds" as const };
}

/** Asks for the feeds, to show them. */
export function openFeeds(state: State): Step {
  return step(state, { type: "feeds", menu: true });
}

/** The feeds came, or their counts are others now: the menu follows where it is open, its cursor on its feed. */
export function feedsArrived(state: State, feeds: readonly FeedRow[], isAsked: boolean): Step {
  const next = { ...state, feeds };
  const { overlay } = state;
  if (overlay?.type === "pick" && overlay.of === "feeds") {
    if (feeds.length === 0) return step({ ...next, overlay: null });
    const here = feedHere(state)?.id ?? "";
    const fresh = feedsMenu(next, here);
    const isLeft = feeds.some(({ id }) => id === here);
    const cursor = isLeft ? fresh.cursor : Math.min(overlay.cursor, feeds.length - 1);
    return step({ ...next, overlay: { ...fresh, cursor } });
  }
  return isAsked ? openMenu(next, feedsMenu(next)) : step(next);
}

/** Why nothing can be fetched now, "" where it can. */
export function noFetch(state: State): string {
  return state.work.fetching ? words.feeds.isFetching(keyFor("feeds.stop", state.settings)) : "";
}

/** Fetches all feeds, or the one in view. */
export function fetchHere(state: State): Step {
  const feed = state.overlay === null ? feedInView(state) : null;
  return step(state, { type: "fetch", ids: feed ? [feed.id] : null });
}

/** Fetches the feed under the cursor of the menu. */
export function fetchOne(state: State): Step {
  const feed = feedHere(state);
  return feed ? step(state, { type: "fetch", ids: [feed.id] }) : step(state);
}

export function unsubscribe(state: State): Step {
  const feed = feedHere(state);
  return feed ? step(state, { type: "unsubscribe", id: feed.id }) : step(state);
}

/**
 * What goes on behind the reading, for the end of the footer; "" where nothing does. `room`: the columns there are;
 * where they are few, only the counts.
 */
export function workLine({ work, settings }: Pick<State, "work" | "settings">, room: number): string {
  const { fetching, asking } = work;
  if (asking !== "") return asking;
  if (fetching === null) return "";
  const { done, total, added, failed } = fetching;
  // Where nothing should move it stands still until all is here.
  if (settings.motion === "reduced") return words.feeds.fetching(String(total));
  const counts = [
    `${done}/${total}`,
    words.feeds.fresh(added),
    ...(failed > 0 ? [words.feeds.broken(failed)] : []),
  ];
  const long = words.feeds.fetching(counts.join(" · "));
  return widthOf(long) <= room ? long : counts.join(", ");
}

/** Columns that the footer has for its hints: all, but for what goes on behind the reading. */
export function hintRoom(state: Pick<State, "work" | "size" | "settings">): number {
  const { columns } = state.size;
  const work = workLine(state, Math.floor(columns / 2));
  return columns - 2 - (work === "" ? 0 : widthOf(work) + 3);
}

/**
 * What was typed was refused. Where the reader is not busy with something else it is told whole, with a row that
 * opens the line again; a notice is as long as the screen is wide.
 */
export function refused(state: State, kind: "add" | "subscribe", text: string, reason: string): Step {
  const message = translated(reason);
  const isBusy =
    state.prompt !== null ||
    state.screen === "story" ||
    (state.overlay !== null && !(state.overlay.type === "pick" && state.overlay.of === "feeds"));
  if (isBusy) return step({ ...state, notice: message });
  const title = kind === "add" ? words.feeds.notAdded : words.feeds.notSubscribed;
  const again = plain(
    "again",
    words.feeds.typeAgain(text),
    { type: "prompt", kind, text },
    { note: message },
  );
  return step({ ...state, overlay: menu(title, [again], "") });
}
