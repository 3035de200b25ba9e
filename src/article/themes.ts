/** Themes by name, those that come with it and the reader's own, in as many colours as the terminal has. */
import { COLOUR_ACCEPTS, contrast, inDepth, readColour } from "./colours.ts";
import { nearest } from "./nearest.ts";
import { type Palette, ROLES, type Role } from "./theme-roles.ts";
import { comingWithIt, THEMES, type ThemeName } from "./themes-coming.ts";

/** As it is written in the settings: colours by role, and the theme that it is `like` in all else. */
export type OwnTheme = Readonly<Record<string, string | number>>;
type OwnThemes = Readonly<Record<string, OwnTheme>>;

/** Names of themes there are, the reader's own last. */
export function themeNames(own: OwnThemes = {}): string[] {
  return [...THEMES, ...Object.keys(own)];
}

/** What is read on what, and the contrast that takes: 4.5 a text, 3 a sign (WCAG 2.2, 1.4.3 and 1.4.11). */
export const PAIRS: readonly (readonly [Role, Role, number])[] = [
  ...(["text", "quiet", "headline", "accent", "code", "problem"] as const).flatMap((role) => [
    [role, "background", 4.5] as const,
    // Behind it, as the harder one: fewer colours are chosen by the last.
    [role, "ruler", 4.5] as const,
  ]),
  ["unread", "background", 3],
  ["star", "background", 3],
  ["hit", "hitGround", 4.5],
  ["selected", "selectedGround", 4.5],
];

/** The colours of a theme on a terminal of so many bits of colour. A name that is none gives the terminal's own. */
export function paletteOf(name: string, own: OwnThemes, depth: 24 | 8 | 4): Palette {
  const whole = wholePalette(name, own, depth);
  const fewer: { -readonly [Key in keyof Palette]: Palette[Key] } = {};
  for (const role of ROLES) {
    const colour = whole[role];
    if (colour !== undefined) fewer[role] = inDepth(colour, depth);
  }
  if (depth === 24) return fewer;
  for (const [role, ground, least] of PAIRS) {
    const colour = whole[role];
    const under = fewer[ground];
    const now = fewer[role];
    if (colour === undefined || under === undefined || now === undefined) continue;
    if (contrast(now, under) < least) fewer[role] = inDepth(colour, depth, under, least);
  }
  return fewer;
}

function wholePalette(name: string, own: OwnThemes, depth: 24 | 8 | 4): Palette {
  if (isComing(name)) return comingWithIt(name, depth);
  const { like = "terminal", ...colours } = (Object.hasOwn(own, name) ? own[name] : undefined) ?? {};
  const read = Object.entries(colours).map(([role, value]) => [role, readColour(value)]);
  return { ...wholePalette(isComing(like) ? like : "terminal", {}, depth), ...Object.fromEntries(read) };
}

function isComing(name: unknown): name is ThemeName {
  return THEMES.includes(name as ThemeName);
}

export const OWN_ACCEPTS =
  'colours by role under names, as {"mine": {"like": "dark", "background": "#101418", "accent": "bright cyan"}}';

/** What in a theme of the reader's own does not count: the role, and what would do. [] where all is well. */
export function ownThemeFaults(name: string, theme: unknown): { role: string | null; says: string }[] {
  if (isComing(name))
    return [{ role: null, says: `themes.${name} has a name that is taken: call it something else` }];
  if (typeof theme !== "object" || theme === null || Array.isArray(theme))
    return [{ role: null, says: `themes.${name} must hold colours by role, as {"text": "#d0d0d0"}` }];
  return Object.entries(theme).flatMap(([role, value]) => {
    const says = roleProblem(name, role, value);
    return says === "" ? [] : [{ role, says }];
  });
}

function roleProblem(theme: string, role: string, value: unknown): string {
  const given = JSON.stringify(value);
  const at = `themes.${theme}.${role}`;
  if (role === "like")
    return isComing(value) ? "" : `${at} is ${given}, but must be one of ${THEMES.join(", ")}`;
  if (!ROLES.includes(role as Role))
    return `${at} is no role; did you mean ${nearest(role, [...ROLES, "like"])}? There are ${ROLES.join(", ")} and like`;
  return readColour(value) === null ? `${at} is ${given}, but must be ${COLOUR_ACCEPTS}` : "";
}
