/** The rules of src/README.md, read from the source text itself. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, importsOf, packageOf } from "./source/imports.ts";
import { sources, tracked } from "./source/tracked.ts";

const PURE = ["article", "html", "feeds", "images", "sync", "words", "app"];

/** What a folder of src/ may import besides itself. main.ts and launcher/ wire everything and are not in it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  article: [],
  html: ["article"],
  feeds: ["article"],
  images: ["article"],
  sync: ["article"],
  words: [],
  app: ["article", "words"],
  store: ["article", "images", "web", "html", "feeds"],
  web: ["article"],
  cli: ["article", "store", "web", "html", "feeds", "words"],
  tui: ["app", "article", "store", "words"],
};

/** In tui/ only what does the effects and what starts it may know the store. */
const TUI_FILES_WITH_STORE = [
  "src/tui/perform.ts",
  "src/tui/related-stories.ts",
  "src/tui/behind.ts",
  "src/tui/feed-work.ts",
  "src/tui/feed-sentences.ts",
  "src/tui/run.ts",
  "src/tui/keeping.ts",
  "src/tui/lent-terminal.ts",
  "src/tui/late-pictures.ts",
  "src/tui/run-pictures.ts",
];

/**
 * What a feed gives becomes files of the library in one place, for the screen and the verbs alike: these files of
 * store/ ask web/ and read with html/ and feeds/. No other file there knows them.
 */
const STORE_FILES_WITH_WEB = /^src\/store\/(?:fetch|subscription)[^/]*\.ts$/;

/** Imported in one file each: what is behind it can be changed there. */
const ONE_IMPORTER = ["ink-select-input", "node:sqlite"];

/** "conf" has a file for the statuses and one for the settings. */
const MOST_CONF_IMPORTERS = 2;

const files = sources();
const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
const all = files.flatMap(({ path, text }) => importsOf(text).map((found) => ({ path, ...found })));
const importersOf = (name: string) => [
  ...new Set(all.filter((it) => !it.typeOnly && packageOf(it.from) === name).map((it) => it.path)),
];

/** The folder of src/ that a relative import leads to. */
function target(path: string, { from }: Import): string | undefined {
  return from.startsWith(".") ? folderOf(normalize(join(dirname(path), from))) : undefined;
}

/** Imports as they are named in a failure. */
const named = (found: readonly (Import & { path: string })[]) =>
  found.map((it) => `${it.path} imports ${it.from}`);

