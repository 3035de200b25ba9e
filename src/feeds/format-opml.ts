/** Writes OPML, and changes the feeds in it without touching anything else. */
import { feedAddress, keepable, type Opml, type Outline, outlineName, type Subscription } from "./opml.ts";

const escaped = (text: string) =>
  keepable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // A parser makes spaces of these in attributes (XML 1.0, section 3.3.3).
    .replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);

/** What may be the name of an attribute or element; another cannot be written. */
const NAME = /^[\p{L}_][\p{L}\p{N}._:-]*$/u;

type Attributes = Outline["attributes"];

/** As they stand in a tag; of two with one name the first. */
function written(attributes: Attributes): string {
  return attributes
    .filter(([name], at) => NAME.test(name) && attributes.findIndex(([other]) => other === name) === at)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
}

function outlineLines(outline: Outline, indent: string): string[] {
  const attributes = written(outline.attributes);
  if (outline.outlines.length === 0) return [`${indent}<outline${attributes}/>`];
  const inner = outline.outlines.flatMap((it) => outlineLines(it, `${indent}  `));
  return [`${indent}<outline${attributes}>`, ...inner, `${indent}</outline>`];
}

/** The OPML text, which parseOpml() reads back as the same. Ends with a line end. */
export function formatOpml(opml: Omit<Opml, "problems">): string {
  const head = opml.head
    .filter(([name]) => NAME.test(name))
    .map(([name, value]) => `    <${name}>${escaped(value)}</${name}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="${escaped(opml.version || "2.0")}"${written(opml.declarations)}>`,
    "  <head>",
    ...head,
    "  </head>",
    "  <body>",
    ...opml.outlines.flatMap((it) => outlineLines(it, "    ")),
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

/** A list without a feed yet. */
export function emptyOpml(title: string): Opml {
  return { version: "2.0", declarations: [], head: [["title", title]], outlines: [], problems: [] };
}

function outlineFor({ address, title, site }: Omit<Subscription, "folders">): Outline {
  const attributes: [string, string][] = [
    ["type", "rss"],
    ["text", title || address],
    ["title", title || address],
    ["xmlUrl", address],
  ];
  if (site !== "") attributes.push(["htmlUrl", site]);
  return { attributes, outlines: [] };
}

function placed(
  outlines: readonly Outline[],
  feed: Subscription,
  folders: readonly string[],
): readonly Outline[] {
  const [folder, ...deeper] = folders;
  if (folder === undefined) return [...outlines, outlineFor(feed)];
  const at = outlines.findIndex((it) => feedAddress(it) === "" && outlineName(it) === folder);
  const found = outlines[at] ?? {
    attributes: [["text", folder] as const, ["title", folder] as const],
    outlines: [],
  };
  const filled = { ...found, outlines: placed(found.outlines, feed, deeper) };
  return at < 0 ? [...outlines, filled] : outlines.with(at, filled);
}

/** The list with the feed at the end of its folder, which is made where it is missing. */
export function withFeed<List extends Pick<Opml, "outlines">>(opml: List, feed: Subscription): List {
  return { ...opml, outlines: placed(opml.outlines, feed, feed.folders) };
}

/** The list without the feeds of these addresses, wherever they stand; their folders stay. */
export function withoutFeeds<List extends Pick<Opml, "outlines">>(
  opml: List,
  addresses: ReadonlySet<string>,
): List {
  const left = (outlines: readonly Outline[]): Outline[] =>
    outlines
      .filter((it) => !addresses.has(feedAddress(it)))
      .map((it) => ({ ...it, outlines: left(it.outlines) }));
  return { ...opml, outlines: left(opml.outlines) };
}
