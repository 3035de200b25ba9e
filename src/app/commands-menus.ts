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
  command("pick.choose", ["pick", "feeds"], ["enter", "right", "l"], {
    run: (s) => menus.choose(s, picked(s)),
  }),
  command("pick.down", ["pick", "feeds"], ["j", "down", "tab"], {
    run: (s) => menus.movePick(s, picked(s) + 1),
  }),
  command("pick.up", ["pick", "feeds"], ["k", "up", "shift+tab"], {
    run: (s) => menus.movePick(s, picked(s) - 1),
  }),
  command("pick.page-down", ["pick", "feeds"], ["space", "pagedown"], {
    run: (s) => menus.movePick(s, picked(s) + screen.screenful(s)),
  }),
  command("pick.page-up", ["pick", "feeds"], ["b", "pageup"], {
    run: (s) => menus.movePick(s, picked(s) - screen.screenful(s)),
  }),
  command("pick.top", ["pick", "feeds"], ["g", "home"], {
    run: (s) => menus.movePick(s, -Number.MAX_SAFE_INTEGER),
  }),
  command("pick.bottom", ["pick", "feeds"], ["G", "end"], {
    run: (s) => menus.movePick(s, Number.MAX_SAFE_INTEGER),
  }),
  command("pick.close", ["pick", "feeds", "help"], ["escape", "q", "left", "h", "backspace"], {
    run: (s) => screen.close(s),
  }),
];

export const MAP_COMMANDS: readonly Command[] = [
  command("map.open", ["map"], ["enter"], {
    run: neighbourhood.openHere,
  }),
  command("map.centre", ["map"], ["space", "M"], {
    run: neighbourhood.centre,
  }),
  command("map.up", ["map"], ["up", "k"], {
    run: (s) => neighbourhood.walk(s, "up"),
  }),
  command("map.down", ["map"], ["down", "j"], {
    run: (s) => neighbourhood.walk(s, "down"),
  }),
  command("map.left", ["map"], ["left", "h"], {
    run: (s) => neighbourhood.walk(s, "left"),
  }),
  command("map.right", ["map"], ["right", "l"], {
    run: (s) => neighbourhood.walk(s, "right"),
  }),
  command("map.close", ["map"], ["escape", "q", "backspace"], {
    run: (s) => screen.close(s),
  }),
];

export const PICTURE_COMMANDS: readonly Command[] = [
  command("picture.next", ["picture"], ["space", "right", "l", "j", "down", "pagedown"], {
    run: (s) => pictures.movePicture(s, 1),
  }),
  command("picture.before", ["picture"], ["b", "left", "h", "k", "up", "pageup"], {
    run: (s) => pictures.movePicture(s, -1),
  }),
  command("picture.close", ["picture"], ["escape", "q", "v", "enter", "backspace"], {
    run: (s) => screen.close(s),
  }),
];

export const PROMPT_COMMANDS: readonly Command[] = [
  command("prompt.keep", ["prompt"], ["enter", "down"], {
    run: prompt.keep,
  }),
  command("prompt.leave", ["prompt"], ["escape", "ctrl+g"], {
    run: prompt.leave,
  }),
  command("prompt.complete", ["prompt"], ["tab"], {
    run: prompt.complete,
  }),
  command("prompt.rub-out", ["prompt", "palette"], ["backspace", "ctrl+h"], {
    run: prompt.rubOut,
  }),
  command("prompt.rub-out-word", ["prompt", "palette"], ["ctrl+w"], {
    run: prompt.rubOutWord,
  }),
  command("prompt.rub-out-all", ["prompt", "palette"], ["ctrl+u"], {
    run: prompt.rubOutAll,
  }),
  command("prompt.left", ["prompt", "palette"], ["left"], {
    run: (s) => prompt.moveTo(s, letters(s) - 1),
  }),
  command("prompt.right", ["prompt", "palette"], ["right"], {
    run: (s) => prompt.moveTo(s, letters(s) + 1),
  }),
  command("prompt.start", ["prompt", "palette"], ["home", "ctrl+a"], {
    run: (s) => prompt.moveTo(s, -Number.MAX_SAFE_INTEGER),
  }),
  command("prompt.end", ["prompt", "palette"], ["end", "ctrl+e"], {
    run: (s) => prompt.moveTo(s, Number.MAX_SAFE_INTEGER),
  }),
];
