/** The sets of feeds with expected results in the corpus, each file's checks judged. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { encodingOf } from "../../src/article/declared-encoding.ts";
import { decodeBytes } from "../../src/article/decode-bytes.ts";
import { readFeed } from "../../src/feeds/parse-feed.ts";
import { type Check, checksIn, emptiness, judge, type Verdict } from "./feeds-check.ts";
import { FEEDPARSER, FEEDSMITH, GOFEED, RSS_PARSER } from "./feeds-not-applicable.ts";
import {
  feedparserView,
  feedsmithAtom,
  feedsmithRss,
  formatView,
  rssLinks,
  rssParserView,
  universalView,
} from "./feeds-views.ts";

export type ScoredSet = { readonly name: string; readonly verdicts: readonly Verdict[] };

const jsonOf = (path: string): unknown => JSON.parse(decodeBytes(readFileSync(path)).text);
const inputsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

/** The address of feedparser's test server, which the files with headers are served from. */
const SERVER = "http://127.0.0.1:8097/";

function headerIn(head: string, name: string): string {
  return new RegExp(`Header:\\s*${name}\\s*:\\s*(.*)`, "i").exec(head)?.[1]?.trim() ?? "";
}

/** What only the value or the file tells about why a check does not apply. */
function feedparserReason(check: Omit<Check, "file">, head: string, contentType: string): string {
  const value = String(check.value);
  if (check.path[0] === "encoding" && value === "us-ascii" && !/charset/i.test(contentType))
    return "RFC 3023's us-ascii for text/xml: RFC 7303 took it back in 2014";
  if (check.path[0] === "bozo") return "";
  if (headerIn(head, "Content-Language") !== "" && check.path.includes("language") && !/xml:lang/.test(head))
    return "HTTP headers: the fetcher's";
  if (/[\u2329\u232a\u3008\u3009]/.test(value))
    return "&lang; and &rang; as in HTML 4: HTML now has other characters";
  if (/<iframe\b[^>]*> ?description/.test(head) || /&lt;iframe\b[^>]*> description/.test(head))
    return "text inside an <iframe>: HTML never shows it";
  if (value.includes("![CDATA[")) return "CDATA inside HTML, which HTML reads as a comment";
  return "";
}

/** gofeed's model has no such field: its test leaves the value unread. */
function gofeedReason(name: string, check: Check): string {
  if (/^translator/.test(name) && check.path[2] === "enclosure")
    return "a value that gofeed's model has no field for";
  if (check.path.includes("content_text") || check.path.includes("banner_image"))
    return "the second of two forms of one text or picture";
  return "";
}

function feedparser(folder: string): Verdict[] {
  const lines = readFileSync(join(folder, "index.jsonl"), "utf8").trim().split("\n");
  return lines.flatMap((text) => {
    const { file, checks } = JSON.parse(text) as { file: string; checks: Omit<Check, "file">[] | null };
    if (checks === null) return [];
    const bytes = readFileSync(join(folder, file));
    const head = bytes.subarray(0, 2000).toString("latin1");
    const contentType = headerIn(head, "Content-type");
    const location = headerIn(head, "Content-Location");
    const isServed = /Header:/.test(head) || file.includes("http");
    const address = isServed ? new URL(location, SERVER).href : "";
    const { text: source, encoding, problems } = decodeBytes(bytes, contentType);
    const feed = readFeed(source, address);
    const view = feedparserView({ ...feed, problems: [...problems, ...feed.problems] }, encoding);
    return checks.map((check) => {
      const wanted = {
        file,
        ...check,
        ...(check.path[0] === "encoding" && { value: encodingOf(String(check.value)) || check.value }),
      };
      return judge(view, wanted, FEEDPARSER, feedparserReason(check, head, contentType));
    });
  });
}

function gofeed(folder: string): Verdict[] {
  return inputsIn(folder).flatMap((name) => {
    const expectedAt = name.endsWith(".xml")
      ? join(folder, name.replace(/\.xml$/, ".json"))
      : join(folder, name.replace(/\.json$/, "_expected.json"));
    if (!/\.(?:xml|json)$/.test(name) || !existsSync(expectedAt)) return [];
    const feed = readFeed(decodeBytes(readFileSync(join(folder, name))).text, "");
    const view = /^(?:translator|extensions)/.test(name)
      ? universalView(feed)
      : /^parser.rss/.test(name)
        ? rssLinks(formatView(feed), feed)
        : formatView(feed);
    const expected = jsonOf(expectedAt);
    return checksIn(name, expected).map((check) =>
      judge(view, check, GOFEED, gofeedReason(name, check) || emptiness(expected, check.path)),
    );
  });
}

function feedsmith(folder: string): Verdict[] {
  return inputsIn(folder).flatMap((name) => {
    if (!/feeds.*\.xml$/.test(name)) return [];
    const feed = readFeed(readFileSync(join(folder, name), "utf8"), "");
    const view = /atom/.test(dirname(name)) ? feedsmithAtom(feed) : feedsmithRss(feed);
    return checksIn(name, jsonOf(join(folder, name.replace(/\.xml$/, ".json")))).map((check) =>
      judge(view, check, FEEDSMITH),
    );
  });
}

function rssParser(folder: string): Verdict[] {
  return inputsIn(join(folder, "input")).flatMap((name) => {
    const output = join(folder, "output", name.replace(/\.\w+$/, ".json"));
    if (!existsSync(output)) return [];
    const feed = readFeed(decodeBytes(readFileSync(join(folder, "input", name))).text, "");
    return checksIn(name, jsonOf(output)).map((check) =>
      judge(
        rssParserView(feed),
        check,
        RSS_PARSER,
        String(check.value).includes("\ufffd") ? "read in the wrong encoding" : "",
      ),
    );
  });
}

/** `folder`: the corpus's folder "feeds". */
export function scoredSets(folder: string): ScoredSet[] {
  return [
    { name: "feedparser", verdicts: feedparser(join(folder, "feedparser")) },
    { name: "gofeed", verdicts: gofeed(join(folder, "gofeed")) },
    { name: "feedsmith", verdicts: feedsmith(join(folder, "feedsmith")) },
    { name: "rss-parser", verdicts: rssParser(join(folder, "rss-parser")) },
  ];
}
