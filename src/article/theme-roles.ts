/** What on the screen has a colour of its own in a theme. */
import type { Colour } from "./colours.ts";

/** What is drawn on the background itself. */
export const ON_GROUND = [
  "text",
  "quiet",
  "headline",
  "accent",
  "code",
  "unread",
  "star",
  "problem",
] as const;

/** A ground is what lies behind a text; `ruler` is that of the line under the reading ruler. */
export const ROLES = [
  "background",
  ...ON_GROUND,
  "hit",
  "hitGround",
  "selected",
  "selectedGround",
  "ruler",
] as const;
export type Role = (typeof ROLES)[number];

/** Colours by role; what is left out is as the terminal has it. */
export type Palette = Readonly<Partial<Record<Role, Colour>>>;
