/** Several readers and verbs on one state folder: the marks of all are there, and everyone sees everyone's. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { newFolder, PROGRAM } from "../e2e/reader.ts";
import { stateFolderOfTest } from "../store/state-of-test.ts";
import { lastWords, Member } from "./crowd.ts";
import { storyText } from "./kill-world.ts";
import { chance, counted, LONG, scale } from "./scale.ts";

const SECONDS = scale("seconds", 10, 600);
const READERS = scale("readers", 3, 8);
const SEED = scale("seed", 1, Math.floor(Math.random() * 1e9));
/** Between two changes of one reader, in ms, on average. */
const PACE = 120;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const quantile = (sorted: readonly number[], q: number) => sorted[Math.floor((sorted.length - 1) * q)] ?? 0;

/** How long each mark took to be seen by each who was there for a second before and after it, in ms; and who never did. */
function delays(members: readonly Member[]): { taken: number[]; unseen: string[] } {
  const taken: number[] = [];
  const unseen: string[] = [];
  const sights = members.map(({ words }) => {
    const first = new Map<string, number>();
    for (const { saw, at } of words) if (saw !== undefined && !first.has(saw)) first.set(saw, at);
    return first;
  });
  for (const maker of members) {
    for (const { did, at } of maker.words) {
      // A story of its own is marked once; later words on it are undoing.
      if (did === undefined || !did.startsWith(`${maker.name}-`)) continue;
      for (const [n, other] of members.entries()) {
        if (other === maker || other.from > at - 1000 || other.until < at + 1000) continue;
        const seen = sights[n]?.get(did);
        if (seen === undefined) unseen.push(`${other.name} never saw ${did}`);
        else if (seen >= at) taken.push(seen - at);
        else taken.push(0);
      }
    }
  }
  return { taken: taken.sort((a, b) => a - b), unseen };
}

test(
  `2 to ${READERS} readers and verbs on one state folder for ${SECONDS} s`,
  async () => {
    const random = chance(SEED);
    const folder = stateFolderOfTest();
    const library = newFolder("library");
    for (let n = 0; n < 5; n++) writeFileSync(join(library, `v${n}.md`), storyText("Verb", `Verb ${n}`, 2));
    const members: Member[] = [];
    const here: Member[] = [];
    let [kills, leaves, verbs] = [0, 0, 0];
    const come = async () => {
      const member = new Member(folder, `r${members.length}`, SEED + members.length, PACE);
      members.push(member);
      here.push(member);
      await member.ready;
    };
    while (here.length < READERS) await come();

    const failed: string[] = [];
    let read = true;
    const mark = () => {
      const flag = read ? "--read" : "--unread";
      read = !read;
      const args = [PROGRAM, "mark", "verb-0", "verb-1", flag, "--state", folder, "--library", library];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (text) => (said += text));
      verbs++;
      return new Promise<void>((done) =>
        child.on("close", (code) => {
          if (code !== 0) failed.push(said);
          done();
        }),
      );
    };

    const end = Date.now() + SECONDS * 1000;
    while (Date.now() < end) {
      await pause(1000 + random() * 2000);
      const dice = random();
      const someone = here[Math.floor(random() * here.length)];
      if (dice < 0.4) await mark();
      else if (here.length > 2 && dice < 0.8 && someone !== undefined) {
        here.splice(here.indexOf(someone), 1);
        if (dice < 0.65) {
          kills++;
          await someone.kill();
        } else {
          leaves++;
          await someone.leave();
        }
      }
      if (here.length < READERS && random() < 0.6) await come();
    }
    await Promise.all(here.map((member) => member.leave("still")));

    const knowing = new Set(members.flatMap(({ words }) => words.flatMap(({ knows }) => knows ?? [])));
    const statuses = openStatuses({ folder });
    const { read: wanted, unsure, changes } = lastWords(members);
    const lost = [...wanted].filter(([id, value]) => !unsure.has(id) && statuses.get(id).read !== value);
    expect(statuses.warnings()).toEqual([]);
    // Of very many statuses who leaves puts nothing into statuses.json: the next start does, in a pause of the keys.
    await statuses.fold();
    await statuses.close();
    const { taken, unseen } = delays(members);
    const late = taken.filter((ms) => ms > 1000).length;
    counted(
      `together: 2 to ${READERS} readers (${members.length} in all, ${kills} killed, ${leaves} left), ${verbs} verbs, ${SECONDS} s (seed ${SEED}): ${changes} changes of ${wanted.size} stories, ${lost.length} lost; seen by others ${taken.length} times after p50 ${quantile(taken, 0.5)}, p99 ${quantile(taken, 0.99)}, at most ${taken.at(-1)} ms, ${late} after more than a second, ${unseen.length} never`,
    );
    expect(lost).toEqual([]);
    expect(unseen).toEqual([]);
    expect(knowing.size, "all know the same at the end").toBe(1);
    expect(failed).toEqual([]);
    const said = members.flatMap(({ words }) =>
      words.flatMap(({ trouble, warnings = [] }) => [trouble ?? "", ...warnings]),
    );
    expect(said.filter((sentence) => sentence !== "")).toEqual([]);
    expect(changes).toBeGreaterThan(SECONDS);
    const left = readdirSync(folder, { recursive: true }).map(String);
    expect(left.filter((name) => /\.lock$|\.next-|\.new|\.jsonl|set-aside/.test(name))).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, "statuses.json"), "utf8")).version).toBe(1);
  },
  LONG,
);
