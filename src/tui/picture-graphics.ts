/** Which terminals show pictures themselves, and how that is found out without making a key wait. */

export type Graphics = {
  readonly kind: "kitty" | "iterm" | "sixel";
  /** Pixels of a cell. */
  readonly cell: { readonly width: number; readonly height: number };
};

type Env = Readonly<Record<string, string | undefined>>;
type Input = {
  on(event: "data", listener: (chunk: unknown) => void): unknown;
  off(event: "data", listener: (chunk: unknown) => void): unknown;
};

/** How long (ms) an answer is waited for: a terminal over a slow line has it; keys are not held up by it. */
const PATIENCE = 1000;
/** Pixels of a cell where a terminal scales by itself: a screen of many dots has no more. */
const FINE = { width: 16, height: 32 };

/**
 * The graphics of the terminal that `env` tells of, null where it tells none. Only kitty and Ghostty show a picture
 * by cells of text. What asks for kitty's protocol is not sent: its answer is no sequence that a reader of keys
 * skips, and would be taken for keys.
 */
export function graphicsByName(env: Env): Graphics | null {
  const { TERM = "", TERM_PROGRAM = "" } = env;
  if (env.TMUX !== undefined || /^(screen|tmux)/.test(TERM)) return null;
  if (/^xterm-(kitty|ghostty)/.test(TERM) || TERM_PROGRAM === "ghostty") return { kind: "kitty", cell: FINE };
  if (/^(iTerm\.app|WezTerm)$/.test(TERM_PROGRAM)) return { kind: "iterm", cell: FINE };
  return null;
}

/** What is asked: the pixels of a cell, then the terminal's abilities (DA1), which all terminals answer. */
export const QUESTION = "\x1b[16t\x1b[c";

/** The sixels that an answer to QUESTION tells of; null where it tells none, undefined as long as it is not whole. */
export function sixelAnswer(answer: string): Graphics | null | undefined {
  const abilities = /\x1b\[\?([\d;]*)c/.exec(answer)?.[1];
  if (abilities === undefined) return undefined;
  const [, height, width] = /\x1b\[6;(\d+);(\d+)t/.exec(answer) ?? [];
  const cell = { width: Number(width ?? 0), height: Number(height ?? 0) };
  const sound = cell.width >= 2 && cell.height >= 4 && cell.width <= 100 && cell.height <= 200;
  return abilities.split(";").includes("4") && sound ? { kind: "sixel", cell } : null;
}

/** Asks the terminal for sixels, listening beside what reads the keys. Null where it has none or does not answer. */
export function askForSixels(input: Input, write: (text: string) => void): Promise<Graphics | null> {
  return new Promise((resolve) => {
    let heard = "";
    const done = (graphics: Graphics | null) => {
      clearTimeout(timer);
      input.off("data", listen);
      resolve(graphics);
    };
    const listen = (chunk: unknown) => {
      heard = (heard + String(chunk)).slice(-400);
      const graphics = sixelAnswer(heard);
      if (graphics !== undefined) done(graphics);
    };
    const timer = setTimeout(() => done(null), PATIENCE);
    timer.unref();
    input.on("data", listen);
    write(QUESTION);
  });
}
