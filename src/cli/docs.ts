/** Text made of the tables, for README and package: the verbs, the settings, the JSON, the schema's file. */
import { BLOCK_TYPES, JSON_VERSION, type Schema } from "../article/story-json.ts";
import { DEFAULT_SETTINGS } from "../store/settings.ts";
import { SETTINGS } from "../store/settings-table.ts";
import { optionName } from "./help.ts";
import { JSON_VERBS, OUTPUT_SCHEMA } from "./schema.ts";
import { synopsis, type Verb } from "./verb.ts";
import { GLOBAL_OPTIONS, SHOWN_VERBS } from "./verbs.ts";

/** The schema's file, from the project's folder. */
export const SCHEMA_FILE = "schema/newsreader.schema.json";

/** What stands in the schema's file. */
export function schemaText(): string {
  return `${JSON.stringify(OUTPUT_SCHEMA, null, 2)}\n`;
}

/** README's section about the verbs, in Markdown: a table of all, then the options and examples of each. */
export function verbsMarkdown(): string {
  const rows = SHOWN_VERBS.map((verb) => `| \`${cell(synopsis(verb))}\` | ${cell(verb.summary)} |`);
  const globals = GLOBAL_OPTIONS.map((option) => `\`${optionName(option)}\` ${lowerFirst(option.help)}`);
  return [
    "| Verb | What it does |",
    "| --- | --- |",
    ...rows,
    "",
    `Every verb takes ${globals.join("; ")}. Exit codes: 0 fine, 1 something that was asked for failed, 2 the call was wrong.`,
    "",
    ...SHOWN_VERBS.filter((verb) => verb.options.length > 0).flatMap(verbMarkdown),
  ].join("\n");
}

function verbMarkdown(verb: Verb): string[] {
  return [
    `#### \`newsreader ${synopsis(verb)}\``,
    "",
    ...verb.details.flatMap((paragraph) => [paragraph, ""]),
    ...verb.options.map((option) => `- \`${optionName(option)}\`: ${lowerFirst(option.help)}`),
    "",
    "```sh",
    ...verb.examples.flatMap(({ call, does }) => [`# ${does}`, call]),
    "```",
    "",
  ];
}

/** README's section about the JSON, in Markdown: the answers of the verbs and the shape of a story. */
export function jsonMarkdown(): string {
  const defs = OUTPUT_SCHEMA.$defs as Record<string, Schema>;
  const shape = (name: string) => shapeOf(defs[name] ?? {});
  const rows = JSON_VERBS.map((verb) => `| \`${verb} --json\` | \`${cell(shape(`${verb}-answer`))}\` |`);
  const blocks = BLOCK_TYPES.map((name) => `  ${shape(name)}`);
  return [
    `Each answer is one object with \`"version": ${JSON_VERSION}\`. The number is counted up when a field changes its meaning or goes; new fields may come without. [${SCHEMA_FILE}](${SCHEMA_FILE}) says it exactly (JSON Schema 2020-12), and the tests hold real answers of every verb against it. A “?” marks a field that may be absent; texts that are not known are empty.`,
    "",
    "| Call | Answer |",
    "| --- | --- |",
    ...rows,
    "",
    "```",
    ...["story", "row", "snippet", "line", "name", "file", "related", "problem", "span"].map(
      (name) => `${name} = ${shape(name)}`,
    ),
    "block = one of",
    ...blocks,
    "```",
  ].join("\n");
}

/** README's table of settings, in Markdown. */
export function settingsMarkdown(): string {
  const rows = SETTINGS.map(({ name, accepts, help }) => {
    const own = DEFAULT_SETTINGS[name];
    const asItComes = own === undefined ? "" : `\`${JSON.stringify(own)}\``;
    return `| \`${name}\` | ${cell(help)} | ${cell(accepts)} | ${asItComes} |`;
  });
  return ["| Setting | What for | What it may be | As it comes |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

/** A schema in one line: `{id: string, page?: number, items: [string]}`. */
function shapeOf(schema: Schema): string {
  const { type, properties, required, items, $ref, oneOf } = schema;
  if (typeof $ref === "string") return $ref.replace("#/$defs/", "");
  if (Array.isArray(oneOf)) return oneOf.map((one) => shapeOf(one as Schema)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (type === "array") return `[${shapeOf(items as Schema)}]`;
  if (type === "object") {
    const fields = Object.entries(properties as Record<string, Schema>).map(
      ([name, value]) => `${name}${(required as string[]).includes(name) ? "" : "?"}: ${shapeOf(value)}`,
    );
    return `{${fields.join(", ")}}`;
  }
  return type === "integer" ? "number" : String(type);
}

const cell = (text: string) => text.replaceAll("|", "\\|");

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
