// All that must hold before a change is kept: tests on both Nodes, types, format, the package as a user gets it.
// Prints how each went, and the sum of all counts alone on the last line. Started by .ci/run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { audit } from "./audit.mjs";
import { checks } from "./checks.mjs";
import { otherNode } from "./other-node.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "newsreader-ci-"));
const { check, counts, skip } = checks();
/** What failed, and what passed only when run a second time: told again at the end, where a reader looks first.
 * @type {string[]} */
const failures = [];
/** @type {string[]} */
const seconds = [];

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

/** The first lines of a message, which say what was wrong. @param {string} text */
const shortened = (text) => text.split("\n").slice(0, 25).join("\n").slice(0, 3000);

/** What a report says, or undefined where none was written. @param {string} name */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** The test files of a report with something failed in them, paths from the root.
 * @param {any} report @returns {string[]} */
const failedFiles = (report) =>
  report.testResults
    .filter((/** @type {any} */ file) => file.status === "failed")
    .map((/** @type {any} */ file) => relative(root, file.name));

/** The tests of a file that failed, each with what it said. @param {any} file @returns {string[]} */
const failuresIn = (file) =>
  file.assertionResults
    .filter((/** @type {any} */ one) => one.status === "failed")
    .map((/** @type {any} */ one) => `${one.fullName}\n${one.failureMessages.join("\n")}`);

/** Adds the counts of a test run, and keeps what failed for the end of the output; a file that could not even be
 * loaded is one failure. @param {any} report @param {string} run what the run is called */
function countTests(report, run) {
  for (const file of report.testResults) {
    const failed = failuresIn(file);
    const where = `${run}: ${relative(root, file.name)}`;
    for (const one of failed) failures.push(`${where}: ${one}`);
    if (file.status === "failed" && failed.length === 0) {
      failures.push(`${where} could not be loaded\n${file.message}`);
      counts.failed += 1;
    }
  }
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
}

/** A report in which the files that were run again stand as they went the second time.
 * @param {any} first @param {any} again */
function withSecondRun(first, again) {
  const anew = new Map(again.testResults.map((/** @type {any} */ file) => [file.name, file]));
  const testResults = first.testResults.map((/** @type {any} */ file) => anew.get(file.name) ?? file);
  const all = testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  const count = (/** @type {string[]} */ ...statuses) =>
    all.filter((/** @type {any} */ one) => statuses.includes(one.status)).length;
  return {
    testResults,
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("pending", "skipped", "disabled"),
    numTodoTests: count("todo"),
  };
}

/** How many files may fail and be run again: more than these is no matter of a machine that was busy. */
const MOST_AGAIN = 4;

/** A test run. Its tests are counted one by one, so its exit code only fails where they do not tell why. What failed
 * is run once more, a file at a time and nothing beside it: tests that drive a real terminal wait for its answers,
 * and a machine shared with others can keep one waiting longer than any person would. What passes only then is named.
 * @param {string} name @param {(report: string, files: string[]) => void} start */
async function tests(name, start) {
  const before = counts.failed;
  const file = `${name.replaceAll(/\W+/g, "-")}.json`;
  const attempt = (/** @type {string[]} */ files) => {
    rmSync(join(reports, file), { force: true });
    try {
      start(join(reports, file), files);
      return "";
    } catch (error) {
      return String(error);
    }
  };
  let problem = attempt([]);
  await check(`${name}: every test could be run`, () => {
    let report = read(file);
    if (report === undefined) throw new Error(`the test run wrote no report: ${problem}`);
    const failed = failedFiles(report);
    if (failed.length > 0 && failed.length <= MOST_AGAIN) {
      console.log(`\nonce more, alone: ${failed.join(", ")}`);
      const first = report;
      problem = attempt(["--no-file-parallelism", ...failed]);
      report = withSecondRun(first, read(file) ?? { testResults: [] });
      const still = new Set(failedFiles(report));
      for (const path of failed.filter((one) => !still.has(one))) {
        const found = first.testResults.filter((/** @type {any} */ one) => relative(root, one.name) === path);
        seconds.push(`${name}: ${path}\n${found.flatMap(failuresIn).join("\n")}`);
      }
    }
    countTests(report, name);
    if (problem && counts.failed === before) throw new Error(problem);
  });
}

await tests("npm test", (report, files) =>
  run("npm", files.length > 0 ? ["test", "--", ...files] : ["test"], {
    NEWSREADER_TEST_REPORT: report,
  }),
);
await tests("tests on Node 22", (report, files) => {
  const bin = otherNode(root, 22);
  // What takes minutes and starts the built program, or tries the same pure code by chance, runs on one Node only; the
  // package is opened on both below.
  const once = ["e2e", "soak", "screens", "hostile", "network", "app/every-key.test.ts"];
  const args = once.flatMap((part) => [
    "--exclude",
    part.endsWith(".ts") ? `test/${part}` : `test/${part}/**`,
  ]);
  run(join(bin, "node"), [join("node_modules", "vitest", "vitest.mjs"), "run", ...args, ...files], {
    NEWSREADER_TEST_REPORT: report,
    PATH: [bin, process.env.PATH].join(delimiter),
  });
});
await check("types", () => run("npm", ["run", "--silent", "typecheck"]));
await check("format and lint", () => run("npm", ["run", "--silent", "lint"]));
const known = await audit(root);
const AUDIT = "npm audit: nothing is known against the packages";
if (known.kind === "none") skip(AUDIT, `the registry does not tell (${known.says})`);
else
  await check(AUDIT, () => {
    if (known.kind === "found") throw new Error(known.says);
  });
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
for (const one of seconds) console.log(`\nPASSED ONLY WHEN RUN AGAIN  ${shortened(one)}`);
for (const one of failures) console.log(`\nFAILED  ${shortened(one)}`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
