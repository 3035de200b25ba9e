/** Français. */
import { commands } from "./fr/commands.ts";
import { feeds } from "./fr/feeds.ts";
import { keys } from "./fr/keys.ts";
import { linear } from "./fr/linear.ts";
import { ages, list } from "./fr/list.ts";
import { marks } from "./fr/marks.ts";
import { outside } from "./fr/outside.ts";
import { sentences } from "./fr/sentences.ts";
import { settings } from "./fr/settings.ts";
import { shell } from "./fr/shell.ts";
import { pictures, related, story, trail } from "./fr/story.ts";
import type { Words } from "./words.ts";

export const fr: Words = {
  language: "fr",
  commands,
  keys,
  list,
  ages,
  story,
  related,
  trail,
  pictures,
  marks,
  settings,
  outside,
  linear,
  feeds,
  shell,
  sentences,
};
