// How the library's index grows: start, windows, search, marks, indexing, refresh and memory at several sizes.
//
//   node test/bench/index.mjs [--large] [--sizes 1000,10000] [--small] [--corpus DIR] [--keep]
//
// Times are CPU times (user and system, all threads), as the machine may be shared; the load is printed with them.
// “Listed and found” is the first pass over new stories, “compared with others” the second.
// Stories come from shared/bench/make_corpus.py where it is there, else from library.mjs, and stay in DIR; --small takes
// those of small-stories.mjs (100 words), of which a million can be made and read in minutes. --keep leaves what has been
// indexed before as it is and measures the rest.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeLibrary } from "./library.mjs";
import { writeSmallStories } from "./small-stories.mjs";

const here = fileURLToPath(import.meta.url);
const { values } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    small: { type: "boolean", default: false },
    sizes: { type: "string", default: "1000,10000,100000" },
    corpus: { type: "string", default: path.join(tmpdir(), "newsreader-index-bench") },
    keep: { type: "boolean", default: false },
    one: { type: "string" },
    state: { type: "string" },
    step: { type: "string" },
  },
});

/** As many places all over the library are asked for a window, and the stories there for similar ones. */
const WINDOWS = 200;
/** @type {import("../../src/article/view.ts").View} */
const EVERYTHING = { section: null, query: "", unreadOnly: false, sort: "best", entered: 1e15 };

/**
 * Milliseconds of CPU that the work takes, waiting not counted; and what it answers.
 * @template T
 * @param {() => T | Promise<T>} work
 */
async function cpuOf(work) {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, answer };
}

/**
 * The time that all but one in twenty stay below.
 * @param {number[]} times
 */
function p95(times) {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}

/** @param {string} folder */
function sizeOf(folder) {
  let bytes = 0;
  for (const name of readdirSync(folder)) bytes += statSync(path.join(folder, name)).size;
  return Math.round(bytes / 2 ** 20);
}

const rss = () => Math.round(process.memoryUsage().rss / 2 ** 20);

/**
 * Runs in a process of its own, so that each step starts with nothing in memory.
 * @param {string} step @param {string} folder @param {string} stateFolder
 */
