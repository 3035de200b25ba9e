/** `doctor`: looking changes nothing, what is wrong is said with what to do, and --mend loses nothing. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AREAS } from "../../src/cli/finding.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { ownHost } from "../../src/store/writer-name.ts";
import { HARBOUR, newPlace, type Place } from "./run-verb.ts";

const ENV = { TERM: "xterm-256color", LANG: "C.UTF-8" };
/** A writer of this machine that cannot run: no process has this number. */
const DEAD = `${ownHost()}_4194999_1_deadbeef`;

type Answer = {
  fine: boolean;
  mended: string[];
  findings: { area: string; fine: boolean; says: string; mend: string; mends: boolean }[];
};

async function ask(place: Place, ...options: string[]): Promise<Answer & { code: number }> {
  const { code, out } = await place.run(["doctor", "--json", ...options], { env: ENV });
  return { code, ...JSON.parse(out) };
}

const wrongs = ({ findings }: Answer) => findings.filter(({ fine }) => !fine);

/** Every file below a folder with its bytes: what must not change by looking. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path).toString("base64")];
    }),
  );
}

/** A journal with a star for `id`, whose writer was killed. */
function leaveJournal(place: Place, id: string): string {
  const other = join(place.root, "other");
  const statuses = openStatuses({ folder: other });
  statuses.apply("starred", [{ id, starred: true }]);
  const name = readdirSync(join(other, "journal")).find((file) => file.endsWith(".jsonl")) ?? "";
  mkdirSync(join(place.state, "journal"), { recursive: true });
  const path = join(place.state, "journal", `${DEAD}.jsonl`);
  copyFileSync(join(other, "journal", name), path);
  statuses.closeNow();
  return path;
}

