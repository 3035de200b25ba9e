/** What the verbs print with --json. schema.ts says the same to other programs; a test holds them together. */
import type { Article } from "../article/article.ts";
import { isBegun, type Status } from "../article/status.ts";
import { JSON_VERSION, storyJson } from "../article/story-json.ts";
import type { Row, Summary } from "../article/view.ts";

/** Any answer of a verb: the version first. */
export function versioned<T extends object>(answer: T): { version: number } & T {
  return { version: JSON_VERSION, ...answer };
}

export type MarksJson = { read: boolean; starred: boolean; begun: boolean };

export function marksJson(status: Status): MarksJson {
  return { read: status.read, starred: status.starred, begun: isBegun(status) };
}

/** A story as the list has it, whole where `article` is given. */
export function rowJson({ summary, status, snippet }: Row, article: Article | null) {
  const { id, path, section, headline, dek, byline, published, source, language, words, minutes } = summary;
  const known = { id, path, section, headline, dek, byline, published, source, language };
  return {
    ...(article === null ? { ...known, words, minutes } : storyJson(article)),
    ...marksJson(status),
    ...(snippet !== undefined && { snippet }),
    ...(summary.failure !== "" && { failure: summary.failure }),
  };
}

/** Enough to name a story. */
export function nameJson({ id, path, section, headline, published }: Summary) {
  return { id, path, section, headline, published };
}
