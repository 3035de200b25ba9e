/** `help`: the verbs at a glance, or one of them at length, from the table. */

import { widthOf } from "../article/width.ts";
import { verbNamed } from "./find-verb.ts";
import { type Call, type Option, synopsis, type Verb } from "./verb.ts";
import { GLOBAL_OPTIONS, SHOWN_VERBS } from "./verbs.ts";

/** Lines longer than this tire the eye. */
const WIDEST = 78;

export async function run({ words, out }: Call): Promise<void> {
  const width = Math.max(30, Math.min(out.columns, WIDEST));
  const name = words[0];
  if (name === undefined) return out.lines(overview(width));
  out.lines(helpOf(verbNamed(name), width));
}

/** All verbs, one line each. */
function overview(width: number): string[] {
  return [
    "newsreader                 open the reader",
    "newsreader VERB …          do one thing and end",
    "",
    "Verbs",
    ...columns(
      SHOWN_VERBS.map((verb) => [synopsis(verb), verb.summary]),
      width,
    ),
    "",
    "Options of every verb",
    ...columns(
      GLOBAL_OPTIONS.map((option) => [optionName(option), option.help]),
      width,
    ),
    "",
    ...set(
      "newsreader help VERB tells the rest. Exit codes: 0 fine, 1 something asked for failed, 2 the call was wrong.",
      width,
    ),
  ];
}

/** One verb at length. */
function helpOf(verb: Verb, width: number): string[] {
  const options = verb.options.length > 0 ? ["Options", ...optionLines(verb.options, width), ""] : [];
  const examples = verb.examples.flatMap(({ call, does }) => [
    `  ${call}`,
    ...set(does, width - 6).map(indented),
  ]);
  return [
    `newsreader ${synopsis(verb)}${verb.options.length > 0 ? " [options]" : ""}`,
    "",
    ...set(`${verb.summary}.`, width),
    "",
    ...verb.details.flatMap((paragraph) => [...set(paragraph, width), ""]),
    ...options,
    "Examples",
    ...examples,
  ];
}

const indented = (line: string) => `      ${line}`;

function optionLines(options: readonly Option[], width: number): string[] {
  return columns(
    options.map((option) => [optionName(option), option.help]),
    width,
  );
}

/** "-h, --help", "--limit N". */
export function optionName({ name, short, value }: Option): string {
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** Terms and what they mean, side by side. */
function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const term = Math.max(...rows.map(([name]) => widthOf(name)));
  return rows.flatMap(([name, meaning]) => {
    const lines = set(meaning, Math.max(16, width - term - 4));
    return lines.map(
      (line, i) => `  ${i === 0 ? name + " ".repeat(term - widthOf(name)) : " ".repeat(term)}  ${line}`,
    );
  });
}

/** Broken at spaces only: “--page” must not be parted at its hyphens. */
function set(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
