import { afterEach, describe, expect, it } from "vitest";
import { keyBytes } from "./keys.ts";
import { type Options, openTerminal, type TestTerminal } from "./terminal.ts";

let terminal: TestTerminal | undefined;
afterEach(async () => {
  await terminal?.close();
  terminal = undefined;
});

function open(options: Options): TestTerminal {
  terminal = openTerminal(options);
  return terminal;
}
const sh = (script: string, options: Partial<Options> = {}) =>
  open({ command: "sh", args: ["-c", script], ...options });

describe("the terminal of the tests", () => {
  it("shows what a program writes, with its colours, and how it ends", async () => {
    const shell = sh("printf '\\033[1;31mred\\033[0m and \\033[38;2;1;2;255mblue\\n世x'; exit 3");
    expect(await shell.exit).toEqual({ code: 3, signal: 0 });
    expect(shell.screen().slice(0, 2)).toEqual(["red and blue", "世x"]);
    expect(shell.cell(0, 0)).toMatchObject({ text: "r", foreground: 1, bold: true, background: null });
    expect(shell.cell(8, 0)).toMatchObject({ text: "b", foreground: "#0102ff", bold: false });
    expect(shell.cell(0, 1)).toMatchObject({ text: "世", width: 2 });
    expect(shell.raw()).toContain("\x1b[1;31mred");
  });

  it("sends keys and text", async () => {
    // Not cat alone: it closes its end of the terminal before it ends, and may be hung up on in between.
    const cat = sh("cat; exit 0", { columns: 30, rows: 5 });
    cat.type("abc<");
    cat.press("<BS>d<Enter>");
    expect((await cat.waitFor(/abcd\nabcd/)).length).toBe(5);
    cat.press("<C-d>");
    expect(await cat.exit).toEqual({ code: 0, signal: 0 });
    expect(keyBytes("j<Up><M-x><lt>")).toBe("j\x1b[A\x1bx<");
    expect(() => keyBytes("<Nowhere>")).toThrow("<Nowhere>");
  });

  it("knows the modes that are on, the cursor, and answers what it is asked", async () => {
    const on = "\\033[?1049h\\033[?25l\\033[?1000;1006h\\033[?2004h\\033[>1u";
    const off = "\\033[<u\\033[?2004l\\033[?1006l\\033[?1000l\\033[?25h\\033[?1049l";
    const shell = sh(
      `stty -echo raw; printf '${on}\\033[3;5Hhere'; dd bs=1 count=1 2>/dev/null; printf '${off}\\033[c'; dd bs=1 count=3`,
    );
    await shell.waitFor("here");
    expect(shell.modes).toMatchObject({ alternateScreen: true, cursorVisible: false, bracketedPaste: true });
    expect([...shell.modes.mouse]).toEqual([1000, 1006]);
    expect(shell.modes.kittyKeyboard).toBe(1);
    expect(shell.cursor).toEqual({ x: 8, y: 2, visible: false });
    shell.press("x");
    await shell.exit;
    expect(shell.modes).toEqual({
      alternateScreen: false,
      cursorVisible: true,
      wraps: true,
      mouse: new Set(),
      bracketedPaste: false,
      focusEvents: false,
      kittyKeyboard: 0,
    });
  });

  it("tells the program its size and a change of it, whatever the runner's own variables say", async () => {
    const shell = sh("trap 'stty size; exit' WINCH; stty size; while :; do sleep 0.05; done", {
      columns: 40,
      rows: 12,
    });
    await shell.waitFor(/^12 40$/m);
    expect(process.env.COLUMNS).toBe("100");
    shell.resize(100, 30);
    expect(await shell.waitFor(/^30 100$/m)).toHaveLength(30);
  });

  it("says what stands on the screen when the wanted text does not come", async () => {
    await expect(sh("echo other").waitFor("wanted")).rejects.toThrow(
      /wanted did not appear: the program ended[\s\S]*│other/,
    );
    await expect(sh("echo other; sleep 5").waitFor(/wanted/, 300)).rejects.toThrow("300 ms are over");
  });

  it("ends a program by a signal", async () => {
    const shell = sh("echo ready; exec sleep 60");
    await shell.waitFor("ready");
    shell.kill("SIGTERM");
    expect(await shell.exit).toEqual({ code: 0, signal: 15 });
  });
});
