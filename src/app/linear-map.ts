/** The map as lines to be read aloud: its story, then those of each side under what ties them to it. */
import { words } from "../words/words.ts";
import { type MapCursor, type Side, sides } from "./map.ts";
import type { Overlay } from "./state.ts";

export type MapLine = { readonly text: string; readonly node?: MapCursor };

const SIDES: readonly Side[] = ["left", "right", "below"];

export function linearMap({ headline, related }: Extract<Overlay, { type: "map" }>): MapLine[] {
  const said = words.linear;
  const all = sides(related);
  const lines: MapLine[] = [{ text: headline }];
  for (const side of SIDES) {
    if (all[side].length === 0) continue;
    lines.push({ text: `${said.sides[side]}:` });
    for (const [index, story] of all[side].entries()) {
      const state = story.summary ? (story.status?.read ? "" : said.unread) : said.notHere;
      lines.push({ text: [story.headline, state].filter(Boolean).join(", "), node: { side, index } });
    }
  }
  return lines;
}
