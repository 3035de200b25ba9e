/** The menus: related stories, sections, sort, trail, links. Each is rows to pick from and what a pick does. */
import { ageOf } from "../article/dates.ts";
import { hostOf } from "../article/related.ts";
import { type Shelf, SORTS } from "../article/view.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import { goToBlock } from "./contents.ts";
import { feedQuery, troubleLine } from "./feed-words.ts";
import { lookFromTop } from "./list.ts";
import { openPrompt } from "./prompt.ts";
import { inColumns } from "./row-detail.ts";
import { changeSetting } from "./settings-menu.ts";
import {
  type Choice,
  type Overlay,
  type PickRow,
  type RelatedStory,
  type State,
  type Step,
  step,
} from "./state.ts";
import { inList, walkTo } from "./walk.ts";

type Pick = Extract<Overlay, { type: "pick" }>;

export function menu(title: string, rows: readonly PickRow[], empty: string, cursor = 0): Pick {
  return { type: "pick", title, rows, cursor: Math.max(0, cursor), empty };
}

export function plain(key: string, label: string, choice: Choice, more: Partial<PickRow> = {}): PickRow {
  return { key, heading: "", label, detail: "", unread: false, dim: false, choice, ...more };
}

export function relatedMenu(related: readonly RelatedStory[], now: number): Pick {
  let group = "";
  const rows = related.map((story, index) => {
    const heading = story.kind === group ? "" : words.related.groups[story.kind];
    group = story.kind;
    return { ...relatedRow(story, index, now), heading };
  });
  return menu(words.related.title, rows, words.related.none);
}

/** A related story as a row: with section and age where it is in the library, dimmed and saying so where not. */
export function relatedRow(story: RelatedStory, index: number, now: number): PickRow {
  const { summary } = story;
  const key = `${story.kind} ${index}`;
  if (!summary) {
    const choice: Choice = /^https?:/.test(story.source)
      ? { type: "follow", href: story.source }
      : { type: "none", why: words.related.notHereNamed(story.headline) };
    return plain(key, story.headline, choice, {
      detail: words.related.notHere,
      brief: words.related.notHereBriefly,
      dim: true,
    });
  }
  const site = story.kind === "copy" || story.under ? hostOf(summary.source) : "";
  const detail = [
    site || summary.section,
    ageOf(summary.published, now, words.ages),
    story.reasons.join(", "),
  ];
  const unread = !(story.status?.read ?? false);
  const label = story.under ? `└ ${summary.headline}` : summary.headline;
  return plain(
    key,
    label,
    { type: "open", id: summary.id },
    { detail: detail.filter(Boolean).join(" · "), unread },
  );
}

/** Without those that are another one under another name: a section that is all of a feed stands among the feeds. */
function withoutTwins(shelves: readonly Shelf[]): Shelf[] {
  const key = ({ name, total }: Shelf) => `${total} ${name}`;
  const feeds = new Set(shelves.filter(({ kind }) => kind === "feed").map(key));
  return shelves.filter((shelf) => shelf.kind !== "section" || !feeds.has(key(shelf)));
}

/** What can be filtered by, with its counts; the cursor on what is in force. */
export function shelfMenu(state: State): Pick {
  const { view } = state.list;
  const all = plain("", words.list.all, { type: "shelf", section: null, query: "" });
  let group = "";
  const feeds = new Map(state.feeds.map((feed) => [feedQuery(feed.id), feed]));
  const rows = withoutTwins(state.shelves).map((shelf) => {
    const isSection = shelf.kind === "section";
    const choice: Choice = isSection
      ? { type: "shelf", section: shelf.name, query: "" }
      : { type: "shelf", section: null, query: shelf.query };
    const heading = shelf.kind === group ? "" : words.list.shelves[shelf.kind];
    group = shelf.kind;
    const detail = words.list.counts(shelf.unread, shelf.total);
    const unread = shelf.unread > 0;
    const feed = shelf.kind === "feed" ? feeds.get(shelf.query) : undefined;
    const note = feed ? troubleLine(feed, state.now) : "";
    const key = `${shelf.kind} ${shelf.query}`;
    return {
      ...plain(key, shelfName(shelf), choice, { detail, unread, ...(note && { note }) }),
      heading,
    };
  });
  const at = rows.findIndex(
    ({ choice }) => choice.type === "shelf" && choice.section === view.section && choice.query === view.query,
  );
  return menu(words.list.shelfTitle, inColumns([all, ...rows], state), "", at + 1);
}

