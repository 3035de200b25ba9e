/** Which terminals show pictures themselves, and how that is found out without making a key wait. */

export type Graphics = {
  readonly kind: "kitty" | "iterm" | "sixel";
  /** Pixels of a cell. */
  readonly cell: { readonly width: number; readonly height: number };
  /** What takes away the pictures that lie over the text, in a terminal that keeps them when text is written there. */
  readonly wipe?: string;
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

/** Kitty from 0.28 on and Ghostty show a picture by cells of text. */
const KITTY: Graphics = { kind: "kitty", cell: FINE };

/**
 * The graphics of the terminal that `env` tells of; "ask" where it depends on the version (`askForVersion`), null where
 * it tells none.
 */
export function graphicsByName(env: Env): Graphics | "ask" | null {
  const { TERM = "", TERM_PROGRAM = "" } = env;
  if (env.TMUX !== undefined || /^(screen|tmux)/.test(TERM)) return null;
  if (/^xterm-ghostty/.test(TERM) || TERM_PROGRAM === "ghostty") return KITTY;
  if (/^xterm-kitty/.test(TERM)) return "ask";
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

/**
 * Konsole (25.04) draws sixels into its store of kitty's pictures: text that is written over one shows it behind the
 * letters, until kitty's command takes away all that are to be seen. Other terminals pass over that.
 */
const WIPE = "\x1b_Ga=d,q=2\x1b\\";

/** The same, and how pictures go where the terminal that `env` tells of keeps them. */
export function wiped(graphics: Graphics, env: Env): Graphics {
  return graphics.kind === "sixel" && env.KONSOLE_VERSION !== undefined
    ? { ...graphics, wipe: WIPE }
    : graphics;
}

/** What asks for name and version (XTVERSION). The answer is a string of its own, which terminal-input.ts sifts out. */
const WHICH = "\x1b[>q";

/** The graphics of the kitty that an answer to WHICH tells of; null where it is too old, undefined until it is whole. */
export function kittyAnswer(answer: string): Graphics | null | undefined {
  const told = /\x1bP>\|([^\x1b]*)\x1b\\/.exec(answer)?.[1];
  if (told === undefined) return undefined;
  const [, major = 0, minor = 0] = /^kitty\((\d+)\.(\d+)/.exec(told)?.map(Number) ?? [];
  return major > 0 || minor >= 28 ? KITTY : null;
}

/** Asks the terminal for sixels. Null where it has none or does not answer. */
export function askForSixels(input: Input, write: (text: string) => void): Promise<Graphics | null> {
  return ask(QUESTION, sixelAnswer, input, write);
}

/** Asks which kitty this is. Null where it is too old for pictures by cells of text, or does not answer. */
export function askForVersion(input: Input, write: (text: string) => void): Promise<Graphics | null> {
  return ask(WHICH, kittyAnswer, input, write);
}

/** Asks, listening beside what reads the keys. */
function ask(
  question: string,
  read: (answer: string) => Graphics | null | undefined,
  input: Input,
  write: (text: string) => void,
): Promise<Graphics | null> {
  return new Promise((resolve) => {
    let heard = "";
    const done = (graphics: Graphics | null) => {
      clearTimeout(timer);
      input.off("data", listen);
      resolve(graphics);
    };
    const listen = (chunk: unknown) => {
      heard = (heard + String(chunk)).slice(-400);
      const graphics = read(heard);
      if (graphics !== undefined) done(graphics);
    };
    const timer = setTimeout(() => done(null), PATIENCE);
    timer.unref();
    input.on("data", listen);
    write(question);
  });
}
