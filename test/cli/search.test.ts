/** `search`, and lists that are long. */
import { describe, expect, it } from "vitest";
import { runVerb } from "../../src/cli/run.ts";
import { HARBOUR, newPlace, story } from "./run-verb.ts";

describe("search", () => {
  it("finds what list finds, with the place in the text at the end of each line", async () => {
    const place = newPlace(HARBOUR);
    const { code, out } = await place.run(["search", "thaw"]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    const fields = lines[0]?.split("\t") ?? [];
    expect(fields).toHaveLength(8);
    expect(fields[0]).toBe("ferry");
    const { stories } = (await place.json(["search", "thaw"])) as unknown as {
      stories: { id: string; snippet?: { text: string; hits: { start: number; end: number }[] } }[];
    };
    expect(stories.map(({ id }) => id)).toEqual(["ferry"]);
    const { snippet } = stories[0] ?? {};
    // What the door gives of the place is what is printed of it.
    expect(fields[7]).toBe(snippet?.text ?? "-");
    for (const { start, end } of snippet?.hits ?? [])
      expect(snippet?.text.slice(start, end).toLowerCase()).toContain("thaw");
  });

  it("wants a query, and says what is wrong with one", async () => {
    expect((await newPlace(HARBOUR).run(["search"])).code).toBe(2);
    const { code, err } = await newPlace(HARBOUR).run(["search", "is:nonsense"]);
    expect(code).toBe(2);
    expect(err).toContain("newsreader help search");
  });
});

describe("--ndjson", () => {
  it("prints each story on a line of its own, as --json has it", async () => {
    const place = newPlace(HARBOUR);
    const { out } = await place.run(["list", "--ndjson", "--sort", "oldest"]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const { stories } = (await place.json(["list", "--sort", "oldest"])) as unknown as { stories: object[] };
    expect(lines).toEqual(stories.map((row) => ({ version: 1, ...row })));
    const full = (await place.run(["list", "--ndjson", "--full", "--limit", "1"])).out;
    expect(JSON.parse(full)).toHaveProperty("blocks");
  });

  it("is set on one line a story on a terminal too", async () => {
    const { out } = await newPlace(HARBOUR).run(["list", "--ndjson"], { columns: 80 });
    expect(out.trimEnd().split("\n")).toHaveLength(3);
  });

  it.each([["--json", "--ndjson"], ["--full"]])("refuses what contradicts: %j", async (...options) => {
    expect((await newPlace(HARBOUR).run(["list", ...options])).code).toBe(2);
  });

  it("asks for no more than is taken, and nothing more once nobody reads", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1200 }, (_, i) => [
        `${i}.md`,
        story({ id: `story-${i}`, headline: `Number ${i}` }, "A text."),
      ]),
    );
    const place = newPlace(files);
    const call = async (stdout: Parameters<typeof runVerb>[1] extends infer Io ? Io : never) =>
      runVerb(["--library", place.library, "--state", place.state, "list", "--ndjson"], stdout);
    const others = {
      stderr: { write: () => true },
      stdin: (async function* () {})(),
      env: { HOME: place.root },
      cwd: () => place.root,
    };
    // A pipe that is full at every line: nothing of the next window is written before it has drained.
    let written = 0;
    let drained = 0;
    const between: number[] = [];
    let pending = 0;
    const slow = {
      write: () => {
        written++;
        pending++;
        return false;
      },
      once: (_: "drain", listener: () => void) => {
        between.push(pending);
        pending = 0;
        drained++;
        setImmediate(listener);
      },
    };
    expect(await call({ ...others, stdout: slow })).toBe(0);
    expect(written).toBe(1200);
    expect(drained).toBe(3);
    expect(Math.max(...between)).toBeLessThanOrEqual(500);
    // A pipe whose reader goes after the first line: `newsreader list --ndjson | head -n 1`.
    let lines = 0;
    let broken: ((error: NodeJS.ErrnoException) => void) | undefined;
    const gone = {
      write: () => {
        if (++lines === 1) setImmediate(() => broken?.(Object.assign(new Error("gone"), { code: "EPIPE" })));
        return true;
      },
      on: (_: "error", listener: (error: NodeJS.ErrnoException) => void) => {
        broken = listener;
      },
    };
    expect(await call({ ...others, stdout: gone })).toBe(0);
    expect(lines).toBeLessThanOrEqual(500);
  });
});
