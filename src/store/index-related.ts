/** Related stories out of the index: whom a story names, and who names it. */
import { type Candidate, chooseRelated, relatedKeys, storyKeys } from "../article/related.ts";
import { textHash } from "../article/text-hash.ts";
import { headlinesOf, keysOfName, type Named, type NamedRow, nameNumbers, namesIn } from "./index-named.ts";
import { folderOf } from "./path-parts.ts";
import type { DatabaseSync } from "./sqlite.ts";

type StoryKeys = { num: number; id: string; at: number; headline: string; source: string; path: string };

/** A name in a story, and the number of the story it means; 0 where there is none. */
export type NamedStory = { readonly headline: string; readonly source: string; readonly num: number };

const KEYS = "num, id, at, headline, source, path";

function candidate(row: StoryKeys): Candidate & { num: number } {
  return { id: row.id, at: row.at, keys: storyKeys(row), num: row.num };
}

type By = "text" | "path" | "id";

/** The stories found by a text, some perhaps only by its number; by a path or an id, that one. None for "". */
function storiesBy(db: DatabaseSync, by: By, value: string): StoryKeys[] {
  if (value === "") return [];
  const ask = (from: string, ...values: (string | number)[]) =>
    db.prepare(`SELECT ${KEYS} FROM ${from}`).all(...values) as StoryKeys[];
  if (by === "id") return ask("story WHERE id = ?", value);
  if (by === "path") {
    const ofFile = "story WHERE path = ? AND num = (SELECT num FROM file WHERE folder = ? AND path = ?)";
    return ask(ofFile, value, folderOf(value), value);
  }
  const byNumber = "story WHERE failure = '' AND num IN (SELECT num FROM story_number WHERE number = ?)";
  return ask(byNumber, textHash(value));
}

function meant(db: DatabaseSync, named: Named, from: Candidate): number {
  const found = new Map<number, StoryKeys>();
  const look = (by: By, value: string) => {
    for (const row of storiesBy(db, by, value)) found.set(row.num, row);
  };
  const keys = keysOfName(named);
  look("text", keys.address);
  look("path", keys.path);
  look("id", named.id);
  // Only where nothing stronger was found: a headline may be that of many.
  const strong = () => [...found.values()].map(candidate);
  const key = { ...keys, id: named.id };
  let choice = chooseRelated(key, strong(), from);
  if (choice === null) {
    for (const headline of headlinesOf(keys)) look("text", headline);
    choice = chooseRelated(key, strong(), from);
  }
  return choice === null ? 0 : (choice as Candidate & { num: number }).num;
}

function storyOf(db: DatabaseSync, id: string): (Candidate & { num: number }) | null {
  const row = db.prepare(`SELECT ${KEYS} FROM story WHERE id = ?`).get(id) as StoryKeys | undefined;
  return row === undefined ? null : candidate(row);
}

/** The stories that the story names, in its order; each story once. */
export function namedStories(db: DatabaseSync, id: string): NamedStory[] {
  const from = storyOf(db, id);
  if (from === null) return [];
  const row = db.prepare("SELECT num, names FROM named WHERE num = ?").get(from.num) as NamedRow | undefined;
  const met = new Set<number>();
  const out: NamedStory[] = [];
  for (const named of row === undefined ? [] : namesIn(row)) {
    const num = meant(db, named, from);
    if (num !== 0 && met.has(num)) continue;
    met.add(num);
    out.push({ headline: named.headline, source: named.source, num });
  }
  return out;
}

/** The id of the story that a link in the story `from` leads to: by its address or its path; null where it is none. */
export function linkedStory(db: DatabaseSync, href: string, from: string): string | null {
  const story = storyOf(db, from);
  const { address, path } = relatedKeys({ headline: "", source: href }, story?.keys.path ?? "");
  const newest = (rows: StoryKeys[]) => rows.sort((a, b) => b.at - a.at)[0];
  const byAddress = storiesBy(db, "text", address).filter((row) => storyKeys(row).address === address);
  return (newest(byAddress) ?? newest(storiesBy(db, "path", path)))?.id ?? null;
}

export function namedNumbers(db: DatabaseSync, id: string): number[] {
  return namedStories(db, id)
    .map((named) => named.num)
    .filter((num) => num !== 0);
}

/** The numbers of the stories that name this one, newest first. */
export function namingNumbers(db: DatabaseSync, id: string): number[] {
  const story = storyOf(db, id);
  if (story === null) return [];
  const found = new Map<string, { num: number; named: Named }>();
  const find = db.prepare("SELECT named.* FROM named_number JOIN named USING (num) WHERE number = ?");
  for (const number of nameNumbers(story.keys, story.id))
    for (const row of find.all(number) as NamedRow[])
      namesIn(row).forEach((named, place) => {
        if (nameNumbers(keysOfName(named), named.id).has(number))
          found.set(`${row.num}/${place}`, { num: row.num, named });
      });
  const from = db.prepare(`SELECT ${KEYS} FROM story WHERE num = ?`);
  const out = new Map<number, number>();
  for (const { num, named } of found.values()) {
    const naming = from.get(num) as StoryKeys | undefined;
    if (naming === undefined || naming.num === story.num || out.has(naming.num)) continue;
    // A name by headline alone may mean another story of that headline: it counts where this one is meant. So it is
    // with a name of another story altogether, whose number is the same by chance.
    if (meant(db, named, candidate(naming)) === story.num) out.set(naming.num, naming.at);
  }
  return [...out].sort((a, b) => b[1] - a[1]).map(([num]) => num);
}
