/** The sets of related stories, as drafts; how they read is told in each set's PROVENANCE.md. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Told } from "../../src/article/story-words.ts";

/** The corpus's folder; null where it is absent. */
export function sharedCorpus(): string | null {
  const folder = join(import.meta.dirname, "../../../shared/corpus");
  return existsSync(folder) ? folder : null;
}

export function toldOf(headline: string, text: string): Told {
  const blocks = text
    .split(/\n\s*\n/)
    .map((part) => ({ type: "paragraph" as const, text: part.replace(/\s+/g, " ").trim() }));
  return { headline, dek: "", language: "", blocks };
}

const rows = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export type Grouped = {
  readonly id: string;
  readonly group: string;
  readonly day: number;
  readonly told: Told;
  /** Numbers of the stories that editors put beside it. */
  readonly wanted: readonly number[];
};

/** Round-ups: stories of one event from several sources. The day is the round-up's own. */
export function readRoundups(corpus: string): Grouped[] {
  const home = join(corpus, "related/allsides-roundups");
  const siblings = JSON.parse(readFileSync(join(home, "related.json"), "utf8")) as Record<string, string[]>;
  const found = rows(join(home, "articles.jsonl")) as {
    id: string;
    group: string;
    date: string;
    title: string;
    text: string;
  }[];
  const place = new Map(found.map((story, at) => [story.id, at]));
  return found.map(({ id, group, date, title, text }) => ({
    id,
    group,
    day: Date.parse(date) / 86_400_000,
    // The excerpts end in dots that stand for the rest.
    told: toldOf(title, text.replace(/\.\.\.$/, "")),
    wanted: (siblings[id] ?? []).flatMap((other) => place.get(other) ?? []),
  }));
}

/** Short texts with what people think of each two of them (0 to 1), and other texts of the time. */
export function readJudged(corpus: string): {
  docs: { id: string; told: Told }[];
  judged: (a: string, b: string) => number;
  background: Told[];
} {
  const home = join(corpus, "related/lee50");
  const similarity = JSON.parse(readFileSync(join(home, "similarity.json"), "utf8"));
  return {
    docs: rows(join(home, "docs.jsonl")).map(({ id, text }) => ({ id, told: toldOf("", text) })),
    judged: (a, b) => similarity[a][b],
    background: readFileSync(join(home, "background.txt"), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((text) => toldOf("", text)),
  };
}

/** Stories with the section they stood in. */
export function readSections(corpus: string): { section: string; told: Told }[] {
  const home = join(corpus, "text/bbc-2225");
  const sections = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sections.flatMap(({ name }) =>
    readdirSync(join(home, name)).map((file) => {
      const text = readFileSync(join(home, name, file), "latin1");
      const end = text.indexOf("\n");
      return { section: name, told: toldOf(text.slice(0, end), text.slice(end + 1)) };
    }),
  );
}

/** Agency reports; some stand twice, some were cut or carried on. */
export function readAgency(corpus: string): Told[] {
  const file = join(corpus, "text/reuters-21578/articles.json");
  const found = JSON.parse(readFileSync(file, "utf8")) as { title?: string; body?: string }[];
  return found
    .filter((story) => story.body !== undefined)
    .map(({ title = "", body = "" }) => toldOf(title, body.replace(/\n\s*Reuter\s*\x03?\s*$/i, "")));
}

/** Digests of a few sentences. */
export function readDigests(corpus: string): Told[] {
  return rows(join(corpus, "text/ag-news/items.jsonl")).map(({ title, description }) =>
    toldOf(title, description),
  );
}
