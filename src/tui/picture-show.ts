/** Sees to it that the pictures in sight are drawn: what is wanted is asked for as pages turn and sizes change. */
import { wantedPictures } from "../app/pictures.ts";
import type { State } from "../app/state.ts";
import type { Picture } from "../article/picture.ts";
import type { Program } from "./program.ts";

/** What draws: a part of store/picture-desk.ts. */
type Desk = {
  draw(jobs: readonly (Picture & { key: string; columns: number; rows: number; depth: 24 | 8 })[]): void;
};

/** Follows the program: tells `desk` what is missing, the most pressing first, whenever that changes. */
export function followPictures(program: Program, desk: Desk, depth: 24 | 8): () => void {
  let seen: State | null = null;
  let asked = "";
  const look = () => {
    const state = program.state();
    const before = seen;
    seen = state;
    // Most changes are of other things.
    if (
      before?.story === state.story &&
      before?.overlay === state.overlay &&
      before?.size === state.size &&
      before?.screen === state.screen
    )
      return;
    const missing = wantedPictures(state).filter(({ key }) => !Object.hasOwn(state.drawn, key));
    const names = missing.map(({ key }) => key).join("\n");
    if (names === asked) return;
    asked = names;
    desk.draw(missing.map(({ picture, key, columns, rows }) => ({ ...picture, key, columns, rows, depth })));
  };
  look();
  return program.subscribe(look);
}
