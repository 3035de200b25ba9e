/** A picture alone, as large as the screen, with a line of its caption. */
import { bodyHeight, bodyRoom } from "../app/geometry.ts";
import { keyFor } from "../app/keys.ts";
import { aloneAt, captionOf, drawnKey, pictureOf, wholeScreen } from "../app/pictures.ts";
import type { Overlay, State } from "../app/state.ts";
import { inOrder } from "../article/bidi.ts";
import { cut, widthOf } from "../article/width.ts";
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
  const cells = wholeScreen(state, picture);
  const drawn = state.drawn[drawnKey(picture, cells)] ?? [];
  const { left, above } = aloneAt(state, cells);
  const room = Math.max(1, bodyHeight(size) - 2);
  const rows = Array.from({ length: room }, (_, row) => " ".repeat(left) + (drawn[row - above] ?? ""));
  const { caption = "", alt = "" } = captionOf(story, overlay.block) ?? {};
  const under = inOrder(cut(caption || alt, Math.max(1, size.columns - 4)), state.bidi);
  const indent = " ".repeat(Math.max(0, Math.floor((size.columns - widthOf(under)) / 2)));
  return (
    <Ground theme={theme} room={bodyRoom(size)}>
      {[...rows, "", indent + theme.quiet(under)].join("\n")}
    </Ground>
  );
}
