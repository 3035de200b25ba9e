/** Unsubscriptions among the steps that can be undone: which comes next, after a restart, beside a file that is none. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Unsubscribed } from "../../src/store/unsubscribed.ts";
import { stateFolderOfTest } from "./state-of-test.ts";

const NONE = { done: 0, undone: 0, made: 0 };
const feed = (name: string) => ({
  address: `https://example.org/${name}`,
  title: name,
  site: "",
  folders: ["Papers"],
});

function open(state = stateFolderOfTest()) {
  let now = 1000;
  const tick = () => ++now;
  return { state, tick, ended: new Unsubscribed(state, "/library", () => now) };
}
const fileIn = (state: string) =>
  join(state, readdirSync(state).find((name) => name.startsWith("unsubscribed")) ?? "");

describe("ended subscriptions", () => {
  it("are taken back the last first, by a later reader too, with their folders", () => {
    const { state, tick, ended } = open();
    ended.add(feed("mill"), NONE);
    tick();
    ended.add(feed("pond"), NONE);
    const later = new Unsubscribed(state, "/library");
    const first = later.lastDone(NONE)!;
    expect(first).toMatchObject(feed("pond"));
    later.move(first, true, NONE);
    expect(later.lastDone(NONE)).toMatchObject(feed("mill"));
    expect(new Unsubscribed(state, "/elsewhere").lastDone(NONE)).toBeNull();
  });

  it("wait for the marks that were made since", () => {
    const { tick, ended } = open();
    ended.add(feed("mill"), NONE);
    const mark = tick();
    expect(ended.lastDone({ ...NONE, done: mark, made: mark })).toBeNull();
    expect(ended.lastDone({ ...NONE, done: mark, made: mark }, true)).toMatchObject(feed("mill"));
  });

  it("come after marks of a clock that goes ahead", () => {
    const { ended } = open();
    const marks = { done: 9e12, undone: 0, made: 9e12 };
    ended.add(feed("mill"), marks);
    expect(ended.lastDone(marks)).toMatchObject(feed("mill"));
  });

  it("are done again, the last taken back first, until something new is done", () => {
    const { tick, ended } = open();
    ended.add(feed("mill"), NONE);
    tick();
    ended.add(feed("pond"), NONE);
    for (let round = 0; round < 2; round++) {
      tick();
      ended.move(ended.lastDone(NONE)!, true, NONE);
    }
    expect(ended.lastUndone(NONE)).toMatchObject(feed("mill"));
    expect(ended.lastUndone({ ...NONE, undone: tick() })).toBeNull();
    expect(ended.lastUndone({ ...NONE, made: tick() })).toBeNull();
    ended.move(ended.lastUndone(NONE)!, false, NONE);
    expect(ended.lastDone(NONE)).toMatchObject(feed("mill"));
    tick();
    ended.add(feed("weir"), NONE);
    expect(ended.lastUndone(NONE)).toBeNull();
  });

  it("set a damaged file aside, and leave one of a newer version", () => {
    const { state, ended } = open();
    ended.add(feed("mill"), NONE);
    const file = fileIn(state);
    writeFileSync(file, '{"version":1,"feeds":[{"address"');
    expect(ended.lastDone(NONE)).toBeNull();
    expect(readdirSync(state).filter((name) => name.startsWith("unsubscribed"))).toHaveLength(1);
    const newer = '{"version":2}';
    writeFileSync(file, newer);
    expect(() => ended.add(feed("pond"), NONE)).toThrow("newer version");
    expect(readFileSync(file, "utf8")).toBe(newer);
  });

  it("are none where there is no state folder yet", () => {
    const { state, ended } = open();
    expect(ended.lastDone(NONE)).toBeNull();
    mkdirSync(state);
    expect(ended.lastUndone(NONE)).toBeNull();
  });
});
