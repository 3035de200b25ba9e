/**
 * Feeds and what is added, for the screen: the subscriptions are read and changed here, and whatever asks the web or
 * reads a big file runs in a process of its own, so that no key waits for it.
 */
import { homedir } from "node:os";
import type { FeedEffect, FeedRow, Work } from "../app/feed-state.ts";
import { keyFor } from "../app/keys.ts";
import type { Message, State } from "../app/state.ts";
import { clean } from "../article/clean.ts";
import type { NamedFeed, SavedQuery } from "../article/view.ts";
import type { Apart } from "../store/apart.ts";
import type { FetchProgress } from "../store/fetch-report.ts";
import type { Library } from "../store/library.ts";
import { completePath } from "../store/path-names.ts";
import type { SubscriptionDesk } from "../store/subscription-desk.ts";
import type { StepTimes } from "../store/undo.ts";
import { type EndedFeed, Unsubscribed } from "../store/unsubscribed.ts";
import { type CommandId, words } from "../words/words.ts";
import { addedSentence, fetchedSentence, typedWord } from "./feed-sentences.ts";

export type FeedWorld = {
  /** The library that is shown, which is the reader's own but for a start with nothing in that. */
  readonly library: Library;
  readonly apart: Apart;
  readonly dispatch: (...messages: Message[]) => void;
  readonly state: () => State;
  readonly saved: () => readonly SavedQuery[];
  /** When marks were last made, undone and done again. */
  readonly steps: () => StepTimes;
  /** Stories came into the reader's own library while others are shown: it is opened anew with this notice. */
  readonly reopen: (notice: string) => void;
};

/** The command that is this program, to be run again. */
export function ownProgram(): [string, ...string[]] {
  return [process.execPath, ...process.execArgv, process.argv[1] ?? ""];
}

export class FeedWork {
  private readonly world: FeedWorld;
  private readonly isOwn: boolean;
  private desk: SubscriptionDesk | null = null;
  private named: readonly NamedFeed[] = [];
  /** All that runs apart; ended when the reader is left. */
  private readonly running = new Map<AbortController, Promise<unknown>>();
  private fetching: AbortController | null = null;
  private fetches: Promise<void> = Promise.resolve();
  private readonly ended: Unsubscribed;

  constructor(world: FeedWorld) {
    this.world = world;
    this.isOwn = world.library.folder === world.apart.library;
    this.ended = new Unsubscribed(world.apart.stateFolder, world.apart.library);
  }

  perform(effect: FeedEffect): void {
    switch (effect.type) {
      case "feeds":
        void this.show(effect.menu);
        break;
      case "complete-path":
        this.world.dispatch({
          type: "path-names",
          typed: effect.text,
          ...completePath(effect.text, homedir()),
        });
        break;
      case "add":
        void this.add(effect.text);
        break;
      case "subscribe":
        void this.subscribe(effect.text);
        break;
      case "fetch":
        this.fetch(effect.ids);
        break;
      case "stop-fetching":
        this.fetching?.abort();
        break;
      case "unsubscribe":
        this.unsubscribe(effect.id);
        break;
      case "resubscribe":
        if (!this.undo(true)) this.say(words.feeds.nothingToRestore);
        break;
    }
  }

  /** The feeds as they were read last, for the counts of shelves. */
  feeds(): readonly NamedFeed[] {
    return this.isOwn ? this.named : [];
  }

  /** Goes on when the feeds are known: at once, but for a menu opened right after the start. */
  whenKnown(use: () => void): void {
    if (this.desk !== null) use();
    else void this.show(false)?.then(use);
  }

  /** Takes the last unsubscription back where it came after the last mark; `always`: also where marks came since. */
  undo(always: boolean): boolean {
    return this.moves(() => this.ended.lastDone(this.world.steps(), always), true);
  }

  /** Ends the subscription again that was taken back last, where no mark was undone since and nothing new was done. */
  redo(): boolean {
    if (this.moves(() => this.ended.lastUndone(this.world.steps()), false)) return true;
    // An unsubscription is a new step: what was undone before it is done again no more.
    if (!this.ended.isNewer(this.world.steps())) return false;
    this.say(words.marks.nothingToRedo);
    return true;
  }

  /** False where there is no such unsubscription; else it is moved, and what came of it said. */
  private moves(which: () => EndedFeed | null, back: boolean): boolean {
    try {
      const feed = which();
      if (feed === null) return false;
      // Before the list itself, which waits for its part of the program: the next key finds it moved.
      this.ended.move(feed, back, this.world.steps());
      void this.opened()
        .then((desk) => {
          if (back) desk.restore(feed);
          else desk.end([feed.address]);
          const { restored, unsubscribed } = words.feeds;
          this.say(back ? restored(feed.title) : unsubscribed(feed.title, this.key("feeds.undo")));
          return this.show(false);
        })
        .catch((error: Error) => this.say(error.message));
    } catch (error) {
      this.say((error as Error).message);
    }
    return true;
  }

  /** Ends what runs apart, and waits until it has ended. */
  async close(): Promise<void> {
    for (const controller of this.running.keys()) controller.abort();
    await Promise.allSettled(this.running.values());
  }

  private say(text: string): void {
    this.world.dispatch({ type: "notice", text: clean(text) });
  }

