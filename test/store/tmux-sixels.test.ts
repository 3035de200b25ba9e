/** Sixels inside tmux: it says that it has them whatever the terminal around it can, and only its clients tell. */
import { expect, test } from "vitest";
import type { Ask } from "../../src/store/ask-program.ts";
import { passesSixels } from "../../src/store/tmux-sixels.ts";

const inTmux = { TERM: "tmux-256color", TMUX: "/tmp/tmux-0/default,1,0", TMUX_PANE: "%3" };

const says =
  (answer: string, asked: string[] = []): Ask =>
  async (command, args) => {
    asked.push([command, ...args].join(" "));
    return answer;
  };

test("outside of tmux the terminal's own word counts, and nobody is asked", async () => {
  const asked: string[] = [];
  expect(await passesSixels({ TERM: "foot" }, says("", asked))).toBe(true);
  expect(asked).toEqual([]);
});

test("inside tmux all terminals that show the pane must have them", async () => {
  const asked: string[] = [];
  expect(await passesSixels(inTmux, says("foot(1.21.0),256,RGB,sixel,title\n", asked))).toBe(true);
  expect(asked).toEqual(["tmux list-clients -t %3 -F #{client_termtype},#{client_termfeatures}"]);
  expect(await passesSixels(inTmux, says("bpaste,ccolour,title\n"))).toBe(false);
  expect(await passesSixels(inTmux, says("256,sixel\n256,RGB\n"))).toBe(false);
  expect(await passesSixels(inTmux, says(",notsixel\n"))).toBe(false);
  expect(await passesSixels(inTmux, says("Konsole 25.04,sixel\n"))).toBe(false);
});

test("a tmux that cannot be asked, as on another machine, is not believed", async () => {
  expect(await passesSixels(inTmux, says(""))).toBe(false);
  expect(await passesSixels({ TERM: "tmux-256color" }, says("sixel"))).toBe(false);
  expect(await passesSixels({ TERM: "screen-256color" }, says("sixel"))).toBe(false);
});
