/** English: the source of the words. What is added here is asked for in every other language by its type. */
import { commands } from "./en/commands.ts";
import { feeds } from "./en/feeds.ts";
import { keys } from "./en/keys.ts";
import { linear } from "./en/linear.ts";
import { ages, list } from "./en/list.ts";
import { marks } from "./en/marks.ts";
import { outside } from "./en/outside.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";
import { pictures, related, story, trail } from "./en/story.ts";
import type { Sentences } from "./translated.ts";

export const en = {
  /** BCP 47: whose rules for plurals, dates, numbers and lists hold. */
  language: "en",
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
  /** What the parts below the screen say, by the English of it: English needs no translation. See translated.ts. */
  sentences: null as Sentences | null,
};
