/** What the index has of a story beside its row: words, tags, names, what it is found by and what it is similar to. */
import type { Draft } from "../article/article.ts";
import { storyKeys } from "../article/related.ts";
import { headlinesOf, NamedWriter } from "./index-named.ts";
import { NumberTable, numbersOfTexts } from "./index-numbers.ts";
import { SimilarWriter } from "./index-similar.ts";
import { WordWriter } from "./index-words.ts";
import { type DatabaseSync, writing } from "./sqlite.ts";

type Found = { readonly headline: string; readonly source: string; readonly failure: string };

/** The numbers that a story is found by; a file that could not be read is found by nothing. */
function numbersOf({ headline, source, failure }: Found): Set<number> {
  if (failure !== "") return new Set();
  const keys = storyKeys({ headline, source, path: "" });
  return numbersOfTexts([keys.address, ...headlinesOf(keys)]);
}

export class StoryParts {
  readonly named: NamedWriter;
  readonly similar: SimilarWriter;
  private readonly words: WordWriter;
  private readonly numbers: NumberTable;
  private readonly sql: ReturnType<typeof statements>;

  constructor(db: DatabaseSync) {
    this.named = new NamedWriter(db);
    this.similar = new SimilarWriter(db);
    this.words = new WordWriter(db);
    this.numbers = new NumberTable(db, "story_number");
    this.sql = statements(db);
  }

  /** All of it for the story with this number, which has nothing of it. `many`: thousands of others come with it. */
  put(num: number, draft: Draft, body: string, path: string, failure: string, many: boolean): void {
    this.words.put(num, [draft.headline, draft.dek, draft.byline, body], many);
    if (failure === "") this.similar.put(num, draft, many);
    for (const tag of draft.tags ?? []) this.sql.putTag.run(num, tag.toLowerCase());
    this.named.put(num, draft.related, path);
    this.numbers.put(num, numbersOf({ ...draft, failure }));
  }

  /** Takes all of it away; the row itself must be there yet. */
  drop(num: number): void {
    const found = this.sql.found.get(num) as Found | undefined;
    if (found !== undefined) this.numbers.drop(num, numbersOf(found));
    this.words.drop(num);
    this.sql.dropTags.run(num);
    this.named.drop(num);
    this.similar.drop(num);
  }

  /** Writes what waits for the end of the transaction. */
  settle(): void {
    this.words.settle();
    this.similar.settle();
    this.named.settle();
    this.numbers.settle();
  }

  /** After a transaction that was taken back, and where others may have written since. */
  forget(): void {
    this.words.forget();
    this.similar.forget();
    this.named.forget();
    this.numbers.forget();
  }
}

function statements(db: DatabaseSync) {
  return {
    found: db.prepare("SELECT headline, source, failure FROM story WHERE num = ?"),
    putTag: writing(db, "INSERT OR IGNORE INTO tag VALUES (?, ?)"),
    dropTags: writing(db, "DELETE FROM tag WHERE num = ?"),
  };
}
