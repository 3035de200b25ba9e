/** The themes that come with it: four sets of colours that are readable on their own background, and the terminal's. */
import { readColour } from "./colours.ts";
import { type Palette, ROLES, type Role } from "./theme-roles.ts";

type Written = Readonly<Record<Role, string | number>>;

const read = (colours: Partial<Written>): Palette =>
  Object.fromEntries(
    ROLES.filter((role) => role in colours).map((role) => [role, readColour(colours[role]) ?? 0]),
  );

/** What each is in 16 million colours; test/article/themes.test.ts holds them to their contrasts. */
const WRITTEN = {
  terminal: {},
  light: {
    background: "#fbfbf9",
    text: "#24262b",
    quiet: "#5c636e",
    headline: "#000000",
    accent: "#0b4f9e",
    code: "#1a6330",
    unread: "#1663c7",
    star: "#9a6500",
    problem: "#b3261e",
    hit: "#24262b",
    hitGround: "#ffe08a",
    selected: "#0a2f5c",
    selectedGround: "#d8e6f8",
    ruler: "#eeece0",
  },
  dark: {
    background: "#1a1d23",
    text: "#d5d8de",
    quiet: "#98a1ae",
    headline: "#ffffff",
    accent: "#7fc1f5",
    code: "#a1cf8f",
    unread: "#6db3f2",
    star: "#ecbe4f",
    problem: "#ff8f85",
    hit: "#1a1d23",
    hitGround: "#ecbe4f",
    selected: "#ffffff",
    selectedGround: "#2f4c70",
    ruler: "#2a2f38",
  },
  sepia: {
    background: "#f4ecd8",
    text: "#43341f",
    quiet: "#6b5940",
    headline: "#2a1e0f",
    accent: "#7a3b10",
    code: "#46551a",
    unread: "#9a4f12",
    star: "#8a5c00",
    problem: "#a3241a",
    hit: "#2a1e0f",
    hitGround: "#e8c568",
    selected: "#2a1e0f",
    selectedGround: "#dfcca0",
    ruler: "#eadfc2",
  },
  "high-contrast": {
    background: "#000000",
    text: "#ffffff",
    quiet: "#d7d7d7",
    headline: "#ffffff",
    accent: "#ffff00",
    code: "#87ff87",
    unread: "#00ffff",
    star: "#ffff00",
    problem: "#ffafaf",
    hit: "#000000",
    hitGround: "#ffff00",
    selected: "#000000",
    selectedGround: "#ffffff",
    ruler: "#303030",
  },
} as const satisfies Readonly<Record<string, Partial<Written>>>;

export type ThemeName = keyof typeof WRITTEN;

export const THEMES = Object.keys(WRITTEN) as ThemeName[];

const DARK: Partial<Written> = {
  background: "black",
  text: "white",
  quiet: "white",
  headline: "bright white",
  accent: "bright cyan",
  code: "bright green",
  unread: "bright cyan",
  star: "bright yellow",
  problem: "bright red",
  hit: "black",
  hitGround: "bright yellow",
  selected: "bright white",
  selectedGround: "blue",
};

const LIGHT: Partial<Written> = {
  background: "bright white",
  text: "black",
  quiet: "bright black",
  headline: "black",
  accent: "blue",
  code: "blue",
  unread: "blue",
  star: "red",
  problem: "red",
  hit: "black",
  hitGround: "bright yellow",
  selected: "bright white",
  selectedGround: "blue",
};

/**
 * In the 16 colours of the terminal, whose exact shades are not known: chosen by name, so that hues stay hues, and
 * without the ground of the ruler, for which there is no faint shade.
 */
const SIXTEEN: Readonly<Record<ThemeName, Partial<Written>>> = {
  terminal: {},
  light: LIGHT,
  dark: DARK,
  sepia: { ...LIGHT, accent: "red", code: "red", unread: "red", hitGround: "yellow", selectedGround: "red" },
  "high-contrast": {
    ...DARK,
    text: "bright white",
    accent: "bright yellow",
    unread: "bright yellow",
    selected: "black",
    selectedGround: "bright white",
  },
};

/** Of the 256 colours those that are most like paper are grey; these are a shade further off, and warm. */
const SEPIA_256: Partial<Written> = {
  background: 230,
  text: 237,
  quiet: 59,
  headline: 16,
  accent: 94,
  code: 58,
  unread: 130,
  star: 94,
  problem: 124,
  hit: 16,
  hitGround: 221,
  selected: 16,
  selectedGround: 223,
  ruler: 229,
};

/** A theme that comes with it, on a terminal of so many bits of colour. */
export function comingWithIt(name: ThemeName, depth: 24 | 8 | 4): Palette {
  if (depth === 4) return read(SIXTEEN[name]);
  return read(depth === 8 && name === "sepia" ? SEPIA_256 : WRITTEN[name]);
}
