/** What `doctor` finds: a sentence about one thing, whether it is well, and how to mend it. */

export type Area = (typeof AREAS)[number];
export const AREAS = ["versions", "terminal", "settings", "library", "index", "statuses", "feeds"] as const;

/** An area as a heading names it. */
export const AREA_TITLES: Readonly<Record<Area, string>> = {
  versions: "Versions",
  terminal: "Terminal",
  settings: "Settings",
  library: "Library",
  index: "Index",
  statuses: "Marks and positions",
  feeds: "Feeds",
};

/** What `--mend` can do by itself without losing anything. */
export type Mending = "index" | "journals" | "stale";

export type Finding = {
  readonly area: Area;
  readonly fine: boolean;
  readonly says: string;
  /** What a person can do, "" where nothing is to be done. */
  readonly mend: string;
  readonly mending?: Mending;
};

export const well = (area: Area, says: string): Finding => ({ area, fine: true, says, mend: "" });

export function wrong(area: Area, says: string, mend: string, mending?: Mending): Finding {
  return { area, fine: false, says, mend, ...(mending !== undefined && { mending }) };
}
