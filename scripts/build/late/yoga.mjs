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
    /** @param {WebAssembly.Imports} imports @param {(it: object) => void} done @param {string} address */
    instantiateWasm(imports, done, address) {
      const bytes = Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
      const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
      done(instance);
      return instance.exports;
    },
  };
  load(module);
  return module;
}
