/** Addresses as they may lie open in a file, an export or on a screen. */

/**
 * The address without the password that it holds (`https://user:password@host/`); another stays as it is written.
 * Whoever reads a feed by a login is often given it back in the feed's own addresses.
 */
export function openAddress(address: string): string {
  if (!address.includes("@")) return address;
  const url = URL.parse(address);
  if (url === null || url.password === "") return address;
  url.password = "";
  return url.href;
}
