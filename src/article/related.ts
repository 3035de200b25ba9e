/**
 * Which story of the library a named one is. By its address first, then by its path, then by its id, then by its
 * headline, whole or but for small edits; never by a likeness.
 */
import type { Related } from "./article.ts";
import { withoutSmallEdits } from "./headline-edits.ts";
import { canonicalAddress, normaliseHeadline, withoutSite } from "./identity.ts";

/** What a story is found by, and what a name of it is looked up with. "" where there is none. */
export type Keys = {
  /** The canonical address (http or https). */
  readonly address: string;
  /** Path in the library, "/" between folders. */
  readonly path: string;
  /** The normalised headline. */
  readonly headline: string;
  /** The same without a site's name at its end, where that leaves something else. */
  readonly bare: string;
  /** The two again, without small edits. */
  readonly edited: string;
  readonly editedBare: string;
};

const ADDRESS = /^https?:\/\//i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function headlineKeys(headline: string): Omit<Keys, "address" | "path"> {
  const whole = normaliseHeadline(headline);
  const without = withoutSite(headline);
  const bare = without === headline ? whole : normaliseHeadline(without);
  const edited = withoutSmallEdits(whole);
  const editedBare = bare === whole ? "" : withoutSmallEdits(bare);
  return { headline: whole, bare: bare === whole ? "" : bare, edited, editedBare };
}

/** `path` and `..` against the folder of `from`; "" where it leaves the library or is no path. */
function resolvePath(path: string, from: string): string {
  const plain = path.replace(/[?#].*$/, "").replaceAll("\\", "/");
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // A lone % is a % in a file's name.
  }
  const parts = decoded.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of decoded.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return "";
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** What a story is found by. */
export function storyKeys(story: { headline: string; source: string; path: string }): Keys {
  return { address: webAddress(story.source), path: story.path, ...headlineKeys(story.headline) };
}

/** The canonical address of a source on the web, "" for any other source. */
export function webAddress(source: string): string {
  const address = canonicalAddress(source);
  return ADDRESS.test(address) ? address : "";
}

/** What the name of a story, standing in the story at `path`, is looked up with. */
export function relatedKeys(named: Related, path: string): Keys {
  const source = named.source ?? "";
  const isAddress = ADDRESS.test(source);
  const isPath = source !== "" && !isAddress && !SCHEME.test(source);
  return {
    address: isAddress ? canonicalAddress(source) : "",
    path: isPath ? resolvePath(source, path) : "",
    ...headlineKeys(named.headline),
  };
}

/**
 * True where a name with these keys means the story by its headline: both whole, or one of them without its site's
 * name. Not both without: what stands behind a dash may be all that tells two headlines apart.
 */
function sameHeadline(named: Keys, story: Keys): boolean {
  if (named.headline === "" || story.headline === "") return false;
  return named.headline === story.headline || named.bare === story.headline || named.headline === story.bare;
}

/** The same for headlines that differ in small edits only. */
function sameButForEdits(named: Keys, story: Keys): boolean {
  const is = (one: string, other: string) => one !== "" && one === other;
  return (
    is(named.edited, story.edited) || is(named.editedBare, story.edited) || is(named.edited, story.editedBare)
  );
}

/** A story that may be meant by a name. `at`: milliseconds since 1970. */
export type Candidate = { readonly id: string; readonly keys: Keys; readonly at: number };

/**
 * The candidate that a name standing in `from` means, or null. Several stories under the very headline named (an
 * agency's text in two papers) are all what was named: then it is one of the same site, else the one nearest in time.
 * Small edits are forgiven where only one story can be meant. A story never names itself.
 */
export function chooseRelated(
  named: Keys & { readonly id?: string },
  candidates: readonly Candidate[],
  from: Candidate,
): Candidate | null {
  const others = candidates.filter((story) => story.id !== from.id);
  const by = (test: (story: Candidate) => boolean) => others.filter(test);
  const exact = [
    () => by((story) => named.address !== "" && story.keys.address === named.address),
    () => by((story) => named.path !== "" && story.keys.path === named.path),
    () => by((story) => named.id !== undefined && story.id === named.id),
    () => by((story) => sameHeadline(named, story.keys)),
  ];
  for (const find of exact) {
    const found = find();
    if (found.length > 0) return found.sort((a, b) => rank(named, from, a, b))[0]!;
  }
  const [edited, ...more] = by((story) => sameButForEdits(named, story.keys));
  return edited !== undefined && more.length === 0 ? edited : null;
}

function rank(named: Keys, from: Candidate, a: Candidate, b: Candidate): number {
  const whole = (story: Candidate) => (story.keys.headline === named.headline ? 0 : 1);
  const host = (story: Candidate) => (hostOf(story.keys.address) === hostOf(from.keys.address) ? 0 : 1);
  const away = (story: Candidate) => Math.abs(story.at - from.at);
  return whole(a) - whole(b) || host(a) - host(b) || away(a) - away(b) || (a.id < b.id ? -1 : 1);
}

/** The site of an address, without "www."; "" for none. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? "";
}
