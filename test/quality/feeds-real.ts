/** Feeds and lists of subscriptions as they were found, against what is known of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../../src/article/decode-bytes.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { formatOpml } from "../../src/feeds/format-opml.ts";
import { type Opml, type Outline, outlineValue, parseOpml, subscriptionsIn } from "../../src/feeds/opml.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { fragment } from "./feeds-compare.ts";

export type RealFeed = { readonly file: string; readonly feed: Feed; readonly wanted: number | null };

/** `wanted`: how many items a strict parser counts, null for a feed that is not well-formed. */
export function realFeeds(folder: string): RealFeed[] {
  const lines = readFileSync(join(folder, "index.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { file, items } = JSON.parse(line) as { file: string; items: number | null };
    const { text } = decodeBytes(readFileSync(join(folder, file)));
    return { file, feed: parseFeed(text, { fragment }), wanted: items };
  });
}

export type RealList = {
  readonly file: string;
  readonly opml: Opml;
  /** It reads back as it was written. */
  readonly isSame: boolean;
  readonly outlines: number;
  readonly feeds: number;
  readonly wanted: { readonly outlines: number; readonly feeds: number };
  /** Attributes of feedsmith's expected result that are not there as they should be. */
  readonly missing: readonly string[];
};

const count = (outlines: readonly Outline[]): number =>
  outlines.reduce((sum, it) => sum + 1 + count(it.outlines), 0);

type Expected = { [name: string]: unknown; outlines?: Expected[] };

function missingIn(outlines: readonly Outline[], expected: readonly Expected[]): string[] {
  return expected.flatMap((wanted, at) => {
    const outline = outlines[at];
    if (outline === undefined) return [`outline ${at}`];
    const own = Object.entries(wanted).filter(([name, value]) => {
      if (typeof value === "object") return false;
      const found = outlineValue(outline, name);
      return found !== String(value) && Date.parse(found) !== Date.parse(String(value));
    });
    return [...own.map(([name]) => name), ...missingIn(outline.outlines, wanted.outlines ?? [])];
  });
}

export function realLists(folder: string): RealList[] {
  const lines = readFileSync(join(folder, "index.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { file, ...wanted } = JSON.parse(line) as { file: string; outlines: number; feeds: number };
    const { text } = decodeBytes(readFileSync(join(folder, file)));
    const opml = parseOpml(text);
    const again = parseOpml(formatOpml(opml));
    const expectedAt = join(folder, file.replace(/\.opml$/, ".json"));
    const expected = existsSync(expectedAt)
      ? (JSON.parse(readFileSync(expectedAt, "utf8")) as { body: { outlines: Expected[] } }).body.outlines
      : [];
    return {
      file,
      opml,
      isSame: JSON.stringify({ ...opml, problems: [] }) === JSON.stringify(again),
      outlines: count(opml.outlines),
      feeds: subscriptionsIn(opml.outlines).length,
      wanted,
      missing: missingIn(opml.outlines, expected),
    };
  });
}

/** Every text in a value that has what may not reach a terminal. */
export function unsafeTexts(value: unknown): string[] {
  if (typeof value === "string")
    return /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(unsafeTexts) : [];
}

/** The feeds of the hostile sets, by name. */
export function hostileFeeds(folder: string): { readonly file: string; readonly feed: Feed }[] {
  const carriers = ["feed.json", "rss-legal.xml", "rss-illegal.xml"].map((name) =>
    join("terminal-escapes", name),
  );
  const bombs = readdirSync(join(folder, "xml-bombs"))
    .filter((name) => name.endsWith(".xml"))
    .map((name) => join("xml-bombs", name));
  return [...carriers, ...bombs].map((file) => {
    const { text } = decodeBytes(readFileSync(join(folder, file)));
    return { file, feed: parseFeed(text, { fragment }) };
  });
}

/** A feed of about so many characters, made of the items of another. */
export function longFeed(source: string, length: number): string {
  const items = source.match(/<item>[\s\S]*?<\/item>/g) ?? ["<item/>"];
  const start = source.slice(0, source.indexOf("<item>"));
  const body: string[] = [];
  for (let at = 0, sum = 0; sum < length; at++) {
    const item = items[at % items.length]!;
    body.push(item);
    sum += item.length;
  }
  return `${start}${body.join("\n")}</channel></rss>`;
}