describe("doctor", () => {
  it("says something of each that it looks at", async () => {
    const { findings, fine } = await ask(newPlace(HARBOUR));
    expect(fine).toBe(true);
    expect([...new Set(findings.map(({ area }) => area))]).toEqual([...AREAS]);
  });

  it("finds a place that was used well, and changes nothing in it", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["mark", "ferry", "--star"]);
    const before = contents(place.root);
    const answer = await ask(place);
    expect(wrongs(answer)).toEqual([]);
    expect(answer).toMatchObject({ code: 0, fine: true, mended: [] });
    const said = answer.findings.map(({ says }) => says).join("\n");
    expect(said).toContain("3 stories");
    expect(said).toContain("1 status;");
    expect(said).toContain(`Node ${process.versions.node}`);
    const after = contents(place.root);
    for (const [path, bytes] of Object.entries(before)) expect(after[path] === bytes, path).toBe(true);
  });

  it("finds a place that was never used well, and makes nothing there", async () => {
    const place = newPlace();
    expect(await ask(place)).toMatchObject({ code: 0, fine: true });
    expect(statSync(place.state, { throwIfNoEntry: false })).toBeUndefined();
  });

  it("names a program of the environment that is not there, and is quiet about one that is", async () => {
    const place = newPlace();
    const env = { LANG: "C.UTF-8", TERM: "xterm", PATH: "/usr/bin:/bin" };
    const named = async (more: Record<string, string>) => {
      const answer: Answer = JSON.parse(
        (await place.run(["doctor", "--json"], { env: { ...env, ...more } })).out,
      );
      return answer.findings.filter(({ says }) => /not there/.test(says)).map(({ says }) => says);
    };
    expect(await named({ EDITOR: "vim-of-nobody -p", PAGER: "'/no/such pager' -R" })).toEqual([
      "EDITOR is “vim-of-nobody”, which is not there.",
      "PAGER is “/no/such pager”, which is not there.",
    ]);
    // VISUAL goes before EDITOR; of browsers the first of a list; what a shell works out is not judged.
    expect(
      await named({ VISUAL: "sh", EDITOR: "nope", BROWSER: "sh %s:nope", PAGER: "$HOME/bin/p" }),
    ).toEqual([]);
  });

  it("says what the terminal lacks", async () => {
    const place = newPlace();
    const { code, out } = await place.run(["doctor"], {
      columns: 30,
      rows: 10,
      env: { TERM: "dumb", LANG: "C" },
    });
    expect(code).toBe(1);
    expect(out).toContain("✗ TERM is “dumb”");
    expect(out).toContain("30 columns and 10 rows, which is little");
    expect(out).toContain("The locale is “C”");
    const kitty = await place.run(["doctor"], { env: { ...ENV, KITTY_WINDOW_ID: "1" } });
    expect(kitty.out).toContain("kitty protocol");
  });

  it("names settings that do not count, files that are no stories, and feeds that are broken lists", async () => {
    const place = newPlace(HARBOUR);
    mkdirSync(place.state);
    writeFileSync(join(place.state, "settings.json"), '{\n "measure": 7\n}');
    place.put("photo.txt", Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]));
    place.put("subscriptions.opml", "this is no list");
    await place.run(["list"]);
    const answer = await ask(place);
    expect(answer.code).toBe(1);
    expect(wrongs(answer).map(({ area }) => area)).toEqual(["settings", "library", "feeds"]);
    const [settings, library] = wrongs(answer);
    expect(settings?.says).toContain("settings.json:2: measure is 7");
    expect(library?.says).toContain("photo.txt is no story: It is not a text");
    for (const { says, mend } of wrongs(answer)) {
      expect(mend).not.toBe("");
      expect(says).not.toMatch(/Mend/);
    }
  });

  it("makes a damaged index anew, and one of another version", async () => {
    for (const damage of [
      (bytes: Buffer) => bytes.fill(0x5a, 4096, 40_000),
      // The make stands in the header, at 60 (sqlite.org/fileformat.html).
      (bytes: Buffer) => bytes.writeUInt32BE(1, 60),
    ]) {
      const place = newPlace(HARBOUR);
      await place.run(["list"]);
      const name = readdirSync(place.state).find((file) => file.endsWith(".sqlite")) ?? "";
      const file = join(place.state, name);
      const bytes = readFileSync(file);
      damage(bytes);
      writeFileSync(file, bytes);
      const before = await ask(place);
      expect(before.code).toBe(1);
      expect(wrongs(before)).toMatchObject([{ area: "index", mends: true }]);
      expect(readFileSync(file).equals(bytes)).toBe(true);
      const after = await ask(place, "--mend");
      expect(after).toMatchObject({ code: 0, fine: true, mended: ["made the index anew."] });
      expect(after.findings.map(({ says }) => says).join()).toContain("3 stories");
    }
  });

  it("takes in the journal of a reader that was killed, with its marks", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["list"]);
    const journal = leaveJournal(place, "ferry");
    const before = await ask(place);
    expect(wrongs(before)).toMatchObject([{ area: "statuses", mends: true }]);
    expect(statSync(journal, { throwIfNoEntry: false })).toBeDefined();
    const after = await ask(place, "--mend");
    expect(after).toMatchObject({ code: 0, fine: true });
    expect(statSync(journal, { throwIfNoEntry: false })).toBeUndefined();
    expect((await place.run(["list", "is:starred"])).out).toContain("ferry");
  });

  it("goes on with the last good copy where the marks are damaged, and keeps what was damaged", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["mark", "ferry", "--star"]);
    writeFileSync(join(place.state, "statuses.json"), '{"version": 1, "stat');
    const before = await ask(place);
    expect(wrongs(before)).toMatchObject([{ area: "statuses", mends: true }]);
    const after = await ask(place, "--mend");
    expect(readFileSync(join(place.state, "statuses.json"), "utf8")).toContain("ferry");
    // A person is still to look at what was set aside.
    expect(
      wrongs(after)
        .map(({ says }) => says)
        .join(),
    ).toContain("set aside: statuses.json.set-aside-");
    expect((await place.run(["list", "is:starred"])).out).toContain("ferry");
  });

  it("removes what killed writers left, and only that", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["mark", "ferry", "--star"]);
    const old = new Date(Date.now() - 3_600_000);
    const stale = [`fold-${DEAD}.lock`, `statuses.next-${DEAD}.json`, "session.json.new-77-abcdef"];
    const kept = ["fold-elsewhere_1_1_cafe.lock", "session.json.new-78-abcdef", "notes.txt"];
    for (const name of [...stale, ...kept]) {
      writeFileSync(join(place.state, name), "");
      if (name !== kept[1]) utimesSync(join(place.state, name), old, old);
    }
    expect(wrongs(await ask(place))).toMatchObject([{ area: "statuses", mends: true }]);
    expect((await ask(place, "--mend")).mended).toEqual([
      "removed 3 of 3 files of writers that were killed.",
    ]);
    const left = readdirSync(place.state);
    expect(left.filter((name) => stale.includes(name))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(kept));
  });
});
