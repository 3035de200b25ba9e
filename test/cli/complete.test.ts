/** What the shells offer: asked of the verb, and of real shells where they are installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { completionScript, SHELLS } from "../../src/cli/completions.ts";
import { SHOWN_VERBS } from "../../src/cli/verbs.ts";
import { HARBOUR, newPlace, type Place } from "./run-verb.ts";

async function offered(place: Place, ...words: string[]): Promise<string[]> {
  const { out } = await place.run(["complete", "--", ...words]);
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t")[0] ?? "");
}

/** Options that lead to this place's stories, as a person would type them. */
const at = (place: Place) => ["--library", place.library, "--state", place.state];

describe("complete", () => {
  it("offers the verbs, with what they do, but not the hidden ones", async () => {
    const place = newPlace();
    expect(await offered(place, "")).toEqual(SHOWN_VERBS.map(({ name }) => name));
    expect(await offered(place, "se")).toEqual(["search", "settings"]);
    const { out } = await place.run(["complete", "--", "sho"]);
    expect(out).toBe("show\tPrint a story as the reader sets it\n");
  });

  it("offers options, and the values of those that have some", async () => {
    const place = newPlace(HARBOUR);
    expect(await offered(place, "list", "--un")).toEqual(["--unread"]);
    expect(await offered(place, "list", "--sort", "o")).toEqual(["oldest"]);
    expect(await offered(place, "list", "--sort=o")).toEqual(["--sort=oldest"]);
    expect(await offered(place, "--lib")).toEqual(["--library"]);
    expect(await offered(place, "--library", "")).toEqual([":folders"]);
    expect(await offered(place, ...at(place), "list", "--section", "W")).toEqual(["World"]);
    expect(await offered(place, "list", "--limit", "")).toEqual([]);
  });

  it("offers ids with their headlines, once each", async () => {
    const place = newPlace(HARBOUR);
    const { out } = await place.run(["complete", "--", ...at(place), "show", "h"]);
    expect(out).toBe("harbour\tThe Harbour Freezes Early\n");
    expect(await offered(place, ...at(place), "mark", "ferry", "")).toEqual(["harbour", "bread"]);
    expect(await offered(place, ...at(place), "show", "ferry", "")).toEqual([]);
  });

  it("offers fields and values of a query, files, verbs and settings", async () => {
    const place = newPlace(HARBOUR);
    expect(await offered(place, ...at(place), "list", "sec")).toEqual(["section:"]);
    expect(await offered(place, ...at(place), "list", "section:w")).toEqual(["section:World"]);
    expect(await offered(place, ...at(place), "search", "is:unr")).toEqual(["is:unread"]);
    writeFileSync(
      join(place.library, "subscriptions.opml"),
      '<opml version="2.0"><body><outline type="rss" text="Mill News" xmlUrl="http://mill.example/a"/><outline type="rss" text="Pond" xmlUrl="http://pond.example/"/></body></opml>',
    );
    expect(await offered(place, ...at(place), "list", "feed:mi")).toEqual(["feed:mill-news"]);
    expect(await offered(place, ...at(place), "fetch", "")).toEqual(["mill-news", "pond"]);
    expect(await offered(place, ...at(place), "unsubscribe", "pond", "")).toEqual(["mill-news"]);
    expect(await offered(place, "add", "")).toEqual([":files"]);
    expect(await offered(place, "help", "rel")).toEqual(["related"]);
    expect(await offered(place, "completions", "")).toEqual(["bash", "zsh", "fish"]);
    expect(await offered(place, "settings", "set", "pre")).toEqual(["preset"]);
    expect(await offered(place, "settings", "set", "preset", "")).toEqual(["standard", "vim", "emacs"]);
    expect(await offered(place, "settings", "set", "keys.list.de")).toEqual(["keys.list.deks"]);
    expect(await offered(place, "settings", "unset", "keys.story.next-p")).toEqual([
      "keys.story.next-page",
      "keys.story.next-paragraph",
    ]);
    place.put("far.md", "---\nheadline: Far\nsection: Far East\n---\nText.\n");
    await place.run(["list"]);
    expect(await offered(place, ...at(place), "list", "section:fa")).toEqual(['section:"Far East"']);
    expect(await offered(place, ...at(place), "list", 'section:"f')).toEqual(['section:"Far East"']);
  });

  it("has nothing to say to nonsense, and says it quietly", async () => {
    const place = newPlace(HARBOUR);
    for (const words of [
      ["nonsense", ""],
      ["list", "--nonsense", "x"],
      ["version", ""],
      ["show", "zzz"],
    ]) {
      const { code, err } = await place.run(["complete", "--", ...words]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
    }
  });
});

/** A folder with `newsreader` as an installed one would be found. */
function withProgram(place: Place): Record<string, string> {
  const bin = join(place.root, "bin");
  mkdirSync(bin);
  // The bundle where there is one: a shell starts it at each Tab.
  const built = fileURLToPath(new URL("../../dist/newsreader.js", import.meta.url));
  const main = existsSync(built) ? built : fileURLToPath(new URL("../../src/main.ts", import.meta.url));
  const program = join(bin, "newsreader");
  const warnings = "--disable-warning=ExperimentalWarning";
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" ${warnings} "${main}" "$@"\n`);
  chmodSync(program, 0o755);
  return {
    PATH: [bin, process.env.PATH].join(delimiter),
    HOME: place.root,
    LANG: "C.UTF-8",
    TERM: "dumb",
    NEWSREADER_LIBRARY: place.library,
    NEWSREADER_STATE: place.state,
  };
}

const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

/** What a shell would put in the place of the last word of a line. */
const ASK: Record<string, (line: string) => string> = {
  bash: (line) => `
    source "$SCRIPT"
    COMP_LINE=${JSON.stringify(line)}; COMP_POINT=\${#COMP_LINE}
    # As readline parts the words: at blanks, and at ":" and "=" which stand alone.
    read -ra COMP_WORDS <<< "$(sed 's/[:=]/ & /g' <<< "$COMP_LINE")"
    [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _newsreader
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (line) => `
    source "$SCRIPT"
    complete -C ${JSON.stringify(line)}`,
};

describe("the scripts", () => {
  it.each(SHELLS)("of %s stands in the package as it is made now (npm run docs)", (shell) => {
    const file = { bash: "newsreader.bash", zsh: "_newsreader", fish: "newsreader.fish" }[shell];
    expect(readFileSync(join("completions", file), "utf8")).toBe(completionScript(shell));
  });

  for (const shell of ["bash", "fish"] as const) {
    const there = has(shell);
    it.skipIf(!there)(`complete in ${shell}${there ? "" : ` (skipped: ${shell} is not installed)`}`, () => {
      const place = newPlace(HARBOUR);
      const script = join(place.root, `newsreader.${shell}`);
      writeFileSync(script, completionScript(shell));
      const env = { ...withProgram(place), SCRIPT: script };
      const ask = (line: string) =>
        execFileSync(shell, ["-c", ASK[shell]!(line)], { env, encoding: "utf8", cwd: place.root })
          .split("\n")
          .filter(Boolean)
          .map((reply) => reply.split("\t")[0]);
      expect(ask("newsreader sho")).toEqual(["show"]);
      expect(ask("newsreader show h")).toEqual(["harbour"]);
      expect(ask("newsreader list --sort ol")).toEqual(["oldest"]);
      expect(ask("newsreader list --unr")).toEqual(["--unread"]);
      // bash puts what it answers behind the ":" at which it parted the word.
      expect(ask("newsreader list section:W")).toEqual([shell === "bash" ? "World" : "section:World"]);
      mkdirSync(join(place.root, "pages"));
      writeFileSync(join(place.root, "pages", "one.txt"), "");
      expect(ask("newsreader add pages/o")).toEqual(["pages/one.txt"]);
    });
  }

  it.skipIf(!has("zsh"))(
    `complete in zsh${has("zsh") ? "" : " (skipped: zsh is not installed)"}`,
    async () => {
      const { openTerminal } = await import("../e2e/terminal.ts");
      const place = newPlace(HARBOUR);
      const script = join(place.root, "_newsreader");
      writeFileSync(script, completionScript("zsh"));
      const env = { ...withProgram(place), ZDOTDIR: place.root, TERM: "xterm-256color" };
      writeFileSync(
        join(place.root, ".zshrc"),
        `autoload -Uz compinit; compinit -u -D\nsource ${script}\nPS1='ready> '\nunsetopt beep\n`,
      );
      const terminal = openTerminal({
        command: "zsh",
        args: ["-i"],
        env,
        cwd: place.root,
        columns: 100,
        rows: 30,
      });
      try {
        await terminal.waitFor(/ready> /);
        const completed = async (typed: string, line: RegExp) => {
          terminal.press(typed);
          terminal.press("<Tab>");
          await terminal.waitFor(line);
          terminal.press("<C-u>");
        };
        await completed("newsreader sho", /ready> newsreader show /);
        await completed("newsreader show h", /ready> newsreader show harbour /);
        await completed("newsreader list section:W", /ready> newsreader list section:World /);
        await completed("newsreader show ", /harbour +-- The Harbour Freezes Early/);
      } finally {
        await terminal.close();
      }
    },
  );
});

it("has somewhere to lie in the package", () => {
  expect(existsSync("completions")).toBe(true);
});
