/** The picture that goes with an entry, or with a feed. */
import { resolve } from "./addresses.ts";
import { attribute, childrenOf, firstOf, firstText, textOf } from "./elements.ts";
import type { Enclosure, Picture } from "./feed.ts";
import { htmlText } from "./plain-text.ts";
import type { Element } from "./xml-tree.ts";

/** The elements of Media RSS in it, those in groups too. */
export function mediaIn(element: Element): Element[] {
  const containers = [element, ...childrenOf(element, "media:group")];
  const here = containers.flatMap((it) =>
    childrenOf(
      it,
      "media:content",
      "media:thumbnail",
      "media:category",
      "media:description",
      "media:credit",
      "media:title",
    ),
  );
  const within = here
    .filter((it) => it.name === "media:content")
    .flatMap((it) => childrenOf(it, "media:thumbnail", "media:category"));
  return [...here, ...within];
}

const isImage = (type: string, address: string) =>
  type === "" ? /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address) : /^image(?:\/|$)/i.test(type);

function widest(elements: readonly Element[]): Element | undefined {
  const width = (it: Element) => Number.parseInt(attribute(it, "width"), 10) || 0;
  return elements.reduce<Element | undefined>(
    (best, it) => (best === undefined || width(it) > width(best) ? it : best),
    undefined,
  );
}

/** Of several sizes the widest. Caption and credit from beside it, else from the entry. */
export function pictureIn(
  element: Element,
  media: readonly Element[],
  enclosures: readonly Enclosure[],
): Picture | null {
  const images = media.filter(
    (it) =>
      it.name === "media:content" &&
      isImage(attribute(it, "medium") || attribute(it, "type"), attribute(it, "url")),
  );
  const found = widest(images) ?? widest(media.filter((it) => it.name === "media:thumbnail"));
  if (found !== undefined) {
    const address = resolve(attribute(found, "url"), found.base);
    const near = (name: string) =>
      firstText(found, name) || textOfFirst(media.filter((it) => it.name === name && images.length < 2));
    if (address !== "")
      return {
        address,
        caption: found.name === "media:content" ? htmlText(near("media:description")) : "",
        credit: htmlText(near("media:credit")),
        alt: htmlText(firstText(found, "media:title")),
      };
  }
  const other = otherImage(element) || enclosures.find((it) => isImage(it.type, it.address))?.address || "";
  return other === "" ? null : { address: other, caption: "", credit: "", alt: "" };
}

const textOfFirst = (elements: readonly Element[]) => (elements[0] === undefined ? "" : textOf(elements[0]));

/** The address in <image>, <itunes:image>, Atom's <logo> and <icon>; "" where there is none. */
export function otherImage(element: Element): string {
  for (const image of childrenOf(element, "image", "itunes:image", "atom:image")) {
    const url = firstOf(image, "url");
    const written =
      attribute(image, "href") ||
      attribute(image, "url") ||
      (url === null ? "" : textOf(url)) ||
      attribute(image, "rdf:resource");
    const address = resolve(written || textOf(image), image.base);
    if (address !== "") return address;
  }
  const linked = childrenOf(element, "itunes:link").find((it) => attribute(it, "rel") === "image");
  if (linked !== undefined) return resolve(attribute(linked, "href"), linked.base);
  for (const name of ["atom:logo", "logo", "atom:icon", "icon", "webfeeds:icon"]) {
    const found = firstOf(element, name);
    const address = found === null ? "" : resolve(textOf(found), found.base);
    if (address !== "") return address;
  }
  return "";
}
