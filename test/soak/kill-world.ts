/** The library, the feed and the verbs that the readers of kill.test.ts have around them, and what must hold there. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeLine } from "../../src/store/journal-lines.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { newFolder, PROGRAM } from "../e2e/reader.ts";
import { rss } from "../store/fetch-fixture.ts";
import { badServer, type Route } from "../web/bad-server.ts";
import { STORIES } from "./seat.ts";

const SECTIONS = ["Alpha", "Beta", "Gamma"];

const numbered = (n: number) => String(n).padStart(2, "0");
const paragraph = (name: string, n: number) =>
  `${name} has a paragraph number ${n}. ${"It is as long as paragraphs of newspapers are. ".repeat(6)}`;

/** Every text ends with a sentence of its own: what has it was written whole. */
const end = (name: string) => `This is where ${name} ends.`;

function body(name: string, paragraphs: number): string {
  return [...Array.from({ length: paragraphs }, (_, n) => paragraph(name, n)), end(name)].join("\n\n");
}

/** The id of the story with this name. */
export const idOf = (name: string) => name.toLowerCase().replaceAll(/\W+/g, "-");

export function storyText(section: string, name: string, paragraphs = 14): string {
  const head = `---\nid: ${idOf(name)}\nsection: ${section}\nheadline: ${name}\ndek: What ${name} is about.\n`;
  return `${head}published: 2026-03-02\n---\n\n${body(name, paragraphs)}\n`;
}

export type Ended = { readonly killed: boolean; readonly code: number | null; readonly said: string };

export class KillWorld {
  readonly state = newFolder("state");
  readonly library = newFolder("library");
  private readonly incoming = newFolder("incoming");
  private readonly seen = new Set<string>();
  private arrived = 0;
  private added = 0;

  private constructor() {
    for (const section of SECTIONS) {
      for (let n = 1; n <= STORIES; n++) {
        const name = `${section} ${numbered(n)}`;
        writeFileSync(join(this.library, `${section}-${n}.md`), storyText(section, name));
      }
    }
  }

  static async open(): Promise<KillWorld> {
    const world = new KillWorld();
    const { origin } = await badServer({ "/feed": (_, response) => world.answer(response) });
    const { code, said } = await world.run(["subscribe", `${origin}/feed`]).ended;
    if (code !== 0) throw new Error(said);
    return world;
  }

  /** Each time the feed has three stories more, the latest thirty. */
  private answer(response: Parameters<Route>[1]): void {
    this.arrived += 3;
    const items = Array.from({ length: Math.min(30, this.arrived) }, (_, n) => {
      const name = `News ${this.arrived - n}`;
      const text = body(name, 40).replaceAll(/^(.+)$/gm, "<p>$1</p>");
      return { headline: name, body: text, guid: name };
    });
    response.writeHead(200, { "content-type": "application/rss+xml", "cache-control": "no-cache" });
    response.end(rss("News", items));
  }

  /** Starts a verb. */
  run(args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
    const command = [PROGRAM, ...args, "--state", this.state, "--library", this.library];
    const child = spawn(process.execPath, command, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TERM: "xterm-256color" },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
    const ended = new Promise<Ended>((resolve) =>
      child.on("close", (code, signal) => resolve({ killed: signal === "SIGKILL", code, said })),
    );
    return { child, ended };
  }

  /** New files that the next `add` brings: small ones and a large one. */
  filesToAdd(): string[] {
    return [8, 8, 2000].map((paragraphs) => {
      const name = `Brought ${++this.added}`;
      const file = join(this.incoming, `${name}.md`);
      writeFileSync(file, storyText("Brought", name, paragraphs));
      return file;
    });
  }

  /** Ids of the stories that the verb `mark` marks, all of them in each call. */
  marked(): string[] {
    return Array.from({ length: STORIES }, (_, n) => `gamma-${numbered(n + 1)}`);
  }

  /** What is wrong with the files now, a sentence each: torn ones, half stories, a step that was done by half. */
  faults(): string[] {
    return [...this.tornState(), ...this.halfStories(), ...this.halfSteps()];
  }

  private tornState(): string[] {
    const faults: string[] = [];
    for (const name of readdirSync(this.state).filter((file) => file.endsWith(".json"))) {
      // In the making: it gets its place when it is whole.
      if (name.includes(".next-")) continue;
      try {
        JSON.parse(readFileSync(join(this.state, name), "utf8"));
      } catch (error) {
        faults.push(`${name} is torn: ${error}`);
      }
    }
    const journals = join(this.state, "journal");
    mkdirSync(journals, { recursive: true });
    for (const name of readdirSync(journals)) {
      const lines = readText(join(journals, name)).split("\n").slice(0, -1);
      if (lines.some((line) => decodeLine(line) === null)) faults.push(`${name} has a damaged line`);
    }
    return faults;
  }

  private halfStories(): string[] {
    const faults: string[] = [];
    for (const entry of readdirSync(this.library, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/^[^.].*\.(?:md|txt)$/.test(entry.name) || this.seen.has(file)) continue;
      this.seen.add(file);
      if (!/This is where .+ ends\.\s*$/.test(readFileSync(file, "utf8")))
        faults.push(`${file} is half a story`);
    }
    return faults;
  }

  /** One call of `mark` is one step: its stories are all read or all unread. */
  private halfSteps(): string[] {
    const statuses = openStatuses({ folder: this.state });
    const read = new Set(this.marked().map((id) => statuses.get(id).read));
    const faults = [...statuses.warnings()];
    statuses.closeNow();
    if (read.size > 1) faults.push("a step of several stories was done by half");
    return faults;
  }

  /**
   * Whether the state holds a change of this fact that was made after `since` (ms since 1970): a key that was heard and
   * kept, and whose answer the killed program did not live to show.
   */
  changedSince(fact: string, since: number): boolean {
    const [kind = "", name = ""] = fact.split(/ (.*)/);
    const statuses = openStatuses({ folder: this.state });
    const status = statuses.get(idOf(name));
    statuses.closeNow();
    const at = { read: status.readAt, star: status.starredAt, page: status.positionAt }[kind];
    return at !== undefined && at >= since;
  }

  /** How many stories were offered by `add` and by the feed so far, and how many files each of them has. */
  arrivals(): { offered: number; files: number } {
    const files = [...this.seen].filter((file) => /(?:brought|news)-\d+(?:-\d+)?\.md$/i.test(file)).length;
    return { offered: this.added + this.arrived, files };
  }

  stateFiles(): string[] {
    return readdirSync(this.state, { recursive: true }).map(String);
  }
}

/** Empty where it has just been folded. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
