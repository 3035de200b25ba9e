/** THE TABLE of settings: what each is for and what it may be. Help, man page and the checks are made of it. */
import { ruleProblem } from "../article/arrival-rules.ts";
import { beginningOf } from "../article/shorten.ts";
import { OWN_ACCEPTS, ownThemeFaults, themeNames } from "../article/themes.ts";
import { THEMES } from "../article/themes-coming.ts";
import type { Settings } from "./settings.ts";

/** A part of a value that does not count; `path` leads to it from the setting's name on. */
export type Fault = { readonly path: readonly (string | number)[]; readonly says: string };

export type Setting = {
  readonly name: keyof Settings;
  /** A sentence without its full stop. */
  readonly help: string;
  readonly accepts: string;
  readonly fits: (value: unknown) => boolean;
  /** Whether a value that fits by itself does so beside the other settings. */
  readonly agrees?: (all: Settings) => boolean;
  /** All that it may be, where these are few. */
  readonly choices?: readonly (string | boolean)[];
  /** What counts of a value that fits as a whole, and what in it does not. */
  readonly sift?: (value: never) => { readonly kept: unknown; readonly faults: readonly Fault[] };
};

const oneOf = (...choices: readonly (string | boolean)[]) => {
  const shown = choices.map((choice) => JSON.stringify(choice));
  return {
    choices,
    accepts: `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`,
    fits: (value: unknown) => choices.includes(value as never),
  };
};

const isText = (value: unknown) => typeof value === "string" && value !== "";
const isKeys = (value: unknown) => Array.isArray(value) && value.every(isText);

/** Each setting. A new one is a row here, and a line in the type and in the defaults (settings.ts). */
const ROWS: { readonly [Key in keyof Required<Settings>]: Omit<Setting, "name"> } = {
  library: {
    help: "The folder of stories, where neither --library nor $NEWSREADER_LIBRARY names one",
    accepts: "the path of a folder",
    fits: isText,
  },
  markReadOn: {
    help: "When a story becomes read: on opening it, on its last page, or only by key",
    ...oneOf("open", "last-page", "never"),
  },
  measure: {
    help: "Widest line of a story’s text, in columns",
    accepts: "a whole number from 20 to 200",
    fits: (value) => Number.isInteger(value) && (value as number) >= 20 && (value as number) <= 200,
  },
  justify: { help: "Even right edges", ...oneOf(true, false) },
  hyphenate: {
    help: "Whether words are parted at line ends; auto: where lines are justified or short",
    ...oneOf("auto", "always", "never"),
  },
  spacing: { help: "Rows from one line of text to the next: one or two", ...oneOf("single", "double") },
  paragraphs: {
    help: "What parts paragraphs: a blank line, or a space before their first words",
    ...oneOf("spaced", "indented"),
  },
  ruler: {
    help: "A reading ruler: the line that is read is marked, and keys move by lines",
    ...oneOf(false, true),
  },
  bidi: {
    help: "Who puts right-to-left text in order; auto goes by the terminal",
    ...oneOf("auto", "reader", "terminal"),
  },
  pictures: {
    help: "How pictures are shown: as well as the terminal can, as blocks of colour, or not at all",
    ...oneOf("auto", "blocks", "off"),
  },
  language: {
    help: "What the screen speaks; auto goes by LC_ALL, LC_MESSAGES or LANG",
    ...oneOf("auto", "en", "de", "fr"),
  },
  mouse: {
    help: "Wheel and clicks; off: the mouse is the terminal’s alone, without holding Shift",
    ...oneOf(true, false),
  },
  theme: {
    help: "Colours: the terminal’s own, a set that comes with it, or one of “themes”",
    accepts: `${THEMES.map((name) => JSON.stringify(name)).join(", ")}, or the name of one of “themes”`,
    fits: isText,
    agrees: ({ theme, themes }) => themeNames(themes).includes(theme),
  },
  motion: {
    help: "Whether anything moves by itself; auto goes by the desktop’s own setting",
    ...oneOf("auto", "reduced", "full"),
  },
  themes: {
    help: "Your own sets of colours",
    accepts: OWN_ACCEPTS,
    fits: isRecord,
    sift: siftThemes,
  },
  screenReader: {
    help: "Lines to be read aloud, without boxes and columns; --screen-reader and INK_SCREEN_READER=true ask for it too",
    ...oneOf(true, false),
  },
  preset: {
    help: "Keys as in newsreader itself, as in vim, or as in Emacs; “keys” goes before it",
    ...oneOf("standard", "vim", "emacs"),
  },
  keys: {
    help: "Keys by command; a command that is not named keeps its own",
    accepts: 'command names, each with a list of keys, as {"list.down": ["ctrl+n", "down"]}',
    fits: isRecord,
    sift: (value: Record<string, unknown>) => ({
      kept: Object.fromEntries(Object.entries(value).filter(([, keys]) => isKeys(keys))),
      faults: Object.entries(value)
        .filter(([, keys]) => !isKeys(keys))
        .map(([command, keys]) => ({
          path: [command],
          says: `keys.${command} is ${shown(keys)}, but must be a list of keys`,
        })),
    }),
  },
  saved: {
    help: "Filters under names; they stand among the sections",
    accepts: 'a list of filters with names, as [{"name": "Long reads", "query": "words:>1500"}]',
    fits: Array.isArray,
    sift: (value: readonly unknown[]) => {
      const isFilter = (one: unknown) => isRecord(one) && isText(one.name) && isText(one.query);
      return {
        kept: value.filter(isFilter),
        faults: value.flatMap((one, i) => {
          const says = `filter ${i + 1} is ${shown(one)}, and does not count: it wants a "name" and a "query"`;
          return isFilter(one) ? [] : [{ path: [i], says }];
        }),
      };
    },
  },
  rules: {
    help: "What is done with stories that arrive from feeds",
    accepts: 'a list of rules, as [{"query": "section:sport", "do": "drop"}]',
    fits: Array.isArray,
    sift: (value: readonly unknown[]) => ({
      kept: value.filter((rule) => ruleProblem(rule) === ""),
      faults: value.flatMap((rule, i) => {
        const wrong = ruleProblem(rule);
        const says = `rule ${i + 1} is ${shown(rule)}, and does not count: ${wrong}`;
        return wrong === "" ? [] : [{ path: [i], says }];
      }),
    }),
  },
};

export const SETTINGS: readonly Setting[] = Object.entries(ROWS).map(([name, row]) => ({
  name: name as keyof Settings,
  ...row,
}));

/** A theme keeps the colours in it that count. */
function siftThemes(value: Readonly<Record<string, unknown>>) {
  const kept: [string, unknown][] = [];
  const faults: Fault[] = [];
  for (const [name, theme] of Object.entries(value)) {
    const wrong = ownThemeFaults(name, theme);
    faults.push(...wrong.map(({ role, says }) => ({ path: role === null ? [name] : [name, role], says })));
    if (wrong.some(({ role }) => role === null)) continue;
    const roles = Object.entries(theme as object);
    const sound = roles.filter(([role]) => !wrong.some((one) => one.role === role));
    kept.push([name, Object.fromEntries(sound)]);
  }
  return { kept: Object.fromEntries(kept), faults };
}

/** The setting of that name, undefined where there is none. */
export function settingNamed(name: string): Setting | undefined {
  return SETTINGS.find((setting) => setting.name === name);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a sentence quotes it: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${beginningOf(text, 59)}…` : text;
}
