// npm run bench: how fast the built reader starts and answers keys, on a real pseudo-terminal, against a stock Ink
// program in the same run. `--smoke` for a fast look, `--json FILE` for every figure.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { PLAIN } from "../../scripts/build/bundle.mjs";
import { noDevtools } from "../../scripts/build/start-up.mjs";
import { writeLibrary } from "./library.mjs";
import { startTable, verdicts, verdictTable } from "./report.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = join(root, "../shared/bench/tui_bench.py");
const smoke = process.argv.includes("--smoke");
const jsonFile = process.argv.includes("--json")
  ? process.argv[process.argv.indexOf("--json") + 1]
  : undefined;

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`bench: ${message}`);
  process.exit(1);
}

if (!existsSync(tool))
  stop(`the measuring tool is not at ../shared/bench/tui_bench.py beside the project; nothing is measured.`);
if (spawnSync("python3", ["--version"]).status !== 0)
  stop("the measuring tool needs python3, which is not installed.");

/** Ink's hello-world, bundled without any of our plugins. @returns {Promise<string>} its path */
async function hello() {
  const file = join(root, ".cache/bench/hello.mjs");
  const input = join(root, "test/bench/hello.tsx");
  const bundler = await rolldown({ ...PLAIN.input, cwd: root, input, plugins: [noDevtools] });
  await bundler.write({ ...PLAIN.output, file, codeSplitting: false });
  await bundler.close();
  return file;
}

/** Runs the tool on some subjects. @param {Record<string, unknown>[]} subjects @param {number} runs @param {string} out */
function measure(subjects, runs, out) {
  const config = `${out}.config`;
  writeFileSync(config, JSON.stringify({ subjects }));
  const args = [tool, "run", "--config", config, "--runs", String(runs), "--json", out];
  const done = spawnSync("python3", args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, COLUMNS: undefined, LINES: undefined },
  });
  if (done.status !== 0) stop(`the measuring tool failed:\n${done.stdout}${done.stderr}`);
  const result = JSON.parse(readFileSync(out, "utf8"));
  for (const { name, error } of result.subjects) if (error) stop(`${name} could not be measured: ${error}`);
  return result;
}

/** First words of the headline that stands first in a library's list. @param {string} state @param {string} library */
function firstHeadline(state, library) {
  const args = ["dist/newsreader.js", "list", "--json", "--state", state, "--library", library];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (done.status !== 0) stop(`\`newsreader list --json\` failed:\n${done.stderr}`);
  const headline = JSON.parse(done.stdout).stories[0].headline;
  return headline.slice(0, 20).replaceAll(/[^\w ]/g, ".");
}

const place = mkdtempSync(join(tmpdir(), "newsreader-bench-"));
mkdirSync(join(root, ".cache/bench"), { recursive: true });
const node = process.execPath;
const state = join(place, "state");
const library = join(place, "library");
writeLibrary(library, 300);
/** @param {string} stories */
const ours = (stories) => `${node} dist/newsreader.js --state ${state} --library ${stories}`;

const starts = measure(
  [
    { name: "node alone", cmd: `${node} -e console.log('Hello,world')`, ready: "Hello" },
    { name: "Ink hello-world", cmd: `${node} ${await hello()}`, ready: "Hello" },
    { name: "newsreader", cmd: ours("articles"), ready: firstHeadline(state, "articles"), quit: "q" },
  ],
  smoke ? 5 : 15,
  join(place, "start.json"),
);

const times = (/** @type {number} */ count) => (smoke ? Math.ceil(count / 5) : count);
const each = (/** @type {string} */ name, /** @type {string[]} */ steps) =>
  Array.from({ length: times(10) }, (_, i) =>
    steps.map((step, j) => `${name}${i}${"ab"[j]}: ${step}`),
  ).flat();
const uses = measure(
  [
    {
      name: "newsreader",
      cmd: ours(library),
      ready: firstHeadline(state, library),
      // The reader would go on where the last run left it.
      setup: `rm -f ${join(state, "session.json")}`,
      steps: [
        `move: press j x${times(100)}`,
        ...each("pair", ["repeat j x2 @125", "repeat k x2 @125"]),
        `hold: repeat j x${times(90)} @30`,
        "-open: <Enter> => /[Pp]age 1 of/",
        `page: press <Space>|b x${times(40)}`,
        ...each("turns", ["repeat <Space> x2 @125", "repeat b x2 @125"]),
        "-close: q => !/[Pp]age \\d+ of/",
      ],
      quit: "q",
    },
  ],
  smoke ? 1 : 5,
  join(place, "use.json"),
);

const [alone, ink, started] = starts.subjects;
const all = verdicts(ink, started, uses.subjects[0]);
console.log(
  `${starts.machine.cpu}, ${starts.machine.cores} cores, Node ${process.versions.node}, ${starts.size}\n`,
);
console.log(`${startTable([alone, ink, started])}\n`);
console.log(verdictTable(all));
const left = [...started.info.not_restored, ...uses.subjects[0].info.not_restored];
if (left.length > 0) console.log(`the terminal was not left as it was: ${left.join(", ")}`);
if (jsonFile) writeFileSync(jsonFile, JSON.stringify({ targets: all, starts, uses }, null, 2));
rmSync(place, { recursive: true, force: true });
