/**
 * THE TABLE of verbs. Parser, help, README, man page and completions are made of it; a verb is one row and one file.
 */
import { SORTS } from "../article/view.ts";
import type { Option, Verb } from "./verb.ts";
import { FEED_VERBS } from "./verbs-feeds.ts";
import { SYSTEM_VERBS } from "./verbs-system.ts";

const JSON_OPTION: Option = { name: "json", help: "Print JSON for other programs instead of text" };

const NDJSON_OPTION: Option = {
  name: "ndjson",
  help: "Print each story as JSON on a line of its own, however many there are",
};
const FULL_OPTION: Option = {
  name: "full",
  help: "With --json or --ndjson: each story whole, with its blocks",
};

/** What every verb takes, before the verb or behind it. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  {
    name: "library",
    value: "DIR",
    help: "The folder of stories, instead of $NEWSREADER_LIBRARY or the setting",
  },
  {
    name: "state",
    value: "DIR",
    help: "The folder of marks, settings and index, instead of $NEWSREADER_STATE",
  },
  { name: "screen-reader", help: "Start the screen with lines to be read aloud, without boxes and columns" },
  { name: "help", short: "h", help: "Show what a verb does and takes" },
  { name: "version", help: "Show the version" },
];

/** How a story is named wherever a verb wants an ID. */
const BY_ID =
  "A story is named by its id, by the beginning of its id where only one story’s begins so, or by the path of its file.";