  /** The key that a command has, for a sentence. */
  private key(id: CommandId): string {
    return keyFor(id, this.world.state().settings);
  }

  private work(work: Partial<Work>): void {
    this.world.dispatch({ type: "work", work });
  }

  private async opened(): Promise<SubscriptionDesk> {
    const { library, stateFolder } = this.world.apart;
    const { SubscriptionDesk } = await import("../store/subscription-desk.ts");
    this.desk ??= new SubscriptionDesk(library, stateFolder);
    return this.desk;
  }

  /** Reads the subscriptions. Answers at once but for the first time. */
  show(menu: boolean): Promise<void> | undefined {
    if (this.desk === null) return this.opened().then(() => this.show(menu));
    const { rows, trouble } = this.desk.rows();
    this.named = rows.map(({ id, title }) => ({ id, title }));
    const counts = this.world.library
      .shelves(this.world.saved(), this.feeds())
      .filter(({ kind }) => kind === "feed");
    const feeds = rows.map(
      ({ id, title, fetchedAt, trouble: wrong, goneAt }, at): FeedRow => ({
        id,
        title,
        fetchedAt,
        trouble: wrong && { message: clean(wrong.message), at: wrong.at },
        gone: goneAt > 0,
        total: counts[at]?.total ?? 0,
        unread: counts[at]?.unread ?? 0,
      }),
    );
    this.world.dispatch({ type: "feeds", feeds, menu: menu && trouble === "" });
    if (menu && trouble !== "") this.say(trouble);
    return undefined;
  }

  private async runs<T>(work: (signal: AbortSignal) => Promise<T>, controller = new AbortController()) {
    const run = work(controller.signal);
    this.running.set(controller, run);
    try {
      return await run;
    } finally {
      this.running.delete(controller);
    }
  }

  private async asks(asking: string, words: readonly string[]) {
    this.work({ asking });
    const { runApart } = await import("../store/apart.ts");
    return await this.runs((signal) => runApart(this.world.apart, words, { signal })).finally(() =>
      this.work({ asking: "" }),
    );
  }

  private async add(text: string): Promise<void> {
    const { library, dispatch, reopen } = this.world;
    const word = typedWord(text, homedir());
    try {
      const came = await this.asks(words.feeds.adding, ["add", "--", word]);
      if (came.answer === "") {
        dispatch({ type: "refused", kind: "add", text, message: clean(came.said.join(" ")) });
        return;
      }
      if (this.isOwn) await library.refresh();
      const said = addedSentence(came, (id) => library.summary(id)?.headline ?? "", this.key("feeds.fetch"));
      this.say(said);
      if (!this.isOwn) reopen(said);
      void this.show(false);
    } catch (error) {
      this.say((error as Error).message);
    }
  }

  private async subscribe(text: string): Promise<void> {
    const word = typedWord(text, homedir());
    try {
      const { answer, said } = await this.asks(words.feeds.asking, ["subscribe", "--json", "--", word]);
      const [feed] = answer === "" ? [] : (JSON.parse(answer).feeds as Record<string, string>[]);
      if (feed === undefined || feed.outcome === "failed") {
        const message = clean(feed?.reason ?? said.join(" "));
        this.world.dispatch({ type: "refused", kind: "subscribe", text, message });
        return;
      }
      const { title = "", outcome } = feed;
      this.say(outcome === "known" ? words.feeds.known(title) : words.feeds.subscribed(title));
      await this.show(false);
      this.fetch([feed.id ?? ""]);
    } catch (error) {
      this.say((error as Error).message);
    }
  }

  /** One behind the other: two at a time would be told that another one is at work. */
  private fetch(ids: readonly string[] | null): void {
    this.fetches = this.fetches.then(() => this.fetchNow(ids));
  }

  private async fetchNow(ids: readonly string[] | null): Promise<void> {
    const { apart, library, reopen } = this.world;
    const { rows } = (await this.opened()).rows();
    if (rows.length === 0) return this.say(words.feeds.none(this.key("feeds.subscribe")));
    const tell = ({ done, total, added, failed }: Omit<FetchProgress, "title">) =>
      this.work({ fetching: { done, total, added, failed } });
    tell({ done: 0, total: ids?.length ?? rows.length, added: 0, failed: 0 });
    const controller = new AbortController();
    this.fetching = controller;
    let said: string;
    let came = 0;
    try {
      const { fetchApart } = await import("../store/fetch-apart.ts");
      const report = await this.runs(
        (signal) =>
          fetchApart(apart, { again: true, signal, onProgress: tell, ...(ids !== null && { only: ids }) }),
        controller,
      );
      came = report.added;
      said = fetchedSentence(report, this.key("feeds.show"));
    } catch (error) {
      said = (error as Error).message;
    }
    this.fetching = null;
    this.work({ fetching: null });
    if (this.isOwn) await library.refresh();
    this.say(said);
    if (!this.isOwn && came > 0) reopen(said);
    await this.show(false);
  }

  private unsubscribe(id: string): void {
    if (this.desk === null) return;
    try {
      const subscription = this.desk.unsubscribe(id);
      this.ended.add(subscription, this.world.steps());
      this.say(words.feeds.unsubscribed(subscription.title, this.key("feeds.undo")));
    } catch (error) {
      this.say((error as Error).message);
    }
    void this.show(false);
  }
}
