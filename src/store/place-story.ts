/** What becomes of a story that is added: a new file, a new text for a story that is there, or nothing. */
import path from "node:path";
import type { Draft } from "../article/article.ts";
import { canonicalAddress, collidingId, identify, normaliseHeadline } from "../article/identity.ts";
import { isSameStory } from "../article/same-story.ts";
import { slug } from "../article/slug.ts";
import { bodyText } from "../article/summary.ts";
import { EVERYTHING } from "../article/view.ts";
import { readStory } from "./file-text.ts";
import { digestOf } from "./index-values.ts";
import type { Library } from "./library.ts";
import type { Parse } from "./parsers.ts";

/** A story with its text and the file that has it. */
export type Filed = {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly draft: Draft;
};

export type Placed = Filed & {
  readonly outcome: "added" | "updated" | "unchanged";
  /** What the text's kind wants the file's name to end with. */
  readonly ending: string;
};

/** The day that many sites put before a file's name. */
const DAY = /^\d{4}-\d{2}-\d{2}(?=[-_ ])/;

/**
 * The name under which a text is stored, without ending, and the story it is there. A day that only the old name
 * tells goes along; a story without a headline goes on being called as its file was.
 */
export function nameFor(
  parse: Parse,
  { name, text }: { readonly name: string; readonly text: string },
  ending: string,
): { name: string; draft: Draft } {
  const called = name || text.trim().split(/\s+/).slice(0, 8).join(" ");
  const { headline, published } = parse(`${called}${ending}`, text);
  const day = published === "" ? DAY.exec(name)?.[0] : undefined;
  const stored = `${day === undefined ? "" : `${day}-`}${slug(headline)}`;
  return { name: stored, draft: parse(`${stored}${ending}`, text) };
}

/** A story added since: its text only until it can be read from its file. */
type Known = Pick<Filed, "id" | "file"> & Partial<Filed>;

/** Knows the stories of the library, as they are when it is made, and those added since through it. */
export class Shelf {
  private readonly added = new Map<string, Known[]>();
  /** The ids of the library that begin as another and go on: made once, for feeds ask for hundreds. */
  private numbered: ReadonlyMap<string, readonly string[]> | null = null;
  private readonly library: Library;
  private readonly parse: Parse;

  constructor(library: Library, parse: Parse) {
    this.library = library;
    this.parse = parse;
  }

  /** Where the story belongs. `name` and `ending` are for a new file; the library may have to add a number. */
  place(draft: Draft, text: string, name: string, ending: string): Placed {
    const base = identify(draft);
    const others = this.sharing(base);
    const twin = others.find((other) => other.text === text);
    if (twin !== undefined) return { ...twin, ending, outcome: "unchanged" };
    const old = others.find((other) => isNewTelling(other.draft, draft));
    if (old !== undefined) return { id: old.id, file: old.file, text, draft, ending, outcome: "updated" };
    const id = others.length === 0 ? base : collidingId(base, digestOf(bodyText(draft)));
    return { id, file: `${name}${ending}`, text, draft, ending, outcome: "added" };
  }

  /** Remembers what is to be stored, for the stories that come after it. */
  remember(filed: Filed): void {
    this.keep(filed, filed);
  }

  /** It has been written, as `file`: its text can be read there, and is forgotten here. */
  written(filed: Filed, file: string): void {
    this.keep(filed, { id: filed.id, file });
  }

  private keep(filed: Filed, known: Known): void {
    const base = identify(filed.draft);
    const before = (this.added.get(base) ?? []).filter((other) => other.id !== filed.id);
    this.added.set(base, [...before, known]);
  }

  /** The stories that would have this id if they were alone, the one that has it first. */
  private sharing(base: string): Filed[] {
    const added = this.added.get(base) ?? [];
    const here = added.flatMap(({ id, file, text, draft }) =>
      text !== undefined && draft !== undefined ? { id, file, text, draft } : (this.read(id, file) ?? []),
    );
    if (this.library.summary(base) === null) return here;
    const ids = [base, ...(this.numberedIds().get(base) ?? [])];
    const there = ids
      .filter((id) => !added.some((known) => known.id === id))
      .flatMap((id) => this.filed(id) ?? []);
    return [...here, ...there].filter((other) => identify(other.draft) === base);
  }

  /** Ids with something behind their last dash, by what stands before it. */
  private numberedIds(): ReadonlyMap<string, readonly string[]> {
    if (this.numbered !== null) return this.numbered;
    const found = new Map<string, string[]>();
    for (const id of this.library.ids(EVERYTHING)) {
      const dash = id.lastIndexOf("-");
      if (dash > 0) found.set(id.slice(0, dash), [...(found.get(id.slice(0, dash)) ?? []), id]);
    }
    this.numbered = found;
    return found;
  }

  private filed(id: string): Filed | null {
    const summary = this.library.summary(id);
    if (summary === null || summary.failure !== "") return null;
    return this.read(id, summary.path);
  }

  private read(id: string, file: string): Filed | null {
    const { text, failure } = readStory(path.join(this.library.folder, file));
    return failure === "" ? { id, file, text, draft: this.parse(file, text) } : null;
  }
}

/** Both go by one id: the same page, or the same words, or the same name that its writer gave it. */
function isNewTelling(old: Draft, fresh: Draft): boolean {
  const address = canonicalAddress(fresh.source);
  if (address !== "" && address === canonicalAddress(old.source)) return true;
  if (fresh.id !== undefined && normaliseHeadline(old.headline) === normaliseHeadline(fresh.headline))
    return true;
  return isSameStory(bodyText(old), bodyText(fresh));
}
