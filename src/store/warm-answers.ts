/**
 * What the first answer of each kind would wait for, done ahead in pieces: data read, code run until it is compiled.
 * Whoever runs them chooses the moments between two pieces.
 */
import type { View } from "../article/view.ts";
import { numberOf } from "./index-rows.ts";
import type { SimilarAnswers } from "./index-similar-answers.ts";
import type { Library } from "./library.ts";
import type { LiveIndex } from "./live-index.ts";

/** A beginning of few words, to search for when what is found does not matter. */
const RARE = "zyx";
/** Stories whose related ones are asked for ahead: by then nearly all that an answer runs through is compiled. */
const REHEARSALS = 12;
/** What a reader sees first: asked for already. */
const FIRST: View = { section: null, query: "", unreadOnly: false, sort: "newest", entered: 0 };

const firstIds = (library: Library, limit: number): string[] =>
  library.window(FIRST, { offset: 0, limit }, "kept").rows.map(({ summary }) => summary.id);

/** See Library.warmRelated. */
export function* warmRelated(library: Library, index: LiveIndex, answers: SimilarAnswers): Generator<void> {
  const ids = firstIds(library, REHEARSALS);
  yield;
  index.ask(() => answers.finderOf(index.db));
  for (const id of ids) {
    yield;
    index.ask(() => answers.rehearse(index.db, numberOf(index.db, id)));
    yield;
    library.named(id);
    library.naming(id);
  }
}

/** See Library.warmAnswers. */
export function* warmAnswers(library: Library): Generator<void> {
  const ids = firstIds(library, 1);
  const search: View = { ...FIRST, query: RARE, sort: "best" };
  library.window(search, { offset: 0, limit: 1 });
  yield;
  library.findSnippets(search, ids, 1);
  yield;
  // What marking a whole view needs: the ids of all stories.
  library.marked(search, false);
}
