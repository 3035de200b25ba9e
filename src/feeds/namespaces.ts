/**
 * The vocabularies of feeds, each by a short name of ours. An element is then known as "title" (the feed's own
 * format, whichever of the RSS dialects), "atom:title" or "dc:title", whatever prefix and spelling the feed uses.
 */
import { withoutEnd } from "../article/shorten.ts";

/** Without scheme, "www.", the end's "/" or "#", in lower case. */
const KNOWN: Readonly<Record<string, string>> = {
  "w3.org/2005/atom": "atom",
  "purl.org/atom/ns": "atom",
  "example.com/newformat": "atom",
  "example.com/necho": "atom",
  "purl.org/echo": "atom",
  "uri/of/echo/namespace": "atom",
  "purl.org/pie": "atom",
  "purl.org/rss/1.0": "",
  "purl.org/net/rss1.1": "",
  "my.netscape.com/rdf/simple/0.9": "",
  "my.netscape.com/publish/formats/rss-0.91.dtd": "",
  "channel.netscape.com/rdf/simple/0.9": "",
  "backend.userland.com/rss": "",
  "backend.userland.com/rss2": "",
  "backend.userland.com/rss091": "",
  "backend.userland.com/rss092": "",
  "blogs.law.harvard.edu/tech/rss": "",
  "cyber.law.harvard.edu/rss": "",
  "rssboard.org/rss-specification": "",
  "w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "purl.org/dc/elements/1.0": "dc",
  "purl.org/dc/elements/1.1": "dc",
  "purl.org/dc/terms": "dcterms",
  "purl.org/rss/1.0/modules/content": "content",
  "purl.org/rss/1.0/modules/syndication": "sy",
  "purl.org/rss/1.0/modules/annotate": "annotate",
  "itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "example.com/dtds/podcast-1.0.dtd": "itunes",
  "search.yahoo.com/mrss": "media",
  "video.search.yahoo.com/mrss": "media",
  "tools.search.yahoo.com/mrss": "media",
  "rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "purl.org/syndication/thread/1.0": "thr",
  "wellformedweb.org/commentapi": "wfw",
  "podcastindex.org/namespace/1.0": "podcast",
  "source.scripting.com": "source",
  "xmlns.com/foaf/0.1": "foaf",
  "w3.org/1999/xhtml": "xhtml",
  "w3.org/2000/svg": "svg",
  "w3.org/1998/math/mathml": "math",
  "w3.org/1999/xlink": "xlink",
  "w3.org/xml/1998/namespace": "xml",
};

/** Prefixes that are also used without being declared, or declared with a misspelt address. */
const CUSTOMARY = new Set(Object.values(KNOWN).filter(Boolean));

const plain = (address: string) =>
  withoutEnd(
    address
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, ""),
    /[/#]/,
  );

/** The declarations in force in one element: its own, then those around it. Names are kept once worked out. */
export class Scope {
  private readonly names = new Map<string, string>();
  private readonly own: ReadonlyMap<string, string>;
  private readonly outer: Scope | null;

  constructor(own: ReadonlyMap<string, string>, outer: Scope | null) {
    this.own = own;
    this.outer = outer;
  }

  private addressOf(prefix: string): string {
    for (let scope: Scope | null = this; scope !== null; scope = scope.outer) {
      const address = scope.own.get(prefix);
      if (address !== undefined) return address;
    }
    return "";
  }

  /** The name, in lower case, that an element written as `tag` is known by here. */
  nameOf(tag: string): string {
    const kept = this.names.get(tag);
    if (kept !== undefined) return kept;
    const lower = tag.toLowerCase();
    const colon = lower.indexOf(":");
    const prefix = colon < 0 ? "" : lower.slice(0, colon);
    const local = lower.slice(colon + 1);
    const known = KNOWN[plain(this.addressOf(prefix))];
    const short = known ?? (prefix === "" || CUSTOMARY.has(prefix) ? prefix : `${prefix}?`);
    const name = short === "" ? local : `${short}:${local}`;
    // A feed that declares ever new names must not fill the memory.
    if (this.names.size < 1000) this.names.set(tag, name);
    return name;
  }
}
