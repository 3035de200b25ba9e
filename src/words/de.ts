/** Deutsch. */
import { commands } from "./de/commands.ts";
import { feeds } from "./de/feeds.ts";
import { keys } from "./de/keys.ts";
import { linear } from "./de/linear.ts";
import { ages, list } from "./de/list.ts";
import { marks } from "./de/marks.ts";
import { outside } from "./de/outside.ts";
import { sentences } from "./de/sentences.ts";
import { settings } from "./de/settings.ts";
import { shell } from "./de/shell.ts";
import { pictures, related, story, trail } from "./de/story.ts";
import type { Words } from "./words.ts";

export const de: Words = {
  language: "de",
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
