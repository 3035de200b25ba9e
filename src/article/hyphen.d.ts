/** The package `hyphen` comes without types. */
declare module "hyphen" {
  type Options = { hyphenChar?: string; html?: boolean; minWordLength?: number };
  const createHyphenator: (patterns: unknown, options?: Options) => (text: string) => string;
  export default createHyphenator;
}
declare module "hyphen/patterns/*" {
  const patterns: import("./liang.ts").Patterns;
  export default patterns;
}
