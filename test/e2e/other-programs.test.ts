/** The palette, and the terminal handed to the reader's own editor and pager and taken back. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, startReader } from "./reader.ts";

afterEach(closeAll);

/** A program of the reader's own, as an executable. */
function program(name: string, script: string): string {
  const path = join(newFolder("programs"), name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function library(): string {
  const folder = newFolder("library");
  for (const [id, headline, day] of [
    ["a", "Alpha", 10],
    ["b", "Beta", 11],
    ["c", "Gamma", 12],
  ] as const) {
    writeFileSync(
      join(folder, `${id} story.md`),
      `---\nid: ${id}\nheadline: ${headline}\npublished: 2026-01-${day}\n---\n\nText of ${headline}.\n`,
    );
  }
  return folder;
}

test("E opens the file in $EDITOR, keys go there, and what was changed is shown", async () => {
  const folder = library();
  // An editor as far as a terminal is concerned: it reads a line in the terminal's own way, and ignores Ctrl-C.
  const editor = program(
    "editor",
    `trap '' INT\nprintf 'EDITING %s %s\\n' "$(wc -l < "$2")" "$2"\nread -r line\nprintf '\\n%s\\n' "$line" >> "$2"`,
  );
  const reader = startReader({ library: folder, env: { EDITOR: `'${editor}' --plain` } });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press("jE");
  await reader.waitFor(/EDITING 7 .*b story\.md/);
  expect(reader.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
  // In the editor these are letters and a signal, not keys of ours.
  reader.press("<C-c>");
  reader.press("jq written by hand<Enter>");
  await reader.waitFor(/unread of 3/);
  expect(readFileSync(join(folder, "b story.md"), "utf8")).toContain("jq written by hand");
  expect(reader.modes.alternateScreen).toBe(true);
  await reader.settle();
  reader.press("<Enter>");
  await reader.waitFor(/written by hand/);
  reader.press("E");
  await reader.waitFor(/EDITING 9/);
  reader.press("in the story<Enter>");
  await reader.waitFor(/in the story/);
  await reader.waitFor(/Page 1 of/);
  reader.press("qq");
  expect((await reader.exit).code).toBe(0);
});

test("an editor that is not there is said with what to set", async () => {
  const reader = startReader({ library: library(), env: { EDITOR: "no-such-editor-here" } });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press("E");
  await reader.waitFor(/“no-such-editor-here” is not there\. Set EDITOR/);
  reader.press("j");
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
});

test("| shows the whole story in $PAGER", async () => {
  const pager = program("pager", `printf 'PAGING\\n'\ncat\nprintf 'END\\n'\nread -r line < /dev/tty`);
  const reader = startReader({ library: library(), env: { PAGER: pager } });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  reader.press("|");
  const shown = await reader.waitFor(/END/);
  expect(shown.join("\n")).toMatch(/PAGING[\s\S]*Gamma[\s\S]*Text of Gamma\.[\s\S]*END/);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  reader.press("qq");
  expect((await reader.exit).code).toBe(0);
});

test.each([
  [80, 24],
  [40, 12],
])("the palette runs a command by a few letters, at %ix%i", async (columns, rows) => {
  const reader = startReader({ columns, rows, library: library() });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press(":mkall");
  await reader.waitFor(/❯ Mark all read/);
  reader.press("<Enter>");
  await reader.waitFor(/0 unread of 3/);
  reader.press("2j");
  await reader.waitFor((screen) => screen.some((row) => /❯.*Alpha/.test(row)));
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
});

test("the keys of Emacs, two in a row", async () => {
  const state = newFolder("state");
  writeFileSync(join(state, "settings.json"), '{"preset": "emacs"}');
  const reader = startReader({ state, library: library() });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press("<C-n>");
  await reader.waitFor((screen) => screen.some((row) => /❯.*Beta/.test(row)));
  reader.press("<C-x>");
  await reader.waitFor(/Ctrl-X and one more key/);
  reader.press("<C-c>");
  expect((await reader.exit).code).toBe(0);
});

test("settings changed on the screen are kept, one and the other", async () => {
  const state = newFolder("state");
  const reader = startReader({ state, library: library() });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press(",");
  await reader.waitFor(/newsreader’s own/);
  reader.press("<Enter>j<Enter>");
  await reader.waitFor(/vim/);
  await reader.waitFor(/on its last page/);
  await reader.settle(600);
  reader.press("<Esc>");
  await reader.waitFor(
    (screen) => !screen.join().includes("newsreader’s own") && !screen.join().includes("Emacs"),
  );
  await reader.waitFor(/❯.*Gamma/);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
  const kept = JSON.parse(readFileSync(join(state, "settings.json"), "utf8"));
  expect(kept).toEqual({ preset: "vim", markReadOn: "last-page" });
  const again = startReader({ state, library: library() });
  await again.waitFor(/3 unread of 3/);
  again.press("Z");
  await again.waitFor(/Z and one more key/);
  again.press("Z");
  expect((await again.exit).code).toBe(0);
});

test("settings --edit opens the file and says with its line what in it does not count", async () => {
  const state = newFolder("state");
  const editor = program(
    "editor",
    `printf 'EDITING %s\\n' "$(cat "$1")"\nprintf '{\\n  "measure": 7\\n}\\n' > "$1"`,
  );
  const call = startReader({ columns: 160, state, args: ["settings", "--edit"], env: { VISUAL: editor } });
  await call.waitFor(/EDITING \{\}/);
  await call.waitFor(/settings\.json:2: measure is 7, but must be a whole number from 20 to 200/);
  expect((await call.exit).code).toBe(1);
});

test("a link that is no story opens in $BROWSER, its address as one word, and the reader stays", async () => {
  const folder = newFolder("library");
  const address = "https://example.org/a?b=1&c='$(touch pwned)'";
  writeFileSync(
    join(folder, "one.md"),
    `---\nheadline: One\n---\n\nSee [that page](<${address}>) for more.\n`,
  );
  const told = join(newFolder("told"), "address");
  const browser = program("browser", `printf '%s|' "$@" > "${told}.part"; mv "${told}.part" "${told}"`);
  const reader = startReader({ library: folder, env: { BROWSER: browser } });
  await reader.waitFor(/1 unread of 1/);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of 1/);
  reader.press("1<Enter>");
  await reader.waitFor(/Opened https:\/\/example\.org/);
  await expect
    .poll(() => existsSync(told) && readFileSync(told, "utf8"), { timeout: 10_000 })
    .toContain("https://example.org/a?b=1&c=");
  expect(readFileSync(told, "utf8").split("|").length).toBe(2);
  expect(reader.modes.alternateScreen).toBe(true);
  reader.press("qq");
  expect((await reader.exit).code).toBe(0);
});

test("a browser that is drawn in the terminal gets it, keys too, and gives it back", async () => {
  const folder = newFolder("library");
  writeFileSync(join(folder, "one.md"), "---\nheadline: One\n---\n\nSee [that](https://example.org/x).\n");
  const browser = program("w3m", `printf 'BROWSING %s\\n' "$*"\nread -r line\nprintf 'LEFT %s\\n' "$line"`);
  const reader = startReader({ library: folder, env: { BROWSER: `${browser} -o a=%s` } });
  await reader.waitFor(/1 unread of 1/);
  await reader.settle(600);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of 1/);
  reader.press("1<Enter>");
  await reader.waitFor(/BROWSING -o a=https:\/\/example\.org\/x/);
  expect(reader.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
  reader.press("q<Enter>");
  await reader.waitFor(/Opened https:\/\/example\.org\/x/);
  await reader.waitFor(/Page 1 of 1/);
  expect(reader.modes.alternateScreen).toBe(true);
  reader.press("qq");
  expect((await reader.exit).code).toBe(0);
});

test("a browser that is not there is said with what to set", async () => {
  const folder = newFolder("library");
  writeFileSync(join(folder, "one.md"), "---\nheadline: One\n---\n\nSee [that](https://example.org/).\n");
  const reader = startReader({ library: folder, env: { BROWSER: "/nowhere/browser" } });
  await reader.waitFor(/1 unread of 1/);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of 1/);
  reader.press("1<Enter>");
  await reader.waitFor(/could not be started\. Set BROWSER/);
  reader.press("qq");
  expect((await reader.exit).code).toBe(0);
});

test("the settings menu opens the file in $EDITOR, and what was written there is in force", async () => {
  const state = newFolder("state");
  const other = newFolder("library");
  writeFileSync(join(other, "delta.md"), "---\nheadline: Delta\n---\n\nText of Delta.\n");
  const said = JSON.stringify({
    library: other,
    keys: { "list.down": ["n"], "list.unread-only": [] },
    measur: 1,
  });
  const editor = program("editor", `cat > "$1" <<'END'\n${said}\nEND`);
  const reader = startReader({ columns: 120, state, library: "", env: { EDITOR: editor } });
  await reader.waitFor(/unread of \d+/);
  await reader.settle(600);
  reader.press(",G");
  await reader.waitFor(/❯ +Everything else +settings\.json, in \$EDITOR/);
  reader.press("<Enter>");
  await reader.waitFor(/Delta/);
  await reader.waitFor(/settings\.json:1: there is no setting "measur"/);
  await reader.waitFor(/1 unread of 1/);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
});
