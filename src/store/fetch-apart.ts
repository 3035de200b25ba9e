/**
 * Fetching in a process of its own, for the screen: reading a big feed takes longer than a key may wait. It is the verb
 * `fetch` that runs there, with the same files, and the running reader notices what comes as it would from any other.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { FetchProgress, Report } from "./fetch-report.ts";
import type { FetchOptions } from "./fetcher.ts";

export type Apart = {
  /** The command that is this program: Node, its flags, the file that it was started with. */
  readonly program: readonly [string, ...string[]];
  readonly library: string;
  readonly stateFolder: string;
};

/**
 * As Fetcher.fetchAll. Rejects with a sentence where nothing could be begun. Called off, it ends the process: what has
 * come stays, and the report is not to be had.
 */
export async function fetchApart(
  { program, library, stateFolder }: Apart,
  options: FetchOptions = {},
): Promise<Report> {
  const { only = [], again, full, pictures, onProgress, signal } = options;
  const [node, ...start] = program;
  const flags = { again, full, pictures };
  const words = [
    ...["--library", library, "--state", stateFolder, "fetch", "--json", "--progress"],
    ...Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [`--${name}`] : [])),
    ...only,
  ];
  if (options.only?.length === 0) return { feeds: [], added: 0, updated: 0, failed: 0 };
  const child = spawn(node, [...start, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    ...(signal && { signal }),
  });
  let answer = "";
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    const progress = progressIn(line);
    if (progress !== null) onProgress?.(progress);
    else if (line.startsWith("newsreader: ")) said = line.slice("newsreader: ".length);
  });
  await new Promise<void>((resolve, reject) => {
    child.on("error", (error) =>
      reject(new Error(signal?.aborted ? CALLED_OFF : `The fetch could not be started: ${error.message}.`)),
    );
    child.on("close", () => resolve());
  });
  return reportIn(answer) ?? Promise.reject(new Error(signal?.aborted ? CALLED_OFF : said || ENDED));
}

const CALLED_OFF = "The fetch was called off. Fetch again to go on.";
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
