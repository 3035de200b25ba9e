/** A state folder that a sync tool keeps in step on two machines: the marks of both are there, the last change wins. */
import { mkdirSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { stateFolderOfTest } from "../store/state-of-test.ts";
import { lastWords, Member } from "./crowd.ts";
import { chance, counted, LONG, scale } from "./scale.ts";
import { type Style, SyncTool } from "./sync-tool.ts";

const SECONDS = scale("sync_seconds", 6, 300);
const SEED = scale("seed", 1, Math.floor(Math.random() * 1e9));
const PACE = 150;
/** How long the tool takes for a file at most, and rests between two looks, in ms. */
const DELAY = 30;
const REST = 250;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test.each<Style>(["syncthing", "dropbox", "later-wins"])(
  `two machines in step by a tool (%s)`,
  async (style) => {
    const random = chance(SEED);
    const folders = [stateFolderOfTest(), stateFolderOfTest()] as const;
    for (const folder of folders) mkdirSync(folder);
    const tool = new SyncTool(folders, style, random, DELAY);
    const members: Member[] = [];
    let over = false;
    /** Readers come and go on a machine: who leaves writes statuses.json, as the other machine does meanwhile. */
    const machine = async (n: 0 | 1) => {
      while (!over) {
        const name = `m${n}x${members.length}`;
        const member = new Member(folders[n], name, SEED + members.length, PACE, `machine-${n}`);
        members.push(member);
        await member.ready;
        await pause(1000 + random() * 2500);
        await (random() < 0.25 ? member.kill() : member.leave());
      }
    };
    const work = Promise.all([machine(0), machine(1)]);
    const begun = Date.now();
    const isFor = (seconds: number) => Date.now() < begun + seconds * 1000;
    // Until both have written at once, too: on a busy machine the readers of a few seconds may never leave together.
    while (isFor(SECONDS) || (tool.conflicts === 0 && isFor(5 * SECONDS))) {
      await tool.look();
      await pause(REST * 2 * random());
    }
    over = true;
    await work;
    const { read: wanted, unsure, changes } = lastWords(members);

    /** A start and an end on each machine, and all is carried over; as often as the tool has something to do. */
    let rounds = 0;
    const warnings = new Set<string>();
    const keep = async () => {
      for (const [n, folder] of folders.entries()) {
        const visitor = new Member(folder, `v${n}x${rounds}`, 1, 0, `machine-${n}`);
        await visitor.ready;
        await visitor.leave();
        for (const { trouble, warnings: said = [] } of visitor.words) {
          for (const sentence of [trouble ?? "", ...said]) if (sentence !== "") warnings.add(sentence);
        }
      }
      let busy = false;
      while (await tool.look()) busy = true;
      return busy;
    };
    while ((await keep()) && rounds < 10) rounds++;

    const lost: string[] = [];
    for (const [n, folder] of folders.entries()) {
      const statuses = openStatuses({ folder });
      for (const [id, value] of wanted) {
        if (unsure.has(id)) continue;
        const now = statuses.get(id).read;
        if (now !== value) lost.push(`machine ${n}: ${id} is ${now}`);
      }
      statuses.closeNow();
    }
    const left = readdirSync(folders[0], { recursive: true }).map(String);
    counted(
      `two machines (${style}): ${SECONDS} s (seed ${SEED}), ${members.length} readers, ${changes} changes of ${wanted.size} stories, ${unsure.size} not sure; the tool copied ${tool.copied} files and met ${tool.conflicts} conflicts; ${lost.length} lost; at rest after ${rounds} rounds, ${left.length} files`,
    );
    expect(lost).toEqual([]);
    expect([...warnings]).toEqual([]);
    expect(rounds, "comes to rest").toBeLessThan(10);
    expect(tool.conflicts).toBeGreaterThan(0);
    expect(
      left.filter((name) => /conflict/.test(name)),
      left.join(" "),
    ).toEqual([]);
  },
  LONG,
);
