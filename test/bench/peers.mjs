// npm run bench -- --peers: the reader beside newsboat and sfeed_curses, on the same made-up stories, at several
// sizes, in alternation. What a peer cannot do stands as "–"; what is not installed is said.
// Options: --sizes 1000,10000,100000  --runs 5  --corpora FOLDER (kept between runs)  --json FILE
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(root, "../shared/bench");

/** @param {string} name @param {string} fallback */
function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

const sizes = option("sizes", "1000,10000").split(",").map(Number);
const runs = option("runs", "5");
const corpora = option("corpora", join(tmpdir(), "newsreader-bench-corpora"));

/** The first line that a program says of its version, "" where it is not installed. @param {string} command */
function version(command) {
  const done = spawnSync(command, ["-v"], { encoding: "utf8" });
  if (done.error) return "";
  return (done.stdout || done.stderr || command).split("\n")[0] ?? command;
}

/** Writes the stories of one size in the forms that each program reads. @param {number} size */
function corpus(size) {
  const folder = join(corpora, String(size));
  if (!existsSync(join(folder, "manifest.json"))) {
    mkdirSync(corpora, { recursive: true });
    execFileSync(
      "python3",
      [join(shared, "make_corpus.py"), "-n", String(size), "-o", folder, "--forms", "md,rss"],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
  return folder;
}

/** The first words of the newest story's headline. @param {string} folder */
function newest(folder) {
  const args = ["dist/newsreader.js", "list", "--limit", "1", "--json", ...ours(folder)];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`newsreader list failed: ${done.stderr}`);
  return JSON.parse(done.stdout)
    .stories[0].headline.slice(0, 16)
    .replaceAll(/[^\w ]/g, ".");
}

/** @param {string} folder */
const ours = (folder) => ["--library", join(folder, "md"), "--state", join(folder, "state")];

/** Newsboat's files: all stories as one list, its cache filled. @param {string} folder */
function newsboat(folder) {
  const home = join(folder, "newsboat");
  const files = ["-C", join(home, "config"), "-u", join(home, "urls"), "-c", join(home, "cache.db")];
  if (!existsSync(join(home, "cache.db"))) {
    mkdirSync(home, { recursive: true });
    const all = '"query:All stories:unread = \\"yes\\" or unread = \\"no\\""';
    writeFileSync(join(home, "urls"), `${all}\n${readFileSync(join(folder, "rss/urls"), "utf8")}`);
    writeFileSync(join(home, "config"), "auto-reload no\nrefresh-on-startup no\nconfirm-exit no\n");
    execFileSync("newsboat", [...files, "-x", "reload"], { stdio: "ignore" });
  }
  return `newsboat ${files.join(" ")}`;
}

/** sfeed's file: all stories as lines, newest first. @param {string} folder */
function sfeed(folder) {
  const file = join(folder, "all.tsv");
  if (!existsSync(file)) {
    const lines = readdirSync(join(folder, "rss"))
      .filter((name) => name.endsWith(".xml"))
      .flatMap((name) =>
        execFileSync("sfeed", { input: readFileSync(join(folder, "rss", name)), maxBuffer: 1 << 30 })
          .toString()
          .trimEnd()
          .split("\n"),
      );
    lines.sort((a, b) => Number(b.split("\t")[0]) - Number(a.split("\t")[0]));
    writeFileSync(file, `${lines.join("\n")}\n`);
  }
  return `sfeed_curses ${file}`;
}

const programs = {
  newsreader: `newsreader, Node ${process.versions.node}`,
  newsboat: version("newsboat"),
  sfeed_curses: existsSync("/usr/bin/sfeed_curses") ? "sfeed_curses (Debian)" : "",
};
for (const [name, said] of Object.entries(programs))
  if (!said) console.log(`${name} is not installed: left out.`);

/** @type {{ size: number, subjects: any[] }[]} */
const results = [];
for (const size of sizes) {
  const folder = corpus(size);
  const headline = newest(folder);
  const keys = ["move: press j|k x40", "hold: repeat j x60 @30"];
  const subjects = [
    {
      name: "newsreader",
      cmd: `${process.execPath} dist/newsreader.js ${ours(folder).join(" ")}`,
      ready: headline,
      setup: `rm -f ${join(folder, "state/session.json")}`,
      steps: [
        ...keys,
        "-filter: /",
        `rare: quaxolite => /of ${Math.ceil(size / 100)}\\b/`,
        "-leave: <Esc>",
        "-filter2: /",
        `common: glimvast => /of ${Math.ceil(size / 4)}\\b/`,
        "-leave2: <Esc>",
        "all: A => /\\s0 unread of/",
        "undo: u => /[1-9]\\d* unread of/",
      ],
      quit: "q",
    },
    programs.newsboat && {
      name: "newsboat",
      cmd: newsboat(folder),
      ready: "All stories",
      steps: [
        `list: <Enter> => /${size} total/`,
        // Its j leads to the next feed.
        "move: press <Down>|<Up> x40",
        "hold: repeat <Down> x60 @30",
        "-ask: /",
        "rare: quaxolite<Enter> => /Search result/",
      ],
      quit: "qqq",
    },
    programs.sfeed_curses && {
      name: "sfeed_curses",
      cmd: sfeed(folder),
      ready: headline,
      steps: ["-items: <Right>", ...keys],
      quit: "q",
    },
  ].filter(Boolean);
  const out = join(folder, "result.json");
  writeFileSync(join(folder, "bench.json"), JSON.stringify({ subjects }));
  const args = [
    join(shared, "tui_bench.py"),
    "run",
    "--config",
    join(folder, "bench.json"),
    "--runs",
    runs,
    "--json",
    out,
  ];
  const done = spawnSync("python3", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0)
    console.log(
      `at ${size}: the measuring tool ended with ${done.status}\n${done.stdout.slice(-600)}${done.stderr.slice(-600)}`,
    );
  results.push({ size, subjects: JSON.parse(readFileSync(out, "utf8")).subjects });
}

/** @param {any} subject @param {string} metric */
const figure = (subject, metric) => {
  const value = (subject.metrics[metric] ?? subject.metrics[metric.replace("[j]", "[<Down>]")])?.median;
  return value === undefined ? "–" : value < 10 ? value.toFixed(1) : String(Math.round(value));
};

console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${Object.values(programs).filter(Boolean).join("; ")}\n`,
);
console.log(
  "| stories | program | start to list ms | key p50 | p95 | held key behind | word in 1 % | in 25 % | mark all | undo | peak MB |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const { size, subjects } of results) {
  for (const subject of subjects) {
    if (subject.error) {
      console.log(`| ${size} | ${subject.name} | could not be measured: ${subject.error} |`);
      continue;
    }
    const list = subject.metrics["list.match ms"]?.median ?? 0;
    const start = (subject.metrics["start.ready ms"]?.median ?? Number.NaN) + list;
    const peak = (subject.metrics["rss_peak MiB"] ?? subject.metrics["rss_peak MB"])?.median;
    const cells = [
      Math.round(start),
      figure(subject, "move[j].done.p50 ms"),
      figure(subject, "move[j].done.p95 ms"),
      figure(subject, "hold.lag_at_end ms"),
      figure(subject, "rare.match ms"),
      figure(subject, "common.match ms"),
      figure(subject, "all.match ms"),
      figure(subject, "undo.match ms"),
      peak === undefined ? "–" : Math.round(peak),
    ];
    console.log(`| ${size} | ${subject.name} | ${cells.join(" | ")} |`);
  }
}
const json = option("json", "");
if (json) writeFileSync(json, JSON.stringify(results, null, 2));
