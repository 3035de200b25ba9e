/** What keys do in the list and in a story alike: rows of THE TABLE (commands.ts). */
import { type Command, command } from "./command.ts";
import { noStory } from "./commands-list.ts";
import * as marks from "./marks.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as outside from "./outside.ts";
import { settingsMenu } from "./settings-menu.ts";
import { step } from "./state.ts";
import * as walk from "./walk.ts";

export const SHARED_COMMANDS: readonly Command[] = [
  command(
    "mark.read",
    "Read/unread",
    "Mark the story as read, or as unread again",
    ["list", "story"],
    ["m"],
    {
      hint: "read/unread",
      unless: (s) => (s.screen === "story" ? "" : noStory(s)),
      run: marks.toggleRead,
    },
  ),
  command("mark.star", "Star", "Star the story, or take the star away", ["list", "story"], ["s"], {
    hint: "star",
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: marks.toggleStar,
  }),
  command("related.map", "Map", "A map of the stories around this one", ["list", "story"], ["M"], {
    unless: (s) => (s.screen === "story" ? "" : noStory(s)),
    run: (s) => neighbourhood.ask(s, "map"),
  }),
  command(
    "related.time-line",
    "Time line",
    "The stories around this one by their dates",
    ["list", "story"],
    ["T"],
    {
      unless: (s) => (s.screen === "story" ? "" : noStory(s)),
      run: (s) => neighbourhood.ask(s, "time-line"),
    },
  ),
  command("mark.undo", "Undo", "Take the last mark back, also after a restart", ["list", "story"], ["u"], {
    hint: "undo",
    run: marks.undo,
  }),
  command("mark.redo", "Redo", "Do again what was undone", ["list", "story"], ["U", "ctrl+r"], {
    run: marks.redo,
  }),
  command("list.sections", "Sections", "Pick a section", ["list", "story"], ["S", "tab"], {
    hint: "sections",
    run: (s) => step(s, { type: "shelves", menu: true }),
  }),
  command(
    "trail.back",
    "Back",
    "Back along the trail, in the end to the list",
    ["story"],
    ["[", "backspace", "alt+left"],
    {
      hint: "back",
      run: (s) => walk.walkTo(s, s.trail.at - 1),
    },
  ),
  command("trail.forward", "Forward", "Forward along the trail", ["list", "story"], ["]", "alt+right"], {
    unless: (s) => (s.trail.at + 1 < s.trail.entries.length ? "" : "Nothing lies ahead on the trail."),
    run: (s) => walk.walkTo(s, s.trail.at + 1),
  }),
  command("story.edit", "Edit", "Open the story’s file in $EDITOR", ["list", "story"], ["E"], {
    unless: outside.noFile,
    run: outside.edit,
  }),
  command("settings", "Settings", "Keys, line length, when a story becomes read", ["list", "story"], [","], {
    run: (s) => menus.openMenu(s, settingsMenu(s)),
  }),
  command("trail.show", "Trail", "The stories walked through", ["list", "story"], ["t"], {
    unless: (s) => (s.trail.entries.length > 0 ? "" : "The trail is empty: open a story first."),
    run: (s) => menus.openMenu(s, menus.trailMenu(s)),
  }),
];
