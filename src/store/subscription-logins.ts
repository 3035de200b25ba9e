/**
 * Passwords of feeds: in a file of the state folder that only its owner can read, never in the list of subscriptions,
 * which people share, nor in a story. Keyed by scheme, host and user.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { webAddress } from "../web/address.ts";
import { holdingLock } from "./hold-lock.ts";
import { errorCode, makeStateFolder, refusal, replaceFile } from "./state-folder.ts";

const FILE = "logins.json";

const keyOf = (url: URL) => `${url.protocol}//${url.username}@${url.host}`;

/** The passwords, and why they could not be read: then the file is not written either. "" where they could. */
function read(folder: string): { readonly logins: Record<string, string>; readonly trouble: string } {
  const file = path.join(folder, FILE);
  const next = "Mend it, or move it away and give the passwords again.";
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const isMissing = ["ENOENT", "ENOTDIR"].includes(errorCode(error));
    return { logins: {}, trouble: isMissing ? "" : `${file} cannot be read (${errorCode(error)}). ${next}` };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { logins: value as Record<string, string>, trouble: "" };
    }
  } catch {
    // Cut off, or changed by a hand.
  }
  return { logins: {}, trouble: `${file} is damaged and left as it is. ${next}` };
}

/** The address with the password that is kept for it, where there is one. */
export function withLogin(folder: string, address: string): string {
  const url = webAddress(address);
  if (url === null || url.username === "" || url.password !== "") return address;
  const password = read(folder).logins[keyOf(url)];
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
  holdingLock(folder, "logins", () => {
    const { logins, trouble } = read(folder);
    if (trouble !== "") throw new Error(trouble);
    for (const url of found) if (url !== null) logins[keyOf(url)] = url.password;
    const file = path.join(folder, FILE);
    try {
      makeStateFolder(folder);
      replaceFile(file, `${JSON.stringify(logins, null, 2)}\n`);
    } catch (error) {
      throw new Error(refusal(error, file, "the password is not kept"), { cause: error });
    }
  });
}
