/** A few stories with everything in them that a screen has to draw. */
import type { FeedRow } from "../../src/app/feed-state.ts";
import type { Article, Block } from "../../src/article/article.ts";
import { NOW, story } from "../app/fake-world.ts";

const TIDE =
  "The sea rises twice a day on most coasts, and the moon is the reason that everybody knows. The part that few know is why there are two high waters and not one, and why on some coasts there is only one after all.";

const body: Block[] = [
  { type: "paragraph", text: TIDE },
  { type: "paragraph", text: `“It was not the moon alone,” says the harbour master. ${TIDE}` },
  { type: "subhead", text: "Two bulges, one moon" },
  {
    type: "paragraph",
    text: `${TIDE} More is in a story about maps.`,
    spans: [
      { start: TIDE.length + 12, end: TIDE.length + 30, kind: "link", href: "maps.md" },
      { start: 4, end: 7, kind: "emphasis" },
    ],
  },
  {
    type: "figure",
    alt: "A curve with two crests a day",
    image: "pictures/tide.png",
    caption: "The height of the sea at one place over two days.",
    credit: "Drawing: newsreader, CC0",
  },
  {
    type: "list",
    items: ["spring tides at new and full moon", "neap tides at the quarters", "storms, which ask no moon"],
  },
  { type: "quote", text: "Time and tide wait for no man." },
  {
    type: "table",
    rows: [
      ["Place", "Range"],
      ["Bay of Fundy", "16 m"],
      ["Mediterranean", "0.3 m"],
    ],
  },
  { type: "paragraph", text: TIDE },
];

export const STORIES = (): Article[] => [
  story("tides", {
    headline: "Why the moon pulls the sea up twice a day",
    dek: "The tide on the far side of the Earth is the one that needs explaining",
    byline: "By the newsreader desk",
    blocks: body,
    related: [{ headline: "Maps that lie, and have to" }, { headline: "A clock for the tides" }],
  }),
  story("maps", {
    section: "World",
    headline: "Maps that lie, and have to",
    dek: "No flat sheet can show a round world without giving something up",
    published: "2026-10-02",
    blocks: body,
    related: [{ headline: "Why the moon pulls the sea up twice a day" }],
  }),
  story("scripts", {
    section: "Culture",
    headline:
      "日本語、한국어、العربية and naïve café: one screen, many scripts — a headline too long for any row it is put in",
    dek: "👩‍👩‍👧‍👦 and é",
    published: "2025-05-01T08:30:00Z",
    blocks: body,
  }),
  story("short", { section: "", headline: "No section, no dek", dek: "", published: "", blocks: [] }),
];

/** A feed that is well, one that is broken, one that was never asked. */
export const FEEDS: FeedRow[] = [
  {
    id: "mill",
    title: "The Mill Gazette",
    fetchedAt: NOW,
    trouble: null,
    gone: false,
    total: 40,
    unread: 7,
  },
  {
    id: "bell",
    title: "Bell and Harbour",
    fetchedAt: NOW - 7_200_000,
    trouble: {
      message:
        "https://bell.example/feed.xml was not fetched: its server has trouble of its own (500). Try again later.",
      at: NOW - 7_200_000,
    },
    gone: false,
    total: 12,
    unread: 0,
  },
  { id: "new", title: "Never Asked", fetchedAt: 0, trouble: null, gone: false, total: 0, unread: 0 },
];
