/** The part of the library that answers what a story has to do with others: named, naming, similar, copies. */
import { namedStories, namingNumbers } from "./index-related.ts";
import { numberOf } from "./index-rows.ts";
import type { SimilarAnswers } from "./index-similar-answers.ts";
import type { RelatedRow, SimilarRow, StatusSource } from "./library.ts";
import type { LiveIndex } from "./live-index.ts";

/** See Library.named. */
export function namedRows({ db, rows }: LiveIndex, id: string): RelatedRow[] {
  return namedStories(db, id).map(({ headline, source, num }) => ({
    headline,
    ...(source === "" ? {} : { source }),
    summary: num === 0 ? null : rows.byNumber(db, num),
  }));
}

/** The ids of the stories that this one names, by headline and source as they stand in it. */
export function namedIds(index: LiveIndex, id: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { headline, source = "", summary } of namedRows(index, id))
    if (summary !== null) ids.set(`${source}\n${headline}`, summary.id);
  return ids;
}

/** See Library.naming. */
export function namingRows({ db, rows }: LiveIndex, id: string): RelatedRow[] {
  return rows.all(db, namingNumbers(db, id)).map((summary) => ({
    headline: summary.headline,
    ...(summary.source === "" ? {} : { source: summary.source }),
    summary,
  }));
}

/** See Library.similar. */
export function similarRows(
  { db, rows }: LiveIndex,
  answers: SimilarAnswers,
  statuses: StatusSource,
  id: string,
  limit: number,
): SimilarRow[] {
  const found = answers.of(db, numberOf(db, id), limit).similar.slice(0, limit);
  return found.flatMap(({ num, score, reasons, also }) => {
    const summary = rows.byNumber(db, num);
    if (summary === null) return [];
    const status = statuses.get(summary.id);
    return [{ summary, status, score, reasons, also: rows.all(db, also).map((one) => one.id) }];
  });
}

/** See Library.sameStory. */
export function copiesOf({ db, rows }: LiveIndex, answers: SimilarAnswers, id: string): string[] {
  return rows.all(db, answers.of(db, numberOf(db, id), 1).copies).map((one) => one.id);
}
