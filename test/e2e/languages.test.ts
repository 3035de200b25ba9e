/** The language by locale and by setting, in a real terminal, and changed while the reader is open. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, startReader } from "./reader.ts";

afterEach(closeAll);

test("the locale chooses the language, the settings menu another one at once and for good", async () => {
  const state = newFolder("state");
  const first = startReader({ state, env: { LC_ALL: "de_DE.UTF-8" } });
  await first.waitFor(/[1-9]\d* von \d+ ungelesen/);
  await first.waitFor(/q beenden/);
  first.press("<Enter>");
  await first.waitFor(/Seite 1 von \d+/);
  // Dates are in that language, too.
  await first.waitFor(
    /\d+\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d{4}/,
  );
  first.press("q,");
  await first.waitFor(/Sprache +wie im System/);
  // The last row but one: behind it stands the file.
  first.press("Gk");
  // Each time the whole menu is said anew.
  for (const said of [/Language +English/, /Sprache +Deutsch/, /Langue +Français/]) {
    first.press("<Enter>");
    await first.waitFor(said);
  }
  first.press("qq");
  expect((await first.exit).code).toBe(0);
  const settings = JSON.parse(readFileSync(join(state, "settings.json"), "utf8"));
  expect(settings.language).toBe("fr");
  const second = startReader({ state, env: { LC_ALL: "de_DE.UTF-8" } });
  await second.waitFor(/\d+ non lus? sur \d+/);
  second.press("q");
  await second.exit;
});

test("a language that is not known is said with those that are", async () => {
  const state = newFolder("state");
  writeFileSync(join(state, "settings.json"), '{ "language": "tlh" }\n');
  const reader = startReader({ state });
  await reader.waitFor(/language is "tlh", but must be/);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
});
