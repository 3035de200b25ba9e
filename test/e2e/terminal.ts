/**
 * A real terminal for tests: a program on a pseudo-terminal, what it writes drawn by an emulator, keys sent to it as
 * a keyboard sends them. Nothing of the program is mocked, and no test needs to sleep: it waits for what it wants to
 * see.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { keyBytes } from "./keys.ts";
import { type Modes, watchModes } from "./modes.ts";

export type Options = {
  command: string;
  args?: readonly string[];
  /** 80 x 24 where not said. */
  columns?: number;
  rows?: number;
  cwd?: string;
  /** Pixels of a cell of a terminal that shows sixels and says so; else it says that it shows none. */
  sixels?: { width: number; height: number };
  /** Added to the small environment every program gets: see `environment`. */
  env?: Readonly<Record<string, string>>;
};

/** One cell of the screen. Colours are palette numbers (0-255), "#rrggbb", or null for the terminal's own. */
export type Cell = {
  text: string;
  /** 2 for a wide character, 0 for its right half. */
  width: number;
  foreground: number | string | null;
  background: number | string | null;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  inverse: boolean;
};

export type Exit = { code: number; signal: number };
export type Wanted = RegExp | string | ((screen: string[]) => boolean);

/**
 * What the program sees of our environment: where programs are, whether this is CI. Not the language of whoever
 * runs the tests, nor the test runner's own variables: COLUMNS and LINES would hide the real size. The home folder is
 * an empty one.
 */
function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const kept = ["PATH", "TMPDIR", "CI", "TZ"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const home = extra.HOME ?? mkdtempSync(join(tmpdir(), "home-"));
  return { LANG: "C.UTF-8", ...Object.fromEntries(kept), HOME: home, TERM: "xterm-256color", ...extra };
}

/** Opens a terminal and starts the program in it. Close it when the test is over. */
export function openTerminal({
  command,
  args = [],
  columns = 80,
  rows = 24,
  cwd,
  sixels,
  env = {},
}: Options): TestTerminal {
  const terminal = new TestTerminal({ command, args, columns, rows, cwd: cwd ?? process.cwd(), env });
  if (sixels) terminal.showSixels(sixels);
  return terminal;
}

export class TestTerminal {
  /** Resolves when the program has ended and all it wrote is on the screen. */
  readonly exit: Promise<Exit>;
  readonly #emulator: xterm.Terminal;
  readonly #program: ReturnType<typeof spawn>;
  readonly #modes: () => Modes;
  #written = "";
  #ended: Exit | undefined;
  /** Called after every change of the screen. */
  readonly #watchers = new Set<() => void>();

