/** What keys do in the list and in a story alike: rows of THE TABLE (commands.ts). */
import { words } from "../words/words.ts";
import { type Command, command } from "./command.ts";
import { noStory } from "./commands-list.ts";
import * as marks from "./marks.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as outside from "./outside.ts";
import { nextSetting, settingsMenu } from "./settings-menu.ts";
import { step } from "./state.ts";
import * as walk from "./walk.ts";

export const SHARED_COMMANDS: readonly Command[] = [
  command("mark.read", ["list", "story"], ["m"], {
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: marks.toggleRead,
  }),
  command("mark.star", ["list", "story"], ["s"], {
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: marks.toggleStar,
  }),
  command("related.map", ["list", "story"], ["M"], {
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: (s) => neighbourhood.ask(s, "map"),
  }),
  command("related.time-line", ["list", "story"], ["T"], {
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: (s) => neighbourhood.ask(s, "time-line"),
  }),
  command("mark.undo", ["list", "story"], ["u"], {
    run: marks.undo,
  }),
  command("mark.redo", ["list", "story"], ["U", "ctrl+r"], {
    run: marks.redo,
  }),
  command("list.sections", ["list", "story"], ["S", "tab"], {
    run: (s) => step(s, { type: "shelves", menu: true }),
  }),
  command("trail.back", ["story"], ["[", "backspace", "alt+left"], {
    run: (s) => walk.walkTo(s, s.trail.at - 1),
  }),
  command("trail.forward", ["list", "story"], ["]", "alt+right"], {
    unless: (s) => (s.trail.at + 1 < s.trail.entries.length ? "" : words.trail.nothingAhead),
    run: (s) => walk.walkTo(s, s.trail.at + 1),
  }),
  command("story.edit", ["list", "story"], ["E"], {
    unless: outside.noFile,
    run: outside.edit,
  }),
  command("settings", ["list", "story"], [","], {
    run: (s) => menus.openMenu(s, settingsMenu(s)),
  }),
  command("settings.theme", ["list", "story"], ["C"], {
    run: (s) => nextSetting(s, "theme"),
  }),
  command("trail.show", ["list", "story"], ["t"], {
    unless: (s) => (s.trail.entries.length > 0 ? "" : words.trail.isEmpty),
    run: (s) => menus.openMenu(s, menus.trailMenu(s)),
  }),
];
