/**
 * What the terminal sends, read in one place: mouse reports go to the program, all else on to Ink, which would take a
 * report that comes in two pieces for keys. It stands in for stdin towards Ink, and switches the mouse on and off with
 * the raw mode: so Ink's every way of letting go of the terminal lets go of the mouse, too.
 */
import { writeSync } from "node:fs";
import { PassThrough } from "node:stream";
import type { ReadStream } from "node:tty";
import { createSifter, type MouseReport } from "./mouse-reports.ts";

/** Presses, releases and the wheel (1000), in SGR (1006). No motion: without it selecting with Shift stays cheap. */
const ON = "\x1b[?1000h\x1b[?1006h";
const OFF = "\x1b[?1006l\x1b[?1000l";
/** How long (ms) an Esc waits for the rest of a report; as long as Ink waits for that of a key. */
const REST = 20;

export type TerminalInput = {
  /** To be given to Ink as its stdin. */
  readonly stdin: NodeJS.ReadStream;
  /** Switches the mouse on or off, from now on and whenever the terminal is ours again. */
  readonly useMouse: (on: boolean) => void;
};

type Options = {
  readonly source: ReadStream;
  readonly write: (text: string) => void;
  readonly onReports: (reports: readonly MouseReport[]) => void;
};

export function openTerminalInput({ source, write, onReports }: Options): TerminalInput {
  const sifter = createSifter();
  const through = new PassThrough();
  let waiting: NodeJS.Timeout | undefined;
  let wanted = false;
  let isRaw = false;
  let isOn = false;

  const giveUp = () => {
    const keys = sifter.giveUp();
    if (keys !== "") through.write(keys);
  };
  const onData = (chunk: string | Buffer) => {
    clearTimeout(waiting);
    const { keys, reports } = sifter.push(String(chunk));
    if (keys !== "") through.write(keys);
    if (reports.length > 0 && isOn) onReports(reports);
    if (!sifter.waits()) return;
    if (isOn) waiting = setTimeout(giveUp, REST);
    else giveUp();
  };
  const follow = () => {
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
    if (!isOn) return;
    try {
      writeSync(1, OFF);
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
  };
}
