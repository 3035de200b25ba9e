/** What keys do in the palette, and how it is opened: rows of THE TABLE (commands.ts), which is handed in. */
import { type Command, command } from "./command.ts";
import * as palette from "./palette.ts";

export function paletteCommands(all: () => readonly Command[]): readonly Command[] {
  return [
    command("palette", ["list", "story"], [":"], {
      run: palette.open,
    }),
    command("palette.run", ["palette"], ["enter"], {
      run: (s) => palette.runPicked(s, all()),
    }),
    command("palette.down", ["palette"], ["down", "tab", "ctrl+n"], {
      run: (s) => palette.move(s, all(), 1),
    }),
    command("palette.up", ["palette"], ["up", "shift+tab", "ctrl+p"], {
      run: (s) => palette.move(s, all(), -1),
    }),
    command("palette.leave", ["palette"], ["escape", "ctrl+g"], {
      run: palette.leave,
    }),
  ];
}
