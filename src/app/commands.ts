/**
 * THE TABLE: everything that a key can do. Help screen, footer, README, man page, rebinding and clash checks are
 * made from these rows; a row that is not here cannot be pressed.
 */
import { type Command, command } from "./command.ts";
import { FEED_COMMANDS } from "./commands-feeds.ts";
import { LIST_COMMANDS } from "./commands-list.ts";
import { MAP_COMMANDS, PICK_COMMANDS, PICTURE_COMMANDS, PROMPT_COMMANDS } from "./commands-menus.ts";
import { paletteCommands } from "./commands-palette.ts";
import { SHARED_COMMANDS } from "./commands-shared.ts";
import { STORY_COMMANDS } from "./commands-story.ts";
import * as help from "./help.ts";
import * as screen from "./screen.ts";

const HELP: Command[] = [
  command("help.down", ["help"], ["j", "down", "space", "pagedown"], {
    run: (s) => help.scroll(s, COMMANDS, 1),
  }),
  command("help.up", ["help"], ["k", "up", "b", "pageup"], {
    run: (s) => help.scroll(s, COMMANDS, -1),
  }),
];

const LAST: Command[] = [
  command("help", ["list", "story", "pick", "feeds"], ["?"], {
    run: help.open,
  }),
  command("quit", ["list"], ["q"], {
    run: screen.quit,
  }),
  command(
    "quit.now",
    ["list", "story", "pick", "feeds", "map", "picture", "help", "prompt", "palette"],
    ["ctrl+c"],
    {
      run: screen.quit,
    },
  ),
  command("suspend", ["list", "story", "pick", "feeds", "map", "picture", "help"], ["ctrl+z"], {
    run: screen.suspend,
  }),
];

/** All commands, in the order in which help and footer show them. */
export const COMMANDS: readonly Command[] = [
  ...LIST_COMMANDS,
  ...STORY_COMMANDS,
  ...SHARED_COMMANDS,
  ...FEED_COMMANDS,
  ...PICK_COMMANDS,
  ...MAP_COMMANDS,
  ...PICTURE_COMMANDS,
  ...HELP,
  ...PROMPT_COMMANDS,
  ...paletteCommands(() => COMMANDS),
  ...LAST,
];
