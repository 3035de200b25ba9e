/** `settings`: what is in force and why, and how one is changed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clashes } from "../../src/app/keymap.ts";
import { runVerb } from "../../src/cli/run.ts";
import { SYSTEM_VERBS } from "../../src/cli/verbs-system.ts";
import { SETTINGS } from "../../src/store/settings-table.ts";
import { newPlace, type Place } from "./run-verb.ts";

function withSettings(text: string): Place {
  const place = newPlace();
  mkdirSync(place.state);
  writeFileSync(join(place.state, "settings.json"), text);
  return place;
}

const fileOf = (place: Place) => join(place.state, "settings.json");
const rowsOf = (out: string) =>
  new Map(out.split("\n").map((line) => [line.split("\t")[0], line.split("\t")]));

describe("settings", () => {
  it("shows each with its value and where that comes from", async () => {
    const place = withSettings('{\n  "measure": 72,\n  "mouse": "yes"\n}\n');
    const { code, out, err } = await place.run(["settings"]);
    expect(code).toBe(0);
    const rows = rowsOf(out);
    expect([...rows.keys()].filter(Boolean)).toEqual(SETTINGS.map(({ name }) => name));
    expect(rows.get("measure")).toEqual(["measure", "72", `${fileOf(place)}:2`]);
    expect(rows.get("mouse")).toEqual(["mouse", "true", "default"]);
    expect(rows.get("library")).toEqual(["library", JSON.stringify(place.library), "flag"]);
    expect(err).toContain(`${fileOf(place)}:3: mouse is "yes", but must be true or false.`);
  });

  it("names the line of what does not count, and the nearest of what is not known", async () => {
    const place = withSettings(
      '{\n  "mesure": 72,\n  "keys": {\n    "list.down": ["n"],\n    "list.up": "p"\n  },\n  "rules": [\n    {"do": "drop"}\n  ]\n}\n',
    );
    const { err } = await place.run(["settings"]);
    expect(err).toContain(':2: there is no setting "mesure"; did you mean "measure"?');
    expect(err).toContain(':5: keys.list.up is "p", but must be a list of keys.');
    expect(err).toContain(":8: rule 1 is");
  });

  it("keeps what counts beside what does not, and says of a refused value that the default is in force", async () => {
    const place = withSettings(
      '{\n"saved": [\n{"name": "Long", "query": "words:>900"},\n{"nme": "x"}\n],\n"theme": "drak",\n"themes": {"mine": {"acent": "red"}}\n}',
    );
    const { err, out } = await place.run(["settings"]);
    expect(err).toContain(
      `${fileOf(place)}:4: filter 2 is {"nme":"x"}, and does not count: it wants a "name"`,
    );
    expect(err).toContain(':6: theme is "drak", but must be');
    expect(err).toContain(":7: themes.mine.acent is no role; did you mean accent?");
    const rows = rowsOf(out);
    expect(rows.get("saved")).toEqual([
      "saved",
      '[{"name":"Long","query":"words:>900"}]',
      `${fileOf(place)}:2`,
    ]);
    expect(rows.get("theme")).toEqual(["theme", '"terminal"', "default"]);
  });

  it.each([
    ['{\n  "measure": 70\n  "mouse": true\n}', "3:3: a comma is missing"],
    ['{\n  "measure": 70,\n}', "3:1: the name of a setting"],
    ['{\n  // wider\n  "measure": 70\n}', "2:3: comments cannot stand in this file"],
    ['{\n  "measure": }', "2:14: a value is missing"],
    ['{\n  "measure": 70', "2:16: a closing } is missing"],
  ])("says where %j is no JSON, and leaves the file alone", async (text, where) => {
    const place = withSettings(text);
    const { err } = await place.run(["settings"]);
    expect(err).toContain(`${fileOf(place)}:${where}`);
    const set = await place.run(["settings", "set", "measure", "80"]);
    expect(set.code).toBe(1);
    expect(readFileSync(fileOf(place), "utf8")).toBe(text);
  });

  it("knows the environment", async () => {
    const place = newPlace();
    const { run } = place;
    const outcome = await run(["settings", "--library", "", "--json"], {
      env: { NEWSREADER_LIBRARY: "/news" },
    });
    expect(outcome.code).toBe(2);
    let out = "";
    await runVerb(["--state", place.state, "settings", "--json"], {
      stdout: { write: (text) => (out += text) },
      stderr: { write: () => {} },
      stdin: (async function* () {})(),
      env: { HOME: place.root, NEWSREADER_LIBRARY: "/news" },
      cwd: () => place.root,
    });
    expect(JSON.parse(out).settings[0]).toEqual({ name: "library", value: "/news", from: "environment" });
    const reader = async (argv: readonly string[], env: Record<string, string>) =>
      rowsOf((await place.run(["settings", ...argv], { env })).out)
        .get("screenReader")
        ?.slice(1);
    expect(await reader([], {})).toEqual(["false", "default"]);
    expect(await reader([], { INK_SCREEN_READER: "true" })).toEqual(["true", "environment"]);
    expect(await reader(["--screen-reader"], {})).toEqual(["true", "flag"]);
  });

  it("sets, checks first, and takes back", async () => {
    const place = withSettings('{"later": {"a": 1}}');
    expect((await place.run(["settings", "set", "preset", "vim"])).code).toBe(0);
    expect((await place.run(["settings", "set", "measure", "72"])).code).toBe(0);
    expect((await place.run(["settings", "set", "keys.list.down", "n down"])).code).toBe(0);
    expect((await place.run(["settings", "set", "keys.list.up", '["g k"]'])).code).toBe(0);
    expect(JSON.parse(readFileSync(fileOf(place), "utf8"))).toEqual({
      later: { a: 1 },
      preset: "vim",
      measure: 72,
      keys: { "list.down": ["n", "down"], "list.up": ["g k"] },
    });
    expect((await place.run(["settings", "unset", "measure"])).code).toBe(0);
    expect((await place.run(["settings", "unset", "keys.list.up"])).code).toBe(0);
    expect((await place.run(["settings", "unset", "keys.list.down"])).code).toBe(0);
    expect(JSON.parse(readFileSync(fileOf(place), "utf8"))).toEqual({ later: { a: 1 }, preset: "vim" });
  });

  it("refuses keys that can never do anything, tells of a clash, and gives examples without one", async () => {
    const place = withSettings("{}");
    const run = async (argv: readonly string[]) => {
      let err = "";
      const code = await runVerb(
        ["--state", place.state, ...argv],
        {
          stdout: { write: () => {} },
          stderr: { write: (text) => (err += text) },
          stdin: (async function* () {})(),
          env: { HOME: place.root },
          cwd: () => place.root,
        },
        async (settings) => clashes(settings),
      );
      return { code, err };
    };
    for (const [key, value, says] of [
      ["keys.list.dwn", "e", "Did you mean “list.down”?"],
      ["keys.list.down", "ctrl-xx", "“ctrl-xx” of list.down is no key"],
    ] as const) {
      expect(await run(["settings", "set", key, value])).toEqual({
        code: 2,
        err: expect.stringContaining(says),
      });
      expect(readFileSync(fileOf(place), "utf8")).toBe("{}");
    }
    const clash = await run(["settings", "set", "keys.list.down", "k"]);
    expect(clash).toEqual({ code: 0, err: expect.stringContaining("the key k is claimed twice") });
    expect((await run(["settings", "unset", "keys.list.down"])).code).toBe(0);
    for (const { call } of SYSTEM_VERBS.find(({ name }) => name === "settings")?.examples ?? []) {
      const argv = [...call.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      expect(await run(argv.slice(1)), call).toEqual({ code: 0, err: "" });
    }
  });

  it.each([
    [["set", "measure", "7"], "must be a whole number from 20 to 200"],
    [["set", "mesure", "70"], "Did you mean “measure”?"],
    [["set", "measure"], "settings set KEY VALUE"],
    [["set", "rules", '[{"do": "drop"}]'], "rule 1"],
    [["unset"], "settings unset KEY"],
    [["get", "measure"], "“set”, “unset”"],
  ])("%j is a wrong call and writes nothing", async (words, said) => {
    const place = withSettings("{}");
    const { code, err } = await place.run(["settings", ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(readFileSync(fileOf(place), "utf8")).toBe("{}");
  });

  it("wants a terminal for an editor", async () => {
    expect(await newPlace().run(["settings", "--edit"])).toMatchObject({ code: 2 });
  });
});
