/**
 * What the terminal sends, read in one place: mouse reports go to the program, all else on to Ink, which would take a
 * report that comes in two pieces for keys. It stands in for stdin towards Ink, and switches the mouse on and off with
 * the raw mode: so Ink's every way of letting go of the terminal lets go of the mouse, too.
 *
 * The same holds for mode 2027, in which a terminal measures grapheme clusters whole, as width.ts does, and not their
 * characters one by one: https://github.com/contour-terminal/terminal-unicode-core. Terminals that do not know it pass
 * over it. It is switched on before the first frame, without waiting for the answer to what it was before: that is only
 * asked to leave it so at the end.
 */
import { writeSync } from "node:fs";
import { PassThrough } from "node:stream";
import type { ReadStream } from "node:tty";
import { createSifter, type MouseReport } from "./mouse-reports.ts";
import { GROUND_ASKED, type Ground, groundOf } from "./terminal-ground.ts";

/** Presses, releases and the wheel (1000), in SGR (1006). No motion: without it selecting with Shift stays cheap. */
const ON = "\x1b[?1000h\x1b[?1006h";
const OFF = "\x1b[?1006l\x1b[?1000l";
/** No row goes on in the next one (DECAWM off): what a terminal draws wider than it is measured here is cut off. */
const CUT = "\x1b[?7l";
const WRAPPED = "\x1b[?7h";
/**
 * mlterm's own (doc/en/PROTOCOL): nothing that is drawn is put in another order. What it orders goes by each row's first
 * letter, and marks of direction take cells from its rows.
 */
const AS_SENT = "\x1b]5379;use_ctl=false\x07";
const ORDERED = "\x1b]5379;use_ctl=true\x07";
const CLUSTERS = 2027;
const CLUSTERS_ASKED = `\x1b[?${CLUSTERS}$p`;
const CLUSTERS_ON = `\x1b[?${CLUSTERS}h`;
const CLUSTERS_OFF = `\x1b[?${CLUSTERS}l`;
/** The states in which it was on before. */
const WERE_ON = new Set([1, 3]);
/** How long (ms) the end waits for an answer that is still on its way: it would be typed to the shell. */
const PATIENCE = 300;
/** How long (ms) an Esc waits for the rest of a report; as long as Ink waits for that of a key. */
const REST = 20;

export type TerminalInput = {
  /** To be given to Ink as its stdin. */
  readonly stdin: NodeJS.ReadStream;
  /** Switches the mouse on or off, from now on and whenever the terminal is ours again. */
  readonly useMouse: (on: boolean) => void;
  /** Has the terminal draw right-to-left text as it is sent, or not, as useMouse() does; see canDrawAsSent(). */
  readonly drawAsSent: (on: boolean) => void;
  /** Takes the terminal, before the first frame is written: raw, and measuring clusters. */
  readonly begin: () => void;
  /** Resolves when what was asked is answered, or not waited for any more. */
  readonly answered: () => Promise<void>;
};

type Options = {
  readonly source: ReadStream;
  readonly write: (text: string) => void;
  readonly onReports: (reports: readonly MouseReport[]) => void;
  /** Is told what lies behind the text, where the terminal says so. */
  readonly onGround: (ground: Ground) => void;
  /** Whether the terminal may be asked for its modes and its background; else it is left as it is. */
  readonly mayAsk: boolean;
};

/** Whether the terminal that `env` tells of passes over a question it does not know, and does not type the end of it. */
export function mayBeAsked({
  TERM = "",
  TERM_PROGRAM,
}: Readonly<Record<string, string | undefined>>): boolean {
  return !/^(?:dumb|linux|vt\d+|)$/.test(TERM) && TERM_PROGRAM !== "Apple_Terminal";
}

/** Whether the terminal that `env` tells of orders right-to-left text by itself, unless drawAsSent() tells it not to. */
export function canDrawAsSent({ TERM = "" }: Readonly<Record<string, string | undefined>>): boolean {
  return TERM.startsWith("mlterm");
}

export function openTerminalInput({ source, write, onReports, onGround, mayAsk }: Options): TerminalInput {
  const sifter = createSifter();
  const through = new PassThrough();
  let waiting: NodeJS.Timeout | undefined;
  let wanted = false;
  let isRaw = false;
  let isOn = false;
  let isCutting = false;
  let wantsAsSent = false;
  let isAsSent = false;
  let isMeasuring = false;
  let wereOn = false;
  let answer: () => void = () => {};
  let answered: Promise<void> | null = null;

  const giveUp = () => {
    const keys = sifter.giveUp();
    if (keys !== "") through.write(keys);
  };
  const onData = (chunk: string | Buffer) => {
    clearTimeout(waiting);
    const { keys, reports, modes, grounds } = sifter.push(String(chunk));
    for (const { mode, state } of modes) {
      if (mode !== CLUSTERS) continue;
      wereOn = WERE_ON.has(state);
      answer();
    }
    for (const colour of grounds) {
      const ground = groundOf(colour);
      if (ground !== null) onGround(ground);
    }
    if (keys !== "") through.write(keys);
    if (reports.length > 0 && isOn) onReports(reports);
    if (!sifter.waits()) return;
    if (isOn) waiting = setTimeout(giveUp, REST);
    else giveUp();
  };
  const cut = () => {
    if (isCutting === isRaw) return;
    isCutting = isRaw;
    write(isRaw ? CUT : WRAPPED);
  };
  const measure = () => {
    if (!mayAsk || isMeasuring === isRaw) return;
    isMeasuring = isRaw;
    if (isRaw) {
      const ask = answered === null;
      answered ??= new Promise((resolve) => {
        answer = resolve;
        setTimeout(resolve, PATIENCE).unref();
      });
      // Answers come in the order of the questions: once the mode's is here, nothing more is to be waited for.
      write((ask ? GROUND_ASKED + CLUSTERS_ASKED : "") + CLUSTERS_ON);
    } else if (!wereOn) write(CLUSTERS_OFF);
  };
  const order = () => {
    if (isAsSent === (wantsAsSent && isRaw)) return;
    isAsSent = !isAsSent;
    write(isAsSent ? AS_SENT : ORDERED);
  };
  const follow = () => {
    cut();
    order();
    measure();
    const on = wanted && isRaw;
    if (on === isOn) return;
    isOn = on;
    write(on ? ON : OFF);
  };

  const stdin = Object.assign(through, {
    isTTY: true,
    ref: () => source.ref(),
    unref: () => source.unref(),
    setRawMode: (raw: boolean) => {
      source.setRawMode(raw);
      isRaw = raw;
      follow();
      clearTimeout(waiting);
      source.off("data", onData);
      if (raw) {
        source.setEncoding("utf8");
        source.on("data", onData);
        source.resume();
      } else source.pause();
      return stdin;
    },
  });
  // An end without Ink's: what has no listener left to write later is written at once.
  process.on("exit", () => {
    const off =
      (isOn ? OFF : "") +
      (isCutting ? WRAPPED : "") +
      (isAsSent ? ORDERED : "") +
      (isMeasuring && !wereOn ? CLUSTERS_OFF : "");
    if (off === "") return;
    try {
      writeSync(1, off);
    } catch {
      // The terminal is gone, and its modes with it.
    }
  });

  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    useMouse: (on) => {
      wanted = on;
      follow();
    },
    drawAsSent: (on) => {
      wantsAsSent = on;
      follow();
    },
    begin: () => void stdin.setRawMode(true),
    answered: () => answered ?? Promise.resolve(),
  };
}
