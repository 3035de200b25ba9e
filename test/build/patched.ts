import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../scripts/build/bundle.mjs";

/**
 * A module as it is in the bundle, with the start-up tricks: `source` is bundled as src/ is, and imported.
 * @param source of a module that re-exports what is to be looked at
 */
export async function patched(name: string, source: string): Promise<Record<string, unknown>> {
  const folder = join("node_modules", ".cache", "patched", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "parts"), { recursive: true });
  const entry = join(folder, "entry.mjs");
  writeFileSync(entry, source);
  const { files } = await bundle({ root: process.cwd(), entries: { main: entry } });
  for (const [file, contents] of files) writeFileSync(join(folder, file), contents);
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return await import(/* @vite-ignore */ pathToFileURL(join(folder, "main.js")).href);
}
