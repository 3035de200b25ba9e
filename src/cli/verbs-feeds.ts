/** The rows of THE TABLE (verbs.ts) that are about feeds, and what leaves the library. */
import type { Option, Verb } from "./verb.ts";

const JSON_OPTION: Option = { name: "json", help: "Print JSON for other programs instead of text" };

/** How a feed is named wherever a verb wants a FEED. */
const BY_FEED =
  "A feed is named by its id, its address or its title, or by the beginning of its id or title where only one begins so.";

export const FEED_VERBS: readonly Verb[] = [
  {
    name: "subscribe",
    words: { name: "ADDRESS", least: 1, many: true },
    options: [
      { name: "title", value: "TITLE", help: "What to call it, instead of what it calls itself" },
      JSON_OPTION,
    ],
    summary: "Subscribe to the feed at an address, or to the one that a page names",
    details: [
      "The address is asked once, to see what is there; “newsreader fetch” then brings the stories. Subscriptions are one OPML file in the library, subscriptions.opml, for other programs to read and for you to edit. A password in an address is kept in the state folder, never in that file.",
    ],
    examples: [
      { call: "newsreader subscribe https://example.org", does: "The feed that this page names." },
      {
        call: "newsreader subscribe example.org/feed.xml --title Example",
        does: "A feed, under a name of your own.",
      },
    ],
    load: () => import("./subscribe.ts"),
  },
  {
    name: "unsubscribe",
    words: { name: "FEED", least: 1, many: true },
    options: [JSON_OPTION],
    summary: "End subscriptions; the stories that came from them stay",
    details: [BY_FEED],
    examples: [{ call: "newsreader unsubscribe example", does: "No more stories from there." }],
    load: () => import("./unsubscribe.ts"),
  },
  {
    name: "subscriptions",
    words: null,
    options: [JSON_OPTION],
    summary: "List the subscriptions, when each last came, and what is wrong with it",
    details: [
      "Piped, a line each, the fields parted by tabs: id, title, address, when it last came, since when something is wrong, and what. A field without a value is “-”.",
    ],
    examples: [{ call: "newsreader subscriptions", does: "All feeds, broken ones with the reason." }],
    load: () => import("./subscriptions.ts"),
  },
  {
    name: "fetch",
    words: { name: "FEED", least: 0, many: true },
    options: [
      { name: "full", help: "Fetch the page of a story where the feed gives only a teaser" },
      { name: "pictures", help: "Keep the pictures beside the stories, for reading without a network" },
      { name: "again", help: "Ask feeds too that were asked only just now" },
      { name: "progress", help: "Tell on stderr how far it is, a JSON value a line, for other programs" },
      JSON_OPTION,
    ],
    summary: "Bring what is new in the feeds into the library",
    details: [
      "All feeds are asked side by side, each only for what has changed since, and not before its server (Cache-Control) or the feed itself (ttl, sy:updatePeriod) wants to be asked again; feeds that are named are asked at once. One that is broken stops no other: it is told, and “newsreader subscriptions” shows it. Rules in the settings drop, star, mark or tag what a query finds. Piped, a line for each feed with news, the fields parted by tabs: id, new, changed, left out by a rule, title.",
      BY_FEED,
    ],
    examples: [
      { call: "newsreader fetch", does: "All feeds." },
      {
        call: "newsreader fetch example --full --pictures",
        does: "One feed, its stories whole and with pictures.",
      },
    ],
    load: () => import("./fetch.ts"),
  },
  {
    name: "export",
    words: { name: "query", least: 0, many: true, query: true },
    options: [
      {
        name: "format",
        value: "FORMAT",
        choices: ["markdown", "json-feed", "html"],
        help: "The form: markdown (also without it), json-feed, html",
      },
      { name: "out", value: "PATH", help: "A file that is not there yet; for Markdown also a folder" },
      { name: "opml", help: "The subscriptions instead of stories" },
      JSON_OPTION,
    ],
    summary: "Write stories, or the subscriptions, for other programs",
    details: [
      "Markdown is a file a story, in folders by section, with the pictures that are kept beside it; HTML is one page with everything in it; JSON Feed is a feed of all of them. The query is that of “list”. Without --out it is printed. Nothing is ever written over a file that is there.",
      "With --json it is said which files were written, and which stories are in each; without --out the text itself is in the answer.",
    ],
    examples: [
      {
        call: "newsreader export section:history --out history",
        does: "A folder with a file for each story.",
      },
      {
        call: "newsreader export is:starred --format html --out starred.html",
        does: "One page to read elsewhere.",
      },
      { call: "newsreader export --opml --out feeds.opml", does: "The subscriptions, for another reader." },
    ],
    load: () => import("./export.ts"),
  },
];
