/**
 * Passwords of feeds: in a file of the state folder that only its owner can read, never in the list of subscriptions,
 * which people share, nor in a story. Keyed by scheme, host and user.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { webAddress } from "../web/address.ts";
import { makeStateFolder, refusal, replaceFile } from "./state-folder.ts";

const FILE = "logins.json";

const keyOf = (url: URL) => `${url.protocol}//${url.username}@${url.host}`;

function read(folder: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(folder, FILE), "utf8"));
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMap ? (value as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** The address with the password that is kept for it, where there is one. */
export function withLogin(folder: string, address: string): string {
  const url = webAddress(address);
  if (url === null || url.username === "" || url.password !== "") return address;
  const password = read(folder)[keyOf(url)];
  if (typeof password !== "string") return address;
  url.password = password;
  return url.href;
}

/** Keeps the passwords of the addresses that have one. Throws an error that names the file and the next step. */
export function keepLogins(folder: string, addresses: readonly string[]): void {
  const found = addresses
    .map((address) => webAddress(address))
    .filter((url) => url !== null && url.password !== "");
  if (found.length === 0) return;
  const logins = read(folder);
  for (const url of found) if (url !== null) logins[keyOf(url)] = url.password;
  const file = path.join(folder, FILE);
  try {
    makeStateFolder(folder);
    replaceFile(file, `${JSON.stringify(logins, null, 2)}\n`);
  } catch (error) {
    throw new Error(refusal(error, file, "the password is not kept"), { cause: error });
  }
}
