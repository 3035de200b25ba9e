/** The door to feeds: subscribe, unsubscribe, fetch. Nothing is asked of the web but by a call of one of these. */
import path from "node:path";
import { type Rule, readRules } from "../article/arrival-rules.ts";
import { shownAddress, typedAddress, withoutPassword } from "../web/address.ts";
import type { Web } from "../web/web.ts";
import { findFeeds } from "./fetch-discovery.ts";
import { type FeedWish, fetchFeed } from "./fetch-feed.ts";
import { clearLeftParts } from "./fetch-leftovers.ts";
import { loadFeedParsers } from "./fetch-parsers.ts";
import { type FeedOutcome, type FetchProgress, isFailure, type Report, reportOf } from "./fetch-report.ts";
import { sideBySide } from "./fetch-side-by-side.ts";
import type { Desk } from "./fetch-story.ts";
import { takeFoldLock } from "./fold-lock.ts";
import type { Library } from "./library.ts";
import { loadParsers } from "./parsers.ts";
import { Shelf } from "./place-story.ts";
import { makeStateFolder } from "./state-folder.ts";
import type { Statuses } from "./statuses.ts";
import { SubscriptionDesk, type SubscriptionRow } from "./subscription-desk.ts";
import { keepLogins, withLogin } from "./subscription-logins.ts";
import { type FeedState, FeedStates, libraryKey } from "./subscription-state.ts";
import {
  loginsIn,
  type NewFeed,
  readSubscriptions,
  type Subscription,
  type SubscriptionList,
  withAddress,
  withFeeds,
} from "./subscriptions.ts";
import { newWriter, retireWriter } from "./writer-name.ts";

