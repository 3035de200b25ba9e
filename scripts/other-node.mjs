// Another Node than the one that runs this: the oldest that newsreader supports, for the tests under it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of a `node` binary of a major version, installed from the package registry where it is not there yet.
 * The package for this platform is taken, which needs no install script.
 * @param {string} root the project's folder; the binary is kept below its node_modules/.cache
 * @param {number} major
 * @returns {string} the folder to put first on the PATH
 * @throws {Error} where it cannot be installed
 */
export function otherNode(root, major) {
  const folder = join(root, "node_modules", ".cache", `node-${major}`);
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const bin = join(folder, "node_modules", name, "bin");
  if (existsSync(join(bin, "node"))) return bin;
  mkdirSync(folder, { recursive: true });
  const args = [
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    `${name}@${major}`,
  ];
  const done = spawnSync("npm", args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  if (existsSync(join(bin, "node"))) return bin;
  throw new Error(
    `Node ${major} could not be installed (npm ${args.join(" ")}):\n${done.stderr || done.error}`,
  );
}
