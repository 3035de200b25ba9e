// Node's own modules, asked for without an import statement.
//
// `import process from "node:process"` makes Node copy every property of that module, and so run each of its
// getters: the three standard streams, worker threads and more, 4 ms that nothing needed. Here such a module is
// `process.getBuiltinModule(…)` (Node 22.3) and only the names in use are read.
import { builtinModules } from "node:module";

const BUILTIN = new RegExp(`^(${builtinModules.filter((name) => !name.includes(":")).join("|")})$|^node:`);
const NAME = /^[A-Za-z_$][\w$]*$/;
/** Rolldown's mark of a module that is no file. */
const PREFIX = "\0builtin:";

/** What a module with the names of Node's module `path` reads like; unused names are shaken off by the bundler.
 * @param {string} path @returns {string} */
function source(path) {
  const names = Object.keys(/** @type {object} */ (process.getBuiltinModule(path)));
  const exports = names
    .filter((name) => NAME.test(name) && name !== "default")
    .map(
      (name, i) =>
        `const _${i} = /* @__PURE__ */ read(${JSON.stringify(name)}); export { _${i} as ${name} };`,
    );
  return [
    `const all = process.getBuiltinModule(${JSON.stringify(path)});`,
    "const read = (name) => all[name];",
    "export default all;",
    ...exports,
  ].join("\n");
}

/** @type {import("rolldown").Plugin} */
export const builtins = {
  name: "builtins",
  resolveId: {
    filter: { id: BUILTIN },
    // `require` goes to the bundle's banner, which does the same; a late import stays one.
    handler: (id, _importer, { kind }) =>
      kind === "import-statement" ? { id: PREFIX + id, moduleSideEffects: false } : { id, external: true },
  },
  load(id) {
    return id.startsWith(PREFIX) ? { code: source(id.slice(PREFIX.length)), moduleSideEffects: false } : null;
  },
};
