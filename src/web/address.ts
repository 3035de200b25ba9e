/** Addresses as people type them and as they may be shown: a password in one is never printed. */

/** The address as a URL where it is one of the web, else null. `feed:` before or instead of http is taken off. */
export function webAddress(typed: string, base?: string): URL | null {
  const text = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
    .replace(/^feed:\/\//i, "http://");
  const url = URL.parse(text, base);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : null;
}

/**
 * The same for what a person may have typed without its scheme: "example.org/news" is meant for https,
 * "localhost:8080" and a bare IPv4 address for http, since nobody vouches for those.
 */
export function typedAddress(typed: string): URL | null {
  const bare = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(typed.trim());
  const own = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?:[/?#]|$)/i.test(typed.trim());
  return webAddress(bare ? `https://${typed.trim()}` : own ? `http://${typed.trim()}` : typed);
}

/** Whether it is written as an address of the web. */
export const isWebAddress = (text: string): boolean => /^(?:https?:\/\/|feed:)/i.test(text.trim());

/** The address without its password, for keeping and exporting. What is no address stays as it is. */
export function withoutPassword(address: string): string {
  const url = webAddress(address);
  if (url === null || url.password === "") return address;
  url.password = "";
  return url.href;
}

/** The address for a person's eyes: `https://user:…@host/` where it holds a password. */
export function shownAddress(address: string): string {
  const url = webAddress(address);
  if (url === null) return address.replace(/(\/\/[^/?#@:]*):[^/?#]*@/, "$1:…@");
  if (url.password === "") return address;
  const { username, host, pathname, search, hash, protocol } = url;
  return `${protocol}//${username}:…@${host}${pathname}${search}${hash}`;
}
