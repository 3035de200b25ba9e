/** Which graphics a terminal has, and that pictures laid over the text come and go with it. */
import { describe, expect, it } from "vitest";
import {
  askForSixels,
  graphicsByName,
  kittyAnswer,
  QUESTION,
  sixelAnswer,
  wiped,
} from "../../src/tui/picture-graphics.ts";
import { coloursOf } from "../../src/tui/picture-look.ts";
import { PictureShow } from "../../src/tui/picture-show.ts";
import { SETTINGS, story, world } from "../app/fake-world.ts";

const CELL = { width: 10, height: 20 };

describe("the terminal", () => {
  it.each([
    [{ TERM: "xterm-256color", COLORTERM: "truecolor" }, 24],
    [{ TERM: "xterm-kitty" }, 24],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, 24],
    [{ TERM: "tmux-256color", TERM_PROGRAM: "iTerm.app" }, 8],
    [{ TERM: "xterm-256color" }, 8],
    [{ TERM: "linux" }, 0],
    [{ TERM: "dumb", COLORTERM: "truecolor" }, 0],
    [{ TERM: "xterm-kitty", NO_COLOR: "1" }, 0],
    [{}, 0],
  ])("%j has %i bits of colour", (env, bits) => {
    expect(coloursOf(env)).toBe(bits);
  });

  it("is known by name where it shows pictures and says so, never inside a multiplexer", () => {
    expect(graphicsByName({ TERM: "xterm-ghostty" })).toMatchObject({ kind: "kitty" });
    expect(graphicsByName({ TERM: "xterm-kitty" })).toBe("ask");
    expect(kittyAnswer("\x1bP>|kitty(0.26.5)\x1b\\")).toBeNull();
    expect(kittyAnswer("\x1bP>|kitty(0.28.0)\x1b\\")?.kind).toBe("kitty");
    expect(kittyAnswer("\x1bP>|kitty(1.0.1)\x1b\\")?.kind).toBe("kitty");
    expect(kittyAnswer("\x1bP>|kitty(0.3")).toBeUndefined();
    expect(graphicsByName({ TERM: "xterm-256color", TERM_PROGRAM: "WezTerm" })).toMatchObject({
      kind: "iterm",
    });
    expect(graphicsByName({ TERM: "tmux-256color", TERM_PROGRAM: "WezTerm" })).toBeNull();
    expect(graphicsByName({ TERM: "xterm-kitty", TMUX: "/tmp/t" })).toBeNull();
    expect(graphicsByName({ TERM: "xterm-256color" })).toBeNull();
  });

  it("has sixels where its answer says 4 and how big a cell is", () => {
    expect(sixelAnswer("\x1b[6;20;10t\x1b[?62;4;22c")).toEqual({ kind: "sixel", cell: CELL });
    expect(sixelAnswer("\x1b[6;20;10t\x1b[?62;22;44c")).toBeNull();
    expect(sixelAnswer("\x1b[?62;4c")).toBeNull();
    expect(sixelAnswer("\x1b[6;0;0t\x1b[?62;4c")).toBeNull();
    expect(sixelAnswer("\x1b[6;20;10t\x1b[?62")).toBeUndefined();
  });

  it("is asked beside what reads the keys, in pieces and between keys", async () => {
    const listeners = new Set<(chunk: unknown) => void>();
    const input = {
      on: (_: "data", listener: (chunk: unknown) => void) => listeners.add(listener),
      off: (_: "data", listener: (chunk: unknown) => void) => listeners.delete(listener),
    };
    let written = "";
    const answer = askForSixels(input, (text) => {
      written += text;
    });
    expect(written).toBe(QUESTION);
    for (const chunk of ["jj", "\x1b[6;20;", "10t", "k\x1b[?62;4", ";22c"])
      for (const listen of [...listeners]) listen(chunk);
    expect(await answer).toEqual({ kind: "sixel", cell: CELL });
    expect(listeners.size).toBe(0);
  });
});

