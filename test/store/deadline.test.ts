/** A parser that hangs: what it was given is said to take too long, and the verb goes on. */
import { expect, test } from "vitest";
import { tellingsOf } from "../../src/cli/add-stories.ts";
import type { Input } from "../../src/cli/story-input.ts";
import { STORY_KINDS } from "../../src/cli/story-kinds.ts";
import { within } from "../../src/store/deadline.ts";
import { type FeedParsers, inTime, loadFeedParsers } from "../../src/store/fetch-parsers.ts";
import { loadParsers } from "../../src/store/parsers.ts";

const forever = (): never => {
  for (;;);
};

test("work is ended wherever it is, in a pattern's search too", () => {
  expect(within<string>(50, forever, () => "late")).toBe("late");
  const search = () => String(/^(?:a+)+$/.test(`${"a".repeat(60)}!`));
  expect(within(50, search, () => "late")).toBe("late");
});

test("what is given is given, what is thrown is thrown", () => {
  const work = () => [1, 2].map((one) => one + 1);
  expect(within(20_000, work, () => [])).toEqual([2, 3]);
  const fails = () => within(20_000, () => JSON.parse("{"), forever);
  expect(fails).toThrow(SyntaxError);
});

/** Parsers that hang on what has a word in it, and read the empty text as the real ones do. */
async function hanging(): Promise<FeedParsers> {
  const real = await loadFeedParsers();
  const hang =
    <T>(read: (text: string, address: string) => T) =>
    (text: string, address: string): T =>
      text === "" ? read(text, address) : forever();
  const { feed, page, discover } = real;
  return { ...real, ...inTime({ feed: hang(feed), page: hang(page), discover: hang(discover) }, 50) };
}

test("a feed that takes too long is none, and says why; a page names none", async () => {
  const { feed, discover } = await hanging();
  expect(feed("<rss/>", "https://e.example/feed")).toMatchObject({
    entries: [],
    problems: [{ code: "not-a-feed", message: "It takes too long to read." }],
  });
  expect(discover("<html>", "https://e.example/")).toEqual([]);
});

test.each([
  ["page", "https://e.example/a was not added. It takes too long to read. Save its text, and add that."],
  ["feed", "https://e.example/a was not added. It takes too long to read. Look for another address."],
] as const)("add names the address of a %s, the reason and the next step", async (as, said) => {
  const parsers = await hanging();
  const address = "https://e.example/a";
  const input: Input = { given: address, text: "<p>Some words.</p>", name: "", address, problems: [] };
  const kind = STORY_KINDS.find((one) => one.as === as)!;
  const keep = async <T>(draft: T) => draft;
  const telling = tellingsOf(input, kind, await loadParsers(), async () => parsers, keep);
  await expect(telling).rejects.toThrow(said);
});
