/** The theme in force: by its name in the settings, in as many colours as the terminal has. */
import type { Settings } from "../app/settings.ts";
import type { Depth } from "../article/colours.ts";
import { paletteOf } from "../article/themes.ts";
import { paintedTheme } from "./painted-theme.ts";
import type { Ground } from "./terminal-ground.ts";
import { type Theme, themeOf } from "./theme.ts";

type Chosen = Pick<Settings, "theme" | "themes">;

const NO_OWN = {};

let made: { name: string; own: Settings["themes"]; depth: Depth; ground: Ground; theme: Theme } | null = null;

/** The same theme as at the last call while nothing changed: rows are compared by what they are drawn with. */
export function themeFor(
  { theme: name = "terminal", themes: own = NO_OWN }: Chosen,
  depth: Depth,
  ground: Ground = "dark",
): Theme {
  if (made?.name === name && made.own === own && made.depth === depth && made.ground === ground)
    return made.theme;
  const isOwn = name === "terminal" || depth === 0;
  const theme = isOwn ? themeOf(depth > 0, ground) : paintedTheme(paletteOf(name, own, depth), ground);
  made = { name, own, depth, ground, theme };
  return theme;
}
