/** What the index may keep of the statuses: what their file says, told from what came after it and from elsewhere. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { stateFolderOfTest } from "./state-of-test.ts";

test("what the file says of the statuses is told from what came after it and from elsewhere", async () => {
  const folder = stateFolderOfTest();
  const open = () => openStatuses({ folder });
  const none = open();
  expect(none.saved()).toBeNull();
  none.apply("mark read", [{ id: "a", read: true }]);
  await none.close();
  const { mark } = none.saved() ?? { mark: "" };
  expect(none.saved()).toMatchObject({ mark, written: mark });
  const one = open();
  expect(one.saved()).toEqual({ mark, touched: [], written: mark });
  one.apply("mark read", [{ id: "b", read: true }]);
  expect(one.saved()).toMatchObject({ mark, written: "" });
  const two = open();
  expect(two.saved()).toEqual({ mark, touched: ["b"], written: "" });
  one.closeNow();
  await two.close();
  expect(two.saved()?.mark).not.toBe(mark);
  const file = join(folder, "statuses.json");
  writeFileSync(
    join(folder, "statuses.sync-conflict-1.json"),
    readFileSync(file, "utf8").replace('"b', '"c'),
  );
  const three = open();
  expect(three.get("c").read).toBe(true);
  expect(three.saved()).toBeNull();
  three.closeNow();
});
