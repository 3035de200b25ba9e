/**
 * Fetching in a process of its own, for the screen: reading a big feed takes longer than a key may wait. It is the verb
 * `fetch` that runs there.
 */
import { type Apart, runApart } from "./apart.ts";
import type { FetchProgress, Report } from "./fetch-report.ts";
import type { FetchOptions } from "./fetcher.ts";

/**
 * As Fetcher.fetchAll. Rejects with a sentence where nothing could be begun. Called off, it ends the process: what has
 * come stays, and the report is not to be had.
 */
export async function fetchApart(apart: Apart, options: FetchOptions = {}): Promise<Report> {
  const { only = [], again, full, pictures, onProgress, signal } = options;
  const flags = { again, full, pictures };
  const words = [
    ...["fetch", "--json", "--progress"],
    ...Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [`--${name}`] : [])),
    ...only,
  ];
  if (options.only?.length === 0) return { feeds: [], added: 0, updated: 0, failed: 0 };
  const { answer, said } = await runApart(apart, words, {
    onLine: (line) => {
      const progress = progressIn(line);
      if (progress !== null) onProgress?.(progress);
    },
    nice: NICE,
    ...(signal && { signal }),
  });
  return reportIn(answer) ?? Promise.reject(new Error(said.at(-1) ?? ENDED));
}

/** Keys come first, but a busy machine must not starve it. */
const NICE = 5;
const ENDED = "The fetch ended before its end. Fetch again to go on.";

function progressIn(line: string): FetchProgress | null {
  if (!line.startsWith("{")) return null;
  try {
    return (JSON.parse(line) as { progress?: FetchProgress }).progress ?? null;
  } catch {
    return null;
  }
}

function reportIn(text: string): Report | null {
  try {
    const { feeds, added, updated, failed } = JSON.parse(text) as Report;
    return { feeds, added, updated, failed };
  } catch {
    return null;
  }
}
