/**
 * What the parts below the screen say, in the language of the screen.
 *
 * They say it in English, where it happens: a message comes from a parser, a thread or a process of its own, is kept in
 * the index or beside a feed, stands in an answer for scripts, and is shown later, perhaps in another language. So it is
 * translated where it is shown, by the English sentence itself, as gettext does; what was filled into that is found
 * again by its pattern, and translated too where it is a sentence. test/words/sentences.test.ts reads all sentences
 * from the sources and asks for those that a language lacks. What is not known stays as it is.
 */
import { words } from "./words.ts";

/** "{1}" stands for the first thing that was filled in; where the words depend on it (a number), a function of all. */
type Said = string | ((...filled: string[]) => string);
/** Translations by the English, where "{1}" stands for what is filled in first. */
export type Sentences<English extends string = string> = Readonly<Record<English, Said>>;

/** Nothing that is said is longer; what is, quotes a file. */
const LONGEST = 4000;
/** How deep what is filled in may be made of sentences itself. */
const DEEPEST = 4;
/** How many sentences one message of the tables has, at the most. */
const MOST_TOGETHER = 4;
/** How many translations are kept: more than the lines of a screen. */
const MOST_KEPT = 500;

/** `strict`: nothing that is filled in goes over the end of a sentence. */
type Pattern = {
  readonly strict: RegExp;
  readonly loose: RegExp;
  /** Whether what is filled in stands in quotation marks: a name, a headline, a word that was typed. */
  readonly quoted: readonly boolean[];
  readonly said: Said;
};

let language: Sentences | null = null;
let patterns: readonly Pattern[] = [];
const kept = new Map<string, string>();

/** A sentence, or several, as a language has it: that which is spoken now, if none is given. */
export function translated(text: string, sentences = words.sentences): string {
  if (sentences === null || text === "") return text;
  if (sentences !== language) {
    language = sentences;
    patterns = patternsOf(language);
    kept.clear();
  }
  return known(text, 0);
}

function known(text: string, depth: number): string {
  if (depth > DEEPEST || text.length > LONGEST) return text;
  const before = kept.get(text);
  if (before !== undefined) return before;
  const parts = text.split(BETWEEN_SENTENCES);
  const now =
    asOne(text, depth, "strict") ??
    (parts.length > 1 ? oneByOne(parts, depth) : undefined) ??
    asOne(text, depth, "loose") ??
    parts.map((part) => (part === text ? part : known(part, depth + 1))).join(" ");
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, now);
  return now;
}

/** The text as one pattern; it may have become a part of another sentence, and begin small. */
function asOne(text: string, depth: number, how: "strict" | "loose"): string | undefined {
  const now = whole(text, depth, how);
  if (now !== undefined) return now;
  const first = text.charAt(0);
  const isSmall = first === first.toLowerCase();
  const other = whole((isSmall ? first.toUpperCase() : first.toLowerCase()) + text.slice(1), depth, how);
  if (other === undefined) return undefined;
  const begun = other.charAt(0);
  return (isSmall ? begun.toLowerCase() : begun.toUpperCase()) + other.slice(1);
}

/** The longest pattern that a text is of, filled with what was filled in. */
function whole(text: string, depth: number, how: "strict" | "loose"): string | undefined {
  for (const { [how]: pattern, quoted, said } of patterns) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const filled = found.slice(1).map((part, at) => (quoted[at] ? part : clause(part, depth + 1)));
    if (typeof said === "function") return said(...filled);
    return said.replace(/\{(\d)\}/g, (_, at) => filled[Number(at) - 1] ?? "");
  }
  return undefined;
}

/** What is filled in; the full stop of a sentence that ends another one stands there only once. */
function clause(part: string, depth: number): string {
  const now = known(part, depth);
  if (now !== part || /[.!?]$/.test(part)) return now;
  const sentence = asOne(`${part}.`, depth, "strict");
  return sentence === undefined ? part : sentence.replace(/\.$/, "");
}

/** Sentences, as many together as are known so; undefined where one is not known. */
function oneByOne(parts: readonly string[], depth: number): string | undefined {
  const said: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let many = Math.min(MOST_TOGETHER, parts.length - at);
    let now: string | undefined;
    while (many > 0 && now === undefined) {
      now = asOne(parts.slice(at, at + many).join(" "), depth, "strict");
      if (now === undefined) many--;
    }
    if (now === undefined) return undefined;
    said.push(now);
    at += many;
  }
  return said.join(" ");
}

const BETWEEN_SENTENCES = /(?<=[.!?]["”)]?) (?=[\p{Lu}“-])/u;
/** A character that is not between two sentences. */
const INSIDE = `(?:(?!${BETWEEN_SENTENCES.source})[\\s\\S])`;

/** What means something in a pattern. */
const MEANING = /[\\^$.*+?()[\]{}|/]/g;

/** What may be filled in behind the fixed part `at`, of such characters: as little as fits. */
function filling(fixed: readonly string[], at: number, one: string): string {
  const next = fixed[at + 1];
  if (next === undefined) return "";
  // The line of a file, as in "settings.json:3: ".
  if (fixed[at] === ":" && next.startsWith(":")) return "(\\d+)";
  // Behind the end of a clause, and only a space from the next one: then it is a whole sentence.
  if (next === " " && /[.:] $/.test(fixed[at] ?? "")) return `(${one}*?[.!?])`;
  // The end of a clause: a full stop behind it belongs to what the clause stands in.
  if (next === "" && /\p{L} $/u.test(fixed[at] ?? "")) return `(${one}*?[^.])`;
  // The space between two things is none between two sentences.
  return next === " " && one === INSIDE ? `(${one}*?)(?!${BETWEEN_SENTENCES.source})` : `(${one}*?)`;
}

/** Those with the most words of their own first: they say most surely what a text is. */
function patternsOf(sentences: Sentences): Pattern[] {
  return Object.entries(sentences)
    .map(([english, said]) => {
      const fixed = english.split(/\{\d\}/);
      const pattern = (one: string) =>
        new RegExp(
          `^${fixed.map((part, at) => part.replace(MEANING, "\\$&") + filling(fixed, at, one)).join("")}$`,
          "u",
        );
      const own = fixed.join("").length;
      const quoted = fixed
        .slice(1)
        .map((behind, at) => /[“"]$/.test(fixed[at] ?? "") && /^[”"]/.test(behind));
      return { strict: pattern(INSIDE), loose: pattern("[\\s\\S]"), quoted, said, own };
    })
    .sort((a, b) => b.own - a.own);
}
