// The bundle. What every start needs is in one file (base), what the first frame needs beside it in a second (first),
// what Ink needs in a third (screen), and what is imported late (`await import(…)` in the source) in parts. A bundler left to itself parts code by who
// shares it: 21 files to be found, read and linked before the first frame, 20 % of a start.
import { join, relative } from "node:path";
import { rolldown } from "rolldown";
import { ascii } from "./ascii.mjs";
import { sloppy } from "./sloppy.mjs";
import { START_UP_PLUGINS } from "./start-up.mjs";
import { wasm } from "./wasm.mjs";

/** CommonJS packages ask for Node's own modules by `require`, which ESM lacks. `createRequire` would do, at 1 ms. */
const REQUIRE = "const require=(name)=>process.getBuiltinModule(name);";

/** The build of fflate for Node declares a `require` of its own, against the one above; it has another without. jsonc-parser asks for its own
 * files in a way that no bundler follows, but for its build as modules.
 */
const ALIASES = { fflate: "fflate/browser", "jsonc-parser": "jsonc-parser/lib/esm/main.js" };

/** Settings that a stock bundle of an Ink program has too: the bench measures against one. */
export const PLAIN = {
  input: /** @type {import("rolldown").InputOptions} */ ({
    platform: "node",
    transform: { target: "node22", jsx: "react-jsx", define: { "process.env.NODE_ENV": '"production"' } },
    logLevel: "warn",
    // A module that is imported late here and at once there is what the base file is for.
    checks: { ineffectiveDynamicImport: false, pluginTimings: false },
  }),
  output: /** @type {import("rolldown").OutputOptions} */ ({ format: "esm", minify: true }),
};

/**
 * Puts a module into the file for every start, for the first frame or for Ink when a static import leads to it from
 * there.
 * @param {string} root
 */
function files(root) {
  /** @type {Record<string, Set<string>> | undefined} In order: a module goes to the first that has it. */
  let reached;
  /** @param {string} id @param {import("rolldown").ChunkingContext} graph @param {Set<string>} [seen] */
  const reach = (id, graph, seen = new Set()) => {
    if (seen.has(id)) return seen;
    seen.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reach(next, graph, seen);
    return seen;
  };
  const main = join(root, "src/main.ts");
  // The bundler's own helpers are asked for by all, and stand lowest.
  const helpers = /rolldown\/runtime|^\0builtin:(node:)?module$/;
  return {
    debugName: "base and screen",
    /** @param {string} id @param {import("rolldown").ChunkingContext} graph */
    name(id, graph) {
      reached ??= {
        base: reach(main, graph),
        first: reach(join(root, "src/tui/run.ts"), graph),
        screen: reach(join(root, "src/tui/mount.tsx"), graph),
      };
      if (id === main) return null;
      if (helpers.test(id)) return "base";
      return Object.entries(reached).find(([, ids]) => ids.has(id))?.[0] ?? null;
    },
  };
}

/**
 * Bundles in memory.
 * @param {{ root: string, entries: Record<string, string> }} options `entries`: name in dist/ → source, from `root`
 * @returns {Promise<{ files: Map<string, string>, packages: string[] }>} contents by name, and the folders in
 *   node_modules of which something is in them
 */
export async function bundle({ root, entries }) {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [name, join(root, source)]),
  );
  const bundler = await rolldown({
    ...PLAIN.input,
    resolve: { alias: ALIASES },
    cwd: root,
    input,
    plugins: [...START_UP_PLUGINS, sloppy, wasm],
  });
  try {
    const { output } = await bundler.generate({
      ...PLAIN.output,
      entryFileNames: "[name].js",
      chunkFileNames: "parts/[name]-[hash].js",
      banner: REQUIRE,
      codeSplitting: { groups: [files(root)] },
    });
    const chunks = output.flatMap((file) => (file.type === "chunk" ? [file] : []));
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
    const packages = chunks.flatMap((chunk) =>
      chunk.moduleIds.flatMap((id) => relative(root, id).replaceAll("\\", "/").match(folder)?.[0] ?? []),
    );
    return {
      files: new Map(chunks.map(({ fileName, code }) => [fileName, ascii(code)])),
      packages: [...new Set(packages)].sort(),
    };
  } finally {
    await bundler.close();
  }
}
