// What the registry knows against the packages of the lock file, by `npm audit`. A registry that offers no audits, or a
// network that lets nothing through, is an answer of its own: it is neither clean nor a fault of the project.
import { execFile } from "node:child_process";

/**
 * clean: the registry was asked and knows nothing. found: what it knows, a line for each. none: it gave no answer.
 * @typedef {{ kind: "clean" | "found" | "none", says: string }} Audit
 */

/** Longer than npm tries by itself. */
const MOST_MS = 120_000;

/**
 * Asks for every package of the lock file, those for development too: they build and test what is published.
 * @param {string} root where package-lock.json lies
 * @param {string[]} [options] of npm, as --registry=…
 * @returns {Promise<Audit>}
 */
export function audit(root, options = []) {
  const asked = ["audit", "--audit-level=low", "--include=dev", "--package-lock-only", "--json", ...options];
  // --offline would find nothing, and call that clean.
  const how = { cwd: root, timeout: MOST_MS, maxBuffer: 1e8, shell: process.platform === "win32" };
  return new Promise((resolve) =>
    // npm ends with 1 for what it finds, and prints its report all the same.
    execFile("npm", [...asked, "--no-offline", "--fetch-retries=0"], how, (error, stdout) =>
      resolve(verdict(stdout, error?.message)),
    ),
  );
}

/**
 * What npm's JSON comes to.
 * @param {string} printed @param {string} problem why npm itself did not run, "" where it did
 * @returns {Audit}
 */
export function verdict(printed, problem = "") {
  /** @type {any} */
  let answer;
  try {
    answer = JSON.parse(printed);
  } catch {
    return { kind: "none", says: problem || `npm printed no JSON: ${printed.slice(0, 200)}` };
  }
  if (answer.auditReportVersion === undefined)
    return { kind: "none", says: answer.message || answer.error?.summary || "npm gave no report" };
  const found = Object.values(answer.vulnerabilities ?? {}).map(
    (/** @type {any} */ { name, severity, range, via = [] }) => {
      const why = via.map((/** @type {any} */ one) => (typeof one === "string" ? one : one.url || one.title));
      return `${name} ${range} (${severity}): ${why.join(", ")}`;
    },
  );
  return found.length > 0
    ? { kind: "found", says: found.join("\n") }
    : { kind: "clean", says: `${answer.metadata?.dependencies?.total ?? 0} packages` };
}