export type FetcherOptions = {
  readonly library: Library;
  readonly statuses: Pick<Statuses, "apply">;
  readonly stateFolder: string;
  readonly web: Web;
  readonly rules?: readonly Rule[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

export type FetchOptions = {
  /** Ids of feeds, all where absent. Those named are asked although their last answer is still fresh. */
  readonly only?: readonly string[];
  /** All are asked, fresh or not. */
  readonly again?: boolean;
  readonly full?: boolean;
  readonly pictures?: boolean;
  readonly onProgress?: (progress: FetchProgress) => void;
  readonly signal?: AbortSignal;
};

export type Subscribed =
  | {
      readonly outcome: "subscribed" | "known";
      readonly subscription: Subscription;
      readonly others: readonly NewFeed[];
    }
  | { readonly outcome: "failed"; readonly code: string; readonly message: string };

export interface Fetcher {
  /** The list, and why it could not be read ("" where it could). */
  subscriptions(): { readonly rows: readonly SubscriptionRow[]; readonly trouble: string };
  /** The same without what is known of each feed, which is a file each. */
  list(): Pick<SubscriptionList, "subscriptions" | "trouble">;
  /**
   * Subscribes to the feed at an address, or to the first one that the page there names. Never rejects: what went wrong
   * is told. Its stories come with the next fetch.
   */
  subscribe(address: string, title?: string, signal?: AbortSignal): Promise<Subscribed>;
  /** Subscribes to feeds without asking them, as a list has them. Gives those that are new. Throws with a message. */
  subscribeAll(feeds: readonly NewFeed[]): readonly Subscription[];
  /** Ends subscriptions; their stories stay. Throws with a message; then none has ended. */
  unsubscribe(subscriptions: readonly Subscription[]): void;
  /** Fetches feeds, all of them side by side. Rejects only where nothing could be begun: with a message. */
  fetchAll(options?: FetchOptions): Promise<Report>;
}

/** Feeds in the making at one time: more would only lie in memory. Twice what the web lets through, so that it never waits. */
const AT_ONCE = 16;

/** Opens nothing and asks nobody by itself. */
export function createFetcher(options: FetcherOptions): Fetcher {
  return new StoredFetcher(options);
}

class StoredFetcher implements Fetcher {
  private readonly options: FetcherOptions;
  private readonly states: FeedStates;
  private readonly desk: SubscriptionDesk;
  private readonly now: () => number;

  constructor(options: FetcherOptions) {
    this.options = options;
    this.states = new FeedStates(options.stateFolder, options.library.folder);
    this.desk = new SubscriptionDesk(options.library.folder, options.stateFolder);
    this.now = options.now ?? Date.now;
  }

  subscriptions() {
    return this.desk.rows();
  }

  async subscribe(typed: string, title = "", signal?: AbortSignal): Promise<Subscribed> {
    const url = typedAddress(typed);
    const shown = shownAddress(typed);
    const fail = (code: string, message: string): Subscribed => ({ outcome: "failed", code, message });
    if (url === null)
      return fail(
        "address",
        `${shown} is no address of the web. Give the address of a feed or of a page, as https://example.org`,
      );
    const { trouble, subscriptions } = readSubscriptions(this.options.library.folder);
    if (trouble !== "") return fail("disk", trouble);
    const known = subscriptions.find(({ address }) => address === withoutPassword(url.href));
    if (known !== undefined && !this.isBroken(known))
      return { outcome: "known", subscription: known, others: [] };
    const login = withLogin(this.options.stateFolder, url.href);
    const found = await findFeeds(this.options.web, login, await loadFeedParsers(), signal);
    if ("message" in found) return fail(found.code, found.message);
    const [feed, ...others] = found.feeds;
    try {
      keepLogins(this.options.stateFolder, [url.href]);
      const [added] = this.subscribeAll([{ ...feed!, title: title || feed!.title }]);
      if (added !== undefined) return { outcome: "subscribed", subscription: added, others };
      const address = withoutPassword(feed!.address);
      // Subscribed anew: what its server once said of it no longer counts.
      const { met } = this.states.read(address);
      this.states.forget(address);
      if (Object.keys(met).length > 0) this.states.write(address, { ...this.states.read(address), met });
      const again = readSubscriptions(this.options.library.folder).subscriptions;
      return { outcome: "known", subscription: again.find((one) => one.address === address)!, others };
    } catch (error) {
      return fail("disk", (error as Error).message);
    }
  }

  private isBroken({ address }: Subscription): boolean {
    const { goneAt, trouble } = this.states.read(address);
    return goneAt > 0 || trouble !== null;
  }

  subscribeAll(feeds: readonly NewFeed[]): readonly Subscription[] {
    const { library, stateFolder } = this.options;
    keepLogins(
      stateFolder,
      feeds.map(({ address }) => address),
    );
    const before = new Set(readSubscriptions(library.folder).subscriptions.map(({ address }) => address));
    this.desk.change((list) => withFeeds(list, feeds));
    return readSubscriptions(library.folder).subscriptions.filter(({ address }) => !before.has(address));
  }

  list() {
    return readSubscriptions(this.options.library.folder);
  }

  unsubscribe(subscriptions: readonly Subscription[]) {
    this.desk.end(subscriptions.map(({ address }) => address));
  }

  async fetchAll(options: FetchOptions = {}): Promise<Report> {
    const { library, stateFolder } = this.options;
    const list = readSubscriptions(library.folder);
    if (list.trouble !== "") throw new Error(list.trouble);
    keepLogins(stateFolder, loginsIn(list));
    const feeds = list.subscriptions.filter(
      ({ id }) => options.only === undefined || options.only.includes(id),
    );
    const writer = newWriter();
    makeStateFolder(stateFolder);
    const release = takeFoldLock(stateFolder, writer, `fetch-${libraryKey(library.folder)}`);
    if (release === null) {
      retireWriter(writer);
      throw new Error(
        "Another fetch is at work in this library and brings the same stories. Wait until it has ended.",
      );
    }
    try {
      return await this.fetchThem(feeds, options);
    } finally {
      release();
      retireWriter(writer);
    }
  }

  private async fetchThem(feeds: readonly Subscription[], options: FetchOptions): Promise<Report> {
    const { library, statuses, web, rules = [] } = this.options;
    const [parse, parsers] = await Promise.all([loadParsers(), loadFeedParsers()]);
    let last: Promise<unknown> = Promise.resolve();
    const desk: Desk = {
      inTurn: (work) => {
        const turn = last.then(work);
        last = turn.catch(() => {});
        return turn;
      },
      library,
      statuses,
      web,
      parse,
      parsers,
      now: this.now,
      rules: readRules(rules),
      shelf: new Shelf(library, parse),
    };
    const { full = false, pictures = false, signal, onProgress } = options;
    const wish: FeedWish = {
      full,
      pictures,
      now: options.again === true || options.only !== undefined,
      ...(signal && { signal }),
    };
    const sum = { done: 0, total: feeds.length, added: 0, failed: 0 };
    const one = async (feed: Subscription): Promise<FeedOutcome> => {
      clearLeftParts(path.join(library.folder, feed.id));
      const before = this.states.read(feed.address);
      const address = withLogin(this.options.stateFolder, feed.address);
      const { outcome, state, moved } = await fetchFeed(feed, address, before, wish, desk);
      const trouble = this.remember(feed, before, state, moved);
      const isElsewhere = trouble === "" && moved !== null && moved !== feed.address;
      const notes = trouble === "" ? outcome.notes : [...outcome.notes, trouble];
      const done = { ...outcome, notes, moved: isElsewhere ? moved : "" };
      sum.done++;
      sum.added += done.added;
      if (isFailure(done)) sum.failed++;
      onProgress?.({ ...sum, title: feed.title });
      return done;
    };
    return reportOf(await sideBySide(feeds, AT_ONCE, one));
  }

  /** Writes what is to be remembered, under the address that counts from now on. "" or what the disk said. */
  private remember(feed: Subscription, before: FeedState, state: FeedState, moved: string | null): string {
    if (state === before) return "";
    try {
      const address = moved ?? feed.address;
      if (address !== feed.address) {
        this.desk.change((list) => withAddress(list, feed.address, address));
        this.states.forget(feed.address);
      }
      this.states.write(address, state);
      return "";
    } catch (error) {
      return `What is known of “${feed.title}” was not kept, and it is asked for everything again: ${(error as Error).message}`;
    }
  }
}
