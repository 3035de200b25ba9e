/** What is fuzzed: each takes any text and throws where something does not hold. */
import { createInputParser } from "../../../node_modules/ink/build/input-parser.js";
import parseKeypress from "../../../node_modules/ink/build/parse-keypress.js";
import { clashes, keymap } from "../../../src/app/keymap.ts";
import { readRules } from "../../../src/article/arrival-rules.ts";
import { clean, cleanCode } from "../../../src/article/clean.ts";
import { decodeBytes } from "../../../src/article/decode-bytes.ts";
import { parseMarkdown } from "../../../src/article/markdown.ts";
import { parseQuery } from "../../../src/article/query.ts";
import { completions } from "../../../src/article/query-completions.ts";
import { match } from "../../../src/article/query-match.ts";
import { UNTOUCHED } from "../../../src/article/status.ts";
import { parseText } from "../../../src/article/text.ts";
import { discoverFeeds } from "../../../src/feeds/discover.ts";
import { formatOpml } from "../../../src/feeds/format-opml.ts";
import { looksLikeOpml, parseOpml, subscriptionsIn } from "../../../src/feeds/opml.ts";
import { looksLikeFeed, parseFeed } from "../../../src/feeds/parse-feed.ts";
import { parseFragment } from "../../../src/html/fragment.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import { siftSettings } from "../../../src/store/settings.ts";
import { keyNames } from "../../../src/tui/key-name.ts";
import { createSifter } from "../../../src/tui/mouse-reports.ts";
import { kittyAnswer, sixelAnswer } from "../../../src/tui/picture-graphics.ts";
import { keyOf } from "./ink-key.ts";
import { expectSafe, expectSound, wrong } from "./sound.ts";

const STORY =
  "---\nheadline: The Café on the Quay\nsection: World\ntags: [old]\n---\n\nThe **bell** rang; 東京 e-mail.\n";

export function markdown(text: string): void {
  expectSound(parseMarkdown(text));
}

export function scraped(text: string): void {
  expectSound(parseText(text));
}

export function page(text: string): void {
  expectSound(parseHtml(text, { address: "https://e.example/a/b" }));
  expectSafe(discoverFeeds(text, "https://e.example/"), "feeds");
}

export function feed(text: string): void {
  looksLikeFeed(text);
  const { title, description, entries, problems } = parseFeed(text, {
    address: "https://e.example/feed",
    fragment: parseFragment,
  });
  expectSafe([title, description, problems], "feed");
  for (const entry of entries.slice(0, 20)) expectSound(entry);
}

export function opml(text: string): void {
  looksLikeOpml(text);
  const list = parseOpml(text);
  subscriptionsIn(list.outlines);
  const written = formatOpml(list);
  if (formatOpml(parseOpml(written)) !== written) wrong("a list is not read as it was written", written);
}

export function query(text: string): void {
  const parsed = parseQuery(text);
  for (const { at, length, message } of parsed.problems)
    if (!(at >= 0 && length >= 0 && at + length <= text.length && message !== ""))
      wrong("a problem outside its text", { text, at, length });
  match(parsed.query, parseMarkdown(STORY), UNTOUCHED, 0);
  for (const cursor of [text.length, text.length >> 1]) {
    const { from, to } = completions(text, cursor, ["World", 'The "old" one'], ["mill"]);
    if (!(from >= 0 && from <= to && to <= cursor))
      wrong("a completion outside its text", { text, from, to });
  }
}

const NAME = /^(?:(?:ctrl|alt|shift)\+)*(?:[^\0-\x20\x7f-\x9f]+)$/u;

/** The terminal's bytes as keys and mouse reports; "\x00" parts what comes in chunks. */
export function keys(text: string): void {
  const sifter = createSifter();
  const ink = createInputParser();
  const take = (typed: string) => {
    for (const event of ink.push(typed)) {
      const sequence = typeof event === "string" ? event : event.paste;
      const { input, key } = keyOf(parseKeypress(sequence));
      for (const name of keyNames(input, key))
        if (!NAME.test(name)) wrong("no name of a key", { text, name });
    }
  };
  for (const chunk of text.split("\0")) {
    const { keys: typed, reports } = sifter.push(chunk);
    for (const { button, x, y } of reports)
      if (![button, x, y].every((it) => Number.isInteger(it) && it >= 0)) wrong("no report", { text, x, y });
    take(typed);
    if (sifter.waits() && chunk.length % 2 === 0) take(sifter.giveUp());
    if (ink.hasPendingEscape()) ink.flushPendingEscape();
  }
  sixelAnswer(text);
  kittyAnswer(text);
}

export function settings(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const { settings: kept } = siftSettings(value as Record<string, unknown>);
  clashes(kept);
  keymap("list", kept);
  readRules(kept.rules);
}

export function cleaned(text: string): void {
  for (const once of [clean(text), cleanCode(text)]) expectSafe(once.replaceAll("\n", ""), "clean");
  if (clean(clean(text)) !== clean(text)) wrong("cleaning twice changes something", text);
}

export function bytes(text: string): void {
  const raw = Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);
  const decoded = decodeBytes(raw, text.slice(0, 40));
  if (typeof decoded.text !== "string") wrong("no text", decoded);
}
