/** A picture alone, as large as the screen, with its caption. */
import { bodyRoom } from "../app/geometry.ts";
import { keyFor } from "../app/keys.ts";
import { aloneAt, drawnKey, pictureOf, roomAlone, underAlone, wholeScreen } from "../app/pictures.ts";
import type { Overlay, State } from "../app/state.ts";
import { inOrder } from "../article/bidi.ts";
import { widthOf } from "../article/width.ts";
import { words } from "../words/words.ts";
import { Ground } from "./ground.tsx";
import type { Theme } from "./theme.ts";

type Alone = Extract<Overlay, { type: "picture" }>;

export function PictureScreen({ state, overlay, theme }: { state: State; overlay: Alone; theme: Theme }) {
  const { story, size } = state;
  const picture = story && pictureOf(story, overlay.block);
  if (!picture)
    return (
      <Ground
        theme={theme}
        room={bodyRoom(size)}
      >{`  ${words.pictures.gone(keyFor("picture.close", state.settings))}`}</Ground>
    );
  const cells = wholeScreen(state, picture, overlay.block);
  const drawn = state.drawn[drawnKey(picture, cells)] ?? [];
  const { left, above } = aloneAt(state, cells, overlay.block);
  const room = roomAlone(state, overlay.block);
  const rows = Array.from({ length: room }, (_, row) => " ".repeat(left) + (drawn[row - above] ?? ""));
  const under = underAlone(state, overlay.block).map((text) => {
    const line = inOrder(text, state.bidi);
    return " ".repeat(Math.max(0, Math.floor((size.columns - widthOf(line)) / 2))) + theme.quiet(line);
  });
  return (
    <Ground theme={theme} room={bodyRoom(size)}>
      {[...rows, "", ...under].join("\n")}
    </Ground>
  );
}
