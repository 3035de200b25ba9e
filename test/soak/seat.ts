/**
 * A reader in a real terminal that somebody uses at random, and what its screen showed: a mark or a page that stood
 * there for 250 ms must be there at the next start, whatever became of the program.
 */
import { startReader } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";

/** How long a thing must have been on the screen to count, in ms (product.md: a quarter of a second). */
const SHOWN = 250;
/** How often the screen is looked at, in ms. */
const LOOK = 25;
/** In each section: with their deks they fill the screen. */
export const STORIES = 12;

/** What stands in the rows of a list: "read Alpha 03" → "no", "star Alpha 03" → "yes", "page Alpha 03" → "2 of 5". */
export function factsOf(screen: readonly string[]): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [n, row] of screen.entries()) {
    const [, dot, star, name] = /^..([● ])([★ ]) (\p{Lu}\p{Ll}+ \d\d) /u.exec(row) ?? [];
    if (name === undefined) continue;
    facts.set(`read ${name}`, dot === "●" ? "no" : "yes");
    facts.set(`star ${name}`, star === "★" ? "yes" : "no");
    const page = / p\. (\d+ of \d+)$/.exec(screen[n + 1] ?? "")?.[1];
    if (page !== undefined) facts.set(`page ${name}`, page);
  }
  const [, open, page] = /^ (\p{Lu}\p{Ll}+ \d\d) .* Page (\d+ of \d+)/u.exec(screen[0] ?? "") ?? [];
  if (open !== undefined && page !== undefined) facts.set(`page ${open}`, page);
  return facts;
}

const isStory = (screen: readonly string[]) => / Pages? \d/.test(screen[0] ?? "");
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What stood on the screen, and since when (ms since 1970). */
export type Shown = { readonly value: string; readonly since: number };

const appears = (terminal: TestTerminal, wanted: (screen: string[]) => boolean, most: number) =>
  terminal.waitFor(wanted, most).then(
    () => true,
    () => false,
  );

export class Seat {
  /** Keys pressed since the first start. */
  keys = 0;
  /** How often the feeds were fetched by a key. */
  fetches = 0;
  private terminal: TestTerminal | null = null;
  private watching: NodeJS.Timeout | undefined;
  private since = new Map<string, Shown>();
  private using: Promise<void> = Promise.resolve();
  private inUse = false;
  private readonly section: string;
  private readonly folders: { state: string; library: string };
  private readonly random: () => number;

  /** It keeps to the stories of one section, so that what its screen shows is its own doing. */
  constructor(section: string, folders: { state: string; library: string }, random: () => number) {
    this.section = section;
    this.folders = folders;
    this.random = random;
  }

  /**
   * Starts it and narrows the list. Gives what the list then shows, and all that was written until then. Page numbers
   * come behind the first frame: those that are `expected` are waited for.
   */
  async start(
    expected: ReadonlyMap<string, Shown> = new Map(),
  ): Promise<{ facts: Map<string, string>; written: string }> {
    const terminal = startReader({ ...this.folders, columns: 100, rows: 40 });
    this.terminal = terminal;
    await terminal.waitFor(/unread of \d+/, 30_000);
    await this.narrow(terminal);
    const pages = [...expected].filter(([key]) => key.startsWith("page "));
    const hasPages = (screen: string[]) => {
      const facts = factsOf(screen);
      return pages.every(([key, { value }]) => facts.get(key) === value);
    };
    // What is still not there is the test's to judge.
    await terminal.waitFor(hasPages, 15_000).catch(() => {});
    this.since.clear();
    this.watching = setInterval(() => this.look(), LOOK);
    return { facts: factsOf(terminal.screen()), written: terminal.raw() };
  }

