/** What the footer says of stories that came, and what a shell would have made of a typed word. */
import { expect, test } from "vitest";
import type { FeedOutcome } from "../../src/store/fetch-report.ts";
import { reportOf } from "../../src/store/fetch-report.ts";
import { addedSentence, fetchedSentence, typedWord } from "../../src/tui/feed-sentences.ts";

const feed = (more: Partial<FeedOutcome> = {}): FeedOutcome => ({
  id: "mill",
  title: "Mill",
  address: "http://mill.example/",
  outcome: "fetched",
  added: 0,
  updated: 0,
  dropped: 0,
  pictures: 0,
  moved: "",
  code: "",
  message: "",
  notes: [],
  ...more,
});

test("a fetch is told in counts, a single feed that failed with its reason", () => {
  const broken = feed({
    outcome: "failed",
    code: "server",
    message: "http://mill.example/ was not fetched: … (500).",
  });
  const said = (...feeds: FeedOutcome[]) => fetchedSentence(reportOf(feeds), "F");
  expect(said(feed(), feed())).toBe("Nothing new.");
  expect(said(feed({ added: 1 }), feed())).toBe("1 new story.");
  expect(said(feed({ added: 2, updated: 3 }), feed({ added: 5 }))).toBe("7 new stories, 3 changed.");
  expect(said(feed({ added: 2 }), broken)).toBe("2 new stories. 1 of 2 feeds failed: F shows why.");
  expect(said(broken)).toBe(broken.message);
  expect(said(feed({ added: 1, moved: "http://mill.example/new" }), feed())).toBe(
    "1 new story. “Mill” has moved to http://mill.example/new.",
  );
});

test("what was added is called by its headline, several in counts, what failed is told behind", () => {
  const headline = (id: string) => (id === "a1" ? "Eels Are Back" : "");
  const came = (answer: string, said: string[] = []) =>
    addedSentence({ answer, said, code: said.length > 0 ? 1 : 0 }, headline, "R");
  expect(came("added\ta1\teels.md\t/tmp/eels.html\n")).toBe("Added “Eels Are Back”.");
  expect(came("added\tb2\tpond.md\t/tmp/pond.html\n")).toBe("Added “pond.md”.");
  expect(came("updated\ta1\teels.md\tx\n")).toBe("“Eels Are Back” has the new text, and its marks.");
  expect(came("unchanged\ta1\teels.md\tx\n")).toBe("“Eels Are Back” is in the library already.");
  expect(came("added\ta1\ta.md\tx\nadded\tb\tb.md\tx\nunchanged\tc\tc.md\tx\n", ["y was not added."])).toBe(
    "2 added, 1 there already. y was not added.",
  );
});

test("a path that a terminal put in quotation marks, or with escaped spaces, is the path", () => {
  expect(typedWord(" '/a b/c.html' ", "/home/me")).toBe("/a b/c.html");
  expect(typedWord('"/a b/c.html"', "/home/me")).toBe("/a b/c.html");
  expect(typedWord("~/news", "/home/me")).toBe("/home/me/news");
  expect(typedWord("https://mill.example/a?b='c'", "/home/me")).toBe("https://mill.example/a?b='c'");
  if (process.platform !== "win32") expect(typedWord("/a\\ b/c", "/home/me")).toBe("/a b/c");
});
