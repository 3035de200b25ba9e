// How fast the built reader answers keys while it fetches, beside how fast it does when idle, in the same run.
//
//   node test/bench/fetching.mjs [--feeds 50] [--rounds 3] [--stories 30]
//
// The feeds are served on loopback by a process of its own, with new stories in every round. Moves in the list and turns
// of pages alternate: as many when idle as there were during the fetch before. A key's time ends when the screen of a
// real pseudo-terminal shows what it did. Beside it the CPU time of the reader's own process a key, which other programs
// on the machine do not lengthen.
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";
import { writeLibrary } from "./library.mjs";

const here = fileURLToPath(import.meta.url);
const { values } = parseArgs({
  options: {
    feeds: { type: "string", default: "50" },
    rounds: { type: "string", default: "3" },
    stories: { type: "string", default: "30" },
    serve: { type: "boolean", default: false },
  },
});
const stories = Number(values.stories);
/** Addresses of loopback: of one host only two feeds are asked at a time. */
const HOSTS = 25;
const SLOW_MS = 20;
const PATIENCE_MS = 10_000;
/** Milliseconds between keys: a reader in a hurry. */
const PAUSE_MS = 60;

if (values.serve) serve();
else await measure();

function serve() {
  let round = 0;
  process.on("message", () => {
    round += 1;
  });
  const text =
    "The eels are back in the river, as they have been every spring since the weir was taken out. ";
  const server = http.createServer((request, response) => {
    const items = Array.from({ length: stories }, (_, at) => {
      const name = `${request.url?.slice(1)}-${round}-${at}`;
      return `<item><title>Story ${name}</title><link>http://stories.example/${name}</link><description>&lt;p&gt;${text.repeat(20)}&lt;/p&gt;</description></item>`;
    });
    setTimeout(
      () => response.end(`<rss version="2.0"><channel><title>Feed</title>${items.join("")}</channel></rss>`),
      SLOW_MS,
    );
  });
  server.listen(0, "0.0.0.0", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address !== null ? address.port : 0);
  });
}

async function measure() {
  const place = mkdtempSync(join(tmpdir(), "newsreader-bench-"));
  const library = join(place, "library");
  writeLibrary(library, 300);
  const server = fork(here, ["--serve", "--stories", String(stories)]);
  const port = await new Promise((ready) => server.once("message", ready));
  writeFileSync(join(library, "subscriptions.opml"), opml(Number(values.feeds), Number(port)));
  const state = join(place, "state");
  mkdirSync(state);

  const terminal = new headless.Terminal({ cols: 100, rows: 40, allowProposedApi: true });
  const program = fileURLToPath(new URL("../../dist/newsreader.js", import.meta.url));
  const args = [program, "--state", state, "--library", library];
  const pty = spawn(process.execPath, args, { cols: 100, rows: 40, name: "xterm-256color" });
  /** @type {(() => void) | null} */
  let drawn = null;
  pty.onData((data) => terminal.write(data, () => drawn?.()));
  const screen = () =>
    Array.from({ length: 40 }, (_, y) => terminal.buffer.active.getLine(y)?.translateToString(true) ?? "");

  /** Waits until the screen says so; gives the milliseconds that took. @param {(rows: string[]) => boolean} says */
  const until = (says, patience = PATIENCE_MS) => {
    const start = performance.now();
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`not shown:\n${screen().join("\n")}`)), patience);
      const look = () => {
        if (!says(screen())) return;
        drawn = null;
        clearTimeout(timer);
        done(performance.now() - start);
      };
      drawn = look;
      look();
    });
  };
  const cursor = (/** @type {string[]} */ rows) => rows.findIndex((row) => row.startsWith("❯"));
  const page = (/** @type {string[]} */ rows) => /Pages? (\d+)/.exec(rows.join("\n"))?.[1] ?? "";
  const pause = () => new Promise((done) => setTimeout(done, PAUSE_MS));
  const isFetching = () => screen().at(-1)?.includes("Fetching") ?? false;

  /** One key after the other while `on` says so; their times. @param {(count: number) => boolean} on */
  const press = async (on, /** @type {boolean} */ isStory) => {
    /** @type {number[]} */
    const times = [];
    for (let count = 0; on(count); count += 1) {
      const before = isStory ? page(screen()) : cursor(screen());
      const key = isStory ? " b"[count % 2] : "jk"[count % 2];
      pty.write(key ?? "");
      times.push(Number(await until((rows) => (isStory ? page(rows) : cursor(rows)) !== before)));
      await pause();
    }
    return times;
  };

  /** @type {Record<string, { times: number[], cpu: number }>} */
  const found = {};
  const keep = async (/** @type {string} */ name, /** @type {() => Promise<number[]>} */ work) => {
    const before = cpuMs(pty.pid);
    const times = await work();
    const known = found[name] ?? { times: [], cpu: 0 };
    found[name] = { times: [...known.times, ...times], cpu: known.cpu + cpuMs(pty.pid) - before };
    return times.length;
  };

  try {
    await until((rows) => rows.some((row) => /unread of 300/.test(row)));
    for (let round = 0; round < Number(values.rounds) * 2; round += 1) {
      const isStory = round % 2 === 1;
      const what = isStory ? "page" : "move";
      server.send("next");
      // The key of the list: in a story another command has it.
      pty.write("R");
      await until(isFetching);
      if (isStory) {
        pty.write("\r");
        await until((rows) => page(rows) !== "");
      }
      const count = await keep(`${what}, fetching`, () => press(isFetching, isStory));
      await until(() => !isFetching());
      await new Promise((done) => setTimeout(done, 1500));
      await keep(`${what}, idle`, () => press((at) => at < Math.max(count, 20), isStory));
      if (isStory) {
        pty.write("q");
        await until((rows) => page(rows) === "" && cursor(rows) >= 0);
      }
    }
    report(found);
  } finally {
    pty.write("q");
    pty.kill();
    server.kill();
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {Record<string, { times: number[], cpu: number }>} found */
function report(found) {
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${values.feeds} feeds of ${stories} stories, Node ${process.versions.node}, ${availableParallelism()} cores, load ${load}\n`,
  );
  console.log("| Key | n | p50 ms | p95 ms | CPU ms a key |\n| --- | --- | --- | --- | --- |");
  for (const name of Object.keys(found).sort()) {
    const { times, cpu } = found[name] ?? { times: [], cpu: 0 };
    const at = (/** @type {number} */ share) =>
      times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1]?.toFixed(1);
    console.log(
      `| ${name} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${(cpu / times.length).toFixed(1)} |`,
    );
  }
}

/** User and system time of a process so far, in ms; 0 where the system does not tell. @param {number} pid */
function cpuMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** @param {number} count @param {number} port */
function opml(count, port) {
  const outlines = Array.from(
    { length: count },
    (_, at) =>
      `<outline type="rss" text="Feed ${at}" xmlUrl="http://127.0.0.${2 + (at % HOSTS)}:${port}/${at}"/>`,
  );
  return `<opml version="2.0"><head><title>Feeds</title></head><body>${outlines.join("")}</body></opml>`;
}
