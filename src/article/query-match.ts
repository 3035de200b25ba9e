/**
 * Whether one story is found by a query, told from the story alone: for rules on arrival, before it is in any index.
 * The index answers the same for a story it has (index-select.ts); a test holds the two together.
 */
import type { Draft } from "./article.ts";
import { canonicalAddress } from "./identity.ts";
import type { Query } from "./query.ts";
import { hostOf } from "./related.ts";
import { forWordIndex, mayGoOn } from "./search-text.ts";
import { isBegun, type Status } from "./status.ts";
import { bodyText, summarise } from "./summary.ts";

/** Words as the index cuts them: letters and digits, without case and marks. */
function wordsOf(text: string): string[] {
  const plain = forWordIndex(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

/** What a query is held against, made once a story. */
type Subject = {
  readonly draft: Draft;
  readonly status: Status;
  /** Milliseconds since 1970 for a story that does not say when it was published. */
  readonly at: number;
  readonly fields: readonly (readonly string[])[];
  readonly byline: readonly string[];
  readonly summary: ReturnType<typeof summarise>;
  /** The folder at the top of the library that it lies in, "" for none. */
  readonly folder: string;
};

/**
 * Whether the query finds the story, with the status that it has; `at`: when it came, in ms since 1970. `folder`: the
 * one at the top of the library that it is put into, which is named after its feed.
 */
export function match(query: Query, draft: Draft, status: Status, at: number, folder = ""): boolean {
  const body = bodyText(draft);
  const published = draft.published === "" ? Number.NaN : Date.parse(draft.published);
  const byline = wordsOf(draft.byline);
  return holds(query, {
    draft,
    status,
    at: Number.isFinite(published) ? published : at,
    fields: [wordsOf(draft.headline), wordsOf(draft.dek), byline, wordsOf(body)],
    byline,
    summary: summarise(draft, body),
    folder,
  });
}

function holds(query: Query, subject: Subject): boolean {
  const { draft, status, summary } = subject;
  switch (query.kind) {
    case "all":
      return true;
    case "and":
      return query.parts.every((part) => holds(part, subject));
    case "or":
      return query.parts.some((part) => holds(part, subject));
    case "not":
      return !holds(query.part, subject);
    case "text":
      return subject.fields.some((words) => hasPhrase(words, query.text, query.whole));
    case "is":
      if (query.value === "starred") return status.starred;
      return query.value === "begun" ? isBegun(status) : status.read === (query.value === "read");
    case "has":
      return summary.picture;
    case "related":
      return draft.related.some(({ id }) => id === query.id);
    case "date":
      return subject.at >= query.from && subject.at < query.to;
    case "words":
      return summary.words >= query.least && summary.words <= query.most;
    case "field":
      return hasField(query, subject);
  }
}

/** The phrase's words stand there one behind the other; the last may be the beginning of one unless `whole`. */
function hasPhrase(words: readonly string[], text: string, whole: boolean): boolean {
  const phrase = wordsOf(text);
  // A phrase without a letter or digit asks for nothing.
  if (phrase.length === 0) return true;
  const last = phrase.length - 1;
  const goesOn = mayGoOn(text, whole);
  const stands = (at: number) =>
    phrase.every((word, i) => {
      const here = words[at + i];
      return here === word || (i === last && goesOn && here?.startsWith(word));
    });
  return words.some((_, at) => stands(at));
}

function hasField(query: Query & { kind: "field" }, { draft, byline, folder }: Subject): boolean {
  const { field, text } = query;
  const whole = query.whole === true;
  switch (field) {
    case "by":
      return hasPhrase(byline, text, false);
    case "section":
      return isNamed(draft.section, text, whole);
    case "feed":
      return isNamed(folder, text, whole);
    case "tag":
      return (draft.tags ?? []).some((tag) => isNamed(tag, text, whole));
    case "lang":
      return draft.language !== "" && draft.language.toLowerCase().startsWith(text);
    default:
      return isFrom(draft.source, text, whole);
  }
}

/** The whole name, or a part of it; no name has no parts. */
function isNamed(name: string, text: string, whole: boolean): boolean {
  const lower = name.toLowerCase();
  return whole ? lower === text : lower !== "" && lower.includes(text);
}

/** A host, or a part of one; or an address, or a part of one. */
function isFrom(source: string, text: string, whole: boolean): boolean {
  const isHost = !/[/?#]/.test(text.replace(/^https?:\/\//, ""));
  if (isHost) return isNamed(hostOf(source), text.replace(/^https?:\/\/(?:www\.)?/, ""), whole);
  const wanted = /^https?:/.test(text) ? canonicalAddress(text) : text;
  const address = canonicalAddress(source);
  return address !== "" && address.toLowerCase().includes(wanted.toLowerCase());
}