describe("the six rules", () => {
  it("looks at sources at all", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(all.length).toBeGreaterThan(50);
  });

  it("knows every folder of src/", () => {
    const folders = [...new Set(files.map((file) => folderOf(file.path)))].filter((it) => it !== undefined);
    const known = [...Object.keys(MAY_IMPORT), "launcher"];
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it("lets a folder import only the folders below it (3)", () => {
    const wrong = all.filter((it) => {
      const own = folderOf(it.path);
      const other = target(it.path, it);
      if (own === undefined || own === "launcher" || other === undefined || other === own) return false;
      return !MAY_IMPORT[own]?.includes(other);
    });
    expect(named(wrong)).toEqual([]);
  });

  it("lets only perform and run of tui/ know the store (3)", () => {
    const wrong = all.filter((it) => {
      const inTui = folderOf(it.path) === "tui" && !TUI_FILES_WITH_STORE.includes(it.path);
      return inTui && target(it.path, it) === "store";
    });
    expect(named(wrong)).toEqual([]);
  });

  it("lets only what fetches know the web, and the formats that come from there (3)", () => {
    const wrong = all.filter((it) => {
      const isOther = folderOf(it.path) === "store" && !STORE_FILES_WITH_WEB.test(it.path);
      return isOther && ["web", "html", "feeds"].includes(target(it.path, it) ?? "");
    });
    expect(named(wrong)).toEqual([]);
  });

  it("keeps Node, React, Ink, conf and SQLite out of the pure folders (3)", () => {
    const banned = /^node:|^(react|ink|ink-.*|conf|.*sqlite.*)$/;
    const wrong = all.filter(
      (it) => PURE.includes(folderOf(it.path) ?? "") && banned.test(packageOf(it.from)),
    );
    expect(named(wrong)).toEqual([]);
  });

  it("takes time and chance as arguments in the pure folders (3)", () => {
    const wrong = files.flatMap(({ path, code }) => {
      if (!PURE.includes(folderOf(path) ?? "")) return [];
      const found =
        code.match(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\./g) ?? [];
      return found.map((use) => `${path} uses ${use}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has one importer of ink-select-input and of SQLite, and two of conf (4)", () => {
    for (const name of ONE_IMPORTER) {
      expect(importersOf(name).length, `${name}: ${importersOf(name)}`).toBeLessThanOrEqual(1);
    }
    expect(importersOf("conf").length, `conf: ${importersOf("conf")}`).toBeLessThanOrEqual(
      MOST_CONF_IMPORTERS,
    );
    expect(importersOf("conf").filter((path) => folderOf(path) !== "store")).toEqual([]);
  });

  it("has one listener to keys (4)", () => {
    const calls = files.flatMap(({ path, code }) => (code.match(/\buseInput\(/g) ?? []).map(() => path));
    expect(calls.length, String(calls)).toBeLessThanOrEqual(1);
  });

  it("says what the screen says from words/, not from where it is said", () => {
    const sentence = /(["`])[A-Z“][\p{L}’“”]+(?: (?:[\p{L}’“”:,.?]|\$\{[^}]*\})+)+\1/gu;
    const wrong = files.flatMap(({ path, text }) => {
      const isScreen = ["app", "tui"].includes(folderOf(path) ?? "") && path !== "src/app/keys-doc.ts";
      if (!isScreen) return [];
      const lines = text.split("\n").filter((line) => !/^\s*(\/?\*|\/\/)/.test(line));
      return lines.flatMap((line) => line.match(sentence) ?? []).map((said) => `${path} says ${said}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps React and Ink in tui/", () => {
    const wrong = all.filter(
      (it) => /^(react|ink|ink-.*)$/.test(packageOf(it.from)) && folderOf(it.path) !== "tui",
    );
    expect(named(wrong)).toEqual([]);
  });
});

describe("the house", () => {
  it("has no barrels and no utils", () => {
    const names = files.filter(({ path }) =>
      /(^|\/)(index|utils?|helpers?|misc|common)\.[a-z]+$|\/utils?\//.test(path),
    );
    expect(names.map((file) => file.path)).toEqual([]);
    const forwards = files.filter(({ code }) => /^export \* from/m.test(code));
    expect(forwards.map((file) => file.path)).toEqual([]);
  });

  it("has no file of more than 300 lines", () => {
    const long = tracked(/\.(ts|tsx|mjs|js|sh)$|^\.ci\/run$/)
      .map((path) => ({ path, lines: readFileSync(path, "utf8").trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("imports every package it declares, and declares every package it imports", () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync("package.json", "utf8"));
    const declared = Object.keys({ ...dependencies, ...devDependencies });
    // start-up.mjs quotes what other packages import, to change it.
    const ours = tracked(/\.(ts|tsx|mjs)$/).filter((path) => path !== "scripts/build/start-up.mjs");
    const everywhere = ours.flatMap((path) => importsOf(readFileSync(path, "utf8")));
    const used = new Set(everywhere.map((it) => packageOf(it.from)).filter((name) => /^[@a-z]/.test(name)));
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    // Tools are run, not imported; types are picked up by the compiler; react is also imported by JSX.
    const run: Readonly<Record<string, boolean>> = {
      "@biomejs/biome": /\bbiome\b/.test(Object.values(scripts).join("\n")),
      typescript: /\btsc\b/.test(Object.values(scripts).join("\n")),
      node: /\bnode\b/.test(Object.values(scripts).join("\n")),
    };
    const unused = declared.filter((name) => !used.has(name) && !run[name] && !name.startsWith("@types/"));
    expect(unused).toEqual([]);
    const undeclared = [...used].filter((name) => !name.startsWith("node:") && !declared.includes(name));
    expect(undeclared).toEqual([]);
  });

  it("names no registry's host and no place on somebody's machine", () => {
    const host = ["registry", "npmjs", "org"].join(".");
    const place = /(^|[\s"'`(=:])\/(root|work)\/[\w.-]+/;
    // A test may invent a user to ask where his folders are.
    const home = /(^|[\s"'`(=:])\/(home|Users)\/[\w.-]+/;
    const wrong = tracked(/./)
      .filter((path) => !/^articles\/|\.(png|jpe?g|gif|webp|ico)$/.test(path))
      .flatMap((path) => {
        const text = readFileSync(path, "utf8");
        const named = place.test(text) || (home.test(text) && !path.startsWith("test/"));
        return text.includes(host) || named ? [path] : [];
      });
    expect(wrong).toEqual([]);
  });
});
