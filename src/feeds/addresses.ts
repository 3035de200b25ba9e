/** Addresses as feeds write them. */
import { clean } from "../article/clean.ts";
import { openAddress } from "../article/open-address.ts";

/** Longer ones are no addresses but pictures, programs or an attack. */
const LONGEST = 4000;

/**
 * The address made absolute with `base`, without a password; one that is absolute already stays as it is written. "" for what is no
 * address on the web (a scheme that runs programs or reads files), too long, or relative to nothing.
 */
export function resolve(written: string, base: string): string {
  const text = clean(written).replaceAll(" ", "%20");
  if (text === "" || text.length > LONGEST) return "";
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return URL.canParse(text) ? openAddress(text) : "";
  if (scheme !== undefined) return "";
  if (!URL.canParse(text, base)) return "";
  const { protocol, href } = new URL(text, base);
  return protocol === "http:" || protocol === "https:" ? openAddress(href) : "";
}

/** Whether it leads to a place on the web. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text);
