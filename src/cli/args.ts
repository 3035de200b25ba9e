/** What was typed → the verb, its words and its options; or the sentence that says what is wrong with it. */
import { parseArgs } from "node:util";
import { didYouMean } from "./did-you-mean.ts";
import { usage } from "./failure.ts";
import { verbNamed } from "./find-verb.ts";
import { Values } from "./values.ts";
import type { Option, Verb } from "./verb.ts";
import { GLOBAL_OPTIONS } from "./verbs.ts";

export type Parsed = { readonly verb: Verb; readonly words: readonly string[]; readonly values: Values };

/** Put before a query's word that begins with "-", so that it is not read as options. Cannot stand in an argument. */
const SHIELD = "\0";

/**
 * Reads the arguments behind the program's name. Without a verb they mean `list`, with --help or --version alone
 * `help` and `version`. Throws a Failure of code 2 for what cannot be meant.
 */
export function readArguments(argv: readonly string[]): Parsed {
  const at = verbIndex(argv);
  const name = argv[at];
  const verb = name === undefined ? verbNamed("list") : verbNamed(name);
  const rest = argv.filter((_, i) => i !== at);
  const options = [...verb.options, ...GLOBAL_OPTIONS];
  const { words, values } = read(verb, rest, options);
  if (values.has("version")) return { verb: verbNamed("version"), words: [], values: new Values() };
  if (values.has("help")) {
    return { verb: verbNamed("help"), words: name === undefined ? [] : [name], values: new Values() };
  }
  checkWords(verb, words);
  return { verb, words, values };
}

/** Where the verb stands: the first argument that is neither a global option nor the value of one. */
function verbIndex(argv: readonly string[]): number {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (!word.startsWith("-") || word === "-") return i;
    const option = GLOBAL_OPTIONS.find(({ name }) => word === `--${name}`);
    if (option?.value !== undefined) i++;
  }
  return -1;
}

function read(verb: Verb, argv: readonly string[], options: readonly Option[]) {
  const shielded = argv.map((word) => (isQueryWord(verb, word, options) ? SHIELD + word : word));
  const config = Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
    ]),
  );
  const { tokens } = parseArgs({
    args: shielded,
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string | number | true>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value.replace(SHIELD, ""));
    if (token.kind !== "option") continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(verb, token.rawName, options);
    values.set(option.name, readValue(option, token.value?.replace(SHIELD, ""), verb));
  }
  return { words, values: new Values(values) };
}

/** "-harbour" in a query means "without"; "-h" is still an option. */
function isQueryWord(verb: Verb, word: string, options: readonly Option[]): boolean {
  if (!verb.words?.query || !/^-[^-]/.test(word)) return false;
  return !options.some(({ short }) => short !== undefined && word === `-${short}`);
}

function unknownOption(verb: Verb, typed: string, options: readonly Option[]): Error {
  const names = options.map(({ name }) => name);
  const guess = didYouMean(typed.replace(/^-+/, ""), names, "--");
  return usage(`“${verb.name}” has no option “${typed}”.${guess}`, seeHelp(verb));
}

function readValue(option: Option, given: string | undefined, verb: Verb): string | number | true {
  const { name, value, least, choices, mayBeEmpty } = option;
  if (value === undefined) {
    if (given !== undefined) throw usage(`“--${name}” takes no value.`, seeHelp(verb));
    return true;
  }
  if (given === undefined || (given === "" && !mayBeEmpty)) {
    throw usage(`“--${name}” wants a value behind it: --${name} ${value}.`, seeHelp(verb));
  }
  if (choices !== undefined && !choices.includes(given)) {
    const known = choices.map((choice) => `“${choice}”`).join(", ");
    throw usage(`“${given}” is no value of “--${name}”: it takes ${known}.`, seeHelp(verb));
  }
  if (least === undefined) return given;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least)) {
    throw usage(
      `“--${name}” takes a whole number, at least ${least}, and “${given}” is none.`,
      seeHelp(verb),
    );
  }
  return number;
}

function checkWords(verb: Verb, words: readonly string[]): void {
  const least = verb.words?.least ?? 0;
  const most = verb.words === null ? 0 : verb.words.many ? Number.POSITIVE_INFINITY : 1;
  const [first] = words;
  const choices = verb.words?.choices;
  if (first !== undefined && choices !== undefined && !choices.includes(first)) {
    const known = choices.map((choice) => `“${choice}”`).join(", ");
    throw usage(`“${verb.name}” takes ${known}, not “${first}”.`, seeHelp(verb));
  }
  if (words.length < least) throw usage(`“${verb.name}” wants ${verb.words?.name} behind it.`, seeHelp(verb));
  if (words.length > most) {
    const room = most === 0 ? "nothing" : `one ${verb.words?.name}`;
    throw usage(`“${verb.name}” takes ${room}, and “${words[most]}” is one too many.`, seeHelp(verb));
  }
}

function seeHelp(verb: Verb): string {
  return `See “newsreader help ${verb.name}”.`;
}
