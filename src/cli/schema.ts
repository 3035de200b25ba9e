/**
 * The schema of what the verbs print with --json (JSON Schema 2020-12), as one value. It is published as
 * schema/newsreader.schema.json (scripts/docs.mjs writes it); a test holds real answers of every verb against it.
 */
import {
  count,
  JSON_VERSION,
  listOf,
  object,
  ref,
  type Schema,
  STORY_SCHEMAS,
  text,
} from "../article/story-json.ts";
import { AREAS } from "./finding.ts";
import { answer, FEED_ANSWERS, FEED_PARTS } from "./schema-feeds.ts";

const flag = (description: string): Schema => ({ type: "boolean", description });

const MARKS: Record<string, Schema> = {
  read: flag("Marked as read."),
  starred: flag("Has a star."),
  begun: flag("The reader stopped somewhere behind its start."),
};

const story = STORY_SCHEMAS.story as { readonly properties: Record<string, Schema> };
/** What only the whole story has. */
const BODY = ["tags", "blocks", "related", "problems"];

/** A story in a list. */
const ROW: Record<string, Schema> = {
  ...story.properties,
  ...MARKS,
  snippet: ref("snippet"),
  failure: text("Why the file could not be read."),
};

/** Name of a verb's answer in `$defs`: "list" and "related" are also parts of a story. */
const answerOf = (verb: string) => `${verb}-answer`;

/** The answers, by verb. */
const ANSWERS: Readonly<Record<string, Schema>> = {
  search: answer({
    total: count("Stories that were found, whatever --limit says."),
    unread: count("Unread ones among them."),
    stories: listOf(ref("row"), "The best first."),
  }),
  list: answer({
    total: count("Stories that were found, whatever --limit says."),
    unread: count("Unread ones among them."),
    stories: listOf(ref("row")),
  }),
  show: answer(
    {
      story: ref("story"),
      marks: object(MARKS),
      page: object(
        {
          number: { type: "integer", minimum: 1 },
          of: count("Pages on a screen of this size."),
          lines: listOf({ type: "string" }, "The page, line by line."),
        },
        [],
      ),
    },
    ["page"],
  ),
  related: answer({
    id: text("The story asked about."),
    named: listOf(
      object({ headline: { type: "string" }, source: { type: "string" }, story: ref("name") }, [
        "source",
        "story",
      ]),
      "Stories it names; those that are in the library have `story`.",
    ),
    naming: listOf(ref("name"), "Stories that name it, newest first."),
  }),
  mark: answer({
    changed: count("Stories whose marks are others now."),
    stories: listOf(object({ id: { type: "string" }, ...MARKS }), "All that were found, as they are now."),
  }),
  doctor: answer({
    fine: flag("All is well."),
    mended: listOf({ type: "string" }, "What --mend did."),
    findings: listOf(
      object({
        area: { enum: [...AREAS] },
        fine: { type: "boolean" },
        says: text("What was found."),
        mend: text("What to do."),
        mends: flag("--mend can do it."),
      }),
      "As it is after mending.",
    ),
  }),
  settings: answer({
    file: text("The settings’ file, whether or not it is there."),
    problems: listOf({ type: "string" }, "What in it does not count, with lines."),
    settings: listOf(
      object(
        {
          name: { type: "string" },
          value: {
            description: "As it is in force; absent where nothing is said and nothing is the default.",
          },
          from: { enum: ["flag", "environment", "file", "default"] },
          line: count("The line of the file that says so."),
        },
        ["value", "line"],
      ),
    ),
  }),
  add: answer({
    dryRun: flag("Nothing was stored."),
    files: listOf(
      ref("file"),
      "One for each story, subscription and failure, in the order of the call: a feed has many stories.",
    ),
    stories: listOf(ref("story"), "The stories among them, in the same order."),
  }),
  export: answer(
    {
      format: { enum: ["markdown", "json-feed", "html", "opml"] },
      files: listOf(
        object({
          path: text("The file, from the root."),
          stories: listOf({ type: "string" }, "The ids of the stories in it."),
        }),
        "What was written; pictures beside stories are not named.",
      ),
      text: text("What is printed without --out and --json."),
    },
    ["text"],
  ),
  ...FEED_ANSWERS,
};

const PARTS: Readonly<Record<string, Schema>> = {
  row: {
    description:
      "A story in a list. The body only with --full; `failure` only for a file that could not be read.",
    ...object(ROW, [...BODY, "snippet", "failure"]),
  },
  line: {
    description: "A line of --ndjson: a row with the version.",
    ...object({ version: { const: JSON_VERSION }, ...ROW }, [...BODY, "snippet", "failure"]),
  },
  snippet: object({
    text: text("A piece of the story’s text with the words that were looked for."),
    hits: listOf(
      object({ start: count("In UTF-16 units, included."), end: count("Not included.") }),
      "Where they stand in it.",
    ),
  }),
  name: object({
    id: { type: "string" },
    path: { type: "string" },
    section: { type: "string" },
    headline: { type: "string" },
    published: { type: "string" },
  }),
  ...FEED_PARTS,
  file: {
    oneOf: [
      object({
        file: text("As it was given."),
        outcome: { const: "subscribed" },
        feed: ref("subscription"),
      }),
      object({
        file: text("As it was given."),
        outcome: { enum: ["added", "updated", "unchanged"] },
        id: { type: "string" },
        path: text("Its file in the library."),
      }),
      object({
        file: text("As it was given."),
        outcome: { const: "failed" },
        reason: text("Why, and what to do."),
      }),
    ],
  },
};

/** The verbs that have --json. */
export const JSON_VERBS: readonly string[] = Object.keys(ANSWERS);

/** The whole schema: any answer of any verb. One verb's alone is at `#/$defs/VERB-answer`. */
export const OUTPUT_SCHEMA: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:newsreader:json:${JSON_VERSION}`,
  title: "What newsreader prints with --json",
  oneOf: JSON_VERBS.map((verb) => ref(answerOf(verb))),
  $defs: {
    ...Object.fromEntries(Object.entries(ANSWERS).map(([verb, schema]) => [answerOf(verb), schema])),
    ...PARTS,
    ...STORY_SCHEMAS,
  },
};
