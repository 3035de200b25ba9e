/** A verb speaks the reader's language to a terminal, and English to scripts. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rss } from "../store/fetch-fixture.ts";
import { badServer, says } from "../web/bad-server.ts";
import { HARBOUR, newPlace } from "./run-verb.ts";

const GERMAN = { LANG: "de_DE.UTF-8" };
const AT_TERMINAL = { columns: 100, progressColumns: 100, env: { ...GERMAN, NO_COLOR: "1" } };

const place = () => newPlace({ "a.md": "---\nid: a\nheadline: Alpha\n---\n\nText.\n" });

test.each([
  [["lisst"], "Es gibt kein Verb „lisst“. Meinten Sie „list“? „newsreader --help“ zeigt alle."],
  [["show", "nope"], "Kein Artikel hat hier die Kennung „nope“. „newsreader list“ zeigt die Kennungen."],
  [
    ["list", "words:"],
    "Die Anfrage ist unverständlich. Hinter „words:“ fehlt ein Wert. (Zeichen 1) Siehe „newsreader help list“.",
  ],
  [
    ["add", "missing.md"],
    "missing.md wurde nicht aufgenommen. Sie lässt sich nicht lesen: es gibt sie nicht. Prüfen Sie den Namen.",
  ],
  [
    ["settings", "set", "measure", "wide"],
    'measure kann nicht "wide" sein: Es muss eine ganze Zahl von 20 bis 200 sein. Siehe „newsreader help settings“.',
  ],
  [["version", "x"], "„version“ nimmt nichts, und „x“ ist zu viel. Siehe „newsreader help version“."],
])("%j says on a terminal what is wrong in German, piped in English", async (argv, said) => {
  const one = place();
  const spoken = await one.run(argv, AT_TERMINAL);
  expect(spoken.err).toBe(`newsreader: ${said}\n`);
  const piped = await one.run(argv, { env: GERMAN });
  expect(piped.err).not.toBe(spoken.err);
  expect(piped.err).toBe((await one.run(argv)).err);
  expect(piped.code).toBe(spoken.code);
});

test("what was done is told in the language that is set, before that of the locale", async () => {
  const one = place();
  writeFileSync(join(one.state, "..", "b.md"), "---\nheadline: Beta\n---\n\nText of it.\n");
  await one.run(["settings", "set", "language", "fr"]);
  const added = await one.run(["add", "b.md"], AT_TERMINAL);
  expect(added.out).toMatch(/^«\u00a0Beta\u00a0» est ajouté comme beta\.md \(\w+\)\.\n$/);
  const marked = await one.run(["mark", "a", "--read", "--star"], AT_TERMINAL);
  expect(marked.out).toBe("«\u00a0Alpha\u00a0» marqué lu et étoilé.\n");
});

test("doctor has no English on a German terminal, and nothing else in JSON", async () => {
  const one = place();
  await one.run(["list"]);
  const spoken = await one.run(["doctor"], { ...AT_TERMINAL, env: { ...GERMAN, TERM: "xterm" } });
  expect(spoken.out).toMatch(/Text ist UTF-8/);
  expect(spoken.out).not.toMatch(/\b(?:is|the|and|whole|with|of|has|says|yet)\b/);
  const told = JSON.stringify(await one.json(["doctor"], AT_TERMINAL));
  expect(told).toBe(
    JSON.stringify(await one.json(["doctor"], { columns: 100, env: { LANG: "en_GB.UTF-8" } })).replaceAll(
      "en_GB",
      "de_DE",
    ),
  );
});

test("what a fetch comes to is counted in German on a terminal", async () => {
  const text = rss("Mill", [{ headline: "One" }, { headline: "Two" }]);
  const { origin } = await badServer({ "/feed": says(text), "/gone": says("", {}, 410) });
  const one = place();
  await one.run(["subscribe", `${origin}/feed`]);
  const spoken = await one.run(["fetch"], AT_TERMINAL);
  expect(spoken.err).toContain("0/1 Feed, 0 neu");
  expect(spoken.out).toBe("Mill: 2 neu.\n1 Feed, 2 neu.\n");
  expect((await one.run(["fetch"], AT_TERMINAL)).out).toBe("1 Feed, nichts Neues.\n");
  expect((await one.run(["subscriptions"], AT_TERMINAL)).out).not.toMatch(/fetched|since/);
});

test("columns have their words in the reader's language on a terminal, and English ones piped", async () => {
  const one = newPlace(HARBOUR);
  const french = { columns: 100, env: { LANG: "fr_FR.UTF-8", NO_COLOR: "1" } };
  expect((await one.run(["related", "harbour"], french)).out).toMatch(/^nomme {2,}ferry[\s\S]*\(pas dans/);
  expect((await one.run(["related", "harbour"], { env: french.env })).out).toMatch(/^names\tferry/);
  expect((await one.run(["settings"], french)).out).toMatch(/^library .*option$/m);
  const many = await one.run(["export", "--out", join(one.root, "out")], { ...french, progressColumns: 100 });
  expect(many.err).toBe(`newsreader: 3 articles écrits dans ${join(one.root, "out")}.\n`);
});

test.each([
  ["de_DE.UTF-8", /^newsreader braucht Node 22\.12 oder neuer, und dies ist Node 18\.0\.0: .*\n$/],
  ["fr_FR.UTF-8", /^newsreader a besoin de Node 22\.12 .*\n$/],
  ["C", /^newsreader needs Node 22\.12 or newer, and this is Node 18\.0\.0: .*\n$/],
])("an old Node is told of in the language of %s, in one sentence", (LC_ALL, said) => {
  // As on that Node: nothing but its version is looked at before.
  const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.0.0"}})';
  const done = spawnSync(process.execPath, ["--import", old, "src/launcher/newsreader.mjs"], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL },
  });
  expect(done).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(said) });
});
