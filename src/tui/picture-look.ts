/** How this terminal can show pictures, as far as its environment tells. */

/** Bits of colour; 0 where it has too few of them, or is to use none. */
export type Colours = 24 | 8 | 0;

type Env = Readonly<Record<string, string | undefined>>;

/** Terminals that have 16 million colours and do not always say so in COLORTERM. */
const TRUE_COLOUR = /^(iterm\.app|wezterm|ghostty|vscode|hyper|rio|mintty|warpterminal|contour)$/i;

/** The colours of the terminal that `env` tells of; none under NO_COLOR (https://no-color.org) and TERM=dumb. */
export function coloursOf(env: Env): Colours {
  const { TERM = "", COLORTERM = "", TERM_PROGRAM = "" } = env;
  if (env.NO_COLOR || TERM === "dumb") return 0;
  if (
    /^(truecolor|24bit)$/i.test(COLORTERM) ||
    /-direct|^(xterm-)?(kitty|ghostty)|^(foot|alacritty|contour)/.test(TERM)
  )
    return 24;
  // A multiplexer passes on the variables of the terminal around it, but not always its colours.
  const inside = env.TMUX !== undefined || /^(screen|tmux)/.test(TERM);
  if (!inside && (TRUE_COLOUR.test(TERM_PROGRAM) || env.WT_SESSION !== undefined)) return 24;
  return /256/.test(TERM) || /^(xterm|screen|tmux|rxvt)/.test(TERM) || TERM_PROGRAM !== "" ? 8 : 0;
}