function shelfName({ kind, name }: Shelf): string {
  const { shelfNames, noSection } = words.list;
  if (kind === "shelf" && Object.hasOwn(shelfNames, name)) return shelfNames[name as keyof typeof shelfNames];
  return name || noSection;
}

export function sortMenu(state: State): Pick {
  const rows = SORTS.map((sort) => plain(sort, words.list.sorts[sort], { type: "sort", sort }));
  return menu(words.list.sortTitle, rows, "", SORTS.indexOf(state.list.view.sort));
}

export function trailMenu(state: State): Pick {
  const start = plain("list", words.trail.list, { type: "trail", at: -1 }, { detail: words.trail.began });
  const rows = state.trail.entries.map((entry, at) =>
    plain(
      `${at}`,
      entry.headline,
      { type: "trail", at },
      { detail: at === state.trail.at ? words.trail.here : "" },
    ),
  );
  return menu(words.trail.title, [start, ...rows], "", state.trail.at + 1);
}

export function linkMenu(state: State): Pick {
  const rows = (state.story?.layout.links ?? []).map((link) =>
    plain(`${link.number}`, link.text, { type: "follow", href: link.href }, { detail: link.href }),
  );
  return menu(words.story.linksTitle, rows, words.story.noLinks);
}

/** What the parser reported about the open story: left out, cut off, not understood. */
export function problemMenu(state: State): Pick {
  const rows = (state.story?.article.problems ?? []).map(({ message, line }, index) =>
    plain(
      `${index}`,
      translated(message),
      { type: "none", why: translated(message) },
      { detail: line ? words.story.line(line) : "" },
    ),
  );
  return menu(words.story.problemsTitle, rows, words.story.nothingLeftOut);
}

/** Opens a menu over what is on the screen. */
export function openMenu(state: State, overlay: Pick): Step {
  if (overlay.rows.length === 0) return step({ ...state, notice: overlay.empty });
  return step({ ...state, overlay });
}

export function movePick(state: State, to: number): Step {
  const { overlay } = state;
  if (overlay?.type !== "pick") return step(state);
  const cursor = Math.max(0, Math.min(to, overlay.rows.length - 1));
  if (cursor === overlay.cursor && to !== cursor) {
    return step({ ...state, notice: to < cursor ? words.keys.firstRow : words.keys.lastRow });
  }
  return step({ ...state, overlay: { ...overlay, cursor } });
}

/** Does what row `at` of the open menu stands for. */
export function choose(state: State, at: number): Step {
  if (state.overlay?.type !== "pick") return step(state);
  const choice = state.overlay.rows[at]?.choice;
  return choice ? take(state, choice) : step({ ...state, notice: words.trail.noRow(at + 1) });
}

/** Does what a row stands for. */
export function take(state: State, choice: Choice): Step {
  const closed = { ...state, overlay: null };
  switch (choice.type) {
    case "open":
      return openStory(closed, choice.id);
    case "shelf":
      return lookFromTop(inList(closed), { section: choice.section, query: choice.query });
    case "sort":
      return lookFromTop(inList(closed), { sort: choice.sort });
    case "follow":
      return follow(closed, choice.href);
    case "trail":
      return walkTo(closed, choice.at);
    case "block":
      return goToBlock({ ...state, overlay: null }, choice.block);
    case "prompt":
      return openPrompt(closed, choice.kind, choice.text);
    case "setting":
      return changeSetting(state, choice.name);
    case "settings-file":
      return step(closed, { type: "edit-settings" });
    case "none":
      return step({ ...state, notice: choice.why });
  }
}

/** Opens a story: a first step of a new trail from the list, one step on from inside a story. */
export function openStory(state: State, id: string): Step {
  const arrival = state.screen === "list" ? "list" : "jump";
  return step({ ...state, opening: id, digits: "" }, { type: "open", id, at: null, arrival });
}

export function follow(state: State, href: string): Step {
  return step({ ...state, digits: "" }, { type: "follow", href, from: state.story?.article.path ?? "" });
}
