/**
 * Which story this is. The id must survive what happens to a file: moved, renamed, fetched again, imported from
 * another place. So it comes from what a story says about itself, never from its path.
 */
import type { Draft } from "./article.ts";
import { clean } from "./clean.ts";
import { withoutEnd } from "./shorten.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const encoder = new TextEncoder();

/**
 * FNV-1a, 64 bits, of the text's UTF-8, as [high, low] 32-bit halves (Fowler, Noll, Vo; RFC 9923). The prime is
 * 2^40 + 0x1b3, so the product fits in doubles when it is made in halves.
 */
export function fnv1a64(text: string): [number, number] {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return [high, low];
}

/** The hash as `length` letters and digits (at most 12) that are easy to tell apart and to type (Crockford's base 32). */
function shortHash(text: string, length: number): string {
  const [high, low] = fnv1a64(text);
  let out = "";
  for (const half of [high, low]) for (let bit = 27; bit > 0; bit -= 5) out += ALPHABET[(half >>> bit) & 31];
  return out.slice(0, length);
}

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_.*|at_(?:medium|campaign|link.*|custom.*|format|bbc_team|ptr_name)|mtm_.*|pk_.*|piwik_.*|hsa_.*|__hs.*|_hs.*|vero_.*|oly_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|ref_src|ref_url|cmpid|cmp|ocid|icid|ito|smid|smtyp|ns_(?:campaign|mchannel|source|linkname|fee)|xtor|spm|s_cid|wt\.mc_id|guccounter|guce_.*)$/i;

/** An address that is spelt so already: nearly all are, and parsing one takes as long as reading a paragraph. */
const PLAIN_ADDRESS =
  /^https:\/\/(?!\S*xn--)(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:\/[\w~-][\w.~-]*)*$/;

/**
 * One spelling of an address: scheme and host in lower case, http as https, no default port, no fragment, no
 * tracking parameters, no slash at the end of the path. What is no http(s) address comes back as cleaned text.
 */
export function canonicalAddress(source: string): string {
  const text = clean(source);
  if (PLAIN_ADDRESS.test(text)) return text;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const url = new URL(text);
  const query = url.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !TRACKING.test(part.split("=", 1)[0]!))
    .join("&");
  const path = withoutEnd(url.pathname, /\//);
  return `https://${url.host.replace(/:(?:80|443)$/, "")}${path}${query && `?${query}`}`;
}

const QUOTES = /["'`´‘’‚‛“”„‟′″‹›«»「」『』]+/g;
const QUOTE_OR_DASH = /["'`´‘’‚‛“”„‟′″‹›«»「」『』\-‐‑‒–—―−]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** White space that is more than one plain space. */
const UNEVEN = /\s\s|[^\S ]/;
const DASHES = /\s*[-‐‑‒–—―−]+\s*/g;

/**
 * A headline as it is compared: without differences of case, of quotation marks (all are one), dashes and the
 * spaces about them, white space and compatibility forms (NFKC). Diacritics stay: they tell words apart.
 */
export function normaliseHeadline(text: string): string {
  // Most headlines are plain words: asking is several times faster than replacing what is not there.
  const folded = (BEYOND_ASCII.test(text) ? text.normalize("NFKC") : text).toLowerCase();
  const quoted = QUOTE_OR_DASH.test(folded) ? folded.replace(QUOTES, "'").replace(DASHES, "-") : folded;
  return (UNEVEN.test(quoted) ? quoted.replace(/\s+/g, " ") : quoted).trim();
}

const SITE_MARK = / [|\-–—·•] /;

/**
 * The headline without a site's name behind it ("… | Name", "… - Name"), or as it is when there is none. Weaker
 * than the whole headline: what follows a dash may belong to it. So at most 5 words and 40 characters are taken
 * off, and at least 3 words must be left.
 */
export function withoutSite(headline: string): string {
  if (!SITE_MARK.test(headline)) return headline;
  const at = Math.max(...["|", "-", "–", "—", "·", "•"].map((mark) => headline.lastIndexOf(` ${mark} `)));
  if (at < 0) return headline;
  const rest = headline.slice(0, at).trim();
  const site = headline.slice(at + 3).trim();
  const isName = site.length <= 40 && site.split(" ").length <= 5;
  return isName && rest.split(" ").length >= 3 ? rest : headline;
}

/**
 * The story's id: its own where it has one; else 12 characters from its canonical address; else from its normalised
 * headline and its day. Two stories of one headline and one day get the same: see collidingId.
 */
export function identify(draft: Pick<Draft, "id" | "source" | "headline" | "published">): string {
  const own = clean(draft.id ?? "");
  if (own) return own;
  const address = canonicalAddress(draft.source);
  if (address) return shortHash(`address\n${address}`, 12);
  return shortHash(`headline\n${normaliseHeadline(draft.headline)}\n${draft.published.slice(0, 10)}`, 12);
}

/** The id of a second, different story with the same base id: the same for the same body, wherever its file lies. */
export function collidingId(base: string, bodyText: string): string {
  return `${base}-${shortHash(bodyText, 6)}`;
}
