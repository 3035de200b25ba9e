/** Files of a library with a hostile text in every field that a story, a page and a feed have. */
import { Buffer } from "node:buffer";

/** Hands out texts one after the other, and counts them. */
export class Texts {
  used = 0;
  /** How many went each way: as a headline, in a caption, … */
  readonly ways = new Map<string, number>();
  readonly #all: readonly string[];
  constructor(all: readonly string[]) {
    this.#all = all;
  }
  next(way = "text"): string {
    this.ways.set(way, (this.ways.get(way) ?? 0) + 1);
    const text = this.#all[this.used % this.#all.length] ?? "";
    this.used += 1;
    return text;
  }
  get isOver(): boolean {
    return this.used >= this.#all.length;
  }
}

/** A YAML value that says the text with escapes, so that a parser gives every character of it. */
const yaml = (text: string) =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ud800-\udfff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
/** As a text file has it: with a NUL in it, it would be none. */
const body = (text: string) => text.replaceAll("\0", "");
const line = (text: string) => body(text).replace(/[\r\n]+/g, " ");

/** A Markdown story: a text in each field of its head, and `paragraphs` of each kind of block. */
export function markdown(id: string, texts: Texts, paragraphs: number, named: string): string {
  const one = (way?: string) => line(texts.next(way));
  const blocks = Array.from({ length: paragraphs }, (_, at) => [
    `Text ${at} ${body(texts.next())} and on.`,
    `## Sub ${one()}`,
    `![alt ${one()}](pictures/${encodeURIComponent(one().slice(0, 20).toWellFormed()).replace(/%../g, "x")}.png)\n*Caption ${one("caption")} Photo: credit ${one("credit")}*`,
    `![alt](<${one()}>)\n*(${one("caption")})*`,
    `A [link ${one()}](<https://e.example/${one("address")}>) and [another ${one()}](${named}) *${one()}* \`${one()}\``,
    `- item ${one()}\n- item ${one()}`,
    `> quote ${one()}`,
    `| a ${one()} | b |\n| --- | --- |\n| ${one()} | ${one()} |`,
    `\`\`\`\ncode ${body(texts.next())}\n\`\`\``,
    `<p>${one()}</p>`,
  ]);
  return `---
id: ${id}
headline: ${yaml(`H ${texts.next("headline")}`)}
dek: ${yaml(`D ${texts.next()}`)}
section: ${yaml(`S ${texts.next().slice(0, 12)}`)}
byline: ${yaml(`By ${texts.next()}`)}
published: 2026-01-${String(1 + (texts.used % 28)).padStart(2, "0")}
source: ${yaml(`https://e.example/${texts.next()}`)}
tags: [${yaml(texts.next())}, ${yaml(texts.next())}]
related:
  - ${yaml(`Related ${texts.next("related")}`)}
  - {headline: ${yaml(`R ${texts.next("related")}`)}, source: ${yaml(`https://e.example/${texts.next()}`)}}
---

${blocks.flat().join("\n\n")}
`;
}

/** A page scraped as text. */
export function scraped(texts: Texts): string {
  const one = (way?: string) => line(texts.next(way));
  return `World News

Council ${one("headline")}

The dek ${one()} of it

By ${one()}

Body ${body(texts.next())} goes on for a while, so that it is taken for the text of the story and no menu.

Related Stories
Named ${one("related")}
Other ${one("related")}

“Sub-head ${one()}”

More ${body(texts.next())} of the text stands here, and it is long enough to be taken for a paragraph of it.

A caption ${one("caption")} (Photo: ${one("credit")})

Source link
Leave a Reply
`;
}

const attribute = (text: string) => text.replace(/[<&"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** A page of HTML. */
export function page(texts: Texts): string {
  const one = () => texts.next("page");
  return `<!doctype html><meta charset=utf-8><title>${one()}</title><meta name=author content="${attribute(one())}"><meta property="og:description" content="${attribute(one())}"><script type="application/ld+json">{"@type":"NewsArticle","articleSection":${JSON.stringify(one())}}</script><article><h1>Head ${one()}</h1><p>First ${one()} paragraph of the story, which is long enough for one.</p><figure><img src="p.png" alt="${attribute(one())}"><figcaption>${one()} <small>Photo: ${one()}</small></figcaption></figure><p>Second ${one()} with <a href="${attribute(`https://e.example/${one()}`)}">${one()}</a>, long enough.</p><h2>Sub ${one()}</h2><pre>${one()}</pre><ul><li>${one()}</ul></article>`;
}

/** A feed as JSON: raw control characters are legal in its strings when they are escaped. */
export function jsonFeed(texts: Texts, items: number): string {
  const one = () => texts.next("feed");
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: `Feed ${one()}`,
    items: Array.from({ length: items }, (_, at) => ({
      id: `${at} ${one()}`,
      url: `https://e.example/${at}/${texts.used}`,
      title: `Item ${one()}`,
      summary: `Sum ${one()}`,
      content_text: `Text ${one()} and so on, for a sentence or two.`,
      authors: [{ name: `Author ${one()}` }],
      tags: [one(), one()],
      date_published: "2026-02-03T04:05:06Z",
    })),
  });
}

/** A name of a file: all but what no file can be called by. */
export function fileName(text: string, at: number, ext: string): string {
  const name = `${at} ${text.toWellFormed().replace(/[\0/]/g, "")}`;
  let end = name.length;
  while (Buffer.byteLength(name.slice(0, end).toWellFormed()) > 200) end -= 1;
  return `${name.slice(0, end).toWellFormed()}${ext}`;
}
