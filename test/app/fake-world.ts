/** A library and statuses in memory, so that State can be driven by keys and drawn as text without files or screen. */

import type { FeedRow } from "../../src/app/feed-state.ts";
import type { Settings } from "../../src/app/settings.ts";
import { startState } from "../../src/app/start.ts";
import type { Effect, Message, RelatedStory, State } from "../../src/app/state.ts";
import type { Article, Draft } from "../../src/article/article.ts";
import { minutesToRead } from "../../src/article/article.ts";
import type { Pictures } from "../../src/article/picture.ts";
import { type Status, UNTOUCHED } from "../../src/article/status.ts";
import type { Row, Shelf, Summary, View, Window } from "../../src/article/view.ts";
import { createProgram, type Program } from "../../src/tui/program.ts";

export const NOW = Date.parse("2026-11-24T12:00:00Z");
export const SETTINGS: Settings = { measure: 68, markReadOn: "open", keys: {} };

export function story(id: string, more: Partial<Article> = {}): Article {
  const draft: Draft = {
    section: "Science",
    headline: `Headline of ${id}`,
    dek: `Dek of ${id}`,
    byline: "",
    published: "2026-11-20",
    source: "",
    language: "en",
    blocks: [{ type: "paragraph", text: `The text of ${id}.` }],
    related: [],
    problems: [],
  };
  const words = 700;
  return { ...draft, id, path: `${id}.md`, words, minutes: minutesToRead(words), ...more };
}

/** A paragraph of `count` different words, so that every line can be told from the others. */
export function prose(seed: string, count: number): string {
  return `${Array.from({ length: count }, (_, i) => `${seed}${i}`).join(" ")}.`;
}

export type World = {
  program: Program;
  effects: Effect[];
  stories: Article[];
  statuses: Map<string, Status>;
  /** What the subscriptions are; `unsubscribe` takes one out, and keeps it for `resubscribe`. */
  feeds: FeedRow[];
  press(...names: string[]): void;
  send(...messages: Message[]): void;
  state(): State;
  /** Goes on from another state; marks stay as they are. */
  restore(state: State): void;
};

