// Node's own modules, asked for without an import statement.
//
// `import process from "node:process"` makes Node copy every property of that module, and so run each of its
// getters: the three standard streams, worker threads and more, 4 ms that nothing needed. Here such a module is
// `process.getBuiltinModule(…)` (Node 22.3) and only the names in use are read.
import { builtinModules } from "node:module";

const FILTER = new RegExp(
  `^(node:)?(${builtinModules.filter((name) => !name.includes(":")).join("|")})$|^node:`,
);
const NAME = /^[A-Za-z_$][\w$]*$/;

/** What a module with the names of Node's module `path` reads like; unused names are shaken off by the bundler.
 * @param {string} path @returns {string} */
function source(path) {
  const names = Object.keys(/** @type {object} */ (process.getBuiltinModule(path)));
  const exports = names
    .filter((name) => NAME.test(name) && name !== "default")
    .map(
      (name, index) =>
        `const _${index} = /* @__PURE__ */ name(${JSON.stringify(name)}); export { _${index} as ${name} };`,
    );
  return [
    `const all = process.getBuiltinModule(${JSON.stringify(path)});`,
    "const name = (name) => all[name];",
    "export default all;",
    ...exports,
  ].join("\n");
}

/** @type {import("esbuild").Plugin} */
export const builtins = {
  name: "builtins",
  setup(build) {
    build.onResolve({ filter: FILTER }, ({ path, kind }) =>
      // `require` goes to the bundle's banner, which does the same; a late import stays one.
      kind === "import-statement"
        ? { path, namespace: "builtins", sideEffects: false }
        : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: "builtins" }, ({ path }) => ({ contents: source(path) }));
  },
};