async function measure(step, folder, stateFolder) {
  const { openLibrary } = await import("../../src/store/library.ts");
  const { openStatuses } = await import("../../src/store/statuses.ts");
  // Not beside the index: each step begins with nothing read.
  const marksFolder = mkdtempSync(path.join(tmpdir(), "newsreader-bench-marks-"));
  const statuses = openStatuses({ folder: marksFolder });
  /** @type {Record<string, number>} */
  const figures = {};
  const start = await cpuOf(() => {
    const library = openLibrary({ folder, stateFolder, statuses });
    library.window(EVERYTHING, { offset: 0, limit: 40 });
    return library;
  });
  const library = start.answer;
  if (step === "index") {
    let listed = 0;
    let most = 0;
    const before = process.cpuUsage();
    const look = setInterval(() => {
      most = Math.max(most, rss());
      // From here on all is in the list and the search.
      if (listed > 0 || !library.progress()?.comparing) return;
      const { user, system } = process.cpuUsage(before);
      listed = (user + system) / 1000;
    }, 20);
    const filled = await cpuOf(() => library.refresh());
    clearInterval(look);
    const said = library.trouble();
    if (said !== "") throw new Error(said);
    const aSecond = (/** @type {number} */ ms) => Math.round(filled.answer.added / (ms / 1000));
    // Up to a thousand stories are compared as they come.
    if (listed > 0) {
      figures["listed and found, stories a second of CPU"] = aSecond(listed);
      figures["compared with others, stories a second of CPU"] = aSecond(filled.ms - listed);
    }
    figures["both, stories a second of CPU"] = aSecond(filled.ms);
    figures["MB while indexing, at most"] = most;
    library.close();
    figures["MB of the index"] = sizeOf(stateFolder);
  } else if (step === "start") {
    figures["start to first window, ms"] = start.ms;
    const watched = await cpuOf(async () => {
      await library.watch();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    figures["background after start, nothing changed, ms"] = watched.ms;
    // A big library is looked through in shares (first-looks.ts).
    const later = await cpuOf(() => new Promise((resolve) => setTimeout(resolve, 5500)));
    figures["the five seconds behind that, ms"] = later.ms;
    figures["MB, running"] = rss();
    const looked = await cpuOf(() => library.refresh());
    figures["full refresh, nothing changed, ms"] = looked.ms;
  } else {
    const { total } = library.window(EVERYTHING, { offset: 0, limit: 1 });
    const times = [];
    const ids = [];
    for (let at = 0; at < WINDOWS; at++) {
      const offset = Math.floor((total * at) / WINDOWS);
      const { ms, answer } = await cpuOf(() => library.window(EVERYTHING, { offset, limit: 40 }));
      times.push(ms);
      if (answer.rows[0] !== undefined) ids.push(answer.rows[0].summary.id);
    }
    figures["a window anywhere, p95 ms"] = p95(times);
    const similar = [];
    let found = 0;
    for (const id of ids) {
      const { ms, answer } = await cpuOf(() => library.similar(id, 8));
      similar.push(ms);
      found += answer.length;
    }
    figures["similar stories, the first time, ms"] = similar[0] ?? Number.NaN;
    figures["similar stories of 200 all over the library, p95 ms"] = p95(similar);
    figures["similar stories found of each, mean"] = found / ids.length;
    // What the screen does in its pauses. The first search that finds something is still dearer than any behind it,
    // whatever its word: code is compiled in it.
    await library.warm();
    for (const _ of library.warmAnswers());
    const first = { ...EVERYTHING, query: "sto" };
    figures["the first search of a run, ms"] = (
      await cpuOf(() => library.window(first, { offset: 0, limit: 40 }))
    ).ms;
    for (const [name, word] of Object.entries({ "1 %": "quaxolite", "25 %": "glimvast" })) {
      const typed = [];
      // As people type it: every length is another query.
      for (let length = 3; length <= word.length; length++) {
        const view = { ...EVERYTHING, query: word.slice(0, length) };
        typed.push((await cpuOf(() => library.window(view, { offset: 0, limit: 40 }))).ms);
      }
      figures[`search for a word in ${name}, p95 of its keys, ms`] = p95(typed);
    }
    figures["shelves, ms"] = (await cpuOf(() => library.shelves([{ name: "a", query: "words:>800" }]))).ms;
    const marked = await cpuOf(() => {
      const { ids, sweep } = statuses.applyToAll("all", library.marked(EVERYTHING, false), true);
      library.statusesChanged(ids, sweep);
      return library.window(EVERYTHING, { offset: 0, limit: 40 });
    });
    if (marked.answer.unread !== 0) throw new Error(`${marked.answer.unread} stories are still unread.`);
    figures["mark all read and the next window, ms"] = marked.ms;
    const undone = await cpuOf(() => {
      const step = statuses.undo();
      if (step === null) throw new Error("There is nothing to undo.");
      library.statusesChanged(step.ids, step.sweep);
      return library.window(EVERYTHING, { offset: 0, limit: 40 });
    });
    if (undone.answer.unread === 0) throw new Error("The marks were not undone.");
    figures["undo that and the next window, ms"] = undone.ms;
    figures["MB after search and marks"] = rss();
  }
  library.close();
  statuses.closeNow();
  rmSync(marksFolder, { recursive: true, force: true });
  process.stdout.write(JSON.stringify(figures));
}

/** @param {number} size */
function storiesOf(size) {
  const folder = path.join(values.corpus, String(size));
  const made = path.join(folder, "md");
  if (existsSync(made)) return made;
  mkdirSync(values.corpus, { recursive: true });
  if (values.small) {
    writeSmallStories(made, size);
    return made;
  }
  const maker = path.join(path.dirname(here), "../../../shared/bench/make_corpus.py");
  if (existsSync(maker) && existsSync("/usr/share/dict/words"))
    execFileSync("python3", [maker, "-n", String(size), "-o", folder, "--forms", "md"], { stdio: "ignore" });
  else {
    console.log("No make_corpus.py or no list of words (apt-get install wamerican): searches find nothing.");
    writeLibrary(made, size);
  }
  return made;
}

/**
 * @param {string} step @param {number} size @param {string} state
 * @returns {Record<string, number>}
 */
function run(step, size, state) {
  const args = [here, "--one", storiesOf(size), "--state", state, "--step", step];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${step} at ${size} stories: ${stderr}`);
  return JSON.parse(stdout);
}

if (values.one !== undefined) await measure(values.step ?? "", values.one, values.state ?? "");
else {
  const sizes = values.sizes.split(",").map(Number);
  if (values.large) sizes.push(1_000_000);
  const load = () =>
    loadavg()
      .map((value) => value.toFixed(1))
      .join(" ");
  console.log(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, load ${load()}`,
  );
  const rows = new Map();
  for (const size of sizes) {
    const state = path.join(values.corpus, `state-${size}`);
    if (!values.keep) rmSync(state, { recursive: true, force: true });
    /** @type {Record<string, number>} */
    const figures = {};
    for (const step of values.keep && existsSync(state) ? ["start", "use"] : ["index", "start", "use"]) {
      const runs =
        step === "start" ? [1, 2, 3, 4, 5].map(() => run(step, size, state)) : [run(step, size, state)];
      for (const name of Object.keys(runs[0] ?? {})) {
        const ordered = runs.map((one) => one[name] ?? Number.NaN).sort((a, b) => a - b);
        figures[name] = ordered[ordered.length >> 1] ?? Number.NaN;
      }
    }
    for (const [name, value] of Object.entries(figures)) rows.set(name, { ...rows.get(name), [size]: value });
    console.log(`${size} stories measured, load ${load()}`);
  }
  const cells = (/** @type {Record<number, number>} */ row) =>
    sizes.map((size) => (row[size] === undefined ? "" : String(+row[size].toFixed(1))).padStart(10));
  console.log(
    `\n${"CPU time, medians of 5 starts".padEnd(52)}${sizes.map((size) => String(size).padStart(10)).join("")}`,
  );
  for (const [name, row] of rows) console.log(`${name.padEnd(52)}${cells(row).join("")}`);
}
