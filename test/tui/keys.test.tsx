/** Keys through Ink itself: what a terminal sends becomes commands, one for one, and the screen follows. */
import { render } from "ink-testing-library";
import { afterEach, expect, test } from "vitest";
import { App } from "../../src/tui/app.tsx";
import { story, world } from "../app/fake-world.ts";

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => story(`s${i}`, { headline: `Story ${i}`, section: "Science" }));

let unmount = () => {};
afterEach(() => unmount());

async function open(count: number) {
  const w = world(many(count), { columns: 100, rows: 30 });
  const ink = render(<App program={w.program} depth={4} />);
  unmount = ink.unmount;
  // Ink listens to keys from its first effect on.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { w, ink };
}

test("keys that arrive in one chunk are one key each", async () => {
  const { w, ink } = await open(60);
  ink.stdin.write("jjjjj");
  ink.stdin.write("kj\x1b[B\x1b[A");
  await expect.poll(() => w.state().list.cursor).toBe(5);
  await expect.poll(() => ink.lastFrame()).toMatch(/❯ .*Story 5/);
  ink.stdin.write("\r");
  await expect.poll(() => w.state().story?.article.id).toBe("s5");
  await expect.poll(() => ink.lastFrame()).toContain("Page 1 of 1");
});

test("special keys have their names", async () => {
  const { w, ink } = await open(60);
  for (const [bytes, cursor] of [
    ["\x1b[6~", 12],
    ["\x1b[5~", 0],
    ["\x1b[F", 59],
    ["\x1b[H", 0],
    ["G", 59],
    ["\x02", 47],
    ["\x06", 59],
  ] as const) {
    ink.stdin.write(bytes);
    await expect.poll(() => w.state().list.cursor, { message: JSON.stringify(bytes) }).toBe(cursor);
  }
});

test("letters typed into the filter line are text, Enter and Escape are not", async () => {
  const { w, ink } = await open(60);
  ink.stdin.write("/");
  ink.stdin.write("Story 5");
  await expect.poll(() => w.state().list.window.total).toBe(11);
  await expect.poll(() => ink.lastFrame()?.replace(/\x1b\[\d+m/g, "")).toContain("/Story 5");
  ink.stdin.write("\x7f");
  await expect.poll(() => w.state().prompt?.text).toBe("Story ");
  ink.stdin.write("\r");
  await expect.poll(() => w.state().prompt).toBeNull();
  expect(w.state().list.view.query).toBe("Story ");
});
