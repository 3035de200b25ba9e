/** The loop: what order messages, effects and their answers come in. */
import { describe, expect, test } from "vitest";
import { startState } from "../../src/app/start.ts";
import type { Effect, Message } from "../../src/app/state.ts";
import type { Row, View } from "../../src/article/view.ts";
import { lateSnippets } from "../../src/tui/late-snippets.ts";
import { createProgram } from "../../src/tui/program.ts";
import { NOW, SETTINGS, story, world } from "../app/fake-world.ts";

/** The queries that were searched for since. */
function searched(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => (effect.type === "window" ? [effect.view.query] : []));
}

const STORIES = ["a", "b", "c"].map((id) => story(id, { headline: `Rain over ${id}` }));

describe("a search that the next letter overtakes", () => {
  test("is not made, and the last one is", () => {
    const at = world(STORIES);
    at.press("/");
    at.effects.length = 0;
    at.press("R", "a", "i", "n", "space", "x", "backspace");
    expect(searched(at.effects)).toEqual(["Rain "]);
    expect(at.state().list.window.total).toBe(3);
  });

  test("is made before any other key: it goes on with what was found", () => {
    const at = world(STORIES);
    at.press("/");
    at.effects.length = 0;
    at.press("b", "enter", "j", "j");
    expect(searched(at.effects)[0]).toBe("b");
    expect(at.state().list.view.query).toBe("b");
    expect(at.state().list.window.total).toBe(1);
    expect(at.state().list.cursorId).toBe("b");
  });

  test("is made when the letter that overtook it changes nothing", () => {
    const at = world(STORIES);
    at.press("/", "a");
    at.effects.length = 0;
    at.press("home", "b", "home", "backspace");
    expect(searched(at.effects)).toEqual(["ba"]);
    expect(at.state().list.window.total).toBe(0);
  });

  test("its answer does not stand in the list of the next one", () => {
    const views: View[] = [];
    const start = startState({
      size: { columns: 80, rows: 24 },
      now: NOW,
      settings: SETTINGS,
      session: null,
      notice: "",
    });
    const program = createProgram(start, (effect) => {
      if (effect.type === "window") views.push(effect.view);
    });
    const press = (name: string) => program.dispatch({ type: "key", name });
    for (const name of ["/", "a", "b"]) press(name);
    const answer = (view: View | undefined, total: number): Message => ({
      type: "window",
      view: view!,
      window: { offset: 0, rows: [], total, unread: 0, queryProblem: "" },
    });
    program.dispatch(answer(views.at(-1), 2), answer(views.at(-2), 1));
    expect(views.slice(-2).map(({ query }) => query)).toEqual(["a", "ab"]);
    expect(program.state().list.window.total).toBe(2);
  });
});

describe("snippets behind the frame of the search", () => {
  const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
  const SNIPPET = { text: "rain here", hits: [{ start: 0, end: 4 }] };

  /** A list of two rows filtered by "R", its library reading one snippet a call. */
  function filtered() {
    const at = world(STORIES.slice(0, 2));
    at.press("/", "R");
    const read = new Set<string>();
    const snippets = lateSnippets({
      isOver: () => false,
      library: {
        findSnippets(_view: View, ids: readonly string[]) {
          const next = ids.find((id) => !read.has(id));
          if (next !== undefined) read.add(next);
          return ids.every((id) => read.has(id));
        },
        window: () => ({
          ...at.state().list.window,
          rows: at
            .state()
            .list.window.rows.map(
              (row): Row => (read.has(row.summary.id) ? { ...row, snippet: SNIPPET } : row),
            ),
        }),
      } as unknown as Parameters<typeof lateSnippets>[0]["library"],
      state: at.state,
      dispatch: at.send,
    });
    return { at, read, snippets };
  }

  test("come when all in sight were read, the cursor staying where it is", async () => {
    const { at, snippets } = filtered();
    snippets(at.state().list.view);
    expect(at.state().list.window.rows.map(({ snippet }) => snippet)).toEqual([undefined, undefined]);
    at.press("enter", "j");
    await expect
      .poll(() => at.state().list.window.rows.map(({ snippet }) => snippet))
      .toEqual([SNIPPET, SNIPPET]);
    expect(at.state().list.cursorId).toBe("b");
  });

  test("are not read on for a search that was overtaken", async () => {
    const { at, read, snippets } = filtered();
    snippets(at.state().list.view);
    at.press("a");
    await tick();
    expect([...read]).toEqual([]);
  });
});
