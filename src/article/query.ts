/**
 * The query language: one for the filter line, the verbs and saved queries.
 *
 *   summit talks            stories with both words, in any order; a word of three letters or more also finds
 *                           what begins with it
 *   "joint statement"       exactly these words in this order
 *   -harbour  -"x y"        without
 *   a or b   (a or b) c     either; brackets
 *   section:world  source:example.org  by:rivera  lang:en    fold case; part of the name is enough (lang: its start)
 *   section:"World"  source:"example.org"    the whole name; section:"" stories without a section
 *   feed:mill             what a feed of the subscriptions brought: the name of its folder, or a part; feed:"mill"
 *   tag:cooking           what the reader or a rule files it under; tag:"cooking" the whole tag
 *   is:unread|read|starred|begun    has:picture    related:ID (stories that name ID or are named by it)
 *   date:2024  date:2024-05..  date:..2024-06-30  date:2024-05-01..2024-06    days in UTC, both ends included
 *   words:>800  words:<300  words:300..800
 *
 * Parsing never fails: what is not understood is a problem with its place, and the rest is the query.
 */
import { nearest } from "./nearest.ts";
import { readDates, readWords } from "./query-ranges.ts";
import { type Token, tokens } from "./query-tokens.ts";

export type TextField = "section" | "source" | "feed" | "by" | "lang" | "tag";
export type IsValue = "unread" | "read" | "starred" | "begun";
export type HasValue = "picture";

export type Query =
  | { readonly kind: "all" }
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query }
  /** `whole`: the words as they stand; else the last one may be the beginning of a word. */
  | { readonly kind: "text"; readonly text: string; readonly whole: boolean }
  /** `whole`: the name as it stands, else a part of it; only of sections, sources, feeds and tags. */
  | { readonly kind: "field"; readonly field: TextField; readonly text: string; readonly whole?: true }
  | { readonly kind: "is"; readonly value: IsValue }
  | { readonly kind: "has"; readonly value: HasValue }
  | { readonly kind: "related"; readonly id: string }
  /** Milliseconds since 1970, `from` included, `to` not; infinite where the range is open. */
  | { readonly kind: "date"; readonly from: number; readonly to: number }
  /** Both included. */
  | { readonly kind: "words"; readonly least: number; readonly most: number };

/** `at` and `length` in UTF-16 units of the query's text. */
export type QueryProblem = { readonly at: number; readonly length: number; readonly message: string };
export type ParsedQuery = { readonly query: Query; readonly problems: readonly QueryProblem[] };

/** The fields, with what is put behind them in help and completion. */
export const FIELDS = [
  "section",
  "source",
  "feed",
  "by",
  "is",
  "date",
  "words",
  "has",
  "lang",
  "tag",
  "related",
] as const;
export const IS_VALUES: readonly IsValue[] = ["unread", "read", "starred", "begun"];
export const HAS_VALUES: readonly HasValue[] = ["picture"];

/** Fields whose value is a name: in quotation marks it is the whole of it. */
const NAMES: ReadonlySet<string> = new Set(["section", "source", "feed", "tag"]);

const ALL: Query = { kind: "all" };
/** Brackets and dashes inside each other; nobody means more, and each level costs the call stack. */
const DEEPEST = 50;

class Parser {
  readonly problems: QueryProblem[] = [];
  private next = 0;
  private depth = 0;
  private readonly list: readonly Token[];

  constructor(text: string) {
    this.list = tokens(text);
  }

  whole(): Query {
    const parts = [this.either()];
    // Only a bracket that closes nothing stops it before the end.
    for (let token = this.list[this.next]; token !== undefined; token = this.list[this.next]) {
      this.say(token, "This bracket closes nothing.");
      this.next++;
      parts.push(this.either());
    }
    return join("and", parts);
  }

  private say(token: { at: number; length: number }, message: string): Query {
    this.problems.push({ at: token.at, length: token.length, message });
    return ALL;
  }

