/** What is said to be wrong at the start: short enough for the footer, with its line, and how many there are. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../../src/store/settings.ts";
import { explainKeys, explainSettings } from "../../src/store/settings-lines.ts";
import { startNotice } from "../../src/tui/start-notice.ts";

async function noticeFor(text: string): Promise<string> {
  const state = mkdtempSync(join(tmpdir(), "notice-"));
  writeFileSync(join(state, "settings.json"), text);
  return await startNotice(explainSettings(state), readSettings(state).settings, state, async (faults) =>
    explainKeys(state, faults),
  );
}

test("one thing is said with the file's name and its line, without the folder", async () => {
  expect(await noticeFor('{\n  "measure": "wide"\n}\n')).toBe(
    'settings.json:2: measure is "wide", but must be a whole number from 20 to 200.',
  );
});

test("of several the first is said, and how many there are", async () => {
  expect(
    await noticeFor('{\n  "mesure": 70,\n  "justify": "yes",\n  "keys": { "list.donw": ["y"] }\n}\n'),
  ).toMatch(/^\(1 of 3\) settings\.json:2: there is no setting "mesure"; did you mean "measure"\?/);
});

test("what is wrong with keys is said with the line of the command's keys, or of the preset", async () => {
  expect(await noticeFor('{\n  "keys": {\n    "list.down": ["j"],\n    "list.donw": ["y"]\n  }\n}\n')).toBe(
    "settings.json:4: There is no command “list.donw” to give keys to. Did you mean “list.down”?",
  );
  expect(await noticeFor('{\n  "preset": "vim",\n  "keys": {\n    "list.up": ["G"]\n  }\n}\n')).toMatch(
    /^(?:\(1 of \d\) )?settings\.json:4: In the list the key G is claimed twice: by .*list\.up/,
  );
});

test("nothing is said where nothing is wrong", async () => {
  expect(await noticeFor("{}")).toBe("");
});
