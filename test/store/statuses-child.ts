/** A second reader for tests: marks at random, or follows, and says on stdout what it did. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStatuses } from "../../src/store/statuses.ts";

const [mode = "", folder = "", name = "", seed = "1"] = process.argv.slice(2);

function say(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
    }
  }
}

/** Numbers in 0..1 from a seed (mulberry32, Tommy Ettinger, public domain). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Marks, undoes, redoes, moves, folds, leaves and comes back, for ever. Before each change it says "try KEY VALUE"
 * and after it "done KEY VALUE"; the stories are its own, so the last word on each is its last.
 */
async function work(): Promise<void> {
  const random = chance(Number(seed));
  let statuses = openStatuses({ folder });
  let stop = statuses.subscribe(() => {});
  let steps: { id: string; read: boolean }[] = [];
  for (;;) {
    const id = `${name}-${Math.floor(random() * 40)}`;
    const dice = random();
    const last = steps.at(-1);
    if (dice < 0.5) {
      const read = !statuses.get(id).read;
      say(`try read:${id} ${read}`);
      statuses.apply("mark", [{ id, read }]);
      steps.push({ id, read });
      say(`done read:${id} ${read}`);
    } else if (dice < 0.6 && last !== undefined) {
      say(`try read:${last.id} ${!last.read}`);
      statuses.undo();
      steps.pop();
      say(`done read:${last.id} ${!last.read}`);
    } else if (dice < 0.9) {
      const char = Math.floor(random() * 1e6);
      say(`try place:${id} ${char}`);
      statuses.remember(id, { block: 1, char, quote: "some words" });
      say(`done place:${id} ${char}`);
    } else if (dice < 0.93) {
      await statuses.fold();
    } else if (dice < 0.96) {
      await pause(random() * 5);
    } else if (dice < 0.975) {
      stop();
      if (random() < 0.5) await statuses.close();
      else statuses.closeNow();
      statuses = openStatuses({ folder });
      stop = statuses.subscribe(() => {});
      steps = [];
    }
    if (statuses.trouble() !== "") say(`trouble ${statuses.trouble()}`);
    for (const warning of statuses.warnings()) say(`warning ${warning}`);
  }
}

/** Says each story that another reader marks, as it sees it. */
async function followOthers(): Promise<void> {
  const statuses = openStatuses({ folder });
  statuses.subscribe((ids, own) => {
    if (!own) for (const id of ids) say(`saw ${id} ${statuses.get(id).read} ${Date.now()}`);
  });
  say("ready");
  process.stdin.on("end", () => void statuses.close());
  process.stdin.resume();
}

/** Does what each line of stdin says and answers with one line: the trouble and the warnings, or what was asked. */
async function obey(): Promise<void> {
  const statuses = openStatuses({ folder });
  const state = () => JSON.stringify({ trouble: statuses.trouble(), warnings: statuses.warnings() });
  say(state());
  for await (const line of createInterface(process.stdin)) {
    const [verb, id = ""] = line.split(" ");
    if (verb === "mark") statuses.apply("mark", [{ id, read: true }]);
    else if (verb === "get") say(JSON.stringify(statuses.get(id)));
    else if (verb === "fold") await statuses.fold();
    else if (verb === "follow") statuses.subscribe(() => {});
    else if (verb === "close") await statuses.close();
    if (verb !== "get") say(state());
  }
}

if (mode === "work") await work();
else if (mode === "follow") await followOthers();
else if (mode === "obey") await obey();
else throw new Error(`no mode ${mode}`);
