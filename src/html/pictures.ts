/** The pictures of a page: which address is the picture's own, and which are no pictures of a story at all. */
import { clean } from "../article/clean.ts";
import { absolute } from "./address.ts";
import type { Element } from "./tree.ts";

export type Picture = { readonly image: string; readonly alt: string };

/** Smaller than this in a direction (CSS pixels) is an icon, a face beside a name, or a counter. */
const LEAST = 80;
/** Names of files that stand for a picture that is loaded later, or count readers. */
const PLACEHOLDER =
  /(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|lazy|loading|grey|gray|1x1|dummy)[^/]*$|^data:/i;
const NO_PICTURE = /\b(?:icon|logo|avatar|emoji|gravatar|spinner|tracking)\b/i;

/** null for icons, logos, faces and counters. */
export function pictureOf(element: Element, base: string): Picture | null {
  const { attributes } = element;
  const small = [attributes.width, attributes.height].some((value) => {
    const pixels = Number.parseInt(value ?? "", 10);
    return /^\d+(?:px)?$/.test(value ?? "") && pixels > 0 && pixels < LEAST;
  });
  if (small || NO_PICTURE.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`.replace(/[_-]/g, " ")))
    return null;
  const image = sourceOf(element, base);
  const alt = clean(attributes.alt ?? "");
  return image === "" && alt === "" ? null : { image, alt };
}

const LATER = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-lazy",
  "data-url",
  "data-img-src",
  "data-hi-res-src",
];

function sourceOf(element: Element, base: string): string {
  const { attributes } = element;
  const sets = [attributes.srcset, attributes["data-srcset"]];
  if (element.parent?.name === "picture") {
    for (const child of element.parent.children) {
      if (typeof child !== "string" && child.name === "source")
        sets.push(child.attributes.srcset, child.attributes["data-srcset"]);
    }
  }
  const written = [attributes.src, ...LATER.map((name) => attributes[name])];
  const plain = written.find((one) => one && !PLACEHOLDER.test(one)) ?? sets.map(largest).find(Boolean);
  return absolute(plain, base).replace(/^mailto:.*/, "");
}

/** The last address of a `srcset` is as a rule the largest; only the first few thousand characters are looked at. */
function largest(set: string | undefined): string {
  if (!set) return "";
  let best = "";
  let most = -1;
  for (const candidate of set.slice(0, 8000).split(/,\s+|,(?=https?:|\/)/)) {
    const [address, size] = candidate.trim().split(/\s+/);
    const worth = Number.parseFloat(size ?? "1") || 0;
    if (address && !PLACEHOLDER.test(address) && worth > most) {
      most = worth;
      best = address;
    }
  }
  return best;
}
