/**
 * What the mouse does: a click is the key or the row that lies under it, the wheel moves what is on the screen. In the
 * list the first click moves the cursor and one on the row under the cursor opens it, so that a double click opens;
 * in a menu, where nothing can be lost, one click picks.
 */
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import type { Command } from "./command.ts";
import { scrollLines } from "./help.ts";
import { type Hit, hitAt } from "./hit.ts";
import { currentRow, listFrameOf, moveBy, moveTo } from "./list.ts";
import { choose, follow, movePick, openStory, take } from "./menus.ts";
import { openHere } from "./neighbourhood.ts";
import { move, runPicked } from "./palette.ts";
import { movePicture } from "./pictures.ts";
import { keep, leave } from "./prompt.ts";
import { andThen, type MouseEvent, type State, type Step, step } from "./state.ts";
import { turnBy } from "./story.ts";

/** Lines that a notch of the wheel moves: what most programs move by. */
const NOTCH = 3;
/**
 * Milliseconds in which further notches turn no further page: a touch pad sends dozens for one stroke, a wheel that is
 * turned with purpose about five a second.
 */
const TURN = 180;

type Press = (state: State, key: string) => Step;

/** What a mouse event makes of the state. `press` does what a key does. */
export function mouse(given: State, event: MouseEvent, commands: readonly Command[], press: Press): Step {
  // The page that is pointed at is on its way out.
  if (given.opening !== null) return step(given);
  const state = { ...given, touched: true };
  if (event.type === "wheel") return wheel(state, event.by, event.at, commands);
  const hit = hitAt(state, event);
  if (hit === null) return step(state);
  if (hit.type === "key") return press({ ...state, notice: "" }, hit.key);
  return click({ ...state, notice: "", digits: "", pending: "" }, hit, commands);
}

function click(state: State, hit: Hit, commands: readonly Command[]): Step {
  switch (hit.type) {
    case "row":
      return andThen(promptLeft(state), (s) => clickRow(s, hit.index));
    case "preview":
      return andThen(promptLeft(state), (s) => openStory(s, hit.id));
    case "pick":
      return choose(movePick(state, hit.index).state, hit.index);
    case "command":
      return runPicked({ ...state, overlay: { type: "palette", at: hit.index } }, commands);
    case "node":
      return clickNode(state, hit.at);
    case "link":
      return follow(state, hit.href);
    case "related":
      return take(state, hit.choice);
    case "edge":
      return state.overlay?.type === "picture" ? movePicture(state, hit.way) : turnBy(state, hit.way);
    case "key":
      return step(state);
  }
}

/** A click beside a line that is typed ends the typing: a filter stays, what was not finished goes. */
function promptLeft(state: State): Step {
  if (!state.prompt) return step(state);
  return state.prompt.kind === "filter" ? keep(state) : leave(state);
}

function clickRow(state: State, index: number): Step {
  const row = currentRow(state.list);
  if (index !== state.list.cursor || !row) return moveTo(state, index);
  if (row.summary.failure)
    return step({ ...state, notice: words.list.cannotOpen(translated(row.summary.failure)) });
  return openStory(state, row.summary.id);
}

function clickNode(state: State, at: Extract<Hit, { type: "node" }>["at"]): Step {
  const { overlay } = state;
  if (overlay?.type !== "map") return step(state);
  if (overlay.cursor.side === at.side && overlay.cursor.index === at.index) return openHere(state);
  return step({ ...state, overlay: { ...overlay, cursor: at } });
}

function wheel(state: State, by: -1 | 1, at: number, commands: readonly Command[]): Step {
  const { overlay } = state;
  switch (overlay?.type) {
    case "pick":
      return movePick(state, overlay.cursor + by);
    case "palette":
      return move(state, commands, by, "stop");
    case "help":
      return scrollLines(state, commands, by * NOTCH);
    case "map":
      return step(state);
    case "picture":
      return turned(state, at, (s) => movePicture(s, by));
  }
  if (state.screen === "story") return turned(state, at, (s) => turnBy(s, by));
  return moveBy(state, by * Math.round(NOTCH / listFrameOf(state).each));
}

/** Turns, where the last turn by wheel is long enough ago. */
function turned(state: State, at: number, turn: (state: State) => Step): Step {
  if (at - state.turnedAt < TURN) return step(state);
  return turn({ ...state, notice: "", turnedAt: at });
}
