/** Addresses in a page, made absolute. */
import { clean } from "../article/clean.ts";
import { openAddress } from "../article/open-address.ts";

const ADDRESS_MOST = 4000;

/** The absolute form of an address as the page writes it; "" for what is not http(s) or mailto, or leads nowhere. */
export function absolute(written: string | undefined, base: string): string {
  if (!written || written.length > ADDRESS_MOST) return "";
  const text = clean(written).replaceAll(" ", "%20");
  if (text === "" || text.startsWith("#")) return "";
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== "http" && scheme !== "https" && scheme !== "mailto") return "";
  const found = URL.parse(text, base || undefined);
  return found && /^(?:https?|mailto):$/.test(found.protocol) ? openAddress(found.href) : "";
}
