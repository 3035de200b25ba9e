/** The built program as a shell starts it. What needs no process is tested in this one: see the files beside. */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = "dist/newsreader.js";
let home = "";

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "process-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Ended = { code: number | null; out: string; err: string };

/** Starts the program without a terminal. `most`: characters after which the reader of its output has enough. */
function start(
  argv: readonly string[],
  { stdin = "", most = Number.POSITIVE_INFINITY } = {},
): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: home, NEWSREADER_STATE: join(home, "state") };
  const child = spawn(process.execPath, [PROGRAM, ...argv], { env, stdio: "pipe" });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
    if (out.length >= most) child.stdout.destroy();
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe.skipIf(!existsSync(PROGRAM))(
  `the program${existsSync(PROGRAM) ? "" : " (skipped: it is not built)"}`,
  () => {
    it("prints the shipped stories where there is no terminal", async () => {
      const bare = await start([]);
      expect(bare).toMatchObject({ code: 0, err: "" });
      expect(bare.out.trim().split("\n").length).toBeGreaterThanOrEqual(16);
      expect(await start(["list"])).toEqual(bare);
      expect(bare.out.replaceAll(/[\n\t]/g, "")).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
    });

    it("goes from a listed story to its pages and its related ones", async () => {
      const [id = ""] = (await start(["list", "--limit", "1"])).out.split("\t");
      const page = await start(["show", id, "--width", "40", "--height", "12", "--page", "1"]);
      expect(page).toMatchObject({ code: 0, err: "" });
      expect(page.out.split("\n").length).toBeLessThanOrEqual(12);
      expect((await start(["related", id])).code).toBe(0);
    });

    it("ends quietly when the reader of its output has had enough", async () => {
      expect(await start(["list", "--json", "--full"], { most: 1 })).toMatchObject({ code: 0, err: "" });
      expect(await start(["show", "welcome"], { most: 1 })).toMatchObject({ code: 0, err: "" });
    });

    it.skipIf(!existsSync("/dev/full"))(
      `says in a sentence that there is no room for what it prints${existsSync("/dev/full") ? "" : " (skipped: no /dev/full)"}`,
      () => {
        const env = { PATH: process.env.PATH, HOME: home, NEWSREADER_STATE: join(home, "state") };
        const full = openSync("/dev/full", "w");
        for (const verb of [
          ["list"],
          ["list", "--json"],
          ["list", "--ndjson"],
          ["show", "welcome"],
          ["--help"],
        ]) {
          const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...verb], {
            env,
            encoding: "utf8",
            stdio: ["ignore", full, "pipe"],
          });
          expect([status, stderr], verb.join(" ")).toEqual([
            1,
            "newsreader: No room on the disk: what was printed is cut off. Free some space.\n",
          ]);
          const unheard = spawnSync(process.execPath, [PROGRAM, "show", "no-such-story"], {
            env,
            stdio: ["ignore", "pipe", full],
          });
          expect(unheard.status).toBe(1);
        }
        closeSync(full);
      },
    );

    it("stores what comes in on standard input, and shows it then", async () => {
      const library = join(home, "library");
      const text =
        "World\n\nA Headline From a Pipe\n\nA paragraph that came through a pipe and not from any file at all.\n";
      expect((await start(["--library", library, "add", "-"], { stdin: text })).code).toBe(0);
      expect((await start(["--library", library, "list"])).out).toContain("A Headline From a Pipe");
    });

    it.each([
      [["show", "no-such-story"], 1],
      [["list", "--library", "/no/such/folder"], 1],
      [["add", "/no/such/file"], 1],
      [["lsit"], 2],
      [["list", "--nonsense"], 2],
      [["mark", "welcome"], 2],
    ])("ends %j with %i and one sentence, never a stack", async (argv, code) => {
      const ended = await start(argv);
      expect(ended).toMatchObject({ code, out: "" });
      expect(ended.err.trimEnd().split("\n")).toHaveLength(1);
      expect(ended.err).toMatch(/^newsreader: .*[.?)]\n$/);
    });
  },
);
