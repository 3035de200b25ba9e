/** The headline: what most of the page's own sayings of it agree on. */
import { keyOf } from "../article/text/measure.ts";
import type { Facts } from "./json-ld.ts";
import { firstOf, type Meta } from "./meta.ts";
import type { Piece } from "./piece.ts";
import { shownHeadline, withoutKicker } from "./shown-headline.ts";

/** How far each saying is trusted. A heading of the first rank is what readers see, data what the writers typed. */
const TRUST = { heading: 2, data: 1.5, shared: 1.4, card: 0.7, title: 0.6 };

const HEADLINE_MOST = 300;
const SITE_WORDS = 6;

/**
 * The headline as the page says it, "" where it says none. Headings of the first rank, JSON-LD, Open Graph and the
 * title are counted together where they say the same.
 */
export function headlineOf(pieces: readonly Piece[], facts: Facts, meta: Meta): string {
  const headings = pieces.filter((piece) => piece.kind === "heading" && piece.words > 0);
  const site = keyOf(firstOf(meta, ["og:site_name", "application-name"]));
  const shown = new Set(headings.map((piece) => piece.key));
  // Data may name the site too, as the title does.
  const [, named, ending] = LAST_PART.exec(facts.headline) ?? [];
  const endsWithSite = named && ending && site !== "" && site.includes(keyOf(ending));
  const data = endsWithSite && shown.has(keyOf(named)) ? named : facts.headline;
  const seen = shown.add(keyOf(data));
  const bare = (title: string) => withoutSite(title, site, seen);
  const shared = bare(firstOf(meta, ["og:title"]));
  const title = bare(meta.title);
  const marked = meta.marked.get("headline")?.[0] ?? "";
  const said = [shared, title, data, facts.alternative, marked].map(keyOf).filter(Boolean);
  // What stands beside the headline in the title names the site.
  const beside = keyOf(meta.title).replace(keyOf(title), "").trim();
  const heading = shownHeadline(pieces, said, [site, beside]);
  const votes = new Map<string, { text: string; trust: number }>();
  const vote = (saying: string, trust: number) => {
    const text = withoutKicker(saying, heading);
    const key = keyOf(text);
    if (key === "" || key === site || key === beside || text.length > HEADLINE_MOST) return;
    const known = votes.get(key);
    if (known) known.trust += trust;
    else votes.set(key, { text, trust });
  };
  if (heading) vote(heading.text, TRUST.heading);
  vote(data, TRUST.data);
  vote(facts.alternative, TRUST.card);
  vote(marked, TRUST.card);
  vote(shared, TRUST.shared);
  vote(bare(firstOf(meta, ["twitter:title"])), TRUST.card);
  vote(title, TRUST.title);
  let best: { text: string; trust: number } | null = null;
  for (const one of votes.values()) if (best === null || one.trust > best.trust) best = one;
  return best?.text ?? "";
}

const LAST_PART = /^(.+\S)(?:\s+[|–—·•»:/-]+\s+|\s*[|｜ㅣ]\s*|：|\s*-(?=[^\s-]+$))(\S.{0,60})$/u;
const FIRST_PART = /^(\S.{0,60}?)\s+[|–—·•»-]+\s+(.+)$/u;

/** A title without the names of section and site at its ends. */
function withoutSite(title: string, site: string, seen: ReadonlySet<string>): string {
  let text = title;
  for (let round = 0; round < 4; round++) {
    if (seen.has(keyOf(text))) return text;
    // The hyphens of a name that is one word part nothing.
    if (/^[\x21-\x7e]+$/.test(text)) break;
    const parts = LAST_PART.exec(text);
    if (!parts) break;
    const [, before, last] = parts as unknown as [string, string, string];
    const key = keyOf(last);
    const isSite = site !== "" && (site.includes(key) || key.includes(site));
    if (
      !seen.has(keyOf(before)) &&
      !isSite &&
      (last.split(" ").length > SITE_WORDS / 2 || before.length < 12)
    )
      break;
    text = before;
  }
  const parts = FIRST_PART.exec(text);
  if (parts && (seen.has(keyOf(parts[2]!)) || (site !== "" && keyOf(parts[1]!) === site))) return parts[2]!;
  return text;
}
