/** The state that the program starts with, and the part of it that lasts until the next start. */
import { clean, cleanPart } from "../article/clean.ts";
import type { Size } from "../article/frame.ts";
import { SORTS, type View } from "../article/view.ts";
import { translated } from "../words/translated.ts";
import { EMPTY_WINDOW } from "./list.ts";
import type { Settings } from "./settings.ts";
import type { State, Trail, TrailEntry } from "./state.ts";
import { NO_TRAIL } from "./trail.ts";

/** What survives a restart besides marks and positions: the view, its cursor, the trail. */
export type Session = {
  readonly view: Pick<View, "section" | "query" | "unreadOnly" | "sort">;
  readonly cursorId: string | null;
  readonly cursor: number;
  readonly deks: boolean;
  readonly trail: Trail;
};

const FIRST_VIEW: Session["view"] = { section: null, query: "", unreadOnly: false, sort: "best" };

export type Start = {
  readonly size: Size;
  readonly now: number;
  readonly settings: Settings;
  readonly session: Session | null;
  readonly notice: string;
};

/** The state before anything was asked of the library. */
export function startState({ size, now, settings, session, notice }: Start): State {
  return {
    size,
    now,
    touched: false,
    screen: "list",
    list: {
      view: { ...(session?.view ?? FIRST_VIEW), entered: now },
      window: EMPTY_WINDOW,
      cursor: session?.cursor ?? 0,
      cursorId: session?.cursorId ?? null,
      top: 0,
      deks: session?.deks ?? true,
    },
    story: null,
    opening: null,
    trail: session ? { ...session.trail, at: -1 } : NO_TRAIL,
    overlay: null,
    prompt: null,
    digits: "",
    turnedAt: Number.NEGATIVE_INFINITY,
    pending: "",
    notice: translated(notice),
    trouble: "",
    reading: null,
    shelves: [],
    feeds: [],
    work: { fetching: null, asking: "" },
    progress: {},
    drawn: {},
    bidi: null,
    ground: "dark",
    settings,
  };
}

/** What to keep of a state. */
export function sessionOf(state: State): Session {
  const { section, query, unreadOnly, sort } = state.list.view;
  const { cursorId, cursor, deks } = state.list;
  return { view: { section, query, unreadOnly, sort }, cursorId, cursor, deks, trail: state.trail };
}

/** Reads what an earlier run kept; null for anything that does not have its shape. */
export function readSession(value: unknown): Session | null {
  if (!isRecord(value) || !isRecord(value.view) || !isRecord(value.trail)) return null;
  const { view, trail } = value;
  const entries = Array.isArray(trail.entries) ? trail.entries.filter(isEntry).map(cleaned) : [];
  return {
    view: {
      section: typeof view.section === "string" ? clean(view.section) : null,
      query: typeof view.query === "string" ? cleanPart(view.query) : "",
      unreadOnly: view.unreadOnly === true,
      sort: SORTS.find((sort) => sort === view.sort) ?? "best",
    },
    cursorId: typeof value.cursorId === "string" ? value.cursorId : null,
    cursor: typeof value.cursor === "number" && value.cursor >= 0 ? Math.floor(value.cursor) : 0,
    deks: value.deks !== false,
    trail: { entries, at: -1 },
  };
}

/** The file lies where others can write: what is drawn of it is made safe, as a story is. */
function cleaned(entry: TrailEntry): TrailEntry {
  return { ...entry, headline: clean(entry.headline) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Trail["entries"][number] {
  if (!isRecord(value) || typeof value.id !== "string" || typeof value.headline !== "string") return false;
  const { position } = value;
  if (position === null) return true;
  return (
    isRecord(position) &&
    typeof position.block === "number" &&
    typeof position.char === "number" &&
    typeof position.quote === "string"
  );
}
