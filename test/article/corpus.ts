/** The shared material, where it is there: it is no part of a clone. */
import { existsSync } from "node:fs";

const CORPUS = new URL("../../../shared/corpus/", import.meta.url);

/** Address of a file or folder of the corpus, or null, said aloud, where it is absent. */
export function corpus(path: string): URL | null {
  const url = new URL(path, CORPUS);
  if (existsSync(url)) return url;
  console.warn(`skipped: no ${path} in ../shared/corpus`);
  return null;
}
