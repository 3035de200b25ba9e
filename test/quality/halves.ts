import { createHash } from "node:crypto";

/** 0 or 1 for the publisher in a file's name ("us-House_2024_05_01", "eval-House_3"): all its files fall in one half. */
export function domainHalf(name: string): 0 | 1 {
  const publisher = name
    .replace(/^eval-/, "us-")
    .split("_")[0]!
    .toLowerCase();
  return createHash("sha1").update(publisher).digest()[0]! % 2 === 0 ? 0 : 1;
}
