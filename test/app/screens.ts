/** Every screen of the program as a state to start from, in a library that has something of everything. */
import { COMMANDS } from "../../src/app/commands.ts";
import type { FeedRow } from "../../src/app/feed-state.ts";
import { PRESETS } from "../../src/app/presets.ts";
import type { Settings } from "../../src/app/settings.ts";
import type { State } from "../../src/app/state.ts";
import type { Article, Block } from "../../src/article/article.ts";
import type { Pictures } from "../../src/article/picture.ts";
import { prose, SETTINGS, story, type World, world } from "./fake-world.ts";

const link = (text: string, href: string): Block => ({
  type: "paragraph",
  text: `${prose("link", 30)} ${text}`,
  spans: [
    {
      start: prose("link", 30).length + 1,
      end: prose("link", 30).length + 1 + text.length,
      kind: "link",
      href,
    },
  ],
});
const figure = (image: string): Block => ({
  type: "figure",
  caption: "What is seen.",
  credit: "Photo: us",
  image,
  alt: image,
});

export const PICTURES: Pictures = {
  "p.png": { path: "/l/p.png", version: "1", width: 640, height: 400 },
  "q.png": { path: "/l/q.png", version: "1", width: 300, height: 600 },
  "bad.png": "The picture bad.png cannot be shown: it is damaged.",
};

/** Long and short stories, one without text, one that cannot be read; links, pictures, related ones, problems. */
function stories(): Article[] {
  const long: Article = story("long", {
    blocks: [
      { type: "paragraph", text: prose("first", 200) },
      figure("p.png"),
      { type: "subhead", text: "Headline words in the middle" },
      link("inside", "other.md"),
      figure("bad.png"),
      link("outside", "https://news.example/x"),
      figure("q.png"),
      ...Array.from(
        { length: 12 },
        (_, i): Block => ({ type: "paragraph", text: `Headline ${prose(`p${i}x`, 90)}` }),
      ),
    ],
    related: [
      { headline: "Headline of other", source: "" },
      { headline: "Not in the library", source: "https://news.example/away" },
      { headline: "Nowhere", source: "" },
    ],
    problems: [{ code: "raw-html", message: "HTML was left out.", line: 3 }],
  });
  const many = Array.from({ length: 60 }, (_, i) => story(`s${i}`, { section: i % 3 ? "Arts" : "Sport" }));
  return [
    long,
    story("other", { related: [{ headline: "Headline of long", source: "" }] }),
    story("empty", { blocks: [] }),
    ...many,
  ];
}

const FEEDS: FeedRow[] = [
  { id: "mill", title: "The Mill", fetchedAt: 1, trouble: null, gone: false, total: 9, unread: 2 },
  {
    id: "bell",
    title: "Bell",
    fetchedAt: 0,
    trouble: {
      message: "https://bell.example/ was not fetched: nothing answers there. Try again later.",
      at: 1,
    },
    gone: true,
    total: 0,
    unread: 0,
  },
];

/** How each screen is reached from the start. */
export const WAYS: Readonly<Record<string, readonly string[]>> = {
  list: [],
  "list, further down": ["G", "k", "k"],
  "list, filtered": ["/", ..."Headline", "enter"],
  "list, nothing found": ["/", ..."zzz", "enter"],
  "list, unread only": ["enter", "q", "n"],
  "list, digits": ["1", "2"],
  "list, a section": ["S", "down", "down", "down", "enter"],
  story: ["enter"],
  "story, further on": ["enter", "space", "space"],
  "story, last page": ["enter", "end"],
  "story, digits": ["enter", "1"],
  "story, with hits": ["/", ..."Headline", "enter", "enter"],
  "story, empty": ["j", "j", "enter"],
  "story, along the trail": ["enter", "r", "1", "["],
  related: ["enter", "r"],
  "related, of a row": ["r"],
  sections: ["S"],
  "sections, from a story": ["enter", "S"],
  sort: ["o"],
  trail: ["enter", "t"],
  links: ["enter", "L"],
  problems: ["enter", "P"],
  settings: [","],
  "settings, from a story": ["enter", ","],
  "time line": ["T"],
  map: ["M"],
  "map, from a story": ["enter", "M"],
  picture: ["enter", "v"],
  help: ["?"],
  "help, from a story": ["enter", "?"],
  feeds: ["F", "j"],
  "feeds, from a story": ["enter", "F"],
  "list, a feed": ["F", "enter"],
  add: ["a", ..."page"],
  subscribe: ["F", "f", ..."mill"],
  filter: ["/", ..."sec"],
  date: ["D", ..."2026"],
  name: ["/", ..."Headline", "enter", "W"],
  palette: [":"],
  "palette, from a story": ["enter", ":", ..."pa"],
  "palette, nothing found": [":", ..."zzz"],
};

/** Every key that a command has in any preset, the digits, letters that no command has, and keys of no meaning. */
export const KEYS: readonly string[] = [
  ...new Set(
    [
      ...COMMANDS.flatMap(({ keys }) => keys),
      ...Object.values(PRESETS).flatMap((preset) => Object.values(preset).flat()),
    ].flatMap((keys) => keys.split(" ")),
  ),
  ..."0123456789zé家",
  "delete",
  "shift+up",
  "alt+x",
  "ctrl+k",
  "👩‍👩‍👧",
  "\u0301",
];

export function worldOfScreens(
  size: { columns: number; rows: number },
  settings: Partial<Settings> = {},
  later?: (() => void)[],
  of = stories(),
): World {
  return world(of, {
    ...size,
    settings: { ...SETTINGS, pictures: "auto", ...settings },
    pictures: PICTURES,
    feeds: FEEDS,
    ...(later ? { later } : {}),
  });
}

/** The screen that a way leads to in a new world. */
export function screenAt(
  way: readonly string[],
  size: { columns: number; rows: number },
): { world: World; state: State } {
  const made = worldOfScreens(size);
  made.press(...way);
  return { world: made, state: made.state() };
}
