/** Every text goes through here, but for the rows of a list, so that a theme can have a background of its own. */
import { Text } from "ink";
import { onGround, type Room } from "./on-ground.ts";
import type { Theme } from "./theme.ts";

/** Lines already in their looks, cut where they are wider than there is room. */
export function Ground({ theme, room, children }: { theme: Theme; room: Room; children: string }) {
  return <Text wrap="truncate">{onGround(children, theme, room)}</Text>;
}
