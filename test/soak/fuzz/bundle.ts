/** A target with all that it uses as one module with counters, in a file of its own. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { PLAIN } from "../../../scripts/build/bundle.mjs";
import { sloppy } from "../../../scripts/build/sloppy.mjs";
import { type Instrumented, instrument } from "./instrument.ts";
import type * as targets from "./targets.ts";

export type TargetName = keyof typeof targets;

/** Where the counters stand while the module runs. */
export const HITS = "newsreaderFuzzHits";

export type Bundled = Omit<Instrumented, "code"> & { readonly path: string };

/** Tables of scripts and languages: loaded as they are, there is nothing in them to be reached. */
const TABLES = /^(?:hyphen|bidi-js|@cto\.af\/linebreak)(?:\/|$)/;
const require = createRequire(import.meta.url);

export async function bundleTarget(name: TargetName): Promise<Bundled> {
  const entry = {
    name: "entry",
    resolveId: (id: string) => {
      if (TABLES.test(id)) return { id: require.resolve(id), external: true };
      return id === "fuzz:entry" ? id : null;
    },
    load: (id: string) =>
      id === "fuzz:entry"
        ? `export { ${name} as default } from ${JSON.stringify(join(import.meta.dirname, "targets.ts"))};`
        : null,
  };
  const bundler = await rolldown({
    ...PLAIN.input,
    input: "fuzz:entry",
    treeshake: { moduleSideEffects: false },
    plugins: [entry, sloppy],
  });
  try {
    const { output } = await bundler.generate({ ...PLAIN.output, minify: false, codeSplitting: false });
    const { code, ...rest } = instrument(output[0].code, HITS);
    const path = join(mkdtempSync(join(tmpdir(), "fuzz-")), `${name}.mjs`);
    writeFileSync(path, code);
    return { ...rest, path };
  } finally {
    await bundler.close();
  }
}
