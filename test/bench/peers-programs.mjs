// The programs that are measured side by side: how each gets the stories, how it is started, and which keys do what.
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {import("./peers-table.mjs").Config} Config */
/**
 * @typedef {object} Peer
 * @property {string} name and what is looked for on PATH
 * @property {string} version the option that makes it say its version; "" where it has none
 * @property {(folder: string, size: number, newest: string) => Config} subject fills it with the corpus in `folder`,
 *   once; `newest` is a pattern of the newest story's headline
 */

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const shared = join(root, "../shared/bench");

/** Seconds that a step may take: newsboat needs many to start over 100,000 stories. */
const PATIENCE = 180;
/** Milliseconds after which a key counts as without effect. */
const NO_CHANGE = 20_000;
const MOVES = "move: press j|k x40";
const HOLD = "hold: repeat j x60 @30";

/** What a program says of its version; "" where it is not on PATH. @param {Peer} peer */
export function versionOf({ name, version }) {
  const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  if (found.status !== 0) return "";
  if (version === "") return `${name}${debianVersion(found.stdout.trim())}`;
  const { stdout, stderr } = spawnSync(name, [version], { encoding: "utf8" });
  const said = (stdout || stderr).split("\n")[0]?.trim() ?? "";
  return said.startsWith(name) ? said.replace(/ - .*/, "") : `${name} ${said}`.trim();
}

/** The version of the package that a file is of, where that can be asked. @param {string} file */
function debianVersion(file) {
  const owner = spawnSync("dpkg-query", ["-S", file], { encoding: "utf8" });
  const name = owner.stdout?.split(":")[0];
  if (owner.status !== 0 || !name) return "";
  const said = spawnSync("dpkg-query", ["-s", name], { encoding: "utf8" }).stdout;
  return ` ${/^Version: (.*)$/m.exec(said)?.[1] ?? ""}`;
}

/** The folder of a corpus, made when it is not there. @param {string} corpora @param {number} size @param {boolean} feeds */
export function corpusOf(corpora, size, feeds) {
  const folder = join(corpora, String(size));
  if (existsSync(join(folder, "manifest.json")) && (!feeds || existsSync(join(folder, "rss")))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(corpora, { recursive: true });
  const forms = feeds || size <= 1000 ? "md,rss" : "md";
  execFileSync(
    "python3",
    [join(shared, "make_corpus.py"), "-n", String(size), "-o", folder, "--forms", forms],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  return folder;
}

/** A pattern of a number as it stands on the screen, its thousands parted in any way. @param {number} count */
const shown = (count) => Math.ceil(count).toLocaleString("en").replaceAll(",", "\\D?");

/** The reader over a corpus, its index filled. @param {string} folder @param {number} size @returns {Config} */
export function reader(folder, size) {
  const state = join(folder, "state");
  const where = ["--library", join(folder, "md"), "--state", state];
  const args = ["dist/newsreader.js", "list", "--limit", "1", "--json", ...where];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`newsreader list failed: ${done.stderr}`);
  const ready = JSON.parse(done.stdout)
    .stories[0].headline.slice(0, 16)
    .replaceAll(/[^\w ]/g, ".");
  const searches = [0, 1, 2, 3].flatMap((turn) => [
    "-filter: /",
    `rare${turn}: quaxolite => /of ${shown(size / 100)}\\b/`,
    `-leave: <Esc> => /of ${shown(size)}\\b/`,
    "-filter: /",
    `common${turn}: glimvast => /of ${shown(size / 4)}\\b/`,
    `-leave: <Esc> => /of ${shown(size)}\\b/`,
  ]);
  // The panel comes with its similar stories, of which a made-up one among a thousand may have none; "first" is the
  // first of the process.
  const related = ["first", "later1", "later2", "later3", "later4"].flatMap((turn) => [
    `related-${turn}: r => /Related stories/`,
    "-close: <Esc> => !/Related stories/",
    "-down: j",
  ]);
  const marks = [0, 1, 2].flatMap((turn) => [
    `all${turn}: A => /\\s0 unread of/`,
    `undo${turn}: u => /[1-9]\\S* unread of/`,
  ]);
  return {
    name: "newsreader",
    cmd: `${process.execPath} dist/newsreader.js ${where.join(" ")}`,
    ready,
    // The reader would go on where the last run left it, and with what that marked: the peers have marked nothing.
    setup: `rm -rf ${["session.json", "statuses*.json", "history*.json", "journal"].map((name) => join(state, name)).join(" ")}`,
    steps: [MOVES, HOLD, ...related, ...searches, ...marks],
    quit: "q",
    timeout: PATIENCE,
  };
}

/** @type {Peer} */
const newsboat = {
  name: "newsboat",
  version: "-v",
  subject(folder, size) {
    const home = join(folder, "newsboat");
    const files = ["-C", join(home, "config"), "-u", join(home, "urls"), "-c", join(home, "cache.db")];
    if (!existsSync(join(home, "filled"))) {
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home, { recursive: true });
      const all = '"query:All stories:unread = \\"yes\\" or unread = \\"no\\""';
      writeFileSync(join(home, "urls"), `${all}\n${readFileSync(join(folder, "rss/urls"), "utf8")}`);
      writeFileSync(join(home, "config"), "auto-reload no\nrefresh-on-startup no\nconfirm-exit no\n");
      execFileSync("newsboat", [...files, "-x", "reload"], { stdio: "ignore" });
      writeFileSync(join(home, "filled"), "");
    }
    const search = (/** @type {string} */ name, /** @type {string} */ word) => [
      "-ask: /",
      `${name}: ${word}<Enter> => /Search result/`,
      "-leave: q",
    ];
    return {
      name: this.name,
      cmd: `newsboat ${files.join(" ")}`,
      ready: "All stories",
      // Its j leads to the next feed.
      steps: [
        `list: <Enter> => /${size} total/`,
        "move: press <Down>|<Up> x40",
        "hold: repeat <Down> x60 @30",
        ...search("rare0", "quaxolite"),
        ...search("common0", "glimvast"),
      ],
      quit: "q q",
      timeout: PATIENCE,
      no_change: NO_CHANGE,
    };
  },
};

