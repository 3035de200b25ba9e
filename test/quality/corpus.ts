/**
 * The two sets of scraped text with their expectations, read into one shape.
 * How the expectations read is told in each set's PROVENANCE.md.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type GoldFile = {
  readonly name: string;
  readonly text: string;
  /** Paragraphs and list items of the body in order; where `bodyHasSubheads`, the sub-heads among them. */
  readonly body: readonly string[];
  readonly bodyHasSubheads: boolean;
  /** "" where the text itself holds no headline, so that there is nothing to find. */
  readonly headline: string;
  readonly dek: string;
  readonly section: string;
  readonly subheads: readonly string[];
  readonly captions: readonly string[];
  readonly related: readonly string[];
  /** Lines that are no part of the story at all (three words or more): they may not stand in the body. */
  readonly noise: readonly string[];
  /** [0-based line, label] of every line that is not empty. */
  readonly labels: readonly (readonly [number, string])[];
};

/** The folder of the corpus's texts, seen from the project's root; `null` where it is absent. */
export function corpusFolder(): string | null {
  const folder = join(import.meta.dirname, "../../../shared/corpus/text");
  return existsSync(folder) ? folder : null;
}

const RELATED_AT_END = /^(.*?)\s*(\(RELATED:\s*(.*)\))\s*(.*)$/;
const SOURCE_LINK = / ?Source link$/;

/** Texts labelled by hand. */
export function readHandGold(folder: string): GoldFile[] {
  const home = join(folder, "hand-gold");
  return readFileSync(join(home, "gold.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((row) => {
      const gold = JSON.parse(row) as { id: string; labels: [number, string][] };
      const text = readFileSync(join(home, `${gold.id}.txt`), "utf8");
      const lines = text.split("\n");
      const having = (...labels: string[]) =>
        gold.labels.filter(([, label]) => labels.includes(label)).map(([line]) => lines[line]!);
      const body: string[] = [];
      const related: string[] = [];
      for (const [line, label] of gold.labels) {
        const words = lines[line]!;
        if (["body", "list", "subhead"].includes(label)) body.push(words);
        if (label === "body+boiler") body.push(words.replace(SOURCE_LINK, ""));
        if (label === "related") related.push(words);
        if (label === "inline-related") {
          const [, before, , inner, after] = RELATED_AT_END.exec(words)!;
          body.push(`${before} ${after}`.trim());
          related.push(inner!);
        }
      }
      return {
        name: gold.id,
        text,
        body,
        bodyHasSubheads: true,
        headline: having("title")[0] ?? "",
        dek: having("dek")[0] ?? "",
        section: having("section")[0] ?? "",
        subheads: having("subhead"),
        captions: having("caption"),
        related,
        noise: having("boiler", "credit", "byline", "source").filter(threeWords),
        labels: gold.labels,
      };
    });
}

type RenderedGold = {
  body: { sections: { headline: string[]; paragraphs: string[] }[] };
  line_labels: [number, string][];
};

/** Pages rendered to text. Related headlines are not labelled there: links stand for them. */
export function readScrapeRender(folder: string): GoldFile[] {
  const home = join(folder, "scrape-render");
  return readdirSync(home)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(home, name), "utf8");
      const gold = JSON.parse(
        readFileSync(join(home, name.replace(".txt", ".gold.json")), "utf8"),
      ) as RenderedGold;
      const lines = text.split("\n");
      const having = (...labels: string[]) =>
        gold.line_labels.filter(([, label]) => labels.includes(label)).map(([line]) => lines[line]!);
      return {
        name: name.replace(".txt", ""),
        text,
        body: gold.body.sections.flatMap((section) => section.paragraphs),
        bodyHasSubheads: false,
        headline: having("title")[0] ?? "",
        dek: having("dek")[0] ?? "",
        section: having("section")[0] ?? "",
        subheads: having("subhead"),
        captions: having("caption"),
        related: having("link"),
        noise: having("other", "button").filter(threeWords),
        labels: gold.line_labels,
      };
    });
}

function threeWords(line: string): boolean {
  return line.trim().split(/\s+/).length >= 3;
}
