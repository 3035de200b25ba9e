/**
 * The subscriptions: one OPML file in the library, for the reader to keep, edit and carry elsewhere. It is changed
 * outline by outline, so that whatever else stands in it stays as it is. No password is ever written into it.
 */
import path from "node:path";
import { decodeBytes } from "../article/decode-bytes.ts";
import { slug } from "../article/slug.ts";
import { emptyOpml, formatOpml, withFeed, withoutFeeds } from "../feeds/format-opml.ts";
import { feedAddress, type Opml, type Outline, parseOpml, subscriptionsIn } from "../feeds/opml.ts";
import { withoutPassword } from "../web/address.ts";
import { readBytes } from "./file-text.ts";
import { refusal } from "./state-folder.ts";
import { storeInPlace, storeNew } from "./write-story.ts";

/** Its name in the library; as no story ends so, the library does not list it. */
const SUBSCRIPTIONS_FILE = "subscriptions.opml";

export type Subscription = {
  /** Readable and its own in the list: what the feed is called by, and the folder of its stories. */
  readonly id: string;
  readonly title: string;
  /** Without a password. */
  readonly address: string;
  /** The site's address, "" when unknown. */
  readonly site: string;
  /** The folders of the list that it lies in, the outermost first. */
  readonly folders: readonly string[];
};

export type SubscriptionList = {
  readonly subscriptions: readonly Subscription[];
  readonly opml: Opml;
  /** Why the file could not be read; "" where it could. Then it is not written either. */
  readonly refused: string;
  /** The same with the next step. */
  readonly trouble: string;
};

/** What can be done about a list that could not be read. */
export const MEND_LIST = "Mend it, or move it away to begin a new list.";

/** A feed is named by its host where the list gives it no title. */
function titleOf(title: string, address: string): string {
  return title || (URL.parse(address)?.hostname.replace(/^www\./, "") ?? "") || address;
}

/** Each feed once, the first of its address, with an id of its own. */
function named(opml: Opml): Subscription[] {
  const addresses = new Set<string>();
  const ids = new Set<string>();
  /** The last number behind an id: thousands of feeds may be called alike. */
  const counts = new Map<string, number>();
  return subscriptionsIn(opml.outlines).flatMap((feed) => {
    const address = withoutPassword(feed.address);
    if (addresses.has(address)) return [];
    addresses.add(address);
    const title = titleOf(feed.title, address);
    const base = slug(title, 40);
    let id = base;
    let count = counts.get(base) ?? 1;
    while (ids.has(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    ids.add(id);
    return [{ id, title, address, site: withoutPassword(feed.site), folders: feed.folders }];
  });
}

/** Reads the list of a library. Never throws: what is wrong is its trouble. */
export function readSubscriptions(library: string): SubscriptionList {
  const file = path.join(library, SUBSCRIPTIONS_FILE);
  const none = emptyOpml("Subscriptions");
  const { bytes, failure, isMissing } = readBytes(file);
  if (isMissing) return { subscriptions: [], opml: none, refused: "", trouble: "" };
  const trouble = (reason: string) => {
    const refused = `${file} is not read: ${reason}`;
    return { subscriptions: [], opml: none, refused, trouble: `${refused} ${MEND_LIST}` };
  };
  if (failure !== "") return trouble(failure);
  const { text } = decodeBytes(bytes);
  const opml = parseOpml(text);
  const refused = opml.problems.find(({ code }) => code === "not-opml");
  if (refused !== undefined) return trouble(refused.message);
  // What is missing would be gone for good with the next change.
  if (!isWhole(text)) return trouble("It is cut off: the end of the list (</opml>) is missing.");
  return { subscriptions: named(opml), opml, refused: "", trouble: "" };
}

/** Whether the list has its end. */
const isWhole = (text: string) => /<\/opml\s*>|<opml[^>]*\/>/i.test(text);

/**
 * Changes the list: read, changed and put in place in one go. Throws an error that names the file, the reason and the
 * next step; then the old list stands. `change` gives null where there is nothing to do.
 */
export function changeSubscriptions(library: string, change: (list: SubscriptionList) => Opml | null): void {
  const list = readSubscriptions(library);
  if (list.trouble !== "") throw new Error(list.trouble);
  const changed = change(list);
  if (changed === null) return;
  const text = formatOpml({ ...changed, outlines: changed.outlines.map(guarded) });
  const file = path.join(library, SUBSCRIPTIONS_FILE);
  const { name, ext } = path.parse(SUBSCRIPTIONS_FILE);
  try {
    if (readBytes(file).isMissing) storeNew(library, name, ext, text);
    else storeInPlace(library, SUBSCRIPTIONS_FILE, ext, text);
  } catch (error) {
    throw new Error(refusal(error, file, "the list is as before"), { cause: error });
  }
}

/** The list as OPML for others, without passwords; or why it cannot be read. */
export function subscriptionsText(library: string): { readonly text: string; readonly trouble: string } {
  const { opml, trouble } = readSubscriptions(library);
  return { text: formatOpml({ ...opml, outlines: opml.outlines.map(guarded) }), trouble };
}

/** The outline without a password in any of its addresses: the feed's, the site's, a list's. */
function guarded(outline: Outline): Outline {
  return {
    attributes: outline.attributes.map(([name, value]) => [
      name,
      /^(?:xml|html)?url$/i.test(name) ? withoutPassword(value) : value,
    ]),
    outlines: outline.outlines.map(guarded),
  };
}

export type NewFeed = {
  readonly address: string;
  readonly title: string;
  readonly site: string;
  readonly folders: readonly string[];
};

/** The list with these feeds at its end, those left out that it has. */
export function withFeeds(list: SubscriptionList, feeds: readonly NewFeed[]): Opml | null {
  const known = new Set(list.subscriptions.map(({ address }) => address));
  let opml = list.opml;
  for (const feed of feeds) {
    const address = withoutPassword(feed.address);
    if (known.has(address)) continue;
    known.add(address);
    opml = withFeed(opml, { ...feed, address, title: titleOf(feed.title, address) });
  }
  return opml === list.opml ? null : opml;
}

/** The list without the feeds of these addresses, written there with or without a password. */
export function withoutAddresses({ opml }: SubscriptionList, addresses: readonly string[]): Opml {
  const meant = new Set(addresses);
  const written = addressesIn(opml.outlines).filter((address) => meant.has(withoutPassword(address)));
  return withoutFeeds(opml, new Set(written));
}

function addressesIn(outlines: readonly Outline[]): string[] {
  return outlines
    .flatMap((outline) => [feedAddress(outline), ...addressesIn(outline.outlines)])
    .filter(Boolean);
}

/** The list with a feed at another address; without it where the list has that one already. */
export function withAddress(list: SubscriptionList, from: string, to: string): Opml {
  if (list.subscriptions.some(({ address }) => address === to)) return withoutAddresses(list, [from]);
  const renamed = (outline: Outline): Outline => ({
    attributes:
      withoutPassword(feedAddress(outline)) === from
        ? outline.attributes.map(([name, value]) => [name, name.toLowerCase() === "xmlurl" ? to : value])
        : outline.attributes,
    outlines: outline.outlines.map(renamed),
  });
  return { ...list.opml, outlines: list.opml.outlines.map(renamed) };
}

/** The passwords that a hand has written into the list, as whole addresses: they belong elsewhere. */
export function loginsIn({ opml }: SubscriptionList): string[] {
  return addressesIn(opml.outlines).filter((address) => withoutPassword(address) !== address);
}
