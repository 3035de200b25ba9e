/** The sets of pages with their expectations, read into one shape. How each is read is told in its PROVENANCE.md. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** What is known of a page; absent = the set does not say. */
export type PageGold = {
  readonly name: string;
  readonly html: string;
  /** Where the page stood; "" where the set does not say. */
  readonly address: string;
  readonly publisher: string;
  /** Paragraphs (and list items); sub-heads apart in `subheads` where the set parts them. */
  readonly body?: readonly string[];
  readonly subheads?: readonly string[];
  /** The body with its sub-heads where they stand. */
  readonly text?: string;
  readonly headline?: string;
  readonly dek?: readonly string[];
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly captions?: readonly string[];
  readonly credits?: readonly string[];
  /** Segments that must be, and may not be, in the body. */
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly firstWords?: string;
};

/** The folder of the corpus's pages, seen from the project's root; `null` where it is absent. */
export function pagesFolder(): string | null {
  const folder = join(import.meta.dirname, "../../../shared/corpus/html");
  return existsSync(folder) ? folder : null;
}

const page = (path: string): string => gunzipSync(readFileSync(path)).toString("utf8");
const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
/** The publisher in an address: the last part of the host that is no suffix. */
const publisherOf = (address: string): string =>
  (URL.parse(address)?.hostname ?? address)
    .replace(/^www\./, "")
    .split(".")
    .slice(-3)
    .filter((part) => !["com", "co", "uk", "org", "net"].includes(part))
    .at(-1) ?? address;

export function readBenchmark(folder: string): PageGold[] {
  const home = join(folder, "article-extraction-benchmark");
  const truth = json<Record<string, { articleBody: string; url: string }>>(join(home, "ground-truth.json"));
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    name: id,
    html: page(join(home, "html", `${id}.html.gz`)),
    address: url,
    publisher: publisherOf(url),
    body: [articleBody],
  }));
}

type FundusGold = {
  title: string;
  authors: string[];
  publishing_date: string | null;
  body: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] };
  images: { caption: string | null; credit: string[] }[];
};

export function readFundus(folder: string): PageGold[] {
  const home = join(folder, "fundus");
  return json<{ id: string; url: string }[]>(join(home, "index.json")).map(({ id, url }) => {
    const gold = json<FundusGold>(join(home, `${id}.gold.json`));
    return {
      name: id,
      html: page(join(home, `${id}.html.gz`)),
      address: url,
      publisher: id.split("/")[1]!.split("_")[0]!,
      text: gold.body.sections.flatMap((section) => [...section.headline, ...section.paragraphs]).join("\n"),
      body: gold.body.sections.flatMap((section) => section.paragraphs),
      subheads: gold.body.sections.flatMap((section) => section.headline),
      headline: gold.title,
      dek: gold.body.summary,
      date: gold.publishing_date ?? "",
      authors: gold.authors,
      captions: gold.images.flatMap((image) => image.caption ?? []),
      credits: gold.images.flatMap((image) => image.credit),
    };
  });
}

export function readFundusEvaluation(folder: string): PageGold[] {
  const home = join(folder, "fundus-evaluation");
  const truth = json<Record<string, { body: string[] }>>(join(home, "ground_truth.json"));
  return Object.entries(truth).map(([file, { body }]) => ({
    name: file,
    html: page(join(home, "html", file)),
    address: "",
    publisher: file.split("_")[0]!,
    body,
  }));
}

type Segments = { file: string; with: string[]; without: string[]; title?: string; date?: string };

export function readTrafilatura(folder: string): PageGold[] {
  const home = join(folder, "trafilatura");
  return Object.entries(json<Record<string, Segments>>(join(home, "evaldata.json"))).map(
    ([address, gold]) => ({
      name: gold.file,
      html: page(join(home, "html", gold.file)),
      address: /^https?:/.test(address) ? address : "",
      publisher: publisherOf(address),
      present: gold.with,
      absent: gold.without,
      ...(gold.title && { headline: gold.title }),
      ...(gold.date && { date: gold.date }),
    }),
  );
}

type Postlight = {
  url: string | null;
  title?: string;
  author?: string | null;
  date_published?: string | null;
  dek?: string | null;
  first_words?: string;
};

export function readPostlight(folder: string): PageGold[] {
  const home = join(folder, "postlight-parser");
  return Object.entries(json<Record<string, Postlight>>(join(home, "expected.json"))).map(([file, gold]) => ({
    name: file,
    html: page(join(home, "html", `${file}.gz`)),
    address: gold.url ?? "",
    publisher: publisherOf(gold.url ?? file),
    ...(gold.title && { headline: gold.title }),
    ...(gold.author && { authors: [gold.author] }),
    ...(gold.date_published && { date: gold.date_published }),
    ...(gold.dek && { dek: [gold.dek] }),
    ...(gold.first_words && { firstWords: gold.first_words }),
  }));
}

export function readReadability(folder: string): PageGold[] {
  const home = join(folder, "readability");
  return json<{ name: string; news: boolean }[]>(join(home, "index.json"))
    .filter((entry) => entry.news)
    .map(({ name }) => ({
      name,
      html: page(join(home, name, "source.html.gz")),
      address: "",
      publisher: name,
      body: [
        page(join(home, name, "expected.html.gz"))
          .replace(/<[^>]*>/g, " ")
          .replace(/&nbsp;/g, " ")
          .replace(/&amp;/g, "&"),
      ],
    }));
}
