/** The same story added again: its text is replaced, its marks and the place where reading stopped are kept. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, PROGRAM, pageOf, startReader } from "./reader.ts";

afterEach(closeAll);

const number = (at: number) => `Number ${at} of the paragraphs says where it stands.`;
// No words stand twice: a place is known by those that stand there.
const lines = (name: string) =>
  Array.from({ length: 5 }, (_, at) => `On day ${at} of ${name} the ferry goes over and back again.`).join(
    " ",
  );
const paragraph = (at: number) => `<p>${number(at)} ${lines(`week ${at}`)}</p>`;
const page = (before: string, last: number) =>
  `<html><head><title>Ferry</title><link rel="canonical" href="https://news.example/ferry"></head><body><article><h1>Ferry Runs Again</h1>${before}${Array.from({ length: last }, (_, at) => paragraph(at + 1)).join("")}</article></body></html>`;
/** The first paragraph that begins on the page. */
const firstOf = (screen: string[]) => /Number \d+ of/.exec(screen.slice(1).join("\n"))?.[0] ?? "";

test("an update keeps page, star and read, after a restart and under an open page", async () => {
  const [library, state] = [newFolder("library"), newFolder("state")];
  const file = join(newFolder("pages"), "ferry.html");
  const add = (html: string): string => {
    writeFileSync(file, html);
    const args = [PROGRAM, "add", file, "--library", library, "--state", state];
    return execFileSync(process.execPath, args, { encoding: "utf8" });
  };
  expect(add(page("", 30))).toMatch(/^added\t/);
  let reader = startReader({ library, state });
  await reader.waitFor(/1 unread of 1/);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  reader.press("s");
  await reader.waitFor(/Starred/);
  for (const at of [2, 3]) {
    reader.press("<Space>");
    await reader.waitFor((screen) => pageOf(screen)?.page === at);
  }
  await reader.settle();
  const place = firstOf(reader.screen());
  expect(place).toMatch(/Number [3-9] of/);
  reader.press("q");
  await reader.waitFor(/0 unread of 1/);
  reader.press("q");
  await reader.exit;

  // Three pages of new text above the place, some below it gone.
  const before = Array.from({ length: 12 }, (_, at) => `<p>${lines(`year ${at}`)}</p>`).join("");
  expect(add(page(before, 20))).toMatch(/^updated\t/);
  reader = startReader({ library, state });
  await reader.waitFor(/0 unread of 1/);
  await reader.waitFor(/★/);
  reader.press("<Enter>");
  await reader.waitFor(new RegExp(place));
  await reader.settle();
  expect(pageOf(reader.screen())?.page).toBeGreaterThan(3);

  // And once more while it is open.
  expect(add(page("", 25))).toMatch(/^updated\t/);
  await reader.waitFor((screen) => pageOf(screen)?.page === 3);
  await reader.settle();
  expect(firstOf(reader.screen())).toBe(place);
});
