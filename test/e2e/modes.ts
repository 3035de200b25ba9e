import type { Terminal } from "@xterm/headless";

/** What a program has switched on in its terminal, and must have switched off again when it ends. */
export type Modes = {
  alternateScreen: boolean;
  cursorVisible: boolean;
  /** Whether a row goes on in the next one (DECAWM). */
  wraps: boolean;
  /** DEC modes 9, 1000-1003 (which events), 1005, 1006, 1015 (how they are written) that are on. */
  mouse: ReadonlySet<number>;
  bracketedPaste: boolean;
  focusEvents: boolean;
  /** Levels pushed on the kitty keyboard stack and not popped. */
  kittyKeyboard: number;
};

const MOUSE = new Set([9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016]);

/** Follows the modes from the sequences the program writes, beside the emulator's own handling of them. */
export function watchModes(terminal: Terminal): () => Modes {
  const mouse = new Set<number>();
  let cursorVisible = true;
  let focusEvents = false;
  let kittyKeyboard = 0;
  const set = (on: boolean) => (params: (number | number[])[]) => {
    for (const mode of params.flat()) {
      if (mode === 25) cursorVisible = on;
      if (mode === 1004) focusEvents = on;
      if (MOUSE.has(mode)) on ? mouse.add(mode) : mouse.delete(mode);
    }
    return false;
  };
  const { parser } = terminal;
  parser.registerCsiHandler({ prefix: "?", final: "h" }, set(true));
  parser.registerCsiHandler({ prefix: "?", final: "l" }, set(false));
  parser.registerCsiHandler({ prefix: ">", final: "u" }, () => {
    kittyKeyboard += 1;
    return false;
  });
  parser.registerCsiHandler({ prefix: "<", final: "u" }, (params) => {
    kittyKeyboard = Math.max(0, kittyKeyboard - Math.max(1, Number(params[0] ?? 1)));
    return false;
  });
  return () => ({
    alternateScreen: terminal.buffer.active.type === "alternate",
    cursorVisible,
    wraps: terminal.modes.wraparoundMode,
    mouse: new Set(mouse),
    bracketedPaste: terminal.modes.bracketedPasteMode,
    focusEvents,
    kittyKeyboard,
  });
}
