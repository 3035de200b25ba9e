import type { Statuses } from "../../src/store/statuses.ts";
import { StorySet } from "../../src/store/story-set.ts";

/** Those of the stories that have the other read mark, as a library without an index would give them. */
export function storySetOf(statuses: Pick<Statuses, "get">, ids: readonly string[], read: boolean): StorySet {
  const others = ids.filter((id) => statuses.get(id).read !== read);
  const changed = others.reduce((latest, id) => Math.max(latest, statuses.get(id).readAt), 0);
  const noIndex = { isCurrent: () => false, numberOf: () => 0 };
  return new StorySet(others, new Uint32Array(others.length), changed, noIndex);
}
