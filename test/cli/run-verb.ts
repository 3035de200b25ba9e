/** Runs verbs in this process on a library and a state folder of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { runVerb } from "../../src/cli/run.ts";
import { loopbackOnly } from "../web/new-web.ts";

export type Surroundings = {
  /** What comes in on standard input. */
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal on stdout; without it stdout is a pipe. */
  readonly columns?: number;
  readonly rows?: number;
  /** Columns of the terminal on stderr, where progress is drawn; without it stderr is a pipe. */
  readonly progressColumns?: number;
  readonly env?: Readonly<Record<string, string>>;
};

export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

export type Place = {
  readonly root: string;
  readonly library: string;
  readonly state: string;
  /** Writes a file of the library. */
  put(file: string, text: string | Uint8Array): void;
  /** Writes a file outside of it and answers with its path. */
  outside(file: string, text: string | Uint8Array): string;
  run(argv: readonly string[], surroundings?: Surroundings): Promise<Outcome>;
  /** Runs with --json and answers with the value. */
  json(argv: readonly string[], surroundings?: Surroundings): Promise<Record<string, never>>;
};

/** A temporary place, removed when the test has ended. `files` of its library by path. */
export function newPlace(files: Readonly<Record<string, string>> = {}): Place {
  const root = mkdtempSync(join(tmpdir(), "cli-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const library = join(root, "library");
  const state = join(root, "state");
  mkdirSync(library);
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  for (const [file, text] of Object.entries(files)) write(join(library, file), text);
  const run = async (argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> => {
    const { stdin = "", columns, rows, progressColumns, env = {} } = surroundings;
    const drawn = progressColumns === undefined ? {} : { isTTY: true, columns: progressColumns };
    const written = { out: "", err: "" };
    const terminal = columns === undefined ? {} : { isTTY: true, columns, rows: rows ?? 24 };
    const code = await runVerb(["--library", library, "--state", state, ...argv], {
      transport: loopbackOnly(),
      stdout: { ...terminal, write: (text) => (written.out += text) },
      stderr: { ...drawn, write: (text) => (written.err += text) },
      stdin: (async function* () {
        yield Buffer.from(stdin as string);
      })(),
      env: { HOME: root, ...env },
      cwd: () => root,
    });
    return { code, ...written };
  };
  return {
    root,
    library,
    state,
    put: (file, text) => void write(join(library, file), text),
    outside: (file, text) => write(join(root, file), text),
    run,
    json: async (argv, surroundings) => JSON.parse((await run([...argv, "--json"], surroundings)).out),
  };
}

/** A story in Markdown. */
export function story(fields: Readonly<Record<string, unknown>>, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** Three stories of two sections that name each other, one of them naming one that is not there. */
export const HARBOUR: Readonly<Record<string, string>> = {
  "world/harbour.md": story(
    {
      id: "harbour",
      section: "World",
      headline: "The Harbour Freezes Early",
      dek: "Boats were hauled out a month ahead of time.",
      byline: "Ada Quill",
      published: "2026-02-03",
      related: [
        { headline: "The Ferry Stays Ashore", source: "ferry.md" },
        { headline: "The Winter of the Long Nights" },
      ],
    },
    [
      "The first ice came on a Tuesday, and by **Friday** nobody rowed any more.",
      "## On the quay",
      "![Boats on the quay](boats.png)\n*Boats on the quay in February. (Photo: A. Quill)*",
      "- ropes\n- tar",
      "> Nobody here remembers such a winter.",
      "| Day | Ice |\n| --- | --- |\n| Tuesday | 2 cm |",
      "* * *",
      "```sh\necho  ice\n```",
    ].join("\n\n"),
  ),
  "world/ferry.md": story(
    { id: "ferry", section: "World", headline: "The Ferry Stays Ashore", published: "2026-02-01" },
    "Until the thaw the island has to be reached on foot, which the island rather likes.",
  ),
  "bread.md": story(
    { id: "bread", section: "Kitchen", headline: "Bread Without Hurry", published: "2026-01-10" },
    Array.from(
      { length: 12 },
      (_, i) => `Paragraph ${i + 1}. ${"Flour, water, salt and time. ".repeat(9)}`,
    ).join("\n\n"),
  ),
};