  /** Narrows the list to the own section; it may have the filter of the other seat, which wrote the session last. */
  private async narrow(terminal: TestTerminal): Promise<void> {
    const isNarrow = (screen: string[]) => {
      const names = [...factsOf(screen).keys()].filter((key) => key.startsWith("read "));
      return names.length === STORIES && names.every((name) => name.startsWith(`read ${this.section} `));
    };
    for (let tries = 0; tries < 10 && !isNarrow(terminal.screen()); tries++) {
      // An escape and a key behind it are a key with Alt where they come together, as on a machine that is busy.
      terminal.press("<Esc>");
      await terminal.settle(300);
      terminal.press("/");
      // Empty: behind it at most what can be typed there.
      const isOpen = (screen: string[]) => /^\/(?: {2}|$)/.test(screen.at(-1)?.trim() ?? "");
      if (!(await appears(terminal, isOpen, 5000))) continue;
      terminal.type(`section:${this.section}`);
      terminal.press("<Enter>");
      await appears(terminal, isNarrow, 15_000);
    }
    await terminal.waitFor(isNarrow);
  }

  private look(): void {
    const since = Date.now();
    const facts = factsOf(this.terminal?.screen() ?? []);
    for (const key of this.since.keys()) if (!facts.has(key)) this.since.delete(key);
    for (const [key, value] of facts) {
      if (this.since.get(key)?.value !== value) this.since.set(key, { value, since });
    }
  }

  /** Presses keys at random until `rest`. */
  use(mayUndo: () => boolean): void {
    this.inUse = true;
    this.using = this.pressOn(mayUndo).catch((error) => {
      // A killed program shows nothing any more; a program that ended by itself is the test's failure.
      if (this.inUse) throw error;
    });
  }

  private async pressOn(mayUndo: () => boolean): Promise<void> {
    while (this.inUse) {
      const before = this.terminal?.screen().join("\n") ?? "";
      const key = this.nextKey(mayUndo());
      this.keys++;
      if (key === "R") this.fetches++;
      this.terminal?.press(key);
      // The next key is one for the screen that this one leads to, so that none ends the program or wanders off.
      const must = ["q", "<Enter>", "<Space>"].includes(key);
      const answer = this.terminal?.waitFor((screen) => screen.join("\n") !== before, must ? 20_000 : 1000);
      await answer?.catch((error) => {
        // A key at an edge changes nothing.
        if (must) throw error;
      });
      await pause(15 + this.random() * 150);
    }
  }

  private nextKey(mayUndo: boolean): string {
    const screen = this.terminal?.screen() ?? [];
    const dice = this.random();
    if (mayUndo && dice < 0.12) return dice < 0.08 ? "u" : "U";
    if (isStory(screen)) {
      if (dice < 0.25) return "q";
      const [, page, pages] = / Page (\d+) of (\d+)/.exec(screen[0] ?? "") ?? [];
      // Behind the last page are the related stories, which are the other seat's.
      if (dice < 0.7) return page === pages ? "b" : "<Space>";
      return dice < 0.8 ? "b" : dice < 0.9 ? "s" : "m";
    }
    if (factsOf(screen).size === 0) return "<Esc>";
    // The feed's stories are in a section of their own: they come in behind what this screen shows.
    if (dice < 0.05) return "R";
    if (dice < 0.17) return "A";
    if (dice < 0.3) return "<Enter>";
    if (dice < 0.6) return dice < 0.5 ? "m" : "s";
    return dice < 0.8 ? "j" : "k";
  }

  /** Lets it be. What is on its way to the screen arrives. */
  async rest(): Promise<void> {
    this.inUse = false;
    await this.using;
  }

  /** kill -9. Gives what had been on the screen for 250 ms. */
  async kill(): Promise<Map<string, Shown>> {
    this.look();
    const now = Date.now();
    this.terminal?.kill("SIGKILL");
    this.inUse = false;
    clearInterval(this.watching);
    const shown = [...this.since].filter(([, { since }]) => now - since >= SHOWN);
    await this.terminal?.exit;
    await this.using;
    await this.terminal?.close();
    return new Map(shown);
  }

  /** Ends it as a person does. */
  async leave(): Promise<void> {
    await this.rest();
    clearInterval(this.watching);
    const { terminal } = this;
    if (terminal === null) return;
    for (let tries = 0; tries < 20; tries++) {
      const screen = await terminal.settle(100);
      // Out of panels and stories first: in the list the same key ends the program.
      if (factsOf(screen).size > 1 && !isStory(screen)) break;
      terminal.press(isStory(screen) ? "q" : "<Esc>");
    }
    terminal.press("q");
    await terminal.exit;
  }
}
