/** The whole of what the screen shows, as one value. Only update.ts makes a new one. */
import type { Article } from "../article/article.ts";
import type { Bidi } from "../article/bidi.ts";
import type { Size } from "../article/frame.ts";
import type { Begun, Layout } from "../article/layout.ts";
import type { HitPlace } from "../article/mark-hits.ts";
import type { Page } from "../article/pages.ts";
import type { Pictures } from "../article/picture.ts";
import type { Position, Status, StatusChange } from "../article/status.ts";
import type { Tools } from "../article/tools.ts";
import type { Shelf, Sort, Summary, View, Window } from "../article/view.ts";
import type { FeedEffect, FeedMessage, FeedRow, Work } from "./feed-state.ts";
import type { MapCursor } from "./map.ts";
import type { Progress, Reading } from "./progress.ts";
import type { SettingName, Settings } from "./settings.ts";
import type { StoryMessage } from "./story-message.ts";

export type List = {
  readonly view: View;
  readonly window: Window;
  /** Index into the whole view, and the story there: the cursor stays on the story when rows move. */
  readonly cursor: number;
  readonly cursorId: string | null;
  /** Index of the first visible row. */
  readonly top: number;
  readonly deks: boolean;
};

/** A story as it is being read. `layout` and `pages` are derived from article, size and measure. */
export type Story = {
  readonly article: Article;
  readonly status: Status;
  /** What it is set with beyond its letters. */
  readonly tools: Tools;
  /** What is there of its pictures; empty where none are shown. */
  readonly pictures: Pictures;
  readonly layout: Layout;
  /** How far a very long story is set, which goes on behind the open page; null where it is whole. */
  readonly rest: Begun | null;
  /** What it was set for: where none of these changed, it stands as it is. */
  readonly setFor: Pick<State, "settings" | "size"> & { readonly query: string };
  readonly pages: readonly Page[];
  readonly page: number;
  /** The reader's place; stays where it is while the setting changes around it. */
  readonly anchor: Position;
  readonly related: readonly RelatedStory[];
  /** Where the words of the filter stand in the text, and which of them was gone to last; -1 none yet. */
  readonly hits: readonly HitPlace[];
  readonly hit: number;
};

export type RelatedStory = {
  /** `copy`: the same text from another source, or an update of it. */
  readonly kind: "named" | "similar" | "naming" | "copy";
  readonly headline: string;
  /** Address of a story that is not in the library, "" when unknown. */
  readonly source: string;
  /** null: not in the library. */
  readonly summary: Summary | null;
  readonly status: Status | null;
  /** What ties a similar story to this one: names and terms, the strongest first. */
  readonly reasons: readonly string[];
  /** A copy of the row above it, folded under it. */
  readonly under: boolean;
};

/** The stories walked through from the list, oldest first; `at` -1 is the list, where the walk began. */
export type Trail = { readonly entries: readonly TrailEntry[]; readonly at: number };
export type TrailEntry = {
  readonly id: string;
  readonly headline: string;
  readonly position: Position | null;
};

/** What happens when a row of a menu is chosen. */
export type Choice =
  | { readonly type: "open"; readonly id: string }
  | { readonly type: "shelf"; readonly section: string | null; readonly query: string }
  | { readonly type: "sort"; readonly sort: Sort }
  | { readonly type: "follow"; readonly href: string }
  | { readonly type: "trail"; readonly at: number }
  /** A block of the open story; -1 is its head. */
  | { readonly type: "block"; readonly block: number }
  | { readonly type: "setting"; readonly name: SettingName }
  | { readonly type: "settings-file" }
  | { readonly type: "prompt"; readonly kind: Prompt["kind"]; readonly text: string }
  | { readonly type: "none"; readonly why: string };

export type PickRow = {
  readonly key: string;
  /** Printed above the row where a new group begins. */
  readonly heading: string;
  readonly label: string;
  readonly detail: string;
  /** Stands for the detail where that has no room. */
  readonly brief?: string;
  /** A sentence under the row, wrapped: what is wrong with what it names. */
  readonly note?: string;
  readonly unread: boolean;
  readonly dim: boolean;
  readonly choice: Choice;
};

export type Overlay =
  | {
      readonly type: "pick";
      /** A menu with commands of its own. */
      readonly of?: "feeds";
      readonly title: string;
      readonly rows: readonly PickRow[];
      readonly cursor: number;
      /** Said where there are no rows. */
      readonly empty: string;
    }
  | {
      readonly type: "map";
      readonly id: string;
      readonly headline: string;
      readonly related: readonly RelatedStory[];
      readonly cursor: MapCursor;
    }
  | { readonly type: "help"; readonly top: number }
  /** The command palette; what is typed stands in the prompt. */
  | { readonly type: "palette"; readonly at: number }
  /** A picture alone: that of the open story's block. */
  | { readonly type: "picture"; readonly block: number };

/** A line while it is typed. `cursor` counts graphemes from the start; `before` is what stood there at first. */
export type Prompt = {
  readonly kind: "filter" | "date" | "name" | "command" | "add" | "subscribe";
  readonly text: string;
  readonly cursor: number;
  readonly before: string;
};