/** All that can be called; `SHOWN_VERBS` are those that help and documents tell of. */
export const VERBS: readonly Verb[] = [
  {
    name: "list",
    words: { name: "query", least: 0, many: true, query: true },
    options: [
      {
        name: "section",
        value: "NAME",
        mayBeEmpty: true,
        help: "Only this section; with '' the stories without one",
      },
      { name: "unread", help: "Only unread stories" },
      { name: "sort", value: "ORDER", choices: SORTS, help: `The order: ${SORTS.join(", ")}` },
      { name: "limit", value: "N", least: 1, help: "At most N stories" },
      FULL_OPTION,
      JSON_OPTION,
      NDJSON_OPTION,
    ],
    summary: "List stories, all of them or those that a query finds",
    details: [
      "On a terminal in columns: ● unread, ★ starred, ! a file that could not be read, then id, section, date, minutes and headline. Piped, the same as plain lines, the fields parted by tabs, nothing cut: id, “unread”, “read” or “failed”, “starred” or “-”, section, date, minutes, headline. An empty field is “-”; a file that could not be read has its path and the reason in the place of the headline.",
      'The query is the one of the filter line: words, "exact words", -without, a or b, section:world, by:rivera, source:example.org, feed:mill, is:unread, date:2024-05.., words:>800, has:picture, lang:en, tag:cooking, related:ID. Put it in single quotation marks where it has double ones.',
    ],
    examples: [
      { call: "newsreader list", does: "All stories, newest first." },
      {
        call: "newsreader list 'section:history \"news sheet\"' --sort longest",
        does: "What a query finds, the longest first.",
      },
      { call: "newsreader list --unread --json", does: "The unread stories, for another program." },
    ],
    load: () => import("./list.ts"),
  },
  {
    name: "search",
    words: { name: "query", least: 1, many: true, query: true },
    options: [
      { name: "unread", help: "Only unread stories" },
      { name: "limit", value: "N", least: 1, help: "At most N stories, the best ones" },
      FULL_OPTION,
      JSON_OPTION,
      NDJSON_OPTION,
    ],
    summary: "Find stories by their text, the best match first",
    details: [
      "As “list” with the same query, but in the order of how well a story answers it, and under each the place in its text where it was found. Piped, that place is one more field at the end of each line, “-” where the words stand in what is shown anyway.",
    ],
    examples: [
      { call: "newsreader search 'joint statement' --limit 10", does: "The ten best stories." },
      { call: "newsreader search harbour is:unread --json", does: "The same, unread, for another program." },
    ],
    load: () => import("./search.ts"),
  },
  {
    name: "show",
    words: { name: "ID", least: 1, many: false },
    options: [
      { name: "page", value: "N", least: 1, help: "Only this page" },
      {
        name: "width",
        value: "N",
        least: 1,
        help: "Columns of the screen it is set for, default the terminal’s or 80",
      },
      {
        name: "height",
        value: "N",
        least: 1,
        help: "Rows of the screen it is set for, default the terminal’s or 24",
      },
      JSON_OPTION,
    ],
    summary: "Print a story as the reader sets it",
    details: [
      "The pages are those of the reader on a screen of this size, as plain text, without its header, footer and left margin; --width and --height are the size of the screen, not of the text. Without --page all pages, with one blank line between them. From 150 columns on the reader lays two pages side by side; here each is still a page.",
      `${BY_ID} Showing a story does not mark it read.`,
    ],
    examples: [
      { call: "newsreader show welcome", does: "The whole story." },
      {
        call: "newsreader show welcome --width 40 --height 12 --page 2",
        does: "Its second page on a screen of 40x12.",
      },
      { call: "newsreader show welcome --json", does: "The story as data." },
    ],
    load: () => import("./show.ts"),
  },
  {
    name: "related",
    words: { name: "ID", least: 1, many: false },
    options: [JSON_OPTION],
    summary: "List the stories that a story names, and those that name it",
    details: [
      "First the stories it names, in its order, then those that name it, newest first: “names” or “named by”, the id, the headline. A story that is not in the library has “-” for its id, and says so behind its headline.",
      BY_ID,
    ],
    examples: [{ call: "newsreader related welcome", does: "Where one can go from this story." }],
    load: () => import("./related.ts"),
  },
  {
    name: "mark",
    words: { name: "ID", least: 1, many: true },
    options: [
      { name: "read", help: "Mark as read" },
      { name: "unread", help: "Mark as unread" },
      { name: "star", help: "Put a star on it" },
      { name: "unstar", help: "Take the star away" },
      JSON_OPTION,
    ],
    summary: "Mark stories read or unread, with or without a star",
    details: [
      "One call is one step, which undo in the reader takes back. A running reader shows it within a second. Of several stories those that are there are marked, whatever is wrong with the others.",
      BY_ID,
    ],
    examples: [
      { call: "newsreader mark welcome --read --star", does: "Read, and worth keeping." },
      {
        call: "newsreader list date:..2024-12 | cut -f1 | xargs newsreader mark --read",
        does: "All stories up to the end of 2024 read.",
      },
    ],
    load: () => import("./mark.ts"),
  },
  {
    name: "add",
    words: { name: "FILE|FOLDER|ADDRESS", least: 1, many: true },
    options: [
      { name: "dry-run", help: "Only say what would be stored" },
      { name: "pictures", help: "Keep the pictures of pages and feeds beside the stories" },
      JSON_OPTION,
    ],
    summary: "Put stories into the library: pages, feeds, Markdown, text scraped from a page",
    details: [
      "What a text is, is told by what is in it, not by its name: an HTML page, a feed (RSS, RDF, Atom, JSON Feed), Markdown, or scraped text. Text and Markdown are stored as they are, pages and feeds as Markdown, under a name made of the headline; the stories of a feed in a folder of its own. A list of feeds (OPML) is subscribed to. “-” reads standard input; of a folder the files are taken that may be one of these.",
      "A story that is there already gets the new text and keeps its marks; another one is never overwritten. Of several files those that are stories are stored, whatever is wrong with the others.",
    ],
    examples: [
      { call: "newsreader add page.html notes.md", does: "Two files become two stories." },
      {
        call: "newsreader add https://example.org/story",
        does: "The story on a page, as the page has it now.",
      },
      { call: "newsreader add feeds.opml", does: "Subscribes to all feeds of another reader." },
      { call: "wl-paste | newsreader add -", does: "What was copied in the browser becomes a story." },
      {
        call: "newsreader add page.html --dry-run --json",
        does: "What the parser makes of a page; nothing is stored.",
      },
    ],
    load: () => import("./add.ts"),
  },
  ...FEED_VERBS,
  ...SYSTEM_VERBS,
  {
    name: "help",
    words: { name: "VERB", least: 0, many: false },
    options: [],
    summary: "Show the verbs, or what one of them does and takes",
    details: ["“newsreader VERB --help” is the same."],
    examples: [{ call: "newsreader help list", does: "All about “list”." }],
    load: () => import("./help.ts"),
  },
  {
    name: "version",
    words: null,
    options: [],
    summary: "Show the version",
    details: ["The version of this program and of its JSON."],
    examples: [{ call: "newsreader --version", does: "The same." }],
    load: () => import("./version.ts"),
  },
];

export const SHOWN_VERBS: readonly Verb[] = VERBS.filter(({ hidden }) => hidden !== true);
