/** What a few minutes' work would give: the figures the parser has to beat, by the same scorer in the same run. */

export type Baseline = { readonly name: string; readonly read: (text: string) => string[] };

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export const BASELINES: readonly Baseline[] = [
  { name: "lines of 80+ characters", read: (text) => linesOf(text).filter((line) => line.length >= 80) },
  {
    name: "long punctuated lines",
    read: (text) =>
      linesOf(text).filter((line) => line.length >= 80 && /[.!?…。！？]["'”’»“‘)\]」』]*$/u.test(line)),
  },
  { name: "every line", read: linesOf },
];
