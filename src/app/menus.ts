/** The menus: related stories, sections, sort, trail, links. Each is rows to pick from and what a pick does. */
import { ageOf } from "../article/dates.ts";
import { hostOf } from "../article/related.ts";
import { type Shelf, SORTS, type Sort } from "../article/view.ts";
import { lookFromTop } from "./list.ts";
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

const SORT_NAMES: Record<Sort, string> = {
  best: "Best match first",
  newest: "Newest first",
  oldest: "Oldest first",
  unread: "Unread first",
  section: "By section",
  longest: "Longest first",
};

const GROUPS: Record<RelatedStory["kind"], string> = {
  copy: "The same story elsewhere",
  named: "Named in this story",
  similar: "Similar",
  naming: "Stories that name this one",
};

export function sortName(sort: Sort): string {
  return SORT_NAMES[sort];
}

type Pick = Extract<Overlay, { type: "pick" }>;

function menu(title: string, rows: readonly PickRow[], empty: string, cursor = 0): Pick {
  return { type: "pick", title, rows, cursor: Math.max(0, cursor), empty };
}

function plain(key: string, label: string, choice: Choice, more: Partial<PickRow> = {}): PickRow {
  return { key, heading: "", label, detail: "", unread: false, dim: false, choice, ...more };
}

export function relatedMenu(related: readonly RelatedStory[], now: number): Pick {
  let group = "";
  const rows = related.map((story, index) => {
    const heading = story.kind === group ? "" : GROUPS[story.kind];
    group = story.kind;
    return { ...relatedRow(story, index, now), heading };
  });
  return menu("Related stories", rows, "This story names no other, and none names it.");
}

/** A related story as a row: with section and age where it is in the library, dimmed and saying so where not. */
export function relatedRow(story: RelatedStory, index: number, now: number): PickRow {
  const { summary } = story;
  const key = `${story.kind} ${index}`;
  if (!summary) {
    const choice: Choice = /^https?:/.test(story.source)
      ? { type: "follow", href: story.source }
      : { type: "none", why: `“${story.headline}” is not in the library.` };
    return plain(key, story.headline, choice, { detail: "not in the library", dim: true });
  }
  const site = story.kind === "copy" || story.under ? hostOf(summary.source) : "";
  const detail = [site || summary.section, ageOf(summary.published, now), story.reasons.join(", ")];
  const unread = !(story.status?.read ?? false);
  const label = story.under ? `└ ${summary.headline}` : summary.headline;
  return plain(
    key,
    label,
    { type: "open", id: summary.id },
    { detail: detail.filter(Boolean).join(" · "), unread },
  );
}

const SHELVES: Record<Shelf["kind"], string> = {
  shelf: "Shelves",
  saved: "Saved filters",
  section: "Sections",
  source: "Sources",
};

/** What can be filtered by, with its counts; the cursor on what is in force. */
export function shelfMenu(state: State): Pick {
  const { view } = state.list;
  const all = plain("", "All stories", { type: "shelf", section: null, query: "" });
  let group = "";
  const rows = state.shelves.map((shelf) => {
    const isSection = shelf.kind === "section";
    const choice: Choice = isSection
      ? { type: "shelf", section: shelf.name, query: "" }
      : { type: "shelf", section: null, query: shelf.query };
    const heading = shelf.kind === group ? "" : SHELVES[shelf.kind];
    group = shelf.kind;
    const detail = unreadOf(shelf.unread, shelf.total);
    const unread = shelf.unread > 0;
    return {
      ...plain(`${shelf.kind} ${shelf.name}`, shelf.name || "No section", choice, { detail, unread }),
      heading,
    };
  });
  const at = rows.findIndex(
    ({ choice }) => choice.type === "shelf" && choice.section === view.section && choice.query === view.query,
  );
  return menu("Sections and shelves", [all, ...rows], "", at + 1);
}

function unreadOf(unread: number, total: number): string {
  return `${unread} unread of ${total}`;
}

export function sortMenu(state: State): Pick {
  const rows = SORTS.map((sort) => plain(sort, SORT_NAMES[sort], { type: "sort", sort }));
  return menu("Sort", rows, "", SORTS.indexOf(state.list.view.sort));
}

export function trailMenu(state: State): Pick {
  const start = plain("list", "The list", { type: "trail", at: -1 }, { detail: "where the trail began" });
  const rows = state.trail.entries.map((entry, at) =>
    plain(
      `${at}`,
      entry.headline,
      { type: "trail", at },
      { detail: at === state.trail.at ? "you are here" : "" },
    ),
  );
  return menu("Trail", [start, ...rows], "", state.trail.at + 1);
}

export function linkMenu(state: State): Pick {
  const rows = (state.story?.layout.links ?? []).map((link) =>
    plain(`${link.number}`, link.text, { type: "follow", href: link.href }, { detail: link.href }),
  );
  return menu("Links", rows, "This story has no links.");
}

/** What the parser reported about the open story: left out, cut off, not understood. */
export function problemMenu(state: State): Pick {
  const rows = (state.story?.article.problems ?? []).map(({ message, line }, index) =>
    plain(`${index}`, message, { type: "none", why: message }, { detail: line ? `line ${line}` : "" }),
  );
  return menu(
    "What was left out or not understood in this story’s file",
    rows,
    "Nothing was left out of this story.",
  );
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
  return step({ ...state, overlay: { ...overlay, cursor } });
}

/** Does what row `at` of the open menu stands for. */
export function choose(state: State, at: number): Step {
  if (state.overlay?.type !== "pick") return step(state);
  const choice = state.overlay.rows[at]?.choice;
  return choice ? take(state, choice) : step({ ...state, notice: `There is no row ${at + 1}.` });
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
    case "setting":
      return changeSetting(state, choice.name);
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
