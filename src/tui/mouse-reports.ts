/**
 * Parts what a terminal sends into keys and mouse reports. Reports are SGR (xterm's mode 1006: `ESC [ < button ;
 * column ; row M`, `m` for a release) or, where a terminal does not know 1006, three characters behind `ESC [ M`.
 * What the terminal was asked for is sifted out, too. A chunk may end in the middle of one; what is pasted is never looked into.
 */

/** Button as reported: bits 4, 8 and 16 are Shift, Alt and Ctrl, 32 motion, 64 the wheel. Cells from 0. */
export type MouseReport = {
  readonly button: number;
  readonly x: number;
  readonly y: number;
  readonly down: boolean;
};

/** What a terminal answers about one of its modes (DECRPM). 1: on, 2: off, 3 and 4: always so, 0: it has none such. */
export type ModeReport = { readonly mode: number; readonly state: number };

/** `grounds`: what it says its background is (OSC 11), as it writes colours. */
type Sifted = { keys: string; reports: MouseReport[]; modes: ModeReport[]; grounds: string[] };

export type Sifter = {
  /** The keys of a chunk, with what was held before, and the reports among them. */
  readonly push: (chunk: string) => Sifted;
  /** What is held that may also be keys (Esc, Alt-[), given up for such: the rest of a report did not come. */
  readonly giveUp: () => string;
  /** Whether `giveUp` has something to give. */
  readonly waits: () => boolean;
};

const SGR = /^\x1b\[<(\d{1,9});(\d{1,9});(\d{1,9})([Mm])/;
/** A report that was broken off, or has parts that none has. */
const SGR_BROKEN = /^\x1b\[<[\d;]*[Mm]?/;
const X10 = /^\x1b\[M([\s\S]{3})/;
/**
 * What a terminal answers about itself, where it was asked (picture-graphics.ts): its abilities, the size of its cells,
 * its name and version. Behind an Esc that waits for its rest they would make one unknown key of both.
 */
const ANSWER = /^\x1b(?:\[\?[\d;]{0,64}c|\[6;\d{1,5};\d{1,5}t|P>\|[^\x1b]*\x1b\\)/;
/** A mode's state, where it was asked for (terminal-input.ts). */
const MODE = /^\x1b\[\?(\d{1,5});(\d)\$y/;
/** Its background, where it was asked for (terminal-ground.ts). */
const GROUND = /^\x1b\]11;([a-z]{1,5}:[\da-fA-F/]{1,19})(?:\x1b\\|\x07)/;
/** What can only be a report or an answer, as far as it is here. */
const SURE = /^\x1b(?:\[<[\d;]*|\[\?[\d;]*\$?|P>\|[^\x1b]*\x1b?|\]11;[a-z:\da-fA-F/]*\x1b?)$/;
/** The beginnings of reports, of answers and of pastes that could be keys as well. */
const BEGUN = /^\x1b(?:P>?|\]1{0,2}|\[(?:M[\s\S]{0,2}|20?0?|6(?:;\d{0,5}){0,2})?)?$/;
/** Characters of the longest of them. */
const LONGEST = 128;
const PASTE = "\x1b[200~";
const PASTE_END = "\x1b[201~";

export function createSifter(): Sifter {
  let held = "";
  let pasting = false;
  /** What was given up last: a report may still go on behind it. */
  let given = "";

  const push = (chunk: string) => {
    const late = SGR.exec(given + chunk);
    // Over a slow line its head was taken for keys; its tail is no text for that.
    const text = held === "" && given !== "" && late ? given + chunk : held + chunk;
    held = "";
    given = "";
    let keys = "";
    const reports: MouseReport[] = [];
    const modes: ModeReport[] = [];
    const grounds: string[] = [];
    let at = 0;
    while (at < text.length) {
      const begin = text.indexOf("\x1b", at);
      if (begin < 0) {
        keys += text.slice(at);
        break;
      }
      keys += text.slice(at, begin);
      const rest = text.slice(begin, begin + LONGEST);
      const mark = pasting ? PASTE_END : PASTE;
      if (rest.startsWith(mark)) {
        pasting = !pasting;
        keys += mark;
        at = begin + mark.length;
        continue;
      }
      const isBegun = pasting ? PASTE_END.startsWith(rest) : BEGUN.test(rest) || SURE.test(rest);
      if (isBegun && begin + rest.length === text.length) {
        held = rest;
        break;
      }
      const length = pasting
        ? 0
        : takeReport(rest, reports) || takeMode(rest, modes) || takeGround(rest, grounds);
      if (length === 0) keys += "\x1b";
      at = begin + Math.max(1, length);
    }
    return { keys, reports, modes, grounds };
  };

  return {
    push,
    giveUp() {
      if (pasting || SURE.test(held)) return "";
      given = held;
      held = "";
      return given;
    },
    waits: () => held !== "" && !pasting && !SURE.test(held),
  };
}

/** The same for the state of a mode. */
function takeMode(text: string, modes: ModeReport[]): number {
  const [whole = "", mode, state] = MODE.exec(text) ?? [];
  if (whole !== "") modes.push({ mode: Number(mode), state: Number(state) });
  return whole.length;
}

/** The same for the background. */
function takeGround(text: string, grounds: string[]): number {
  const [whole = "", ground] = GROUND.exec(text) ?? [];
  if (ground !== undefined) grounds.push(ground);
  return whole.length;
}

/** Takes the report that `text` begins with; answers its length, 0 where it begins with none. */
function takeReport(text: string, reports: MouseReport[]): number {
  const sgr = SGR.exec(text);
  if (sgr) {
    const [button = 0, column = 1, row = 1] = sgr.slice(1, 4).map(Number);
    reports.push({ button, x: Math.max(0, column - 1), y: Math.max(0, row - 1), down: sgr[4] === "M" });
    return sgr[0].length;
  }
  const [x10, cells] = X10.exec(text) ?? [];
  if (x10 !== undefined && cells !== undefined) {
    const [button = 0, x = 0, y = 0] = [...cells].map((letter) => letter.charCodeAt(0) - 32);
    // Cells past 95 do not come through UTF-8: their reports say nothing.
    if (button >= 0 && x > 0 && y > 0 && x <= 95 && y <= 95)
      reports.push({ button, x: x - 1, y: y - 1, down: (button & 3) !== 3 || button >= 64 });
    return x10.length;
  }
  return (ANSWER.exec(text) ?? SGR_BROKEN.exec(text))?.[0].length ?? 0;
}
