/** Which known word was meant by one that is not known. */

/** Longer words are compared by their beginnings: the work grows with the square of them. */
const LONGEST = 64;

/**
 * Edits between two short words: insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment: Damerau 1964).
 */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The known word that the typed one was most likely meant to be: it begins with it, or needs the fewest edits. */
export function nearest(typed: string, known: readonly string[]): string {
  const begun = known.find((word) => typed !== "" && word.startsWith(typed));
  if (begun !== undefined) return begun;
  const asked = typed.slice(0, LONGEST);
  const far = known.map((word) => distance(asked, word.slice(0, LONGEST)));
  return known[far.indexOf(Math.min(...far))]!;
}

/**
 * The same where what was typed may be meant at all, else undefined: it begins with it, or of the longer one of both no
 * more than two letters in five are to be changed. For what is named freely, as ids and sections: a far guess helps nobody.
 */
export function near(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = nearest(typed, known);
  if (typed !== "" && found.startsWith(typed)) return found;
  const [asked, meant] = [typed, found].map((word) => word.slice(0, LONGEST).toLowerCase()) as [
    string,
    string,
  ];
  return distance(asked, meant) <= Math.max(asked.length, meant.length) * 0.4 ? found : undefined;
}
