/** A library with subscriptions, and a server on loopback that has their feeds. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Rule } from "../../src/article/arrival-rules.ts";
import { EVERYTHING } from "../../src/article/view.ts";
import type { FeedOutcome, Report } from "../../src/store/fetch-report.ts";
import { createFetcher, type Fetcher, type FetchOptions } from "../../src/store/fetcher.ts";
import { openLibrary } from "../../src/store/library.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { newWeb } from "../web/new-web.ts";

/** An entry of a feed; what is not said is made up from the headline. */
export type Item = {
  readonly headline: string;
  readonly body?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly published?: string;
};

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An RSS feed. A body is given as content, whole. */
export function rss(title: string, items: readonly Item[]): string {
  const list = items.map(({ headline, body, link, guid, published }) => {
    const page = link ?? `http://127.0.0.1/${headline.toLowerCase().replaceAll(/\W+/g, "-")}`;
    const text =
      body ?? `<p>${headline} is a story that is told in some words, enough of them for a paragraph.</p>`;
    return [
      `<item><title>${escaped(headline)}</title>`,
      page && `<link>${escaped(page)}</link>`,
      guid !== undefined ? `<guid isPermaLink="false">${escaped(guid)}</guid>` : "",
      `<pubDate>${published ?? "Mon, 02 Mar 2026 08:00:00 GMT"}</pubDate>`,
      `<content:encoded>${escaped(text)}</content:encoded></item>`,
    ].join("");
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escaped(title)}</title><link>http://127.0.0.1/</link>${list.join("")}</channel></rss>`;
}

export class Newsroom {
  readonly root = mkdtempSync(path.join(tmpdir(), "fetch-"));
  readonly folder = path.join(this.root, "library");
  readonly state = path.join(this.root, "state");
  readonly waits: number[];
  /** What the clock says, in ms since 1970. */
  now = Date.parse("2026-03-03T10:00:00Z");
  private readonly web;

  constructor() {
    mkdirSync(this.folder);
    const { web, waits } = newWeb(() => this.now);
    this.web = web;
    this.waits = waits;
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
  }

  /** Does something with a fetcher on the library as it is now, and closes all behind it. */
  async with<T>(
    work: (
      fetcher: Fetcher,
      library: ReturnType<typeof openLibrary>,
      statuses: ReturnType<typeof openStatuses>,
    ) => T,
    rules: readonly Rule[] = [],
  ): Promise<Awaited<T>> {
    const statuses = openStatuses({ folder: this.state });
    const library = openLibrary({ folder: this.folder, stateFolder: this.state, statuses });
    await library.refresh();
    const fetcher = createFetcher({
      library,
      statuses,
      stateFolder: this.state,
      web: this.web,
      rules,
      now: () => this.now,
    });
    try {
      return await work(fetcher, library, statuses);
    } finally {
      library.close();
      await statuses.close();
    }
  }

  async subscribe(...addresses: string[]): Promise<void> {
    await this.with((fetcher) =>
      fetcher.subscribeAll(addresses.map((address) => ({ address, title: "", site: "", folders: [] }))),
    );
  }

  async fetch(options: FetchOptions = {}, rules: readonly Rule[] = []): Promise<Report> {
    return await this.with((fetcher) => fetcher.fetchAll(options), rules);
  }

  /** Fetches and gives the outcome of the only feed. */
  async fetchOne(options: FetchOptions = {}, rules: readonly Rule[] = []): Promise<FeedOutcome> {
    const { feeds } = await this.fetch(options, rules);
    if (feeds.length !== 1) throw new Error(`There are ${feeds.length} feeds.`);
    return feeds[0]!;
  }

  /** The headlines in the library, in alphabetical order. */
  async headlines(): Promise<string[]> {
    return await this.with((_, library) =>
      library
        .window(EVERYTHING, { offset: 0, limit: 1000 })
        .rows.map(({ summary }) => summary.headline)
        .sort(),
    );
  }

  /** The files of the library by path, hidden ones too. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), "utf8");
  }
}
