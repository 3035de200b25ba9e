// npm run bench: the reader beside newsboat, newsraft and sfeed_curses, on the same made-up stories at several sizes,
// in alternation on a real pseudo-terminal; and whether each of the targets holds. What a peer cannot do, or is not
// driven to do here, stands as "–"; what is not on PATH is said.
//
//   node test/bench/peers.mjs [--sizes 1000,10000,100000] [--million] [--runs 5] [--corpora DIR] [--json FILE]
//
// --million adds 1,000,000 stories for the reader alone: making and indexing them takes most of an hour the first time.
// Stories, indexes and the peers' files are made at the first call and stay in DIR (a folder of the system's for
// temporary files), which takes some 6 GB at 100,000.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpusOf, PEERS, reader, root, shared, versionOf } from "./peers-programs.mjs";
import { goalsOf, table } from "./peers-table.mjs";
import { verdictTable } from "./report.mjs";

/** At this size and above the peers take up to ten seconds a start: fewer runs tell enough. */
const LARGE = 50_000;
const FEW_RUNS = 3;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    million: { type: "boolean", default: false },
    runs: { type: "string", default: "5" },
    corpora: { type: "string", default: join(tmpdir(), "newsreader-bench-corpora") },
    json: { type: "string", default: "" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const alone = values.million ? [1_000_000] : [];

/**
 * Runs the tool on some subjects and gives what it measured; one that could not be measured has an `error`.
 * @param {import("./peers-table.mjs").Config[]} subjects @param {string} folder @param {number} runs
 * @returns {import("./peers-table.mjs").Result}
 */
function measure(subjects, folder, runs) {
  const config = join(folder, "bench.json");
  const out = join(folder, "result.json");
  writeFileSync(config, JSON.stringify({ subjects }));
  writeFileSync(out, "{}");
  const done = spawnSync(
    "python3",
    [join(shared, "tui_bench.py"), "run", "--config", config, "--runs", String(runs), "--json", out],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, COLUMNS: undefined, LINES: undefined },
    },
  );
  const result = JSON.parse(readFileSync(out, "utf8"));
  if (result.subjects !== undefined) return result;
  const said = `${done.stdout.slice(-600)}${done.stderr.slice(-600)}`;
  console.log(`the measuring tool ended with ${done.status}:\n${said}`);
  return { subjects: [] };
}

const versions = new Map(PEERS.map((peer) => [peer.name, versionOf(peer)]));
const missing = PEERS.filter(({ name }) => versions.get(name) === "");
const began = performance.now();
/** @param {string} what */
const progress = (what) =>
  process.stderr.write(`${Math.round((performance.now() - began) / 1000)} s: ${what}\n`);

const floor = measure(
  [{ name: "node alone", cmd: `${process.execPath} -e console.log('Hello,world')`, ready: "Hello" }],
  corpusOf(values.corpora, 1000, false),
  7,
);

/** @type {import("./peers-table.mjs").Row[]} */
const rows = [];
for (const size of [...sizes, ...alone]) {
  const peers = alone.includes(size) ? [] : PEERS.filter((peer) => !missing.includes(peer));
  progress(`${size} stories: making what is missing`);
  const folder = corpusOf(values.corpora, size, peers.length > 0);
  const subjects = [reader(folder, size)];
  for (const peer of peers) {
    progress(`${size} stories: filling ${peer.name}`);
    subjects.push(peer.subject(folder, size, String(subjects[0]?.ready)));
  }
  progress(`${size} stories: measuring`);
  const runs = size >= LARGE ? Math.min(FEW_RUNS, Number(values.runs)) : Number(values.runs);
  const { subjects: measured, machine } = measure(subjects, folder, runs);
  for (const subject of measured) rows.push({ size, subject });
  if (machine) floor.machine = machine;
}
progress("done");

const { machine } = floor;
const programs = [`newsreader on Node ${process.versions.node}`, ...[...versions.values()].filter(Boolean)];
console.log(
  `${machine?.cpu ?? "unknown processor"}, ${machine?.cores ?? "?"} cores, load ${loadavg()[0]?.toFixed(1)}; ${programs.join("; ")}`,
);
for (const { name } of missing) console.log(`${name} is not on PATH: left out.`);
const node = floor.subjects[0]?.metrics["start.ready ms"];
console.log(`bare \`node -e\` in the same run: ${node ? Math.round(node.median) : "not measured"} ms\n`);
console.log(`${table(rows)}\n`);
console.log(verdictTable(goalsOf(rows)));
if (values.json)
  writeFileSync(
    values.json,
    JSON.stringify({ floor, rows, versions: Object.fromEntries(versions) }, null, 2),
  );
