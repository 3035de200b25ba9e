import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/args.ts";

const said = (argv: string[]) => {
  try {
    readArguments(argv);
  } catch (error) {
    return { message: (error as Error).message, code: (error as { code?: number }).code };
  }
  return null;
};

describe("reading arguments", () => {
  it("takes options before the verb, behind it, and with =", () => {
    const parsed = readArguments(["--library", "/l", "list", "ice", "--limit=3", "--state=/s", "--json"]);
    expect(parsed.verb.name).toBe("list");
    expect(parsed.words).toEqual(["ice"]);
    expect(parsed.values.text("library")).toBe("/l");
    expect(parsed.values.text("state")).toBe("/s");
    expect(parsed.values.number("limit")).toBe(3);
    expect(parsed.values.has("json")).toBe(true);
    expect(parsed.values.has("unread")).toBe(false);
  });

  it("means list without a verb, and takes the value of --library for none", () => {
    expect(readArguments([]).verb.name).toBe("list");
    expect(readArguments(["--library", "show"]).verb.name).toBe("list");
  });

  it("leaves a query's -word alone, also one that looks like options", () => {
    expect(readArguments(["list", "ice", "-harbour", "-json", "--unread"]).words).toEqual([
      "ice",
      "-harbour",
      "-json",
    ]);
    expect(readArguments(["list", "-h"]).verb.name).toBe("help");
    expect(readArguments(["list", "--", "--unread"]).words).toEqual(["--unread"]);
  });

  it("answers --help and --version anywhere, whatever else is missing", () => {
    expect(readArguments(["--help"])).toMatchObject({ verb: { name: "help" }, words: [] });
    expect(readArguments(["mark", "--help"])).toMatchObject({ verb: { name: "help" }, words: ["mark"] });
    expect(readArguments(["--version"]).verb.name).toBe("version");
  });

  it("names the nearest verb and option", () => {
    expect(said(["lsit"])).toMatchObject({ code: 2, message: expect.stringContaining("“list”") });
    expect(said(["list", "--ureand"])).toMatchObject({
      code: 2,
      message: expect.stringContaining("“--unread”"),
    });
    expect(said(["show", "x", "-q"])).toMatchObject({ code: 2, message: expect.stringContaining("“-q”") });
  });

  it.each([
    [["show"], "wants ID"],
    [["show", "a", "b"], "“b” is one too many"],
    [["version", "x"], "takes nothing"],
    [["list", "--limit"], "--limit N"],
    [["list", "--limit", "many"], "“many”"],
    [["list", "--limit", "0"], "at least 1"],
    [["list", "--limit", "-3"], "“-3”"],
    [["list", "--sort", "size"], "“newest”"],
    [["list", "--json=yes"], "takes no value"],
    [["add"], "wants FILE"],
    [["--library"], "wants a value"],
  ])("says what is wrong with %j", (argv, part) => {
    expect(said(argv)).toMatchObject({ code: 2, message: expect.stringContaining(part) });
  });

  it("ends each of its sentences with where to go on", () => {
    for (const argv of [["lsit"], ["show"], ["list", "--x"]]) {
      expect(said(argv)?.message).toMatch(/newsreader (--help|help \w+)/);
    }
  });
});
