/** What is published: only what is needed, small, with licences that allow it. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

type Packed = { size: number; files: { path: string }[] };

/** What npm would pack; nothing is run or written. */
function packed(): Packed {
  const said = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], {
    encoding: "utf8",
  });
  // A list in npm 11 and before, an object by the package's name in later ones.
  const answer = JSON.parse(said) as Packed[] | Record<string, Packed>;
  return Object.values(answer)[0]!;
}

/** All that may be in the package, by its path. */
const ALLOWED = [
  /^package\.json$/,
  /^(?:README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/[a-z-]+\.js$/,
  /^dist\/parts\/[\w.-]+\.(?:js|wasm)$/,
  /^dist\/[\w-]+\.wasm$/,
  /^dist\/THIRD-PARTY-LICENSES\.txt$/,
  /^articles\/[\w/-]+\.(?:md|txt|png|jpg|svg|webp|gif)$/,
  /^schema\/[\w-]+\.schema\.json$/,
  /^man\/newsreader\.1$/,
  /^completions\/(?:newsreader\.bash|newsreader\.fish|_newsreader)$/,
];
const NEEDED = [
  "LICENSE",
  "README.md",
  "man/newsreader.1",
  "completions/_newsreader",
  "schema/newsreader.schema.json",
];

const isBuilt = existsSync("dist/newsreader.js");

test.skipIf(!isBuilt)(
  `holds what is needed and no more${isBuilt ? "" : " (skipped: dist/ is not built)"}`,
  () => {
    const { size, files } = packed();
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining([...NEEDED, "dist/newsreader.js", "dist/main.js"]));
    expect(size).toBeLessThan(3 * 1024 * 1024);
  },
);

/** Licences that let a program of any licence carry the package, by their SPDX names. */
const FREE = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "MIT-0",
  "Unlicense",
  "Zlib",
];

/** Where a choice is offered one that is free is enough; where all apply all must be. */
function isFree(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, "$1");
  return plain
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => FREE.includes(one.trim())));
}

/** Every folder of the package in node_modules, nested ones too. */
function foldersOf(name: string, root = "node_modules"): string[] {
  const own = join(root, name);
  const found = existsSync(join(own, "package.json")) ? [own] : [];
  const nested = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap((entry) =>
      entry.name.startsWith("@")
        ? readdirSync(join(root, entry.name)).map((scoped) => join(root, entry.name, scoped))
        : [join(root, entry.name)],
    )
    .map((folder) => join(folder, "node_modules"))
    .filter((folder) => existsSync(folder));
  return [...found, ...nested.flatMap((folder) => foldersOf(name, folder))];
}

test("a licence is free, or one of a choice is", () => {
  expect(["MIT", "(MIT OR GPL-3.0-or-later)", "MIT AND ISC"].filter((one) => !isFree(one))).toEqual([]);
  expect(["GPL-3.0-only", "MIT AND GPL-2.0-only", "UNLICENSED", ""].filter(isFree)).toEqual([]);
});

test.skipIf(!isBuilt)(
  `carries only packages with free licences${isBuilt ? "" : " (skipped: dist/ is not built)"}`,
  () => {
    const carried = readFileSync("dist/THIRD-PARTY-LICENSES.txt", "utf8")
      .split("\n")
      .flatMap(
        (line) => /^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*)$/.exec(line)?.slice(1, 3).join("@") ?? [],
      );
    expect(carried.length).toBeGreaterThan(20);
    const wrong = carried.flatMap((name) => {
      const at = name.lastIndexOf("@");
      const manifests = foldersOf(name.slice(0, at)).map((folder) =>
        JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
      );
      const own = manifests.find(({ version }) => version === name.slice(at + 1));
      const licence = String(own?.license?.type ?? own?.license ?? "");
      return isFree(licence) ? [] : [`${name}: ${licence || "no licence is named"}`];
    });
    expect(wrong).toEqual([]);
  },
);

test("package.json says what it is, brings nothing along, and names files that are there", () => {
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest).toMatchObject({ name: "newsreader", license: "MIT", type: "module" });
  expect(manifest.description.length).toBeGreaterThan(20);
  expect(manifest.keywords.length).toBeGreaterThan(3);
  // npm installs the manual page only where these are a list.
  expect(manifest.man).toEqual(["./man/newsreader.1"]);
  for (const file of [...manifest.man, ...manifest.files.filter((name: string) => name !== "dist")])
    expect(existsSync(file), file).toBe(true);
});

test.skipIf(!isBuilt)(
  `npm would publish it as it is${isBuilt ? "" : " (skipped: dist/ is not built)"}`,
  () => {
    const cache = mkdtempSync(join(tmpdir(), "npm-"));
    try {
      // Offline, with nothing kept: what a registry would say is not asked, and nothing is sent.
      const words = ["publish", "--dry-run", "--ignore-scripts", "--offline", `--cache=${cache}`];
      // Without what an npm around this one hands down: a newer one warns of settings that only that one knows.
      const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
      const { status, stderr } = spawnSync("npm", words, { encoding: "utf8", env });
      expect(status, stderr).toBe(0);
      // Anything that npm would mend in package.json or leave out it says under this name; so it does that nobody is
      // logged in.
      const said = stderr.split("\n").filter((line) => /^npm (?:error|warn publish)/i.test(line));
      expect(said.filter((line) => !line.includes("logged in"))).toEqual([]);
      expect(stderr).toContain("with tag latest and public access (dry-run)");
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  },
);

test("npm can say what it is made of (SBOM)", () => {
  const said = execFileSync(
    "npm",
    ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--loglevel=error"],
    {
      encoding: "utf8",
    },
  );
  const { bomFormat, metadata, components } = JSON.parse(said);
  expect(bomFormat).toBe("CycloneDX");
  // npm names it by its folder here; the reference is by its own name.
  expect(metadata.component["bom-ref"]).toBe(`newsreader@${manifest.version}`);
  const names = components.map(({ name, group }: { name: string; group?: string }) =>
    group ? `${group}/${name}` : name,
  );
  for (const name of Object.keys(manifest.devDependencies)) expect(names, name).toContain(name);
});
