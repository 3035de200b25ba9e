import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/article/width.ts";
import { HARBOUR, newPlace, story } from "./run-verb.ts";

describe("list", () => {
  it("prints plain lines in a pipe: fields parted by tabs, newest first", async () => {
    const { code, out, err } = await newPlace(HARBOUR).run(["list"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n").map((line) => line.split("\t"))).toEqual([
      ["harbour", "unread", "-", "World", "2026-02-03", "1", "The Harbour Freezes Early"],
      ["ferry", "unread", "-", "World", "2026-02-01", "1", "The Ferry Stays Ashore"],
      ["bread", "unread", "-", "Kitchen", "2026-01-10", "2", "Bread Without Hurry"],
      [""],
    ]);
  });

  it("finds by query, section, mark and order", async () => {
    const place = newPlace(HARBOUR);
    const ids = async (...argv: string[]) =>
      (await place.run(["list", ...argv])).out.split("\n").flatMap((line) => line.split("\t")[0] || []);
    expect(await ids("ice")).toEqual(["harbour"]);
    expect(await ids("section:world", "-ferry")).not.toContain("bread");
    expect(await ids("--section", "kitchen")).toEqual(["bread"]);
    place.put("loose.md", story({ id: "loose", headline: "Without a Section" }, "Nowhere at home."));
    expect(await ids("--section", "")).toEqual(["loose"]);
    expect(await ids("--sort", "oldest", "date:2026-01..", "--limit", "2")).toEqual(["bread", "ferry"]);
    await place.run(["mark", "harbour", "--read"]);
    expect(await ids("--unread", "-nowhere")).toEqual(["ferry", "bread"]);
    expect(await ids("is:read")).toEqual(["harbour"]);
  });

  it("draws columns on a terminal, no line wider than it", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["mark", "ferry", "--read", "--star"]);
    for (const columns of [40, 80, 160]) {
      const { out } = await place.run(["list"], { columns, env: { NO_COLOR: "1" } });
      const lines = out.trimEnd().split("\n");
      expect(lines).toHaveLength(3);
      expect(lines[0]).toMatch(/^●/);
      expect(lines[1]).toMatch(/^ ★ ferry/);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(columns, 45));
    }
    const wide = (await place.run(["list"], { columns: 100, env: { NO_COLOR: "1" } })).out;
    expect(wide).toContain("●  harbour  World    2026-02-03  1 min  The Harbour Freezes Early");
  });

  it("prints one JSON value, also where it is written in parts: more stories than are asked for at once, and none", async () => {
    const place = newPlace({});
    for (let n = 0; n < 1001; n++)
      place.put(`${n}.md`, story({ id: `s${n}`, headline: `Lock ${n}` }, "Rain."));
    for (const query of [[], ["--limit", "500"], ["--limit", "501"], ["nowhere"]]) {
      const piped = (await place.run(["list", "--json", ...query])).out;
      const whole = JSON.parse((await place.run(["list", "--json", ...query], { columns: 80 })).out);
      expect(piped).toBe(`${JSON.stringify(whole)}\n`);
    }
    expect(JSON.parse((await place.run(["list", "--json"])).out).stories).toHaveLength(1001);
  });

  it("colours on a terminal only, and not with NO_COLOR", async () => {
    const place = newPlace(HARBOUR);
    expect((await place.run(["list"], { columns: 80 })).out).toContain("\x1b[");
    expect((await place.run(["list"], { columns: 80, env: { NO_COLOR: "1" } })).out).not.toContain("\x1b");
    expect((await place.run(["list"])).out).not.toContain("\x1b");
  });

  it("lists a file that cannot be read with its reason, and the others", async () => {
    const place = newPlace(HARBOUR);
    place.put("photo.txt", Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]));
    const { code, out } = await place.run(["list"]);
    expect(code).toBe(0);
    expect(out.split("\n")).toHaveLength(5);
    expect(out).toMatch(/\tfailed\t-\t-\t-\t-\tphoto\.txt: It is not a text/);
  });

  it("lets no control character through, whatever a story says", async () => {
    const place = newPlace({
      "evil.md": story(
        {
          id: "ev\x1b[31mil",
          headline: "Red \x1b]0;owned\x07 \u202eturned\u0085",
          related: [{ headline: "A \x1b[31mred \u202etale" }],
        },
        "\x1b[2JText.",
      ),
    });
    for (const argv of [
      ["list"],
      ["list", "--json", "--full"],
      ["show", "evil.md"],
      ["related", "evil.md"],
    ]) {
      const { out } = await place.run(argv);
      expect(out.length).toBeGreaterThan(0);
      expect(out.replaceAll(/[\n\t]/g, "")).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e]/);
    }
  });

  it("refuses a query that is not understood, and a section that is not there", async () => {
    const place = newPlace(HARBOUR);
    const query = await place.run(["list", "sektion:world"]);
    expect(query).toMatchObject({ code: 2, out: "" });
    expect(query.err).toContain("“section:”");
    const section = await place.run(["list", "--section", "Wrold"]);
    expect(section).toMatchObject({ code: 1, out: "" });
    expect(section.err).toContain("“World”");
  });

  it("says that a library is empty, or missing", async () => {
    const place = newPlace();
    const empty = await place.run(["list"]);
    expect(empty).toMatchObject({ code: 0, out: "" });
    expect(empty.err).toContain("newsreader add FILE");
    const missing = await place.run(["--library", `${place.root}/nowhere`, "list"]);
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toContain("nowhere");
    expect(missing.err.trim().split("\n")).toHaveLength(1);
  });
});
