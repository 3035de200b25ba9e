/**
 * All statuses as the rows of the file. A mark of very many stories is put into their rows as they stand: to decode a
 * hundred thousand of them and to keep what comes of it costs several times what the rows do.
 */
import { type Status, UNTOUCHED } from "../article/status.ts";
import { withRead } from "./status-merge.ts";
import { encodeRow, fieldsOf, packId, rowId, rowWithRead } from "./status-rows.ts";
import type { Sweep } from "./story-set.ts";

/**
 * `rows` in order, one an id; over them what is `known` of single ids, over both the `sweeps`. Answers with the rows in
 * order. `decode` is asked for the status in a row.
 */
export function encodeAll(
  rows: readonly string[],
  known: ReadonlyMap<string, Status>,
  sweeps: readonly Sweep[],
  decode: (row: string) => Status,
): readonly string[] {
  const overs = sweeps.map(({ set, read, at }) => {
    const mark = withRead(UNTOUCHED, read, at);
    return { read, at, mark, field: fieldsOf(mark), ids: new Set(set.ids), met: 0 };
  });
  let [last, fields] = [UNTOUCHED, ""];
  const encoded = (id: string, status: Status) => {
    // After a mark of all most are one object.
    if (status !== last) [last, fields] = [status, fieldsOf(status)];
    return packId(id) + fields;
  };
  const swept = (id: string, status: Status) => {
    let now = status;
    for (const over of overs) {
      if (!over.ids.has(id)) continue;
      over.met++;
      now = withRead(now, over.read, over.at);
    }
    return now;
  };
  const all: string[] = [];
  const add = (id: string, status: Status) => {
    if (status !== UNTOUCHED) all.push(encoded(id, status));
  };
  let met = 0;
  for (const row of rows) {
    const id = rowId(row);
    const status = known.get(id);
    if (status !== undefined) {
      met++;
      add(id, swept(id, status));
      continue;
    }
    let now = row;
    for (const over of overs) {
      if (!over.ids.has(id)) continue;
      over.met++;
      const { read, at, field } = over;
      now = rowWithRead(now, read, at, field) ?? encodeRow(id, withRead(decode(now), read, at));
    }
    all.push(now);
  }
  // Stories that the file did not have.
  if (met === known.size && overs.every((over) => over.met === over.ids.size)) return all;
  const inFile = new Set(rows.map(rowId));
  for (const [id, status] of known) if (!inFile.has(id)) add(id, swept(id, status));
  const fresh = new Map<string, Status>();
  for (const { ids, mark, read, at } of overs) {
    for (const id of ids) {
      if (inFile.has(id) || known.has(id)) continue;
      const status = fresh.get(id);
      fresh.set(id, status === undefined ? mark : withRead(status, read, at));
    }
  }
  for (const [id, status] of fresh) add(id, status);
  // What stands in order already costs next to nothing to sort.
  return all.sort();
}
