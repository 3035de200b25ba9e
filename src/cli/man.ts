/** The man page, in roff (man macros), from the tables. */
import { SETTINGS } from "../store/settings-table.ts";
import { optionName } from "./help.ts";
import { type Option, synopsis, type Verb } from "./verb.ts";
import { GLOBAL_OPTIONS, SHOWN_VERBS } from "./verbs.ts";
import { RELEASED } from "./version.ts";

/** Keys of one place of the screen, from the table of commands: it is the screen's, so it is handed in. */
export type KeySection = {
  readonly title: string;
  readonly keys: readonly { readonly keys: string; readonly help: string; readonly command: string }[];
};

/** Environment variables, with what each is for. */
const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ["NEWSREADER_LIBRARY", "The folder of stories, where --library names none."],
  ["NEWSREADER_STATE", "The folder of marks, settings and index, where --state names none."],
  ["BROWSER", "The program that opens addresses."],
  [
    "VISUAL, EDITOR",
    "The program that opens a story’s file, and the settings with --edit; vi where none is set.",
  ],
  ["PAGER", "The program that a story is shown in on request; less where none is set."],
  ["NO_COLOR", "When it is not empty, nothing is coloured."],
  ["XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "Where library, state and compiled code lie by default."],
];

/** Files of the state folder. */
const FILES: readonly (readonly [string, string])[] = [
  ["~/.local/share/newsreader/library", "The library, where nothing else is said."],
  ["~/.local/state/newsreader/settings.json", "The settings."],
  [
    "~/.local/state/newsreader/statuses.json",
    "Marks and positions. A copy of the last good one lies beside it.",
  ],
  ["~/.local/state/newsreader/index-*.sqlite", "The index: a cache, made anew where it is missing."],
];

/** The whole page. `version` is the program's. */
export function manPage(version: string, sections: readonly KeySection[]): string {
  return [
    `.TH NEWSREADER 1 ${RELEASED} "newsreader ${text(version)}" "User Commands"`,
    ".SH NAME",
    "newsreader \\- read stories in a terminal, page by page",
    ".SH SYNOPSIS",
    ".B newsreader",
    "[\\fB\\-\\-library\\fR \\fIDIR\\fR] [\\fB\\-\\-state\\fR \\fIDIR\\fR]",
    ".br",
    ".B newsreader",
    "\\fIVERB\\fR ...",
    ".SH DESCRIPTION",
    paragraph(
      "Without a verb the reader opens: a list of the stories in the library, and each story page by page. A story is a file, Markdown or text, in a folder of your own; what you have read, starred and where you stopped is kept outside of it. With a verb one thing is done for the shell, and the program ends.",
    ),
    ".SH VERBS",
    ...SHOWN_VERBS.flatMap(verbLines),
    ".SH OPTIONS OF EVERY VERB",
    ...GLOBAL_OPTIONS.flatMap(optionLines),
    ".SH KEYS",
    paragraph("As they come; “keys” and “preset” in the settings change them, and ? shows those in force."),
    ...sections.flatMap(keyLines),
    ".SH SETTINGS",
    paragraph("In settings.json, a JSON object. “newsreader settings” shows what is in force and why."),
    ...SETTINGS.flatMap(({ name, help, accepts }) => term(bold(name), `${help}. It takes ${accepts}.`)),
    ".SH ENVIRONMENT",
    ...ENVIRONMENT.flatMap(([name, says]) => term(bold(name), says)),
    ".SH FILES",
    ...FILES.flatMap(([name, says]) => term(`\\fI${text(name)}\\fR`, says)),
    ".SH EXIT STATUS",
    ...term("0", "All is well."),
    ...term("1", "Something that was asked for failed; what and why stands on standard error."),
    ...term("2", "The call was wrong."),
    "",
  ].join("\n");
}

function verbLines(verb: Verb): string[] {
  return [
    ".SS " + quoted(`newsreader ${synopsis(verb)}`),
    paragraph(`${verb.summary}.`),
    ...verb.details.flatMap((details) => [".PP", paragraph(details)]),
    ...verb.options.flatMap(optionLines),
    ...verb.examples.flatMap(({ call, does }) => [
      ".PP",
      paragraph(does),
      ".PP",
      ".RS 4",
      ".nf",
      paragraph(call),
      ".fi",
      ".RE",
    ]),
  ];
}

function optionLines(option: Option): string[] {
  return term(
    bold(optionName({ ...option, value: undefined } as unknown as Option)) + valueName(option),
    `${option.help}.`,
  );
}

const valueName = ({ value }: Option) => (value === undefined ? "" : ` \\fI${text(value)}\\fR`);

function keyLines({ title, keys }: KeySection): string[] {
  return [
    `.SS ${quoted(title)}`,
    ...keys.flatMap(({ keys: shown, help, command }) => term(bold(shown), `${help} (${command}).`)),
  ];
}

const term = (name: string, says: string) => [".TP", name, paragraph(says)];
const bold = (words: string) => `\\fB${text(words)}\\fR`;
const quoted = (words: string) => `"${text(words).replaceAll('"', "\\(dq")}"`;

/** A line of text: one that begins with a point or an apostrophe would be a request. */
function paragraph(words: string): string {
  const line = text(words);
  return /^[.']/.test(line) ? `\\&${line}` : line;
}

/** Text as roff reads it: ASCII alone, hyphens that stay hyphens when they are copied. */
function text(words: string): string {
  return words
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replace(
      /[^\0-\x7f]/gu,
      (letter) => `\\[u${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}]`,
    );
}