describe("pictures over the text", () => {
  function shown(kind: "kitty" | "sixel") {
    const blocks = [
      { type: "figure" as const, caption: "A caption.", credit: "", image: "p.png" },
      { type: "paragraph" as const, text: Array.from({ length: 300 }, (_, i) => `word${i}`).join(" ") },
    ];
    const w = world([story("a", { blocks })], { settings: { ...SETTINGS, pictures: "auto" } });
    const jobs: { key: string; graphics?: { kind: string } | undefined }[] = [];
    let written = "";
    const show = new PictureShow({
      program: w.program,
      desk: { draw: (asked) => void jobs.push(...asked) },
      depth: 24,
      write: (text) => {
        written += text;
      },
      forget: (id) => `<forget ${id}>`,
      firstId: 100,
    });
    w.press("enter");
    const { article, status, related } = w.state().story!;
    const pictures = { "p.png": { path: "/p.png", version: "1", width: 640, height: 400 } };
    w.send({ type: "reopened", article, status, related, pictures });
    return {
      w,
      show,
      jobs,
      kind,
      written: () => written.slice(0),
      clear: () => {
        written = "";
      },
    };
  }

  it("are asked for once, again when the terminal turns out to show more, and lie where their box is", () => {
    const it = shown("sixel");
    expect(it.jobs.length).toBe(1);
    it.w.send({ type: "now", now: 5 });
    expect(it.jobs.length).toBe(1);
    // Asked for as cells, answered when the terminal has said that it has sixels.
    it.show.use({ kind: "sixel", cell: CELL });
    const [first, second] = it.jobs;
    expect(second?.graphics?.kind).toBe("sixel");
    it.show.drawn(first!.key, ["x"], undefined);
    it.show.drawn(first!.key, ["x"], "<sixels>");
    it.show.afterFrame();
    const line = it.w.state().story!.layout.lines.findIndex(({ picture }) => picture?.row === 0);
    // Header and air above, the margin and the box's side to the left, the picture in the middle of the box.
    expect(it.written()).toBe(`\x1b7\x1b[${3 + line};${6 + 2 + 13 + 1}H<sixels>\x1b8`);
    it.clear();
    it.show.afterFrame();
    expect(it.written()).toBe("");
  });

  it("go with their page and come with it, and lie under no menu", () => {
    const it = shown("sixel");
    it.show.use({ kind: "sixel", cell: CELL });
    it.show.drawn(it.jobs[0]!.key, ["x"], "<sixels>");
    it.show.afterFrame();
    it.clear();
    it.w.press("space");
    it.show.afterFrame();
    expect(it.written()).toBe("");
    it.w.press("b");
    it.show.afterFrame();
    expect(it.written()).toContain("<sixels>");
    it.clear();
    it.w.press("?");
    it.show.afterFrame();
    expect(it.written()).toBe("");
    it.w.press("escape");
    it.show.afterFrame();
    expect(it.written()).toContain("<sixels>");
  });

  it("are wiped away where a terminal would keep them behind the text: once, and before they are laid anew", () => {
    const it = shown("sixel");
    const graphics = { kind: "sixel", cell: CELL } as const;
    expect(wiped(graphics, { TERM: "foot" })).toEqual(graphics);
    const { wipe = "" } = wiped(graphics, { KONSOLE_VERSION: "250400" });
    expect(wipe).toBe("\x1b_Ga=d,q=2\x1b\\");
    it.show.use({ ...graphics, wipe });
    it.show.drawn(it.jobs[0]!.key, ["x"], "<sixels>");
    it.show.afterFrame();
    expect(it.written()).not.toContain(wipe);
    for (const [key, sends] of [
      ["space", wipe],
      ["space", ""],
      ["b", ""],
    ] as const) {
      it.clear();
      it.w.press(key);
      it.show.afterFrame();
      expect(it.written(), key).toBe(sends);
    }
    it.clear();
    it.w.press("b");
    it.show.afterFrame();
    expect(it.written()).toContain("<sixels>");
    it.clear();
    it.show.repaint();
    expect(it.written().startsWith(wipe)).toBe(true);
    expect(it.written()).toContain("<sixels>");
    it.clear();
    it.show.close();
    expect(it.written()).toBe(wipe);
  });

  it("are sent to kitty once, before their cells, and taken back at the end", () => {
    const it = shown("kitty");
    it.show.use({ kind: "kitty", cell: CELL });
    const { key } = it.jobs[0]!;
    it.show.drawn(key, ["cells"], "<picture>");
    it.show.afterFrame();
    expect(it.written()).toBe("<picture>");
    expect(it.w.state().drawn[key]).toEqual(["cells"]);
    it.show.close();
    expect(it.written()).toBe("<picture><forget 101>");
  });
});
