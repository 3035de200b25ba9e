/** What each target begins with: documents of its kind with hostile texts in them, and what was found before. */
import { readFileSync } from "node:fs";
import { corpusCases, corpusFiles, generated } from "../../hostile/cases.ts";
import { found } from "../../hostile/found.ts";
import { jsonFeed, markdown, page, scraped, Texts } from "../../hostile/stories.ts";
import type { TargetName } from "./bundle.ts";

const SEED = 20_260_104;
/** Characters of a document of the corpus. */
const LONGEST = 4000;

const times = (count: number, made: () => string) => Array.from({ length: count }, made);

const rss = (texts: Texts) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Feed ${texts.next()}</title><link>http://e.example/</link><item><title>T ${texts.next()}</title><link>http://e.example/1</link><guid>1</guid><pubDate>Tue, 03 Feb 2026 04:05:06 GMT</pubDate><description><![CDATA[<p>${texts.next()}</p>]]></description><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded><media:content url="http://e.example/p.png" type="image/png"/></item></channel></rss>`;
const atom = (texts: Texts) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">${texts.next()}</title><link href="/" rel="alternate"/><entry><id>1</id><title>${texts.next()}</title><updated>2026-02-03T04:05:06Z</updated><author><name>A</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${texts.next()}</p></div></content></entry></feed>`;
const rdf = (texts: Texts) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>${texts.next()}</title></channel><item rdf:about="http://e.example/1"><title>${texts.next()}</title><link>http://e.example/1</link><description>d</description></item></rdf:RDF>`;
const opml = (texts: Texts) =>
  `<opml version="2.0"><head><title>${texts.next()}</title></head><body><outline text="F"><outline type="rss" text="A" xmlUrl="http://e.example/feed" htmlUrl="http://e.example/"/></outline></body></opml>`;

const QUERIES = [
  'section:world is:unread date:2024-05.. "joint statement" -xinhua',
  "(a or b) c words:>800 has:picture lang:en tag:x related:y by:z source:e.example",
  'date:2024-05-01..2024-06 words:300..800 -(x y) section:""',
];
const KEYS = [
  "jjj\r\x1b[A\x1b[5~\x1b[1;5C\x1bOP\x1b[Z",
  "\x1b[<0;10;20M\x1b[<0;10;20m\x1b[M !!",
  "\x1b[200~pasted\x1b[201~\x1b[97;5u\x1b[57399;1:3u",
  "\x1bP>|kitty(0.35.2)\x1b\\\x1b[6;20;10t\x1b[?62;4;22c",
  "\x1b\x00[<0;1\x00;2M\x1b[20\x000~x\x1b[201\x00~",
];
const SETTINGS = [
  '{"measure":68,"theme":"own","themes":{"own":{"text":"#123456","background":"blue"}},"keys":{"quit":["ctrl+x ctrl+c"]},"saved":[{"name":"n","query":"is:unread"}],"rules":[{"query":"x","do":{"tag":"t"}}]}',
  '{"preset":"vim","markReadOn":"never","hyphenate":"always","mouse":false,"language":"de","pictures":"blocks"}',
];

/** The corpus's documents that are of the kind, cut to what a run takes. */
function documents(kind: RegExp): string[] {
  return corpusFiles()
    .filter((path) => kind.test(path))
    .map((path) => readFileSync(path, "utf8").slice(0, LONGEST));
}

/** The texts that a target begins with. */
export function seedsOf(name: TargetName): string[] {
  const hostile = generated(60, SEED);
  const texts = new Texts([...corpusCases(), ...hostile]);
  const made: Record<TargetName, () => string[]> = {
    markdown: () => times(12, () => markdown("x", texts, 1, "y.md")),
    scraped: () => times(12, () => scraped(texts)),
    page: () => [...times(12, () => page(texts)), ...documents(/\.html$/)],
    feed: () => [
      ...times(4, () => jsonFeed(texts, 1)),
      ...[rss, atom, rdf].flatMap((of) => times(4, () => of(texts))),
      ...documents(/\.xml$/),
    ],
    opml: () => [...times(4, () => opml(texts)), ...documents(/\.opml$/)],
    query: () => [...QUERIES, ...hostile],
    keys: () => [...KEYS, ...hostile],
    settings: () => SETTINGS,
    cleaned: () => hostile,
    bytes: () => [...hostile, "<meta charset=utf-16>", "\xff\xfea\0b\0", "\xef\xbb\xbfa"],
  };
  return ["", ...found(name), ...made[name]()];
}
