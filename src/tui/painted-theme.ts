/** A theme with colours of its own: the terminal's looks, with a colour for each role that the palette has one for. */
import type { Colour } from "../article/colours.ts";
import { ON_GROUND, type Palette, type Role } from "../article/theme-roles.ts";
import type { Ground } from "./terminal-ground.ts";
import { bold, both, italic, type Look, sgr, type Theme, themeOf, underline } from "./theme.ts";

/** Behind these the terminal's own colours come back. */
const OWN_TEXT = "39";
const OWN_GROUND = "49";

/** SGR's parameters of a colour for a text, or with `ground` for what lies behind it. */
function parameters(colour: Colour, ground: boolean): string {
  if (typeof colour !== "number") return `${ground ? 48 : 38};2;${colour.join(";")}`;
  if (colour >= 16) return `${ground ? 48 : 38};5;${colour}`;
  const base = colour < 8 ? 30 : 90 - 8;
  return String(base + colour + (ground ? 10 : 0));
}

/** The looks of a palette that is in the terminal's colours already. */
export function paintedTheme(palette: Palette, ground: Ground = "dark"): Theme {
  const isPainted = palette.background !== undefined;
  const row = rowPalette(palette);
  return { ...looksOf(palette, ground), isPainted, selected: row ? looksOf(row, ground) : null };
}

/** In the row under the cursor all is of one colour. */
function rowPalette({ selected, selectedGround }: Palette): Palette | null {
  if (selected === undefined || selectedGround === undefined) return null;
  return {
    ...Object.fromEntries(ON_GROUND.map((role) => [role, selected])),
    background: selectedGround,
    selected,
    selectedGround,
    hit: selectedGround,
    hitGround: selected,
  };
}

/** What the palette says nothing of is as the terminal has it on its own `ground`. */
function looksOf(palette: Palette, ground: Ground): Theme {
  const plain = themeOf(true, ground);
  const tint = (role: Role, otherwise: Look, more?: Look): Look => {
    const colour = palette[role];
    if (colour === undefined) return otherwise;
    const look = sgr(parameters(colour, false), OWN_TEXT);
    return more ? both(look, more) : look;
  };
  const behind = (role: Role, otherwise: Look): Look => {
    const colour = palette[role];
    return colour === undefined ? otherwise : sgr(parameters(colour, true), OWN_GROUND);
  };
  const on = (role: Role, ground: Role, otherwise: Look): Look =>
    palette[role] === undefined || palette[ground] === undefined
      ? otherwise
      : both(behind(ground, otherwise), tint(role, otherwise));
  return {
    plain: plain.plain,
    strong: bold,
    emphasis: italic,
    quiet: tint("quiet", plain.quiet),
    bar: tint("quiet", plain.bar),
    link: tint("accent", plain.link, underline),
    code: tint("code", plain.code),
    hit: on("hit", "hitGround", plain.hit),
    section: tint("accent", plain.section),
    headline: tint("headline", plain.headline, bold),
    subhead: tint("accent", plain.subhead, bold),
    active: both(on("selected", "selectedGround", tint("accent", plain.active)), bold),
    dot: tint("unread", plain.dot),
    star: tint("star", plain.star),
    key: tint("headline", plain.key, bold),
    warning: tint("problem", plain.warning, bold),
    ruler: behind("ruler", plain.ruler),
    ground: groundOf(palette),
    isPainted: false,
    selected: null,
  };
}

/** Whatever ends with the terminal's own colours goes on in those of the ground; each line by itself. */
function groundOf({ text, background }: Palette): Look {
  const over = text === undefined ? "" : `\x1b[${parameters(text, false)}m`;
  const under = background === undefined ? "" : `\x1b[${parameters(background, true)}m`;
  const ends = `${over && `\x1b[${OWN_TEXT}m`}${under && `\x1b[${OWN_GROUND}m`}`;
  if (ends === "") return (drawn) => drawn;
  const onGround = (line: string) => {
    const inside = line
      .replaceAll(`\x1b[${OWN_TEXT}m`, over || `\x1b[${OWN_TEXT}m`)
      .replaceAll(`\x1b[${OWN_GROUND}m`, under || `\x1b[${OWN_GROUND}m`);
    return `${over}${under}${inside}${ends}`;
  };
  return (drawn) =>
    drawn
      .split("\n")
      .map((line) => line && onGround(line))
      .join("\n");
}
