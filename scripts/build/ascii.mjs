// A source of ASCII alone is one byte a character in memory: half the time to read, decode and check it.

/**
 * The same program with every other character written as an escape, which strings, templates, regular expressions
 * and names allow.
 * @param {string} code as a minifier leaves it: without comments
 * @returns {string}
 * @throws {Error} where the character is escaped itself, so that the escape would change it
 */
export function ascii(code) {
  return code.replaceAll(/(\\*)([^\0-\x7f])/g, (_, slashes, unit) => {
    if (slashes.length % 2 === 1)
      throw new Error(`an escaped character cannot be written in ASCII: ${slashes}${unit}`);
    return `${slashes}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