/** The program over `stories`, newest first as given. Opening answers at once, or when `later` calls it. */
export function world(
  stories: Article[],
  options: {
    columns?: number;
    rows?: number;
    settings?: Settings;
    feeds?: FeedRow[];
    later?: (() => void)[];
    pictures?: Pictures;
  } = {},
): World {
  const statuses = new Map<string, Status>();
  const effects: Effect[] = [];
  const undone: { id: string; before: Status; after: Status }[][] = [];
  let done: { id: string; before: Status; after: Status }[][] = [];
  const left: FeedRow[] = [];
  const statusOf = (id: string) => statuses.get(id) ?? UNTOUCHED;
  const summaryOf = (article: Article): Summary => ({
    ...article,
    lead: "",
    caption: "",
    failure: "",
    problems: article.problems.length,
  });
  const rowsOf = (view: View): Row[] =>
    all.stories
      .map((article) => ({ summary: summaryOf(article), status: statusOf(article.id) }))
      .filter(({ summary }) => view.section === null || summary.section === view.section)
      .filter(({ summary }) => summary.headline.includes(view.query))
      .filter(({ status }) => !view.unreadOnly || !status.read || status.readAt >= view.entered);
  const asRelated = (
    kind: RelatedStory["kind"],
    headline: string,
    source = "",
    found?: Article,
  ): RelatedStory => ({
    kind,
    headline,
    source,
    summary: found ? summaryOf(found) : null,
    status: found ? statusOf(found.id) : null,
    reasons: [],
    under: false,
  });
  const related = (article: Article): RelatedStory[] => [
    ...article.related.map(({ headline, source }) =>
      asRelated(
        "named",
        headline,
        source,
        all.stories.find((other) => other.headline === headline),
      ),
    ),
    ...all.stories
      .filter((other) => other.related.some(({ headline }) => headline === article.headline))
      .filter((other) => !article.related.some(({ headline }) => headline === other.headline))
      .map((other) => asRelated("naming", other.headline, "", other)),
  ];
  const set = (changes: { id: string; after: Status }[]) => {
    for (const { id, after } of changes) statuses.set(id, after);
    send({ type: "changed" });
  };
  const perform = (effect: Effect) => {
    effects.push(effect);
    const article = "id" in effect ? all.stories.find(({ id }) => id === effect.id) : undefined;
    switch (effect.type) {
      case "window": {
        const rows = rowsOf(effect.view);
        const { place } = effect;
        let offset =
          "offset" in place ? place.offset : rows.findIndex((row) => row.summary.id === place.around);
        if ("around" in place)
          offset = Math.max(0, (offset < 0 ? place.fallback : offset) - (place.limit >> 1));
        const window: Window = {
          offset,
          rows: rows.slice(offset, offset + place.limit),
          total: rows.length,
          unread: rows.filter(({ status }) => !status.read).length,
          queryProblem: "",
        };
        send({ type: "window", view: effect.view, window });
        break;
      }
      case "shelves": {
        const names = [...new Set(all.stories.map(({ section }) => section))].sort();
        const shelves = names.map((name): Shelf => {
          const stories = all.stories.filter(({ section }) => section === name);
          const unread = stories.filter(({ id }) => !statusOf(id).read).length;
          return { kind: "section", name, query: `section:"${name}"`, total: stories.length, unread };
        });
        const starred = all.stories.filter(({ id }) => statusOf(id).starred).length;
        const shelf: Shelf = {
          kind: "shelf",
          name: "Starred",
          query: "is:starred",
          total: starred,
          unread: 0,
        };
        send({ type: "shelves", shelves: [shelf, ...shelves], menu: effect.menu });
        break;
      }
      case "open": {
        const answer = () =>
          article
            ? send({
                type: "opened",
                article,
                pictures: options.pictures ?? {},
                status: statusOf(article.id),
                related: related(article),
                at: effect.at,
                arrival: effect.arrival,
              })
            : send({ type: "not-opened", id: effect.id, reason: `There is no story ${effect.id}.` });
        if (options.later) options.later.push(answer);
        else answer();
        break;
      }
      case "reopen":
        if (article)
          send({
            type: "reopened",
            article,
            pictures: options.pictures ?? {},
            status: statusOf(article.id),
            related: related(article),
          });
        break;
      case "relate":
        if (article)
          send({
            type: "related",
            summary: summaryOf(article),
            related: related(article),
            view: effect.view,
          });
        break;
      case "mark":
      case "mark-all": {
        const changes =
          effect.type === "mark"
            ? effect.changes
            : rowsOf(effect.view).map((row) => ({ id: row.summary.id, read: effect.read }));
        const step = changes.map((change) => {
          const before = statusOf(change.id);
          const after = { ...before, ...change, readAt: "read" in change ? NOW + 1 : before.readAt };
          return { id: change.id, before, after };
        });
        done.push(step);
        set(step);
        break;
      }
      case "undo": {
        const step = done.at(-1);
        if (!step) break;
        done = done.slice(0, -1);
        undone.push(step);
        set(step.map(({ id, before }) => ({ id, after: before })));
        break;
      }
      case "redo": {
        const step = undone.pop();
        if (!step) break;
        done.push(step);
        set(step);
        break;
      }
      case "feeds":
        send({ type: "feeds", feeds: all.feeds, menu: effect.menu });
        break;
      case "unsubscribe":
        left.push(...all.feeds.filter(({ id }) => id === effect.id));
        all.feeds = all.feeds.filter(({ id }) => id !== effect.id);
        send({ type: "feeds", feeds: all.feeds, menu: false });
        break;
      case "resubscribe": {
        const again = left.pop();
        if (again) all.feeds = [...all.feeds, again];
        send({ type: "feeds", feeds: all.feeds, menu: false });
        break;
      }
      case "remember": {
        statuses.set(effect.id, { ...statusOf(effect.id), position: effect.position, positionAt: NOW });
        break;
      }
      default:
        break;
    }
  };
  const start = startState({
    size: { columns: options.columns ?? 80, rows: options.rows ?? 24 },
    now: NOW,
    settings: options.settings ?? SETTINGS,
    session: null,
    notice: "",
  });
  let program = createProgram(start, perform);
  const send = (...messages: Message[]) => program.dispatch(...messages);
  const all: World = {
    get program() {
      return program;
    },
    effects,
    stories,
    statuses,
    feeds: options.feeds ?? [],
    press: (...names) => send(...names.map((name) => ({ type: "key" as const, name }))),
    send,
    state: () => program.state(),
    restore: (state) => {
      program = createProgram(state, perform);
    },
  };
  send({ type: "changed" });
  return all;
}
