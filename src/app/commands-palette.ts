/** What keys do in the palette, and how it is opened: rows of THE TABLE (commands.ts), which is handed in. */
import { type Command, command } from "./command.ts";
import * as palette from "./palette.ts";

export function paletteCommands(all: () => readonly Command[]): readonly Command[] {
  return [
    command("palette", "Commands", "Find a command by its name and run it", ["list", "story"], [":"], {
      hint: "commands",
      run: palette.open,
    }),
    command("palette.run", "Run", "Run the command under the cursor", ["palette"], ["enter"], {
      hint: "run",
      run: (s) => palette.runPicked(s, all()),
    }),
    command("palette.down", "Down", "Next command", ["palette"], ["down", "tab", "ctrl+n"], {
      run: (s) => palette.move(s, all(), 1),
    }),
    command("palette.up", "Up", "Command before", ["palette"], ["up", "shift+tab", "ctrl+p"], {
      run: (s) => palette.move(s, all(), -1),
    }),
    command("palette.leave", "Close", "Back without running one", ["palette"], ["escape", "ctrl+g"], {
      hint: "close",
      run: palette.leave,
    }),
  ];
}
