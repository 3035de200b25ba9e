/** Feeds on the screen: the menu, the prompts, fetching, and what the footer says of it. */
import { describe, expect, test } from "vitest";
import type { FeedRow } from "../../src/app/feed-state.ts";
import { feedInView, workLine } from "../../src/app/feeds.ts";
import { footer, header } from "../../src/tui/bars.ts";
import { themeOf } from "../../src/tui/theme.ts";
import { NOW, SETTINGS, story, type World, world } from "./fake-world.ts";

const feed = (id: string, more: Partial<FeedRow> = {}): FeedRow => ({
  id,
  title: `The ${id}`,
  fetchedAt: NOW - 60_000,
  trouble: null,
  gone: false,
  total: 4,
  unread: 2,
  ...more,
});
const BROKEN = feed("bell", {
  trouble: {
    message: "http://bell.example/ was not fetched: nothing answers there. Try again later.",
    at: NOW - 3_600_000,
  },
  total: 0,
  unread: 0,
});
const rows = (w: World) => {
  const { overlay } = w.state();
  return overlay?.type === "pick" ? overlay.rows : [];
};
const last = (w: World) => w.effects.at(-1);
const bars = (w: World) => {
  const plain = (text: string) => text.replace(/\x1b\[[0-9;]*m/g, "").trimEnd();
  return {
    header: plain(header(w.state(), themeOf(false))),
    footer: plain(footer(w.state(), themeOf(false))),
  };
};

describe("the menu of feeds", () => {
  test("shows what is unread, and what is wrong since when", () => {
    const w = world([story("a")], { feeds: [feed("mill"), BROKEN] });
    w.press("F");
    expect(rows(w).map(({ label, detail, note = "" }) => [label, detail, note])).toEqual([
      ["The mill", "2 unread of 4", ""],
      ["The bell", "no stories", `! Failed 1 h ago: ${BROKEN.trouble?.message}`],
    ]);
  });

  test("a feed that is chosen is the view, by its title", () => {
    const w = world([story("a")], { feeds: [feed("mill"), BROKEN] });
    w.press("F", "enter");
    expect(w.state().list.view.query).toBe('feed:"mill"');
    expect(feedInView(w.state())?.id).toBe("mill");
    expect(bars(w).header).toContain("The mill");
    expect(bars(w).header).not.toContain("feed:");
  });

  test("without a subscription it says how to get one", () => {
    const w = world([story("a")]);
    w.press("F");
    expect(w.state().overlay).toBeNull();
    expect(w.state().notice).toContain("Press f");
  });

  test("the cursor stays on its feed when others come and go", () => {
    const w = world([story("a")], { feeds: [feed("mill"), feed("pond")] });
    w.press("F", "j");
    w.send({ type: "feeds", feeds: [feed("dam"), feed("mill"), feed("pond")], menu: false });
    expect(w.state().overlay).toMatchObject({ cursor: 2 });
    w.send({ type: "feeds", feeds: [feed("dam")], menu: false });
    expect(w.state().overlay).toMatchObject({ cursor: 0 });
    w.send({ type: "feeds", feeds: [], menu: false });
    expect(w.state().overlay).toBeNull();
  });

  test("unsubscribe and take it back, without leaving the menu", () => {
    const w = world([story("a")], { feeds: [feed("mill"), feed("pond")] });
    w.press("F", "x");
    expect(rows(w).map(({ label }) => label)).toEqual(["The pond"]);
    w.press("u");
    expect(rows(w).map(({ label }) => label)).toEqual(["The pond", "The mill"]);
    expect(w.state().overlay).toMatchObject({ type: "pick", of: "feeds" });
  });

  test("counts follow marks that are made elsewhere while it is open", () => {
    const w = world([story("a")], { feeds: [feed("mill")] });
    w.press("F");
    w.feeds = [feed("mill", { unread: 0 })];
    w.send({ type: "changed" });
    expect(rows(w)[0]?.detail).toBe("0 unread of 4");
  });
});

describe("Tab in the line of what is added", () => {
  test("asks for what the path goes on as, and puts it in where the line is still so", () => {
    const w = world([story("a")]);
    w.press("a", ..."~/p", "tab");
    expect(last(w)).toEqual({ type: "complete-path", text: "~/p" });
    w.send({ type: "path-names", typed: "~/p", text: "~/papers/", names: ["papers/"] });
    expect(w.state().prompt).toMatchObject({ text: "~/papers/", cursor: 9 });
    w.send({ type: "path-names", typed: "~/p", text: "~/pond/", names: ["pond/"] });
    expect(w.state().prompt?.text).toBe("~/papers/");
    w.press("tab");
    w.send({ type: "path-names", typed: "~/papers/", text: "~/papers/", names: ["may.md", "weir.md"] });
    expect(bars(w).footer).toContain("may.md  weir.md");
    w.press("m");
    expect(bars(w).footer).not.toContain("weir.md");
  });

  test("keeps what stands behind the cursor, and says when nothing fits", () => {
    const w = world([story("a")]);
    w.press("a", ..."~/px", "left", "tab");
    w.send({ type: "path-names", typed: "~/p", text: "~/pond/", names: ["pond/"] });
    expect(w.state().prompt).toMatchObject({ text: "~/pond/x", cursor: 7 });
    w.press("tab");
    w.send({ type: "path-names", typed: "~/pond/", text: "~/pond/", names: [] });
    expect(w.state().notice).toBe("There is nothing to complete here.");
  });
});

describe("fetching", () => {
  test("all feeds, the one in view, the one under the cursor", () => {
    const w = world([story("a")], { feeds: [feed("mill"), BROKEN] });
    w.press("R");
    expect(last(w)).toEqual({ type: "fetch", ids: null });
    w.press("F", "j", "r");
    expect(last(w)).toEqual({ type: "fetch", ids: ["bell"] });
    w.press("R");
    expect(last(w)).toEqual({ type: "fetch", ids: null });
    w.press("enter", "R");
    expect(last(w)).toEqual({ type: "fetch", ids: ["bell"] });
  });

  test("the footer counts while reading goes on; a second one waits, X stops it", () => {
    const w = world([story("a"), story("b")], { feeds: [feed("mill")] });
    w.send({ type: "work", work: { fetching: { done: 3, total: 12, added: 5, failed: 1 } } });
    expect(bars(w).footer).toMatch(/ quit +Fetching 3\/12 · 5 new · 1 failed$/);
    w.press("j");
    expect(w.state().list.cursor).toBe(1);
    const asked = w.effects.length;
    w.press("R");
    expect(w.effects.length).toBe(asked);
    expect(w.state().notice).toContain("already");
    w.press("X");
    expect(last(w)).toEqual({ type: "stop-fetching" });
    w.send({ type: "work", work: { fetching: null } });
    w.press("X");
    expect(w.state().notice).toBe("Nothing is being fetched.");
  });

  test("where there is little room only the counts stand there", () => {
    const work = { fetching: { done: 3, total: 12, added: 5, failed: 1 }, asking: "" };
    expect(workLine({ work, settings: SETTINGS }, 80)).toBe("Fetching 3/12 · 5 new · 1 failed");
    expect(workLine({ work, settings: SETTINGS }, 20)).toBe("3/12, 5 new, 1 failed");
    const still = { ...SETTINGS, motion: "reduced" } as const;
    expect(workLine({ work, settings: still }, 80)).toBe("Fetching 12");
    expect(workLine({ work: { ...work, asking: "Asking …" }, settings: SETTINGS }, 20)).toBe("Asking …");
    expect(workLine({ work: { fetching: null, asking: "" }, settings: SETTINGS }, 20)).toBe("");
  });
});

describe("adding and subscribing by a prompt", () => {
  test.each([
    ["a", "add", "page.html"],
    ["f", "subscribe", "mill.example"],
  ] as const)("%s asks for it, Enter does it, Esc does not", (key, type, text) => {
    const w = world([story("a")]);
    w.press(key, ...text, "enter");
    expect(last(w)).toEqual({ type, text });
    const asked = w.effects.length;
    w.press(key, ...text, "escape", key, "enter");
    expect(w.effects.length).toBe(asked);
    expect(w.state().prompt).toBeNull();
  });

  test("an address that is pasted keeps to one line", () => {
    const w = world([story("a")]);
    w.press("f");
    w.send({ type: "paste", text: "https://mill.example/feed\n" });
    w.press("enter");
    expect(last(w)).toEqual({ type: "subscribe", text: "https://mill.example/feed" });
  });

  test("a refusal is told whole, and Enter opens the line again with what was typed", () => {
    const w = world([story("a")]);
    const message = "http://x.example/ was not fetched: there is no host of this name. Look at its spelling.";
    w.send({ type: "refused", kind: "subscribe", text: "x.example", message });
    expect(rows(w)[0]?.note).toBe(message);
    w.press("enter");
    expect(w.state().prompt).toMatchObject({ kind: "subscribe", text: "x.example", cursor: 9 });
  });

  test("a refusal interrupts neither a story nor a line that is typed", () => {
    const w = world([story("a")]);
    w.press("enter");
    w.send({ type: "refused", kind: "add", text: "x", message: "x was not added." });
    expect(w.state().overlay).toBeNull();
    expect(w.state().notice).toBe("x was not added.");
    w.press("q", "/", "m");
    w.send({ type: "refused", kind: "add", text: "x", message: "x was not added." });
    expect(w.state().prompt?.text).toBe("m");
    expect(w.state().overlay).toBeNull();
  });

  test("the ids of feeds complete a query", () => {
    const w = world([story("a")], { feeds: [feed("mill"), feed("pond")] });
    w.press("/", ..."feed:p", "tab");
    expect(w.state().prompt?.text).toBe("feed:pond");
  });
});

test("sections that are all of a feed stand among the feeds, with their trouble", () => {
  const w = world([story("a")], { feeds: [feed("mill"), BROKEN] });
  w.press("F", "escape");
  const count = { total: 4, unread: 2 };
  w.send({
    type: "shelves",
    menu: true,
    shelves: [
      { kind: "section", name: "The mill", query: 'section:"The mill"', ...count },
      { kind: "section", name: "World", query: 'section:"World"', ...count },
      { kind: "feed", name: "The mill", query: 'feed:"mill"', ...count },
      { kind: "feed", name: "The bell", query: 'feed:"bell"', total: 0, unread: 0 },
    ],
  });
  expect(rows(w).map(({ heading, label, note }) => [heading, label.trimEnd(), note !== undefined])).toEqual([
    ["", "All stories", false],
    ["Sections", "World", false],
    ["Feeds", "The mill", false],
    ["", "The bell", true],
  ]);
});
