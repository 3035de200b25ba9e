/** Back and forward. */
import { look } from "./list.ts";
import { type State, type Step, step } from "./state.ts";
import { standAt } from "./trail.ts";

/** Goes to a step of the trail; -1 is the list, with its cursor and filter as they were. */
export function walkTo(state: State, at: number): Step {
  const trail = standAt(state.trail, at);
  if (trail.at < 0) return toList({ ...state, trail });
  const entry = trail.entries[trail.at];
  if (!entry) return step(state);
  return step(
    { ...state, trail, opening: entry.id },
    { type: "open", id: entry.id, at: entry.position, arrival: "walk" },
  );
}

/** The list instead of a story; what lies ahead on the trail stays there. */
export function inList(state: State): State {
  const trail = standAt(state.trail, -1);
  return { ...state, trail, screen: "list", story: null, overlay: null, digits: "" };
}

/** Back to the list as it was. */
export function toList(state: State): Step {
  const next = inList(state);
  // `entered` stays: a story just read stays in "unread only" until the view is left.
  const asked = look(next, { entered: state.list.view.entered });
  return { state: asked.state, effects: [...asked.effects, { type: "save" }] };
}
