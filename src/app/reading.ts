/** What the keys up and down do in a story: they turn pages, and with the ruler move it. */
import { words } from "../words/words.ts";
import { countOf } from "./command.ts";
import { keyFor } from "./keys.ts";
import { moveRuler, moveRulerByParagraph } from "./ruler.ts";
import { turnOn } from "./screen.ts";
import { type State, type Step, step } from "./state.ts";
import { isLastPage, turnBy } from "./story.ts";

export function down(state: State): Step {
  if (!state.settings.ruler) return state.digits === "" ? turnOn(state) : turnBy(state, countOf(state));
  // Behind the last line comes what comes behind the last page.
  return moveRuler(state, countOf(state)) ?? (isLastPage(state) ? turnOn(state) : turnBy(state, 1));
}

export function up(state: State): Step {
  if (!state.settings.ruler) return turnBy(state, -countOf(state));
  return moveRuler(state, -countOf(state)) ?? step({ ...state, notice: words.story.firstLine });
}

export function byParagraph(state: State, by: 1 | -1): Step {
  const notice = by > 0 ? words.story.lastParagraph : words.story.firstLine;
  return moveRulerByParagraph(state, by * countOf(state)) ?? step({ ...state, notice });
}

export function noRuler(state: State): string {
  return state.settings.ruler ? "" : words.story.noRuler(keyFor("story.ruler", state.settings));
}
