/**
 * `complete`: what could stand where the cursor is, for the shells. All that is known of verbs and options is in
 * their table, so the shells' own scripts (completions.ts) only carry words to and fro.
 *
 * A line each: what to put in, a tab, what it is. `:files` or `:folders` leaves it to the shell.
 */
import { clean } from "../article/clean.ts";
import { completions } from "../article/query-completions.ts";
import { THEMES } from "../article/themes-coming.ts";
import { EVERYTHING } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { SETTINGS, settingNamed } from "../store/settings-table.ts";
import { readSubscriptions, type Subscription } from "../store/subscriptions.ts";
import { en } from "../words/en.ts";
import { Values } from "./values.ts";
import type { Call, Option, Verb } from "./verb.ts";
import { GLOBAL_OPTIONS, SHOWN_VERBS, VERBS } from "./verbs.ts";

/** More than a person reads through; the shell asks again with each letter. */
const MOST = 200;

type Offer = { readonly value: string; readonly says: string };
const offer = (value: string, says = ""): Offer => ({ value, says });
/** The stories that are shown, or the reader's own library even while that has none. */
type Open = (which?: "shown" | "own") => Promise<Library>;
const FILES = [offer(":files")];
const FOLDERS = [offer(":folders")];

export async function run({ words, io, out, open }: Call): Promise<void> {
  const typed = words.at(-1) ?? "";
  const line = read(words.slice(0, -1));
  const quiet = { ...io, stderr: { write: () => true } };
  const library: Open = async (which = "shown") =>
    (await open(which, { values: new Values(line.folders), io: quiet, look: "known" })).library;
  const offers = await offersFor(line, typed, library);
  const begins = (value: string) => value.toLowerCase().startsWith(typed.toLowerCase());
  const fitting = offers.filter(({ value }) => begins(value) || value.startsWith(":"));
  // Who begins a section of two words does not know yet that it wants quotation marks.
  const quoted = offers.filter(({ value }) => begins(value.replaceAll('"', "")));
  out.lines(
    (fitting.length > 0 ? fitting : quoted)
      .slice(0, MOST)
      .map(({ value, says }) => `${value}\t${clean(says)}`),
  );
}

type Line = {
  readonly verb: Verb | undefined;
  /** Words behind the verb that are no options. */
  readonly words: readonly string[];
  /** The option whose value is to come. */
  readonly pending: Option | undefined;
  /** What --library and --state say. */
  readonly folders: ReadonlyMap<string, string>;
};

/** What stands before the word that is being typed. */
function read(before: readonly string[]): Line {
  let verb: Verb | undefined;
  let pending: Option | undefined;
  const words: string[] = [];
  const folders = new Map<string, string>();
  for (const word of before) {
    if (pending !== undefined) {
      folders.set(pending.name, word);
      pending = undefined;
    } else if (word.startsWith("--")) {
      const [name = "", attached] = word.slice(2).split(/=(.*)/s);
      const option = optionsOf(verb).find((row) => row.name === name && row.value !== undefined);
      if (attached === undefined) pending = option;
      else if (option !== undefined) folders.set(name, attached);
    } else if (verb === undefined) {
      verb = VERBS.find((row) => row.name === word);
      if (verb === undefined) words.push(word);
    } else words.push(word);
  }
  return { verb, words, pending, folders };
}

const optionsOf = (verb: Verb | undefined) => [...(verb?.options ?? []), ...GLOBAL_OPTIONS];

async function offersFor(line: Line, typed: string, library: Open): Promise<readonly Offer[]> {
  const { verb, words, pending } = line;
  if (pending !== undefined) return valuesOf(pending, library);
  const [, name, begun] = /^--([a-z-]+)=(.*)$/s.exec(typed) ?? [];
  const attached = optionsOf(verb).find((option) => option.name === name && option.value !== undefined);
  if (attached !== undefined && begun !== undefined) {
    const values = await valuesOf(attached, library);
    return values.map(({ value, says }) => offer(`--${name}=${value}`, says));
  }
  if (typed.startsWith("-")) return optionsOf(verb).map(({ name: long, help }) => offer(`--${long}`, help));
  if (verb === undefined) {
    return words.length > 0 ? [] : SHOWN_VERBS.map(({ name: called, summary }) => offer(called, summary));
  }
  return wordsOf(verb, words, typed, library);
}

async function valuesOf({ value, choices }: Option, library: Open): Promise<readonly Offer[]> {
  if (choices !== undefined) return choices.map((choice) => offer(choice));
  if (value === "DIR" || value === "FOLDER") return FOLDERS;
  if (value === "FILE") return FILES;
  if (value === "NAME" && !/^N$/.test(value)) return sectionsOf(await library()).map((name) => offer(name));
  return [];
}

async function wordsOf(
  verb: Verb,
  before: readonly string[],
  typed: string,
  library: Open,
): Promise<readonly Offer[]> {
  if (verb.name === "settings") return settingsOf(before, typed);
  if (verb.words === null || (before.length > 0 && !verb.words.many)) return [];
  const { name, choices, query } = verb.words;
  if (choices !== undefined) return before.length === 0 ? choices.map((choice) => offer(choice)) : [];
  if (query) {
    const { from, to, options } = completions(
      typed,
      typed.length,
      sectionsOf(await library()),
      feedsOf(await library()).map(({ id }) => id),
    );
    return options.map((option) => offer(typed.slice(0, from) + option + typed.slice(to)));
  }
  if (name === "VERB") return SHOWN_VERBS.map(({ name: called, summary }) => offer(called, summary));
  if (name === "ID") return idsOf(await library(), typed, before);
  if (name === "FEED") {
    const feeds = feedsOf(await library("own")).filter(({ id }) => !before.includes(id));
    return feeds.map(({ id, title }) => offer(id, title));
  }
  return /FILE|FOLDER/.test(name) ? FILES : [];
}

/** Stories whose ids begin as typed, the newest first, but for those that stand on the line already. */
function idsOf(library: Library, typed: string, before: readonly string[]): Offer[] {
  const ids = library.ids(EVERYTHING).filter((id) => id.startsWith(typed) && !before.includes(id));
  return ids.slice(0, MOST).map((id) => offer(id, library.summary(id)?.headline));
}

function sectionsOf(library: Library): string[] {
  return library
    .sections()
    .map(({ section }) => section)
    .filter(Boolean);
}

function feedsOf(library: Library): readonly Subscription[] {
  return readSubscriptions(library.folder).subscriptions;
}

function settingsOf([what, key, ...more]: readonly string[], typed: string): Offer[] {
  if (what === undefined)
    return [offer("set", "Change a setting"), offer("unset", "Take it back to its default")];
  if (more.length > 0) return [];
  if (key === undefined && typed.toLowerCase().startsWith("keys."))
    return Object.entries(en.commands).map(([id, { title }]) => offer(`keys.${id}`, title));
  if (key === undefined) return SETTINGS.map(({ name, help }) => offer(name, help));
  if (key === "theme") return THEMES.map((name) => offer(name));
  return (settingNamed(key)?.choices ?? []).map((choice) => offer(String(choice)));
}
