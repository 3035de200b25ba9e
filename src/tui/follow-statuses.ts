/** What other readers and the shell mark, and what becomes of the state folder, reaches the screen. */
import type { World } from "./perform.ts";

/** Calls `changed` for what was not done here, and says once each what was found damaged meanwhile. */
export function followStatuses(
  { library, statuses, dispatch }: Pick<World, "library" | "statuses" | "dispatch">,
  changed: () => void,
): () => void {
  const said = new Set(statuses.warnings());
  return statuses.subscribe((ids, own) => {
    // What was done here is seen at once (perform.ts).
    if (own) return;
    if (ids.length > 0) library.statusesChanged(ids);
    changed();
    for (const text of statuses.warnings()) {
      if (said.has(text)) continue;
      said.add(text);
      dispatch({ type: "notice", text });
    }
  });
}
