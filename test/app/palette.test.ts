/** The command palette, digits before keys, keys in a row, presets, and what is handed to other programs. */
import { describe, expect, test } from "vitest";
import { PLACES } from "../../src/app/command.ts";
import { COMMANDS } from "../../src/app/commands.ts";
import { fuzzyScore } from "../../src/app/fuzzy.ts";
import { clashes, keymap } from "../../src/app/keymap.ts";
import { isKey, keysOf, shownKey } from "../../src/app/keys.ts";
import { paletteRows } from "../../src/app/palette.ts";
import { PRESETS } from "../../src/app/presets.ts";
import { prose, SETTINGS, story, type World, world } from "./fake-world.ts";

const five = () => ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => story(id));
const type = (w: World, text: string) =>
  w.press(...[...text].map((letter) => (letter === " " ? "space" : letter)));
const found = (w: World) => paletteRows(w.state(), COMMANDS).map(({ command }) => command.id);

describe("fuzzy match", () => {
  test("finds letters in their order only, best at the starts of words and together", () => {
    expect(fuzzyScore("zz", "Mark all read")).toBeNull();
    expect(fuzzyScore("dar", "Mark all read")).toBeNull();
    const score = (typed: string, text: string) => fuzzyScore(typed, text) ?? Number.NEGATIVE_INFINITY;
    expect(score("mar", "Mark all read")).toBeGreaterThan(score("mar", "Summary"));
    expect(score("ma", "Mark all read")).toBeGreaterThan(score("ma", "Time line map"));
    expect(score("np", "Next page")).toBeGreaterThan(score("np", "Unopened"));
    expect(score("Mark All", "mark all read")).toBe(score("markall", "mark all read"));
    expect(fuzzyScore("", "anything")).toBe(0);
  });
});

describe("the palette", () => {
  test("lists the commands of this place, finds by name, runs with Enter", () => {
    const w = world(five());
    w.press(":");
    expect(w.state().overlay).toEqual({ type: "palette", at: 0 });
    expect(found(w)).toContain("list.sort");
    expect(found(w)).not.toContain("story.next-page");
    type(w, "mkall");
    expect(found(w)[0]).toBe("list.mark-all");
    w.press("enter");
    expect(w.state()).toMatchObject({ overlay: null, prompt: null });
    expect(w.state().list.window.unread).toBe(0);
  });

  test("every command of list and story is found by its name", () => {
    for (const screen of ["list", "story"] as const) {
      const w = world(five());
      if (screen === "story") w.press("enter");
      for (const command of COMMANDS.filter(({ where, id }) => where.includes(screen) && id !== "palette")) {
        w.press(":");
        type(w, command.title.toLowerCase().replaceAll("/", ""));
        const best = paletteRows(w.state(), COMMANDS)[0]?.command;
        expect(best?.title, command.id).toBe(command.title);
        w.press("escape");
        expect(w.state().screen).toBe(screen);
      }
    }
  });

  test("a command that cannot be run says why and the palette stays", () => {
    const w = world(five());
    w.press(":");
    type(w, "trail");
    const row = paletteRows(w.state(), COMMANDS)[0];
    expect(row).toMatchObject({
      command: { id: "trail.show" },
      why: "The trail is empty: open a story first.",
    });
    w.press("enter");
    expect(w.state().notice).toBe("The trail is empty: open a story first.");
    expect(w.state().overlay?.type).toBe("palette");
    type(w, "zzz");
    expect(found(w)).toEqual([]);
    w.press("enter");
    expect(w.state().notice).toBe("No command is called so.");
    w.press("escape");
    expect(w.state()).toMatchObject({ overlay: null, prompt: null, screen: "list" });
  });

  test("a command is found by its id, too, as settings and documents name it in every language", () => {
    const w = world(five());
    w.press(":");
    type(w, "settings.th");
    expect(found(w)).toEqual(["settings.theme"]);
    w.press("escape", ":");
    type(w, "list.to");
    expect(found(w)).toEqual(["list.top"]);
  });

  test("the cursor goes round, letters start it anew, and the line can be edited", () => {
    const w = world(five());
    w.press(":");
    w.press("up");
    expect(w.state().overlay).toEqual({ type: "palette", at: found(w).length - 1 });
    w.press("down", "down");
    expect(w.state().overlay).toEqual({ type: "palette", at: 1 });
    type(w, "so");
    expect(w.state().overlay).toEqual({ type: "palette", at: 0 });
    w.press("backspace", "backspace");
    expect(w.state().prompt?.text).toBe("");
    w.send({ type: "paste", text: "sort" });
    expect(found(w)[0]).toBe("list.sort");
    w.press("enter");
    expect(w.state().overlay).toMatchObject({ type: "pick", title: "Sort" });
  });

  test("typing in it filters nothing", () => {
    const w = world(five());
    w.press(":");
    type(w, "headline of a");
    w.press("escape");
    expect(w.state().list.view.query).toBe("");
    expect(w.state().list.window.total).toBe(8);
  });
});

