/** The rows of the file say what the table says of each story, whatever was laid over which. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Status, UNTOUCHED } from "../../src/article/status.ts";
import { encodeAll } from "../../src/store/status-encode.ts";
import { withRead } from "../../src/store/status-merge.ts";
import { decodeRow, encodeRow, rowId } from "../../src/store/status-rows.ts";
import { storySetOf } from "./story-set-of.ts";

const IDS = ["a", "ab", "a b", "a%", "t\tab", "z", "ä", "😀", "\uffee"];
const id = fc.constantFrom(...IDS);
const at = fc.integer({ min: 0, max: 6 });
/** As the program makes them: what was never changed has its first value. */
const status: fc.Arbitrary<Status> = fc
  .record({ read: fc.boolean(), readAt: at, starred: fc.boolean(), starredAt: at, positionAt: at })
  .map((one) => ({
    ...one,
    read: one.read && one.readAt > 0,
    starred: one.starred && one.starredAt > 0,
    position: one.positionAt > 0 ? { block: 1, char: 2, quote: "q" } : null,
  }));
const sweep = fc
  .record({ ids: fc.uniqueArray(id), read: fc.boolean(), at: fc.integer({ min: 1, max: 7 }) })
  .map(({ ids, ...mark }) => ({ ...mark, set: storySetOf({ get: () => UNTOUCHED }, ids, true) }));

const decode = (row: string) => decodeRow(row) ?? UNTOUCHED;

test("rows, what is known over them and marks of very many over both come out as one row an id, in order", () => {
  const entries = fc.uniqueArray(fc.tuple(id, status), { selector: ([one]) => one });
  fc.assert(
    fc.property(entries, entries, fc.array(sweep, { maxLength: 3 }), (inFile, known, sweeps) => {
      const rows = inFile.map(([one, its]) => encodeRow(one, its)).sort();
      const all = encodeAll(rows, new Map(known), sweeps, decode);
      expect(all).toEqual([...all].sort());
      expect(new Set(all.map(rowId)).size).toBe(all.length);
      const said = new Map(all.map((row) => [rowId(row), decode(row)]));
      for (const one of IDS) {
        let wanted = new Map(known).get(one) ?? new Map(inFile).get(one) ?? UNTOUCHED;
        for (const { set, read, at: when } of sweeps)
          if (set.ids.includes(one)) wanted = withRead(wanted, read, when);
        expect([one, said.get(one) ?? UNTOUCHED]).toEqual([one, wanted]);
      }
    }),
  );
});

test("a damaged row that is marked with many others is written anew, one that is not stays as it is", () => {
  const set = storySetOf({ get: () => UNTOUCHED }, ["a", "b", "c"], true);
  const rows = ["a\t?x", "b\t+1\t\t~", "c", "d\t?x"];
  let damaged = 0;
  const all = encodeAll(rows, new Map(), [{ set, read: true, at: 5 }], (row) => {
    if (decodeRow(row) === null) damaged++;
    return decode(row);
  });
  expect(all).toEqual(["a\t+5", "b\t+5", "c\t+5", "d\t?x"]);
  expect(damaged).toBe(2);
});
