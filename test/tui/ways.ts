/** The keys that lead from the list to each of the screens that are kept as frames, by the frame's name. */
const WAYS = {
  list: ["j", "s", "j", "m"],
  unread: ["m", "n"],
  filter: ["/", ..."moon"],
  nothing: ["/", ..."zzz", "enter"],
  story: ["enter"],
  "second page": ["enter", "space"],
  "last page": ["enter", "end"],
  related: ["enter", "r", "j"],
  sections: ["S"],
  sort: ["o"],
  trail: ["enter", "r", "enter", "t"],
  map: ["j", "M"],
  "time line": ["enter", "T"],
  help: ["?"],
  palette: ["j", ":", "m", "a"],
  "palette-none": [":", "z", "q", "z"],
} satisfies Record<string, string[]>;

/** Those of them, in this order; all where none is named. */
export function waysTo(...names: (keyof typeof WAYS)[]): Record<string, string[]> {
  if (names.length === 0) return WAYS;
  return Object.fromEntries(names.map((name) => [name, WAYS[name]]));
}
