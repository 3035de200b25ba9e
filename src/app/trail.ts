/** The trail: stories walked through from the list, back and forward as in a browser. */
import type { Position } from "../article/status.ts";
import type { Arrival, Trail, TrailEntry } from "./state.ts";

export const NO_TRAIL: Trail = { entries: [], at: -1 };

/** Entries that a trail keeps; the oldest go first. */
const LONGEST = 200;

/** The trail after a story was opened. A story opened anew drops what lay ahead, as in a browser. */
export function arrive(trail: Trail, entry: TrailEntry, arrival: Arrival): Trail {
  if (arrival === "walk") return trail;
  const kept = arrival === "list" ? [] : trail.entries.slice(0, trail.at + 1);
  // The story one is in already is no new step.
  if (kept.at(-1)?.id === entry.id) return { entries: kept, at: kept.length - 1 };
  const entries = [...kept, entry].slice(-LONGEST);
  return { entries, at: entries.length - 1 };
}

/** Keeps where the reader is in the story that the trail stands at. */
export function keepPlace(trail: Trail, position: Position): Trail {
  const entry = trail.entries[trail.at];
  if (!entry) return trail;
  const entries = [...trail.entries];
  entries[trail.at] = { ...entry, position };
  return { ...trail, entries };
}

export function standAt(trail: Trail, at: number): Trail {
  return { ...trail, at: Math.max(-1, Math.min(at, trail.entries.length - 1)) };
}
