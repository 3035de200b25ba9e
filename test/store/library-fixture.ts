/** A library in temporary folders, with statuses and parsers of its own. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import type { Draft } from "../../src/article/article.ts";
import { type Status, UNTOUCHED } from "../../src/article/status.ts";
import type { View } from "../../src/article/view.ts";
import { type Library, type OpenOptions, openLibrary } from "../../src/store/library.ts";
import type { Parse } from "../../src/store/parsers.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

export const ALL: View = {
  section: null,
  query: "",
  unreadOnly: false,
  sort: "newest",
  entered: Number.MAX_SAFE_INTEGER,
};

/** Lines "field: value" as the head, then the body; "related: headline <source>" may stand more than once. */
export const parse: Parse = (_path, text) => {
  const [head = "", ...rest] = text.split("\n\n");
  const draft: Record<string, unknown> = {
    ...{ section: "", headline: "", dek: "", byline: "", published: "", source: "", language: "" },
    ...{ related: [], problems: [] },
    blocks: rest.map((line) =>
      line.startsWith("!")
        ? { type: "figure", caption: line.slice(1), credit: "", image: "a.png" }
        : { type: "paragraph", text: line },
    ),
  };
  for (const line of head.split("\n")) {
    const [, field = "headline", value = line] = /^(\w+): (.*)$/.exec(line) ?? [];
    const [, headline = value, source] = /^(.*) <(.*)>$/.exec(value) ?? [];
    if (field === "related")
      (draft.related as unknown[]).push(source === undefined ? { headline } : { headline, source });
    else draft[field] = value;
  }
  return draft as unknown as Draft;
};

export function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "library-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export class Fixture {
  readonly root = temporary();
  readonly folder = path.join(this.root, "library");
  readonly state = path.join(this.root, "state");
  readonly marks = new Map<string, Status>();
  readonly statuses = {
    get: (id: string) => this.marks.get(id) ?? UNTOUCHED,
    entries: () => this.marks.entries(),
  };

  constructor() {
    mkdirSync(this.folder);
  }

  /** `age` in seconds: how long ago it was written. */
  write(name: string, text: string | Uint8Array, age = 100): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    const time = 1_700_000_000 - age;
    utimesSync(file, time, time);
    return file;
  }

  open(more: Partial<OpenOptions> = {}): Library {
    const { folder, state: stateFolder, statuses } = this;
    const library = openLibrary({ folder, stateFolder, statuses, parsers: async () => parse, ...more });
    undo.push(() => library.close());
    return library;
  }

  async filled(more: Partial<OpenOptions> = {}): Promise<Library> {
    const library = this.open(more);
    await library.refresh();
    return library;
  }

  mark(library: Library, id: string, change: Partial<Status>): void {
    this.marks.set(id, { ...this.statuses.get(id), ...change });
    library.statusesChanged([id]);
  }
}

/** A story with this head. */
export function story(
  home: Fixture,
  name: string,
  head: Record<string, string>,
  body = "Some words stand here.",
): void {
  const lines = Object.entries(head).map(([field, value]) => `${field}: ${value}`);
  home.write(name, `${lines.join("\n")}\n\n${body}`);
}

/** Five stories, a to e, of three sections. */
export function five(home: Fixture): void {
  story(
    home,
    "a.md",
    { headline: "Apples", section: "World", published: "2024-05-03", id: "a" },
    "one two three",
  );
  story(
    home,
    "b.md",
    { headline: "Bridges", section: "Science", published: "2024-05-05", id: "b" },
    "one two three four",
  );
  story(home, "c.md", { headline: "Clouds", section: "World", published: "2024-05-01", id: "c" }, "one");
  story(
    home,
    "in/d.txt",
    { headline: "Dunes", section: "", published: "2024-05-04", id: "d", byline: "Ana Lima" },
    "\u00e9t\u00e9 sand",
  );
  story(
    home,
    "in/e.txt",
    { headline: "Eels", section: "Science", published: "2024-05-02", id: "e", language: "pt" },
    "!A caption",
  );
}

/** The headlines of a view, in its order. */
export function headlines(library: Library, view: Partial<View> = {}): string[] {
  return library
    .window({ ...ALL, ...view }, { offset: 0, limit: 1000 })
    .rows.map((row) => row.summary.headline);
}

export function idOf(library: Library, headline: string): string {
  const row = library
    .window(ALL, { offset: 0, limit: 1000 })
    .rows.find(({ summary }) => summary.headline === headline);
  if (row === undefined) throw new Error(`No story “${headline}”.`);
  return row.summary.id;
}

/** Waits, for some seconds at most, until the test holds. */
export async function until(test: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!test()) {
    if (Date.now() > end) throw new Error("It did not come about.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
