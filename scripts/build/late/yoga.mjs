// Loads yoga's WebAssembly at once instead of by fetch(): see start-up.mjs.

/** What emscripten's loader takes and fills in.
 * @typedef {Record<string, unknown>} Module */

/**
 * @param {(module: Module) => unknown} load emscripten's loader, which hands its imports, a function to call with
 *   the instance, and the binary as a data: address to `instantiateWasm`
 * @returns {Module} yoga's module, ready: all that its loader does after the instance is there is synchronous
 */
export function yoga(load) {
  /** @type {Module} */
  const module = {
    /** @param {object} imports @param {(it: { exports: object }) => void} done @param {string} address */
    instantiateWasm(imports, done, address) {
      const bytes = Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
      // Node's own types do not name these; the browser's, which do, name much that Node has not.
      const { Instance, Module } = /** @type {any} */ (globalThis).WebAssembly;
      const instance = new Instance(new Module(bytes), imports);
      done(instance);
      return instance.exports;
    },
  };
  load(module);
  return module;
}