/** @type {Peer} */
const newsraft = {
  name: "newsraft",
  version: "-v",
  subject(folder, _size, newest) {
    const home = join(folder, "newsraft");
    const files = ["-f", join(home, "feeds"), "-c", join(home, "config"), "-d", join(home, "db.sqlite3")];
    if (!existsSync(join(home, "filled"))) {
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home, { recursive: true });
      const feeds = readFileSync(join(folder, "rss/urls"), "utf8").trim().split("\n");
      // It takes a feed from an address or from a command.
      const commands = feeds.map((feed) => `$(cat ${fileURLToPath(feed)})`);
      writeFileSync(join(home, "feeds"), `${commands.join("\n")}\n`);
      // Begins with all stories in one list.
      const explore = "feeds-menu-paramount-explore true\nsections-menu-paramount-explore true\n";
      writeFileSync(join(home, "config"), explore);
      execFileSync("newsraft", [...files, "-e", "reload-all"], { stdio: "ignore" });
      writeFileSync(join(home, "filled"), "");
    }
    const search = (/** @type {string} */ name, /** @type {string} */ word) => [
      "-ask: /",
      `${name}: ${word}<Enter> => /> +${word}/`,
      "-leave: q",
    ];
    return {
      name: this.name,
      cmd: `newsraft ${files.join(" ")}`,
      ready: newest,
      steps: [MOVES, HOLD, ...search("rare0", "quaxolite"), ...search("common0", "glimvast")],
      quit: "q",
      timeout: PATIENCE,
      no_change: NO_CHANGE,
    };
  },
};

/** @type {Peer} Its search looks at headlines only: not measured. */
const sfeed = {
  name: "sfeed_curses",
  version: "",
  subject(folder, _size, newest) {
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
      writeFileSync(`${file}.part`, "");
      // In parts: of 100,000 stories they are more than one string holds.
      for (let at = 0; at < lines.length; at += 1000)
        appendFileSync(`${file}.part`, `${lines.slice(at, at + 1000).join("\n")}\n`);
      renameSync(`${file}.part`, file);
    }
    return {
      name: this.name,
      cmd: `sfeed_curses ${file}`,
      ready: newest,
      steps: ["-items: <Right>", MOVES, HOLD],
      quit: "q",
      timeout: PATIENCE,
      no_change: NO_CHANGE,
    };
  },
};

export const PEERS = [newsboat, newsraft, sfeed];
