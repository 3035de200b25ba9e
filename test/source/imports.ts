/** What a source imports, read from its text. */

export type Import = {
  /** The specifier as it stands: "./x.ts", "node:fs", "ink". */
  from: string;
  /** `import type … from`: gone when the program runs. */
  typeOnly: boolean;
};

const STATEMENT = /^(?:import|export)\b(\s+type\b)?(?:[^;"']*?\bfrom)?\s*["']([^"'\n]+)["']/gm;
const CALL = /\b(?:import|require)\(\s*["']([^"'\n]+)["']\s*[,)]/g;

/** The source without its comments and without the contents of its strings. */
export function codeOnly(text: string): string {
  const parts = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
  return text.replace(parts, (part) => (part.startsWith("/") ? "" : '""'));
}

/** Imports and re-exports, static and by call, in the order of the text. */
export function importsOf(text: string): Import[] {
  const uncommented = text.replace(/^\s*(?:\/\/|\*|\/\*)[^\n]*$/gm, "");
  const statements = [...uncommented.matchAll(STATEMENT)].map(([, type, from]) => ({
    from: from!,
    typeOnly: type !== undefined,
  }));
  const calls = [...uncommented.matchAll(CALL)].map(([, from]) => ({ from: from!, typeOnly: false }));
  return [...statements, ...calls];
}

/** The package of a specifier: "@scope/name/part" → "@scope/name"; relative ones and node: modules as they are. */
export function packageOf(from: string): string {
  if (/^(\.|\/|node:)/.test(from)) return from;
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
}
