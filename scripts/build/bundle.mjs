// The bundle: one ESM file for all that is needed to paint the first frame, further ones for what is imported
// late (`await import(…)` in the source makes a part).
import { join } from "node:path";
import { build } from "esbuild";
import { START_UP_PLUGINS } from "./start-up.mjs";

/** CommonJS packages ask for Node's own modules by `require`, which ESM lacks. `createRequire` would do, at 1 ms. */
const REQUIRE = "const require=(name)=>process.getBuiltinModule(name);";

/** esbuild's settings that a stock bundle of an Ink program has too: the bench measures against one. */
export const PLAIN = /** @type {import("esbuild").BuildOptions} */ ({
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  minify: true,
  legalComments: "none",
  // A source without other characters is one byte a character in memory: half the time to read and to hash.
  charset: "ascii",
});

/**
 * Bundles in memory.
 * @param {{ root: string, entries: Record<string, string>, plugins?: import("esbuild").Plugin[] }} options
 *   `entries`: name in dist/ → source, relative to `root`.
 * @returns {Promise<{ files: Map<string, Uint8Array>, packages: string[] }>} contents by name, and the folders in
 *   node_modules of which something is in them
 */
export async function bundle({ root, entries, plugins = START_UP_PLUGINS }) {
  const result = await build({
    ...PLAIN,
    absWorkingDir: root,
    entryPoints: entries,
    plugins,
    banner: { js: REQUIRE },
    splitting: true,
    chunkNames: "parts/[name]-[hash]",
    outdir: "dist",
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const dist = join(root, "dist");
  const files = new Map(result.outputFiles.map((file) => [file.path.slice(dist.length + 1), file.contents]));
  const inputs = Object.values(result.metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const packages = inputs.flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
  return { files, packages: [...new Set(packages)].sort() };
}
