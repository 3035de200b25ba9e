/** Settings as people write them, and as the program does. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, readSettings, writeSettings } from "../../src/store/settings.ts";
import { explainSettings } from "../../src/store/settings-lines.ts";
import { stateFolderOfTest } from "./state-of-test.ts";

function withFile(text: string): string {
  const folder = stateFolderOfTest();
  mkdirSync(folder);
  writeFileSync(join(folder, "settings.json"), text);
  return folder;
}

test("without a file, and with an empty one, the defaults count", () => {
  for (const folder of [stateFolderOfTest(), withFile(""), withFile(" \n"), withFile("{}")]) {
    expect(readSettings(folder)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  }
});

test("what is right counts, what is wrong is told with key, value and what would do", () => {
  const folder = withFile(`{
    "measure": 7, "markReadOn": "last-page", "mouse": "yes", "colour": "red", "__proto__": 1,
    "keys": { "next-page": ["n"], "undo": "u", "star": [1] }
  }`);
  const { settings, problems } = readSettings(folder);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, markReadOn: "last-page", keys: { "next-page": ["n"] } });
  expect(problems).toHaveLength(6);
  const told = problems.join("\n");
  expect(told).toContain("measure is 7, but must be a whole number from 20 to 200");
  expect(told).toContain('mouse is "yes", but must be true or false');
  expect(told).toContain('no setting "colour"');
  expect(told).toContain('keys.undo is "u", but must be a list of keys');
});

test("a theme is one that there is, and one of your own has roles and colours", () => {
  const mine = { like: "sepia", text: "#102030", accent: 9 };
  const good = withFile(JSON.stringify({ theme: "mine", themes: { mine } }));
  expect(readSettings(good)).toEqual({
    settings: { ...DEFAULT_SETTINGS, theme: "mine", themes: { mine } },
    problems: [],
  });
  const file = JSON.stringify(
    { theme: "mien", themes: { mine: { text: "puce", like: "dark" }, dark: {} } },
    null,
    1,
  );
  const bad = withFile(file);
  const { settings } = readSettings(bad);
  expect(settings).toMatchObject({ theme: "terminal", themes: { mine: { like: "dark" } } });
  // With the lines on which they stand.
  const told = explainSettings(bad).map((problem) => problem.replace(/^.*settings\.json:/, ""));
  expect(told).toEqual([
    expect.stringMatching(
      /^5: themes\.mine\.text is "puce", but must be "#rrggbb", a number from 0 to 255, or a name: black/,
    ),
    expect.stringMatching(/^8: themes\.dark has a name that is taken/),
    expect.stringMatching(
      /^2: theme is "mien", but must be "terminal", "light", "dark", "sepia", "high-contrast"/,
    ),
  ]);
});

test.each(["{", "[]", "3", '{"measure": }'])("a file that holds %s is told and left alone", async (text) => {
  const folder = withFile(text);
  const { settings, problems } = readSettings(folder);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems.join(" ")).toContain(join(folder, "settings.json"));
  await expect(writeSettings(folder, { measure: 70 })).rejects.toThrow("Mend it first");
  expect(readFileSync(join(folder, "settings.json"), "utf8")).toBe(text);
});

test("writing keeps what it does not know, and undefined takes a setting back", async () => {
  const folder = withFile('{"measure": 60, "later": {"a.b": 1}}');
  await writeSettings(folder, { measure: 72, library: "/news", keys: { undo: ["u"] } });
  const raw = JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"));
  expect(raw).toEqual({ measure: 72, library: "/news", later: { "a.b": 1 }, keys: { undo: ["u"] } });
  await writeSettings(folder, { library: undefined, measure: undefined });
  expect(readSettings(folder).settings).toEqual({ ...DEFAULT_SETTINGS, keys: { undo: ["u"] } });
});

test("a folder that cannot be made is told with file, reason and next step", async () => {
  const folder = stateFolderOfTest();
  writeFileSync(folder, "a file");
  await expect(writeSettings(folder, { measure: 70 })).rejects.toThrow(/--state DIR .*settings\.json/);
  expect(existsSync(join(folder, "settings.json"))).toBe(false);
});

test("conf leaves no handler of signals behind", async () => {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const;
  const mine = () => {};
  process.on("SIGTERM", mine);
  await writeSettings(stateFolderOfTest(), { measure: 70 });
  expect(process.listeners("SIGTERM")).toContain(mine);
  process.off("SIGTERM", mine);
  const left = signals.flatMap((name) => process.listeners(name).map(String));
  expect(left.filter((text) => text.includes("this.exit("))).toEqual([]);
});