  private either(): Query {
    const parts = [this.both()];
    while (this.list[this.next]?.kind === "or") {
      const or = this.list[this.next++]!;
      const right = this.both();
      // A side still to be typed is no condition; "everything" would make the whole `or` mean nothing.
      if (parts[0]!.kind === "all" && parts.length === 1 && right.kind !== "all")
        this.say(or, "“or” has nothing before it.");
      parts.push(right);
    }
    return join("or", parts);
  }

  private both(): Query {
    const parts: Query[] = [];
    for (let token = this.list[this.next]; token !== undefined; token = this.list[this.next]) {
      if (token.kind === "or" || token.kind === "close") break;
      this.next++;
      parts.push(this.one(token));
    }
    return join("and", parts);
  }

  private one(token: Token): Query {
    if (this.depth >= DEEPEST) return this.say(token, "This is nested too deeply.");
    this.depth++;
    try {
      return this.known(token);
    } finally {
      this.depth--;
    }
  }

  private known(token: Token): Query {
    switch (token.kind) {
      case "open": {
        const inner = this.either();
        if (this.list[this.next]?.kind === "close") this.next++;
        return inner;
      }
      case "not": {
        const after = this.list[this.next];
        if (after === undefined || after.kind === "or" || after.kind === "close") return ALL;
        this.next++;
        const part = this.one(after);
        return part.kind === "all" ? ALL : { kind: "not", part };
      }
      case "text":
        return token.text === "" ? ALL : { kind: "text", text: token.text, whole: token.whole };
      case "field":
        return this.field(token);
      default:
        return ALL;
    }
  }

  private field(token: Token & { kind: "field" }): Query {
    const { field, text } = token;
    const value = text.toLowerCase();
    if (!(FIELDS as readonly string[]).includes(field)) {
      const spot = { at: token.at, length: field.length + 1 };
      return this.say(
        spot,
        `There is no field “${field}:”. Did you mean “${nearest(field, FIELDS)}:”? For the word itself write it in quotation marks.`,
      );
    }
    const whole = token.whole && NAMES.has(field);
    if (value === "" && !(whole && field === "section"))
      return this.say(token, `“${field}:” wants a value behind it.`);
    switch (field) {
      case "is":
        return this.choice(token, "is", IS_VALUES, value);
      case "has":
        return this.choice(token, "has", HAS_VALUES, value);
      case "date":
        return (
          readDates(value) ??
          this.say(
            token,
            `“${text}” is no date. Write 2024, 2024-05, 2024-05-01, or a range: 2024-05..2024-06.`,
          )
        );
      case "words":
        return (
          readWords(value) ??
          this.say(token, `“${text}” is no number of words. Write >800, <300 or 300..800.`)
        );
      case "related":
        return { kind: "related", id: text };
      default:
        return { kind: "field", field: field as TextField, text: value, ...(whole && { whole }) };
    }
  }

  private choice(
    token: Token,
    kind: "is" | "has",
    known: readonly (IsValue | HasValue)[],
    value: string,
  ): Query {
    if ((known as readonly string[]).includes(value)) return { kind, value } as Query;
    const meant = nearest(value, known);
    const choices = known.map((word) => `${kind}:${word}`).join(", ");
    return this.say(
      token,
      `“${kind}:${value}” is not known. Did you mean “${kind}:${meant}”? There is ${choices}.`,
    );
  }
}

/** One condition of several, without the empty ones. */
function join(kind: "and" | "or", parts: readonly Query[]): Query {
  const said = parts.filter((part) => part.kind !== "all");
  if (said.length === 0) return ALL;
  return said.length === 1 ? said[0]! : { kind, parts: said };
}

/** The query that a text says, and what in it was not understood. The empty text is the query for all stories. */
export function parseQuery(text: string): ParsedQuery {
  const parser = new Parser(text);
  const query = parser.whole();
  return { query, problems: parser.problems };
}

/** One sentence for a line of the screen: the first problem and its place, counted from 1. "" where there is none. */
export function queryProblem(problems: readonly QueryProblem[]): string {
  const first = problems[0];
  return first === undefined ? "" : `${first.message} (at character ${first.at + 1})`;
}
