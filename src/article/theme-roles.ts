/** What on the screen has a colour of its own in a theme. */
import type { Colour } from "./colours.ts";

/** A ground is what lies behind a text; `ruler` is that of the line under the reading ruler. */
export const ROLES = [
  "background",
  "text",
  "quiet",
  "headline",
  "accent",
  "code",
  "unread",
  "star",
  "problem",
  "hit",
  "hitGround",
  "selected",
  "selectedGround",
  "ruler",
] as const;
export type Role = (typeof ROLES)[number];

/** Colours by role; what is left out is as the terminal has it. */
export type Palette = Readonly<Partial<Record<Role, Colour>>>;
