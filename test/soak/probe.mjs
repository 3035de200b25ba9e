// Loaded into the program (node --import) by the tests of this folder: makes its day run faster, and tells of its
// memory. SIGUSR2 writes what lives on the heap, the end of the process what it took at most, a JSON object a line.
import { appendFileSync } from "node:fs";

const { PROBE_FILE = "", PROBE_SPEED = "1" } = process.env;
const speed = Number(PROBE_SPEED);

if (speed !== 1) {
  const RealDate = Date;
  const began = RealDate.now();
  const now = () => Math.round(began + (RealDate.now() - began) * speed);
  const world = /** @type {any} */ (globalThis);
  world.Date = class extends RealDate {
    /** @param {any[]} given */
    constructor(...given) {
      // @ts-expect-error the arguments are those of Date, whichever they are
      super(...(given.length === 0 ? [now()] : given));
    }
    /** @override */
    static now() {
      return now();
    }
  };
  const realInterval = setInterval;
  // Clocks of half a minute and more go with the day; what looks after files goes on as it is.
  world.setInterval = (/** @type {() => void} */ call, /** @type {number} */ ms) =>
    realInterval(call, ms >= 30_000 ? ms / speed : ms);
}

/** @param {Record<string, number>} value */
const tell = (value) => appendFileSync(PROBE_FILE, `${JSON.stringify(value)}\n`);

process.on("SIGUSR2", () => {
  // Twice: what finalizers let go of is collected by the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  tell({ heap: heapUsed + external, rss });
});

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  tell({ maxRss: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 });
});
