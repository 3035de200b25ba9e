/**
 * kill -9 at random moments while two readers are used in real terminals and stories come in: what had been on a
 * screen for 250 ms is there at the next start, no file is torn, no story half-written, no step done by half.
 */
import { afterEach, expect, test } from "vitest";
import { closeAll } from "../e2e/reader.ts";
import { type Ended, KillWorld } from "./kill-world.ts";
import { chance, counted, LONG, scale } from "./scale.ts";
import { Seat } from "./seat.ts";

const RUNS = scale("runs", 6, 1000);
/** With fewer facts on the screens at the kills hardly anything was tried. */
const FACTS_LEAST = 8;
const SEED = scale("seed", 1, Math.floor(Math.random() * 1e9));
/** No undo by the one who lives on, this long before the other is killed (ms): it may take steps of the dead one. */
const NO_UNDO = 400;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** What a start says when it found damage. */
const ALARM = /set aside|damaged|could not|cannot be|No room|No permission|is gone/;

afterEach(closeAll);

test(
  `${RUNS} times kill -9, two readers, add, fetch and mark: nothing that was shown is lost`,
  async () => {
    const random = chance(SEED);
    const world = await KillWorld.open();
    const seats = ["Alpha", "Beta"].map((section) => new Seat(section, world, random));
    for (const seat of seats) await seat.start();
    const killed = { readers: 0, add: 0, fetch: 0, mark: 0 };
    let facts = 0;
    /** Facts that a key changed, which was kept but not shown any more. */
    let later = 0;
    let toAdd: string[] = [];
    const lost: string[] = [];
    const faults = new Set<string>();
    const failed = new Set<string>();
    let read = true;

    const verb = (name: "add" | "fetch" | "mark") => {
      if (name === "add") {
        if (toAdd.length === 0) toAdd = world.filesToAdd();
        return world.run(["add", ...toAdd]);
      }
      if (name === "fetch") return world.run(["fetch", "--again"]);
      read = !read;
      return world.run(["mark", ...world.marked(), read ? "--read" : "--unread"]);
    };

    let run = 0;
    // A kill in the middle of quick keys finds nothing that stood for 250 ms: then a few more.
    for (; run < RUNS || (facts < FACTS_LEAST && run < 5 * RUNS); run++) {
      let undo = true;
      for (const seat of seats) seat.use(() => undo);
      const name = (["add", "fetch", "mark"] as const)[Math.floor(random() * 3)] ?? "add";
      // Few runs kill a reader each at least twice.
      const dice = run < 4 ? (run % 2) * 0.4 : random();
      const victims = dice < 0.35 ? [0] : dice < 0.6 ? [1] : dice < 0.7 ? [0, 1] : [];
      const started = (run < 4 ? run > 1 : dice > 0.5) ? verb(name) : null;
      const moment = (run < 4 ? 600 : 60) + random() * (victims.length > 0 ? 1200 : 500);
      await pause(Math.max(0, moment - NO_UNDO));
      undo = victims.length === 0;
      await pause(Math.min(moment, NO_UNDO));

      const shown = await Promise.all(victims.map((seat) => seats[seat]!.kill()));
      killed.readers += victims.length;
      if (victims.length === 0) started?.child.kill("SIGKILL");
      const ended: Ended | undefined = await started?.ended;
      if (ended?.killed) killed[name]++;
      else if (ended !== undefined) {
        if (ended.code !== 0) failed.add(`${name}: ${ended.said}`);
        if (name === "add") toAdd = [];
      }
      for (const seat of seats) await seat.rest();

      for (const fault of world.faults()) faults.add(`run ${run}: ${fault}`);
      for (const [n, victim] of victims.entries()) {
        const expected = new Map(
          // The list tells of a page from the second on.
          [...(shown[n] ?? [])].filter(
            ([key, { value }]) => !key.startsWith("page ") || !value.startsWith("1 "),
          ),
        );
        const next = await seats[victim]!.start(expected);
        if (ALARM.test(next.written))
          faults.add(`run ${run}: ${ALARM.exec(next.written)?.[0]} at the next start`);
        for (const [key, { value, since }] of expected) {
          facts++;
          const now = next.facts.get(key);
          if (now === value) continue;
          if (world.changedSince(key, since)) later++;
          else lost.push(`run ${run}: ${key} was ${value}, is ${now}`);
        }
      }
    }

    for (const seat of seats) await seat.leave();
    if (toAdd.length > 0) expect((await world.run(["add", ...toAdd]).ended).code).toBe(0);
    expect(await world.run(["fetch", "--again"]).ended).toMatchObject({ code: 0 });
    for (const fault of world.faults()) faults.add(`at the end: ${fault}`);
    const doctor = await world.run(["doctor"]).ended;
    const { offered, files } = world.arrivals();
    const keys = seats.reduce((sum, seat) => sum + seat.keys, 0);
    const fetches = seats.reduce((sum, seat) => sum + seat.fetches, 0);
    const kills = Object.entries(killed).map(([what, count]) => `${count} ${what}`);
    counted(
      `kill -9: ${run} runs (seed ${SEED}), killed ${kills.join(", ")}; ${keys} keys, ${fetches} fetches by a key, ${facts} facts that had stood on a screen for 250 ms, ${lost.length} lost, ${later} changed by a key that came behind; ${files} stories of ${offered} came in, ${faults.size} faults`,
    );
    expect(lost).toEqual([]);
    expect([...faults]).toEqual([]);
    expect([...failed]).toEqual([]);
    expect(facts).toBeGreaterThanOrEqual(FACTS_LEAST);
    expect(files).toBe(offered);
    expect(doctor.code, doctor.said).toBe(0);
    expect(
      world.stateFiles().filter((name) => /\.lock$|\.next-|\.new-|\.jsonl|set-aside/.test(name)),
    ).toEqual([]);
  },
  LONG,
);
