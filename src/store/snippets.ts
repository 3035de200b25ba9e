/** Snippets for the rows of a window, from the stories' files: the index keeps no text. */
import path from "node:path";
import { type Sought, soughtIn } from "../article/hits.ts";
import type { Query } from "../article/query.ts";
import { snippetOf } from "../article/snippet.ts";
import type { Snippet } from "../article/view.ts";
import { readStory } from "./file-text.ts";
import type { DatabaseSync } from "./sqlite.ts";

/** Windows of more rows than a screen has are lists for programs: those rows have none. */
export const MOST_SNIPPETS = 200;
/** As many are kept: some screens full. */
const KEPT = 1000;

export class Snippets {
  private readonly folder: string;
  private readonly read = new Map<number, Snippet | null>();
  private key = "";

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The texts that a query looks for; begins anew where they or the stories have changed. */
  soughtBy(query: Query, generation: number): readonly Sought[] {
    const sought = soughtIn(query);
    const key = JSON.stringify([generation, sought]);
    if (key !== this.key || this.read.size > KEPT) this.read.clear();
    this.key = key;
    return sought;
  }

  /** The snippet of the story with this number, null for one that has none or cannot be read. */
  of(db: DatabaseSync, num: number, sought: readonly Sought[]): Snippet | null {
    let snippet = this.read.get(num);
    if (snippet === undefined) {
      snippet = this.look(db, num, sought);
      this.read.set(num, snippet);
    }
    return snippet;
  }

  /** As `of` for one that was read before, undefined for another. */
  kept(num: number): Snippet | null | undefined {
    return this.read.get(num);
  }

  private look(db: DatabaseSync, num: number, sought: readonly Sought[]): Snippet | null {
    const row = db.prepare("SELECT path, failure FROM story WHERE num = ?").get(num);
    const { path: name, failure } = row as { path: string; failure: string };
    if (failure !== "") return null;
    const read = readStory(path.join(this.folder, name));
    return read.failure === "" ? snippetOf(read.text, /\.md$/i.test(name), sought) : null;
  }
}
