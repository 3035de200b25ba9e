/** README's cookbook: each of its commands run as it stands there, in a home of its own, with the built program. */
import { execFile, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { rss } from "../store/fetch-fixture.ts";
import { PROGRAM } from "./reader.ts";

type Kitchen = {
  readonly home: string;
  /** Puts a program on the path. */
  readonly program: (name: string, script: string) => void;
  /** Runs shell commands; what they print, and what they complain of. */
  readonly run: (commands: string) => Promise<{ out: string; err: string }>;
};

type Dish = {
  /** Programs that it is made with. */
  readonly needs?: readonly string[];
  readonly prepare?: (kitchen: Kitchen) => void | Promise<void>;
  readonly check: (out: string, kitchen: Kitchen) => void | Promise<void>;
};

const isThere = (name: string) =>
  spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;

function kitchen(): Kitchen {
  const home = mkdtempSync(join(tmpdir(), "cookbook-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const bin = join(home, "bin");
  mkdirSync(bin);
  const program = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  program("newsreader", `exec "${process.execPath}" "${PROGRAM}" "$@"`);
  const env = {
    PATH: [bin, process.env.PATH].join(delimiter),
    HOME: home,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    // fzf as if the reader typed this and took what is left.
    FZF_DEFAULT_OPTS: "--exact --filter=Admiral",
  };
  const run = async (commands: string) => {
    const done = promisify(execFile)("bash", ["--norc", "-eu", "-o", "pipefail", "-c", commands], {
      cwd: home,
      env,
      timeout: 60_000,
    });
    const { stdout, stderr } = await done;
    return { out: stdout, err: stderr };
  };
  return { home, program, run };
}

/** A feed with two stories on loopback. */
async function feed(): Promise<string> {
  const text = rss("The Pier", [{ headline: "Ferry repaired" }, { headline: "Bread is cheaper" }]);
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "application/rss+xml");
    answer.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
}

const lines = (text: string) => text.split("\n").filter(Boolean);

/** What each is to give, by its heading. */
const DISHES: Readonly<Record<string, Dish>> = {
  "The list in a pager": {
    needs: ["less"],
    check: (out) => {
      expect(lines(out).length).toBeGreaterThan(10);
      expect(out).toMatch(/^welcome\tunread\t-\tReading\t/m);
    },
  },
  "A story in a browser for the terminal": {
    needs: ["w3m"],
    check: (out) => {
      expect(out.match(/Start Here: How to Read a Story in This Terminal/g)?.length).toBe(2);
      expect(out).not.toMatch(/<p>|\x1b/);
    },
  },
  "Pick a story with fzf, its text beside it": {
    needs: ["fzf", "less"],
    check: (out) => expect(out).toMatch(/The Admiral Who Forecast the Weather[\s\S]*\n\n/),
  },
  "Fetch by cron, and say what is new": {
    prepare: async ({ program, run }) => {
      program(
        "notify-send",
        'test -n "$DBUS_SESSION_BUS_ADDRESS" && printf "%s|" "$@" >> "$HOME/notices"; echo >> "$HOME/notices"',
      );
      await run(`newsreader subscribe ${await feed()}`);
    },
    check: async (_, { home, run }) => {
      const headlines = (await run("newsreader list | cut -f 7")).out;
      expect(lines(headlines).sort()).toEqual(["Bread is cheaper", "Ferry repaired"]);
      expect(readFileSync(join(home, "notices"), "utf8")).toBe("newsreader|2 new stories|\n");
      // With nothing new it is quiet.
      await run(recipes().get("Fetch by cron, and say what is new") ?? "exit 1");
      expect(lines(readFileSync(join(home, "notices"), "utf8")).length).toBe(1);
    },
  },
  "The longest unread stories, with jq": {
    needs: ["jq"],
    check: (out) => {
      const minutes = lines(out).map((line) => Number(/^(\d+) min {2}\S/.exec(line)?.[1]));
      expect(minutes.length).toBe(3);
      expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
    },
  },
  "However many stories, a line each": {
    needs: ["jq"],
    check: (out) => expect(out).toMatch(/^ *\d+ History$/m),
  },
  "Mark what a query finds": {
    check: async (_, { run }) => {
      const { out } = await run("newsreader list section:history");
      const read = lines(out).map((line) => line.split("\t"));
      const wanted = read.map(([, , , , date = ""]) => (date < "2026-06" ? "read" : "unread"));
      expect(read.map(([, mark]) => mark)).toEqual(wanted);
      expect(wanted).toContain("read");
    },
  },
  "One page to take along": {
    check: (_, { home }) => {
      const page = readFileSync(join(home, "science.html"), "utf8");
      expect(page).toContain("The Sea Keeps Two Clocks");
      expect(page).not.toContain("The Number on the Spine");
    },
  },
  "Move in from another reader": {
    prepare: async ({ program }) => {
      const address = await feed();
      program(
        "newsboat",
        `echo '<opml version="1.0"><body><outline type="rss" text="The Pier" xmlUrl="${address}"/></body></opml>'`,
      );
    },
    check: (out) => expect(out).toMatch(/\thttp:\/\/127\.0\.0\.1:\d+\/feed\.xml|The Pier/),
  },
  "A backup": {
    check: (_, { home }) => {
      const folder = readdirSync(home).find((name) => /^stories-\d{4}-\d\d-\d\d$/.test(name)) ?? "";
      expect(readdirSync(join(home, folder), { recursive: true }).length).toBeGreaterThan(20);
      expect(readFileSync(join(home, "feeds.opml"), "utf8")).toContain("<opml");
    },
  },
};

/** The commands of the cookbook, by their headings. */
function recipes(): Map<string, string> {
  const readme = readFileSync("README.md", "utf8");
  const book = /<!-- cookbook -->([\s\S]*)<!-- end of cookbook -->/.exec(readme)?.[1] ?? "";
  const parts = book.split(/^### /m).slice(1);
  return new Map(
    parts.map((part) => [part.split("\n")[0] ?? "", /```sh\n([\s\S]*?)```/.exec(part)?.[1] ?? ""] as const),
  );
}

test("every recipe of README is tried here, and no other", () => {
  expect([...recipes().keys()]).toEqual(Object.keys(DISHES));
});

for (const [name, { needs = [], prepare, check }] of Object.entries(DISHES)) {
  const missing = needs.filter((one) => !isThere(one));
  const why = missing.length > 0 ? ` (skipped: ${missing.join(" and ")} not installed)` : "";
  test.skipIf(missing.length > 0)(`${name}${why}`, { timeout: 90_000 }, async () => {
    const own = kitchen();
    await prepare?.(own);
    const { out, err } = await own.run(recipes().get(name) ?? "exit 1");
    // What a verb tells beside its answer is a sentence, never a stack.
    expect(err).not.toMatch(/^\s+at /m);
    await check(out, own);
  });
}
