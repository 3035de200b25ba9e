/**
 * The strict grammar of what the reader may write to a terminal: an allow-list, so that whatever comes from a story
 * and is not text is seen, even where a terminal would make nothing of it.
 *
 * A frame stands between the marks of synchronized output (DEC mode 2026). In a frame there are texts, their looks,
 * links and moves of the cursor; what switches the terminal's modes or asks it something stands between the frames.
 */

/** Looks: exactly those of src/tui/theme.ts, and of pictures as cells. `CSI 0 m`, `31;1`, `5`, … are none of ours. */
const LOOK = /^\x1b\[(?:[1-47]|2[2347]|3[0-79]|49|91|[34]8;2;\d{1,3};\d{1,3};\d{1,3}|[34]8;5;\d{1,3})m$/;
/** Moves: at most over a screen of three digits, and never by the 900s, which the tests plant in stories. */
const MOVE = /^\x1b\[(?:[1-8]?\d{0,2}[ABEG]|K|J|[1-8]?\d{0,2};[1-8]?\d{0,2}H|H)$/;
const LINK = /^\x1b\]8;;(?:https?:\/\/[\x21-\x7e]+)?(?:\x07|\x1b\\)$/;
/** A picture handed to kitty, taken back, or sent to iTerm2: numbers and base64 only. */
const KITTY = /^\x1b_G(?:[a-zA-Z]=[\w]+,?)+;?[A-Za-z0-9+/=]*\x1b\\$/;
const ITERM =
  /^\x1b\]1337;File=inline=1;size=\d+;width=\d+;height=\d+;preserveAspectRatio=0;doNotMoveCursor=1:[A-Za-z0-9+/=]*\x07$/;
/** A sixel picture: its raster, colours and rows. */
const SIXEL = /^\x1bP0;1;q"1;1;\d+;\d+[!-~\r\n]*\x1b\\$/;
/** Rows that are cut off, alternate screen, cursor, pasting, mouse; what the terminal is asked: a cell's pixels, its abilities, its background. */
const MODE = /^\x1b\[\?(?:7|1049|25|2004|100[0236]|2027|2026)[hl]$/;
const QUESTION = /^\x1b(?:\[(?:16t|c|\?\d{1,4}\$p)|\]11;\?\x1b\\)$/;
/** Between frames a line is emptied before a smaller one is drawn. */
const EMPTIED = "\x1b[2K";
const HIDDEN = "\x1b[?25l";
const SHOWN = "\x1b[?25h";
const SAVED = /^\x1b[78]$/;

const SEQUENCE =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|[ -/]*[0-Z\\^-~])|[\0-\x1f\x7f-\x9f]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\udbfb\udeee|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BEGIN = "\x1b[?2026h";
const END = "\x1b[?2026l";
/** Ink's first frame, over another that was painted before Ink was there (tui/early-paint.ts). */
const ANEW = `${BEGIN}${HIDDEN}\x1b[H\x1b[J`;

export type Allowed = {
  /** Direction marks in right-to-left text are part of it. */
  readonly marks?: boolean;
  /** Cells that stand for a part of a picture, where a kitty shows it so. */
  readonly cells?: boolean;
};

/**
 * What in the bytes that were written is neither text nor one of the reader's own sequences, each with what stands
 * around it. `written` is decoded UTF-8: a byte that is none of it stands there as U+FFFD.
 */
export function foreign(written: string, { marks = false, cells = false }: Allowed = {}): string[] {
  const found: string[] = [];
  let inFrame = false;
  for (const match of written.matchAll(SEQUENCE)) {
    const one = match[0];
    if (one === HIDDEN && written.endsWith(ANEW, match.index)) continue;
    if (one === BEGIN && written.endsWith(ANEW + HIDDEN, match.index)) continue;
    if (one === BEGIN || one === END) {
      if (inFrame === (one === BEGIN)) found.push(told(written, match.index, one));
      inFrame = one === BEGIN;
      continue;
    }
    if (one === "\r" || one === "\n" || LOOK.test(one) || MOVE.test(one) || LINK.test(one)) continue;
    // The cursor is hidden once more at the start of a frame.
    if (one === HIDDEN && written.endsWith(BEGIN, match.index)) continue;
    // At its end the cursor is shown, where it stands on the active row.
    if (one === SHOWN && written.startsWith(END, match.index + one.length)) continue;
    if (cells && one === "\u{10eeee}") continue;
    if (marks && /[\u061c\u200e\u200f]/.test(one)) continue;
    const isBetween =
      one === EMPTIED ||
      MODE.test(one) ||
      QUESTION.test(one) ||
      SAVED.test(one) ||
      KITTY.test(one) ||
      ITERM.test(one) ||
      SIXEL.test(one);
    if (!inFrame && isBetween) continue;
    found.push(told(written, match.index, one));
  }
  return found;
}

/** What a verb may write to a terminal: lines, looks that go off again, and a line of progress. */
export function foreignToVerb(written: string): string[] {
  const looks = /^\x1b\[(?:[0-47]|2[2347]|3[0-79]|39|91)m$/;
  return [...written.matchAll(SEQUENCE)]
    .filter(
      ([one]) =>
        !/^[\r\n\t]$/.test(one) &&
        !looks.test(one) &&
        one !== "\x1b[2K" &&
        !/^[\u061c\u200e\u200f]$/.test(one),
    )
    .map((match) => told(written, match.index, match[0]));
}

function told(written: string, at: number, one: string): string {
  const around = written.slice(Math.max(0, at - 20), at + one.length + 20);
  return `${JSON.stringify(one.slice(0, 40))} in ${JSON.stringify(around)}`;
}
