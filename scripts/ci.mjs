// All that must hold before a change is kept: tests on both Nodes, types, format, the package as a user gets it.
// Prints how each went, and the sum of all counts alone on the last line. Started by .ci/run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "./checks.mjs";
import { otherNode } from "./other-node.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "newsreader-ci-"));
const { check, counts } = checks();

/**
 * Runs a command with its output shown.
 * @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 * @throws {Error} where it does not end well
 */
function run(command, args, env = {}) {
  console.log(`\n── ${[command, ...args].join(" ")}`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(" ")}: ${done.error?.message ?? `exit code ${done.status ?? done.signal}`}`,
    );
}

/** What a report says, or undefined where none was written. @param {string} name */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** Adds the counts of a test run; a file that could not even be loaded is one failure.
 * @param {string} name of the report */
function countTests(name) {
  const report = read(name);
  if (report === undefined) throw new Error("the test run wrote no report");
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + unloaded;
  counts.skipped += report.numPendingTests + report.numTodoTests;
}

/** A test run. Its tests are counted one by one, so its exit code only fails where they do not tell why.
 * @param {string} name @param {(report: string) => void} start */
async function tests(name, start) {
  const before = counts.failed;
  const report = `${name.replaceAll(/\W+/g, "-")}.json`;
  let problem = "";
  try {
    start(join(reports, report));
  } catch (error) {
    problem = String(error);
  }
  await check(`${name}: every test could be run`, () => {
    countTests(report);
    if (problem && counts.failed === before) throw new Error(problem);
  });
}

await tests("npm test", (report) => run("npm", ["test"], { NEWSREADER_TEST_REPORT: report }));
await tests("tests on Node 22", (report) => {
  const bin = otherNode(root, 22);
  // What takes minutes and starts the built program, or tries the same pure code by chance, runs on one Node only; the
  // package is opened on both below.
  const once = ["e2e", "soak", "screens", "hostile", "network", "app/every-key.test.ts"];
  const args = once.flatMap((part) => [
    "--exclude",
    part.endsWith(".ts") ? `test/${part}` : `test/${part}/**`,
  ]);
  run(join(bin, "node"), [join("node_modules", "vitest", "vitest.mjs"), "run", ...args], {
    NEWSREADER_TEST_REPORT: report,
    PATH: [bin, process.env.PATH].join(delimiter),
  });
});
await check("types", () => run("npm", ["run", "--silent", "typecheck"]));
await check("format and lint", () => run("npm", ["run", "--silent", "lint"]));
const packed = join(reports, "packed.json");
await check("the package as a user gets it: every check could be run", () => {
  try {
    run(process.execPath, ["scripts/packed-install.mjs", "--json", packed]);
  } catch (error) {
    if (!read("packed.json")?.failed) throw error;
  }
  const { passed, failed, skipped } = read("packed.json");
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
});

rmSync(reports, { recursive: true, force: true });
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
