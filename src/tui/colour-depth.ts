/** How many colours a theme may have on this terminal, as far as its environment tells. */
import type { Depth } from "../article/colours.ts";
import { coloursOf } from "./picture-look.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Terminals of paper and of one colour (terminfo: no setaf). */
const ONE_COLOUR = /^(dumb|vt[12]\d\d|vt420|xterm-mono|hp\d|adm\d|tty\d)/;

/**
 * Bits of colour: as for pictures (coloursOf), and where those are too few for one the 16 that nearly every terminal
 * has. None under NO_COLOR (https://no-color.org).
 */
export function depthOf(env: Env): Depth {
  if (env.NO_COLOR || ONE_COLOUR.test(env.TERM ?? "")) return 0;
  return coloursOf(env) || 4;
}
