/** A library to which hostile texts came in every way: as files, pages, feeds, names of files, titles of feeds. */
import { newPlace, type Place } from "../cli/run-verb.ts";
import { fileName, jsonFeed, markdown, page, scraped, type Texts } from "./stories.ts";

export type HostileLibrary = { readonly place: Place; readonly stories: number; readonly feeds: number };

/** Texts that are titles of feeds: one in so many. */
const TITLES = 50;

/** Stories until the texts are used up; `paragraphs` as markdown() has them. */
export async function hostileLibrary(texts: Texts, paragraphs: number): Promise<HostileLibrary> {
  const place = newPlace();
  const incoming: string[] = [];
  const titles: string[] = [];
  for (let at = 0; !texts.isOver; at++) {
    const kind = at % 10;
    while (titles.length * TITLES < texts.used) titles.push(texts.next("title of a feed"));
    if (kind === 8) {
      incoming.push(place.outside(`page${at}.html`, page(texts)));
      continue;
    }
    if (kind === 9) {
      incoming.push(place.outside(`feed${at}.json`, jsonFeed(texts, 3)));
      continue;
    }
    const ext = kind > 5 ? ".txt" : ".md";
    const name = at % 3 === 0 ? fileName(texts.next("name of a file"), at, ext) : `deep/s${at}${ext}`;
    place.put(name, ext === ".txt" ? scraped(texts) : markdown(`s${at}`, texts, paragraphs, `s${at + 1}.md`));
  }
  place.put("subscriptions.opml", subscriptions(titles));
  for (let at = 0; at < incoming.length; at += 20) {
    const { code, err } = await place.run(["add", ...incoming.slice(at, at + 20)]);
    // One with too many control characters is no text, and is refused.
    if (code > 1) throw new Error(err);
  }
  const { stories } = (await place.json(["list"])) as unknown as { stories: unknown[] };
  return { place, stories: stories.length, feeds: titles.length };
}

/** As XML says them; what no XML can say stands as it is. */
function subscriptions(titles: readonly string[]): string {
  const attribute = (text: string) =>
    text.replace(/[<>&"\n\r\t\x7f-\x9f]/g, (one) => `&#${one.charCodeAt(0)};`).replaceAll("\0", "");
  const outlines = titles.map(
    (title, at) => `<outline type="rss" text="${attribute(title)}" xmlUrl="http://127.0.0.1:1/${at}"/>`,
  );
  return `<opml version="2.0"><head><title>x</title></head><body>\n${outlines.join("\n")}\n</body></opml>\n`;
}
