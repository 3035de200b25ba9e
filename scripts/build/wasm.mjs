// WebAssembly that a package reads from beside its source, which a bundle does not have: the bytes become a part of
// the module, in base64.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const READS = /fs\.readFileSync\(path\.join\(__dirname, '([^']+\.wasm)'\)\)/;

/** @type {import("rolldown").Plugin} */
export const wasm = {
  name: "wasm",
  transform: {
    filter: { id: /node_modules[\\/]@cwasm[\\/]webp[\\/]index\.js$/ },
    async handler(code, id) {
      const file = READS.exec(code)?.[1];
      if (file === undefined)
        throw new Error(`${id} reads no WebAssembly any more: is this plugin still needed?`);
      const bytes = await readFile(join(dirname(id), file));
      return {
        code: code.replace(READS, () => `Buffer.from(${JSON.stringify(bytes.toString("base64"))}, "base64")`),
      };
    },
  },
};