export type State = {
  readonly size: Size;
  readonly now: number;
  /** Whether a key was pressed yet: before that the cursor stays on top while stories arrive. */
  readonly touched: boolean;
  readonly screen: "list" | "story";
  readonly list: List;
  readonly story: Story | null;
  /** The story that was asked for and is on its way; keys wait for it. */
  readonly opening: string | null;
  readonly trail: Trail;
  readonly overlay: Overlay | null;
  readonly prompt: Prompt | null;
  readonly digits: string;
  /** When the wheel last turned a page, in milliseconds of the clock that its events come with. */
  readonly turnedAt: number;
  /** The keys that were pressed of a command with several in a row, "" where none. */
  readonly pending: string;
  readonly notice: string;
  /** What is wrong with the disk or the library; stays until it is mended. */
  readonly trouble: string;
  /** How far many new files are read or compared, null where none are. */
  readonly reading: Reading | null;
  /** What can be filtered by, and the subscriptions, as they were when somebody looked last. */
  readonly shelves: readonly Shelf[];
  readonly feeds: readonly FeedRow[];
  readonly work: Work;
  /** Page numbers of begun stories as far as they are known, by id; they hold for this size and measure. */
  readonly progress: Readonly<Record<string, Progress>>;
  /** Rows of cells of the pictures drawn last, by picture and size (pictures.ts). */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
  /** What puts right-to-left headlines in order; null until one is met, and where the terminal does it. */
  readonly bidi: Bidi | null;
  /** What the terminal has behind its text. */
  readonly ground: "dark" | "light";
  readonly settings: Settings;
};

export type RelatedView = "panel" | "map" | "time-line";

/** How a story is opened: from the list, from a story, or by walking the trail. */
export type Arrival = "list" | "jump" | "walk";

export type Place =
  | { readonly offset: number; readonly limit: number }
  | { readonly around: string; readonly limit: number; readonly fallback: number };

export type Effect =
  | { readonly type: "window"; readonly view: View; readonly place: Place }
  /** Counts sections and shelves, for the filter's completions or, with `menu`, for the menu of them. */
  | { readonly type: "shelves"; readonly menu: boolean }
  | FeedEffect
  | { readonly type: "find-date"; readonly view: View; readonly text: string }
  | { readonly type: "save-query"; readonly name: string; readonly query: string }
  | { readonly type: "open"; readonly id: string; readonly at: Position | null; readonly arrival: Arrival }
  | { readonly type: "reopen"; readonly id: string }
  /** Asks for a story's related ones without opening it: for the panel, the map, or the time line. */
  | { readonly type: "relate"; readonly id: string; readonly view: RelatedView }
  | { readonly type: "mark"; readonly label: string; readonly changes: readonly StatusChange[] }
  | { readonly type: "mark-all"; readonly view: View; readonly read: boolean }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "remember"; readonly id: string; readonly position: Position }
  | {
      readonly type: "progress";
      readonly ids: readonly string[];
      readonly size: Size;
      readonly measure: number;
    }
  | { readonly type: "follow"; readonly href: string; readonly from: string }
  | { readonly type: "keep-measure"; readonly measure: number }
  | {
      readonly type: "keep-setting";
      readonly name: SettingName;
      readonly value: string | number | boolean;
    }
  | { readonly type: "edit"; readonly path: string }
  | { readonly type: "edit-settings" }
  | { readonly type: "pager"; readonly text: string }
  | { readonly type: "save" }
  | { readonly type: "quit" }
  | { readonly type: "suspend" };

/** What the mouse did, in cells from 0; `at` in milliseconds of a clock that is never set back. */
export type MouseEvent =
  | { readonly type: "click"; readonly x: number; readonly y: number }
  | { readonly type: "wheel"; readonly by: -1 | 1; readonly at: number };

export type Message =
  | { readonly type: "key"; readonly name: string }
  | { readonly type: "mouse"; readonly event: MouseEvent }
  | { readonly type: "paste"; readonly text: string }
  | { readonly type: "resized"; readonly size: Size }
  | { readonly type: "window"; readonly view: View; readonly window: Window }
  | { readonly type: "shelves"; readonly shelves: readonly Shelf[]; readonly menu: boolean }
  | FeedMessage
  /** Related stories that were computed after the story was opened. */
  | { readonly type: "neighbours"; readonly id: string; readonly related: readonly RelatedStory[] }
  /** The key's own frame is out: the preview may follow the cursor. */
  | { readonly type: "row"; readonly view: View; readonly index: number }
  | StoryMessage
  | { readonly type: "not-opened"; readonly id: string; readonly reason: string }
  | { readonly type: "go"; readonly id: string }
  | { readonly type: "changed" }
  /** Right-to-left text was met, and what orders it is loaded. */
  | { readonly type: "bidi"; readonly bidi: Bidi }
  /** The terminal said what it has behind its text. */
  | { readonly type: "ground"; readonly ground: State["ground"] }
  | { readonly type: "progress"; readonly id: string; readonly progress: Progress }
  /** A picture was drawn. */
  | { readonly type: "picture"; readonly key: string; readonly rows: readonly string[] }
  /** What the screen says is in another language from now on; `locale`: that of dates. */
  | { readonly type: "spoken"; readonly locale: string | undefined }
  /** There is time to set some more of a long story. */
  | { readonly type: "set-on" }
  | { readonly type: "now"; readonly now: number }
  | { readonly type: "notice"; readonly text: string }
  | { readonly type: "trouble"; readonly text: string }
  | { readonly type: "reading"; readonly reading: Reading | null };

export type Step = { readonly state: State; readonly effects: readonly Effect[] };

/** A new state and what is to be done outside. */
export function step(state: State, ...effects: Effect[]): Step {
  return { state, effects };
}

/**
 * Goes on from a step with a function that makes the next one; the effects of both, in order.
 * (Not called `then`: a module that exports `then` is taken for a promise when it is imported.)
 */
export function andThen(first: Step, next: (state: State) => Step): Step {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}