describe("digits before a key", () => {
  test("move so many rows, and go to a row", () => {
    const w = world(five());
    w.press("3", "j");
    expect(w.state().list.cursor).toBe(3);
    w.press("2", "k");
    expect(w.state()).toMatchObject({ list: { cursor: 1 }, digits: "" });
    w.press("1", "2", "j");
    expect(w.state().list.cursor).toBe(7);
    w.press("5", "G");
    expect(w.state().list.cursor).toBe(4);
    w.press("G");
    expect(w.state().list.cursor).toBe(7);
    // Digits belong to the key that follows at once.
    w.press("3", "s", "k");
    expect(w.state().list.cursor).toBe(6);
  });

  test("turn so many pages", () => {
    const long = story("long", { blocks: [{ type: "paragraph", text: prose("word", 3000) }] });
    const w = world([long]);
    w.press("enter", "3", "space");
    expect(w.state().story?.page).toBe(3);
    w.press("2", "b");
    expect(w.state().story?.page).toBe(1);
    w.press("5", "G");
    expect(w.state().story?.page).toBe(4);
  });
});

describe("keys in a row", () => {
  const settings = { ...SETTINGS, keys: { "list.top": ["g g", "home"], "list.bottom": ["g e"] } };

  test("mean their command together, and nothing before", () => {
    const w = world(five(), { settings });
    w.press("3", "j", "g");
    expect(w.state()).toMatchObject({ list: { cursor: 3 }, pending: "g" });
    w.press("g");
    expect(w.state()).toMatchObject({ list: { cursor: 0 }, pending: "" });
    w.press("g", "e");
    expect(w.state().list.cursor).toBe(7);
  });

  test("that mean nothing say so; Escape takes them back quietly", () => {
    const w = world(five(), { settings });
    w.press("g", "j");
    expect(w.state()).toMatchObject({ pending: "", notice: "g j means nothing here.", list: { cursor: 0 } });
    w.press("g", "escape");
    expect(w.state()).toMatchObject({ pending: "", notice: "" });
  });

  test("are shown as people know them", () => {
    expect(shownKey("ctrl+x ctrl+c")).toBe("Ctrl-X Ctrl-C");
    expect(shownKey("g g")).toBe("g g");
  });
});

describe("presets", () => {
  test.each(["standard", "vim", "emacs"] as const)(
    "%s clashes with nothing, and every command is reached",
    (preset) => {
      const settings = { keys: {}, preset };
      expect(clashes(settings)).toEqual([]);
      for (const where of PLACES) {
        const reachable = new Set(keymap(where, settings).values());
        for (const command of COMMANDS)
          if (command.where.includes(where)) expect(reachable, command.id).toContain(command);
      }
      for (const [id, keys] of Object.entries(PRESETS[preset])) {
        expect(COMMANDS.map((command) => command.id)).toContain(id);
        for (const key of keys) expect(isKey(key), key).toBe(true);
      }
    },
  );

  test("the settings' own keys go before them", () => {
    const w = world(five(), { settings: { ...SETTINGS, preset: "emacs", keys: { "list.up": ["x"] } } });
    w.press("ctrl+n", "ctrl+n", "ctrl+p", "x");
    expect(w.state().list.cursor).toBe(1);
    w.press("alt+x");
    expect(w.state().overlay?.type).toBe("palette");
    w.press("ctrl+g", "ctrl+x", "ctrl+c");
    expect(w.effects.at(-1)).toEqual({ type: "quit" });
  });

  test("vim has its keys in a row", () => {
    const w = world(five(), { settings: { ...SETTINGS, preset: "vim" } });
    w.press("4", "j", "g", "g");
    expect(w.state().list.cursor).toBe(0);
  });
});

test("what is wrong with the keys is said", () => {
  expect(clashes({ keys: { "list.donw": ["y"] } }).map(({ says }) => says)).toEqual([
    "There is no command “list.donw” to give keys to. Did you mean “list.down”?",
  ]);
  expect(clashes({ keys: { "list.top": ["crtl+a"] } })[0]?.says).toContain("“crtl+a” of list.top is no key");
  expect(clashes({ keys: { "list.top": ["j j"] } }).map(({ says }) => says)).toEqual([
    "In the list the command list.top cannot be reached by j j: j is list.down already.",
  ]);
});

describe("other programs", () => {
  test("E asks for the editor with the file, in list and story, for a file that is no story too", () => {
    const w = world([story("a"), story("b")]);
    w.press("j", "E");
    expect(w.effects.at(-1)).toEqual({ type: "edit", path: "b.md" });
    w.press("enter", "E");
    expect(w.effects.at(-1)).toEqual({ type: "edit", path: "b.md" });
    const none = world([]);
    none.press("E");
    expect(none.state().notice).toBe("The list is empty.");
  });

  test("| gives the whole story to the pager", () => {
    const w = world([story("a", { blocks: [{ type: "paragraph", text: prose("word", 900) }] })]);
    w.press("enter", "|");
    const effect = w.effects.findLast(({ type: kind }) => kind === "pager");
    const text = effect?.type === "pager" ? effect.text : "";
    expect(text).toContain("Headline of a");
    expect(text).toContain("word899.");
  });
});

test("every command shows its keys in force", () => {
  const settings = { keys: {}, preset: "emacs" as const };
  const quit = COMMANDS.find(({ id }) => id === "quit")!;
  expect(keysOf(quit, settings)[0]).toBe("ctrl+x ctrl+c");
});
