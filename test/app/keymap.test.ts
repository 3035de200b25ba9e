import { expect, test } from "vitest";
import { PLACES } from "../../src/app/command.ts";
import { COMMANDS } from "../../src/app/commands.ts";
import { clashes, keymap } from "../../src/app/keymap.ts";
import { shownKey } from "../../src/app/keys.ts";
import { SETTINGS, story, world } from "./fake-world.ts";

test("no key is claimed twice in one place, and every command can be reached", () => {
  expect(clashes({ keys: {} })).toEqual([]);
  for (const where of PLACES) {
    const reachable = new Set(keymap(where, { keys: {} }).values());
    for (const command of COMMANDS) if (command.where.includes(where)) expect(reachable).toContain(command);
  }
});

test("a command takes the keys of the settings, and footer and help show them", () => {
  const w = world([story("a"), story("b")], {
    settings: { ...SETTINGS, keys: { "list.down": ["x", "ctrl+n"] } },
  });
  w.press("j");
  expect(w.state().list.cursor).toBe(0);
  w.press("x");
  expect(w.state().list.cursor).toBe(1);
});

test("clashes and unknown commands in the settings are said", () => {
  const said = clashes({ keys: { "list.down": ["k"], "list.nowhere": ["y"] } }).map(({ says }) => says);
  expect(said).toEqual([
    expect.stringMatching(/^There is no command “list\.nowhere” to give keys to\. Did you mean “list\./),
    "In the list the key k is claimed twice: by list.down and by list.up.",
  ]);
});

test("keys are shown as people know them", () => {
  expect(["ctrl+r", "space", "alt+left", "G", "+", "pagedown"].map(shownKey)).toEqual([
    "Ctrl-R",
    "Space",
    "Alt-←",
    "G",
    "+",
    "PgDn",
  ]);
});
