/** What keys do in menus, on the map and in lines of text: rows of THE TABLE (commands.ts). */
import { type Command, command } from "./command.ts";
import * as menus from "./menus.ts";
import * as neighbourhood from "./neighbourhood.ts";
import * as pictures from "./pictures.ts";
import * as prompt from "./prompt.ts";
import * as screen from "./screen.ts";
import type { State } from "./state.ts";

const picked = (state: State) => (state.overlay?.type === "pick" ? state.overlay.cursor : 0);
const letters = (state: State) => state.prompt?.cursor ?? 0;

export const PICK_COMMANDS: readonly Command[] = [
  command(
    "pick.choose",
    "Choose",
    "Take the row under the cursor; a digit takes the row of that number",
    ["pick"],
    ["enter", "right", "l"],
    { hint: "choose", run: (s) => menus.choose(s, picked(s)) },
  ),
  command("pick.down", "Down", "Next row", ["pick"], ["j", "down", "tab"], {
    run: (s) => menus.movePick(s, picked(s) + 1),
  }),
  command("pick.up", "Up", "Row before", ["pick"], ["k", "up", "shift+tab"], {
    run: (s) => menus.movePick(s, picked(s) - 1),
  }),
  command("pick.page-down", "Page down", "A screenful down", ["pick"], ["space", "pagedown"], {
    run: (s) => menus.movePick(s, picked(s) + screen.screenful(s)),
  }),
  command("pick.page-up", "Page up", "A screenful up", ["pick"], ["b", "pageup"], {
    run: (s) => menus.movePick(s, picked(s) - screen.screenful(s)),
  }),
  command("pick.top", "Top", "First row", ["pick"], ["g", "home"], { run: (s) => menus.movePick(s, 0) }),
  command("pick.bottom", "Bottom", "Last row", ["pick"], ["G", "end"], {
    run: (s) => menus.movePick(s, Number.MAX_SAFE_INTEGER),
  }),
  command(
    "pick.close",
    "Close",
    "Close the menu",
    ["pick", "help"],
    ["escape", "q", "left", "h", "backspace"],
    {
      hint: "close",
      run: (s) => screen.close(s),
    },
  ),
];

export const MAP_COMMANDS: readonly Command[] = [
  command("map.open", "Open", "Open the story under the cursor", ["map"], ["enter"], {
    hint: "open",
    run: neighbourhood.openHere,
  }),
  command("map.centre", "Centre", "Put the story under the cursor in the middle", ["map"], ["space", "M"], {
    hint: "centre",
    run: neighbourhood.centre,
  }),
  command("map.up", "Up", "The story above", ["map"], ["up", "k"], {
    run: (s) => neighbourhood.walk(s, "up"),
  }),
  command("map.down", "Down", "The story below", ["map"], ["down", "j"], {
    run: (s) => neighbourhood.walk(s, "down"),
  }),
  command("map.left", "Left", "Towards the stories that name it", ["map"], ["left", "h"], {
    run: (s) => neighbourhood.walk(s, "left"),
  }),
  command("map.right", "Right", "Towards the stories that it names", ["map"], ["right", "l"], {
    run: (s) => neighbourhood.walk(s, "right"),
  }),
  command("map.close", "Close", "Close the map", ["map"], ["escape", "q", "backspace"], {
    hint: "close",
    run: (s) => screen.close(s),
  }),
];

export const PICTURE_COMMANDS: readonly Command[] = [
  command(
    "picture.next",
    "Next picture",
    "The next picture of the story",
    ["picture"],
    ["space", "right", "l", "j", "down", "pagedown"],
    {
      hint: "next",
      run: (s) => pictures.movePicture(s, 1),
    },
  ),
  command(
    "picture.before",
    "Picture before",
    "The picture before",
    ["picture"],
    ["b", "left", "h", "k", "up", "pageup"],
    {
      run: (s) => pictures.movePicture(s, -1),
    },
  ),
  command(
    "picture.close",
    "Close",
    "Back to the story",
    ["picture"],
    ["escape", "q", "v", "enter", "backspace"],
    {
      hint: "close",
      run: (s) => screen.close(s),
    },
  ),
];

export const PROMPT_COMMANDS: readonly Command[] = [
  command(
    "prompt.keep",
    "Keep",
    "Keep the filter, go to the date, save the name",
    ["prompt"],
    ["enter", "down"],
    {
      hint: "keep",
      run: prompt.keep,
    },
  ),
  command("prompt.leave", "Take back", "Back to the list as it was", ["prompt"], ["escape", "ctrl+g"], {
    hint: "take back",
    run: prompt.leave,
  }),
  command("prompt.complete", "Complete", "Complete the name of a field or section", ["prompt"], ["tab"], {
    hint: "complete",
    run: prompt.complete,
  }),
  command(
    "prompt.rub-out",
    "Rub out",
    "Take the letter before the cursor away",
    ["prompt", "palette"],
    ["backspace", "ctrl+h"],
    {
      run: prompt.rubOut,
    },
  ),
  command(
    "prompt.rub-out-word",
    "Rub out word",
    "Take the word before the cursor away",
    ["prompt", "palette"],
    ["ctrl+w"],
    {
      run: prompt.rubOutWord,
    },
  ),
  command(
    "prompt.rub-out-all",
    "Rub out all",
    "Empty the line up to the cursor",
    ["prompt", "palette"],
    ["ctrl+u"],
    {
      run: prompt.rubOutAll,
    },
  ),
  command("prompt.left", "Left", "One letter left", ["prompt", "palette"], ["left"], {
    run: (s) => prompt.moveTo(s, letters(s) - 1),
  }),
  command("prompt.right", "Right", "One letter right", ["prompt", "palette"], ["right"], {
    run: (s) => prompt.moveTo(s, letters(s) + 1),
  }),
  command("prompt.start", "Start", "Start of the line", ["prompt", "palette"], ["home", "ctrl+a"], {
    run: (s) => prompt.moveTo(s, 0),
  }),
  command("prompt.end", "End", "End of the line", ["prompt", "palette"], ["end", "ctrl+e"], {
    run: (s) => prompt.moveTo(s, Number.MAX_SAFE_INTEGER),
  }),
];