  constructor({ command, args, columns, rows, cwd, env }: Required<Omit<Options, "sixels">>) {
    this.#emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.#modes = watchModes(this.#emulator);
    this.#program = spawn(command, [...args], {
      name: env.TERM ?? "xterm-256color",
      cols: columns,
      rows,
      cwd,
      env: environment(env),
    });
    // Answers to what a program asks its terminal, as a real one gives them.
    this.#emulator.onData((answer) => this.#send(answer));
    this.#program.onData((data) => {
      this.#written += data;
      this.#emulator.write(data, () => this.#changed());
    });
    this.exit = new Promise((resolve) => {
      this.#program.onExit(({ exitCode, signal }) => {
        this.#emulator.write("", () => {
          this.#ended = { code: exitCode, signal: signal ?? 0 };
          resolve(this.#ended);
          this.#changed();
        });
      });
    });
  }

  /** From now on it answers as a terminal with sixels does. What is sent of them is in `raw()`. */
  showSixels({ width, height }: { width: number; height: number }): void {
    const { parser, options } = this.#emulator;
    // Without this the emulator keeps the question from its handlers.
    options.windowOptions = { getCellSizePixels: true };
    const answer = (final: string, text: (first: number) => string) =>
      parser.registerCsiHandler({ final }, (params) => {
        const said = text(Number(params[0] ?? 0));
        if (said !== "") this.#send(said);
        return said !== "";
      });
    answer("c", () => "\x1b[?63;1;2;4;6;9;15;22c");
    answer("t", (first) => (first === 16 ? `\x1b[6;${height};${width}t` : ""));
  }

  /** From now on it says what it has behind its text; else it says nothing, as some do. */
  tellGround(colour: string): void {
    this.#emulator.parser.registerOscHandler(11, (asked) => {
      if (asked === "?") this.#send(`\x1b]11;${colour}\x1b\\`);
      return true;
    });
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** To a program that has ended nothing can be sent; the test sees that by what it waits for. */
  #send(bytes: string): void {
    if (this.#ended === undefined) this.#program.write(bytes);
  }

  /** Presses keys: "jj<Enter>", "<C-c>", "<PgDn>" (keys.ts), in one write as type-ahead is. */
  press(keys: string): void {
    this.#send(keyBytes(keys));
  }

  /** Types text as it stands. */
  type(text: string): void {
    this.#send(text);
  }

  /**
   * The visible rows, without what was never written at their ends. The emulator keeps what a wider screen had on a row
   * behind the columns that it has now, where nobody sees it.
   */
  screen(): string[] {
    const { cols, rows, buffer } = this.#emulator;
    return Array.from({ length: rows }, (_, y) => {
      const line = buffer.active.getLine(buffer.active.viewportY + y);
      const isWider = line !== undefined && line.translateToString(true, cols) !== "";
      return line?.translateToString(!isWider, 0, cols).replace(isWider ? / +$/ : "", "") ?? "";
    });
  }

  /** The cell in column `x` and row `y`, from 0; undefined outside the screen. */
  cell(x: number, y: number): Cell | undefined {
    const { active } = this.#emulator.buffer;
    const cell = active.getLine(active.viewportY + y)?.getCell(x);
    if (cell === undefined) return undefined;
    const colour = (isDefault: boolean, isRgb: boolean, value: number) =>
      isDefault ? null : isRgb ? `#${value.toString(16).padStart(6, "0")}` : value;
    return {
      text: cell.getChars(),
      width: cell.getWidth(),
      foreground: colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
      background: colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
      italic: cell.isItalic() !== 0,
      underline: cell.isUnderline() !== 0,
      inverse: cell.isInverse() !== 0,
    };
  }

  /** Where the cursor stands, from 0. */
  get cursor(): { x: number; y: number; visible: boolean } {
    const { active } = this.#emulator.buffer;
    return { x: active.cursorX, y: active.cursorY, visible: this.#modes().cursorVisible };
  }

  get modes(): Modes {
    return this.#modes();
  }

  /** The program's process id, to look at it or to end it from outside. */
  get pid(): number {
    return this.#program.pid;
  }

  /** All the program has written so far. */
  raw(): string {
    return this.#written;
  }

  /**
   * Waits until the screen shows what is wanted: a pattern or text in its rows joined by line ends, or a condition.
   * @returns the screen's rows then
   * @throws with the screen in the message after `timeoutMs`, or as soon as the program has ended without showing it
   */
  waitFor(wanted: Wanted, timeoutMs = 25_000): Promise<string[]> {
    const shown = (screen: string[]) => {
      if (typeof wanted === "function") return wanted(screen);
      const text = screen.join("\n");
      return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
    };
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        settle();
      };
      const fail = (reason: string) => {
        const what = typeof wanted === "function" ? "the wanted screen" : String(wanted);
        done(() => reject(new Error(`${what} did not appear: ${reason}\n${this.picture()}`)));
      };
      const timer = setTimeout(() => fail(`${timeoutMs} ms are over`), timeoutMs);
      const look = () => {
        const screen = this.screen();
        if (shown(screen)) done(() => resolve(screen));
        else if (this.#ended) fail(`the program ended (${JSON.stringify(this.#ended)})`);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Waits until the program has written nothing for `quietMs`. Only for what no text on the screen can tell. */
  async settle(quietMs = 150): Promise<string[]> {
    let length = -1;
    while (length !== this.#written.length) {
      length = this.#written.length;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
    return this.screen();
  }

  /** Changes the size, as the user drags the window's corner. */
  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#program.resize(columns, rows);
  }

  /** Closes the window while the program runs: the terminal is gone, and the program is told so (SIGHUP). */
  hangUp(): void {
    (this.#program as unknown as { destroy(): void }).destroy();
  }

  /** Sends a signal to the program. */
  kill(signal: NodeJS.Signals = "SIGTERM"): void {
    if (this.#ended !== undefined) return;
    try {
      process.kill(this.#program.pid, signal);
    } catch (error) {
      // It has just ended, and that is still on its way to us.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }

  /** The screen in a frame, for messages. */
  picture(): string {
    const width = this.#emulator.cols;
    const edge = "─".repeat(width);
    return [`┌${edge}┐`, ...this.screen().map((row) => `│${row.padEnd(width)}│`), `└${edge}┘`].join("\n");
  }

  /** Ends the program where it still runs, and the terminal. */
  async close(): Promise<void> {
    this.kill("SIGKILL");
    await this.exit;
    this.#emulator.dispose();
  }
}
