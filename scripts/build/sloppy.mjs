// A package written before modules makes a global by assigning to it, which in a bundle of modules throws.

/** sixel's copy of UPNG begins so: `module.exports = UPNG = {};`. */
const GLOBAL = /\bmodule\.exports\s*=\s*UPNG\s*=\s*\{\s*\}/;

/** @type {import("rolldown").Plugin} */
export const sloppy = {
  name: "sloppy",
  transform: {
    order: "pre",
    filter: { id: /[\\/]sixel[\\/]upng\.js$/ },
    handler(source) {
      if (!GLOBAL.test(source))
        this.error("sixel/upng.js has changed; look whether scripts/build/sloppy.mjs is still needed");
      return { code: source.replace(GLOBAL, "const UPNG = (module.exports = {})") };
    },
  },
};
