/** What the terminal says of itself, and whether it is enough. */
import { type Finding, well, wrong } from "./finding.ts";
import type { Io } from "./io.ts";

/** The smallest screen that the reader is made for. */
const LEAST = { columns: 40, rows: 12 };

export function checkTerminal({ env, stdout }: Io, platform: NodeJS.Platform): Finding[] {
  const { TERM = "", COLORTERM = "" } = env;
  return [
    TERM === "dumb" || (TERM === "" && platform !== "win32")
      ? wrong(
          "terminal",
          `TERM is “${TERM}”: nothing can be drawn on it.`,
          "Set TERM to what the terminal is, as xterm-256color.",
        )
      : well("terminal", `TERM is “${TERM}”, COLORTERM “${COLORTERM}”: ${coloursOf(env)}.`),
    sizeOf(stdout),
    localeOf(env, platform),
    well("terminal", `Pictures: ${picturesOf(env)}.`),
  ];
}

function coloursOf({ NO_COLOR, COLORTERM = "", TERM = "" }: Io["env"]): string {
  if (NO_COLOR) return "no colours, as NO_COLOR asks";
  if (/^(?:truecolor|24bit)$/i.test(COLORTERM)) return "all colours";
  return /256color/.test(TERM) ? "256 colours" : "the sixteen colours";
}

function sizeOf({ isTTY, columns = 0, rows = 0 }: Io["stdout"]): Finding {
  if (!isTTY) return well("terminal", "Standard output is no terminal here, so its size is not known.");
  return columns >= LEAST.columns && rows >= LEAST.rows
    ? well("terminal", `It has ${columns} columns and ${rows} rows.`)
    : wrong(
        "terminal",
        `It has ${columns} columns and ${rows} rows, which is little.`,
        `Make it at least ${LEAST.columns} by ${LEAST.rows}, or its letters smaller.`,
      );
}

/** The variable that decides is the first that is set, in this order (POSIX.1-2024, 8.2). */
function localeOf({ LC_ALL, LC_CTYPE, LANG }: Io["env"], platform: NodeJS.Platform): Finding {
  if (platform === "win32") return well("terminal", "Text is UTF-8.");
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  if (/utf-?8/i.test(locale)) return well("terminal", `Text is UTF-8 (${locale}).`);
  const said = locale === "" ? "No locale is set" : `The locale is “${locale}”`;
  return wrong(
    "terminal",
    `${said}: letters beyond ASCII may not show.`,
    "Set LANG to a UTF-8 locale, as C.UTF-8.",
  );
}

/** What the environment gives away of a terminal's way of showing pictures; the terminal itself is not asked. */
function picturesOf(env: Io["env"]): string {
  const { TERM = "", TERM_PROGRAM = "" } = env;
  if (/^(?:tmux|screen)/.test(TERM)) return "in blocks of colour, as a multiplexer stands between";
  if (env.KITTY_WINDOW_ID || /kitty|ghostty/.test(TERM) || TERM_PROGRAM === "ghostty")
    return "the kitty protocol, says the environment";
  if (/^(?:iTerm\.app|WezTerm)$/.test(TERM_PROGRAM)) return "the protocol of iTerm2, says the environment";
  if (/^(?:foot|mlterm|contour)/.test(TERM)) return "sixels, says the environment";
  return "in blocks of colour, as the environment names no protocol";
}
