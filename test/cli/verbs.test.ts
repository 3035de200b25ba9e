import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/args.ts";
import { JSON_VERBS } from "../../src/cli/schema.ts";
import { GLOBAL_OPTIONS, SHOWN_VERBS, VERBS } from "../../src/cli/verbs.ts";
import { newPlace } from "./run-verb.ts";

describe("the table of verbs", () => {
  it.each(VERBS.map((verb) => [verb.name, verb] as const))(
    "%s has help and an example that parses",
    (name, verb) => {
      expect(verb.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(verb.details.length).toBeGreaterThan(0);
      expect(verb.examples.length).toBeGreaterThan(0);
      for (const { call, does } of verb.examples) {
        expect(does).toMatch(/\.$/);
        // The part of a pipe that is ours; quotation marks as the shell takes them away.
        for (const part of call.split("|").filter((piece) => /\bnewsreader\b/.test(piece))) {
          const words =
            part
              .replace(/^.*?newsreader /, "")
              .replace(/ > .*$|\)$/, "")
              .trim()
              .match(/'[^']*'|\S+/g) ?? [];
          const parsed = words.map((word) => word.replaceAll("'", ""));
          if (/^xargs/.test(part.trim())) parsed.push("id");
          expect(() => readArguments(parsed), call).not.toThrow();
        }
      }
      expect(
        verb.examples.some(({ call }) => call.includes("newsreader")),
        name,
      ).toBe(true);
    },
  );

  it("has no option twice, and help for each", () => {
    for (const verb of VERBS) {
      const options = [...verb.options, ...GLOBAL_OPTIONS];
      const names = options.flatMap(({ name, short }) => (short ? [name, short] : [name]));
      expect(new Set(names).size, verb.name).toBe(names.length);
      for (const option of options) expect(option.help, option.name).toMatch(/^[A-Z]/);
    }
  });

  it("has a schema for exactly the verbs that have --json", () => {
    const withJson = VERBS.filter((verb) => verb.options.some(({ name }) => name === "json"));
    expect([...JSON_VERBS].sort()).toEqual(withJson.map(({ name }) => name).sort());
  });

  it("has --json for every verb that does something to stories, feeds and the system", () => {
    const silent = ["completions", "complete", "help", "version"];
    expect(
      VERBS.map(({ name }) => name)
        .filter((name) => !JSON_VERBS.includes(name))
        .sort(),
    ).toEqual(silent.sort());
  });

  it("loads every verb", async () => {
    for (const verb of VERBS) expect(typeof (await verb.load()).run, verb.name).toBe("function");
  });
});

describe("help", () => {
  it("shows all verbs and the exit codes, within 80 columns", async () => {
    const { code, out, err } = await newPlace().run(["--help"]);
    expect(code).toBe(0);
    expect(err).toBe("");
    for (const { name } of SHOWN_VERBS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(out).toContain("Exit codes");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("leaves out what is only for other programs", async () => {
    const { out } = await newPlace().run(["help"]);
    for (const { name } of VERBS.filter(({ hidden }) => hidden))
      expect(out).not.toMatch(new RegExp(`^  ${name}\\b`, "m"));
  });

  it("is the same by both ways, and names every option", async () => {
    const place = newPlace();
    for (const verb of VERBS) {
      const { out } = await place.run(["help", verb.name]);
      expect((await place.run([verb.name, "--help"])).out).toBe(out);
      for (const { name } of verb.options) expect(out).toContain(`--${name}`);
      expect(out).toContain(verb.examples[0]?.call);
    }
  });

  it("names the nearest verb", async () => {
    const { code, err } = await newPlace().run(["help", "marc"]);
    expect(code).toBe(2);
    expect(err).toContain("“mark”");
  });

  it("prints the version of package.json", async () => {
    expect((await newPlace().run(["--version"])).out).toMatch(/^newsreader \d+\.\d+\.\d+\n$/);
  });
});
