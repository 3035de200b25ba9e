import { describe, expect, test } from "vitest";
import { isoDate } from "../../src/article/iso-date.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";

const head = (yaml: string) => parseMarkdown(`---\n${yaml}\n---\nBody text.`);

describe("front matter", () => {
  test.each([
    [
      "title: A\nsummary: B\nauthors:\n  - C D\n  - name: E F\ndate: 2026-03-04\nurl: https://n.example/1\ncategories: [World, X]\nlang: en_GB",
      {
        headline: "A",
        dek: "B",
        byline: "C D, E F",
        published: "2026-03-04",
        source: "https://n.example/1",
        section: "World",
        language: "en-GB",
      },
    ],
    [
      "Title: A\nPubDate: Wed, 04 Mar 2026 05:06:07 -0400",
      { headline: "A", published: "2026-03-04T05:06:07-04:00" },
    ],
    ["title: It&#8217;s 1.0\ndek: |\n  two\n  lines", { headline: "It’s 1.0", dek: "two lines" }],
    ["title: 2024\ndescription: no", { headline: "2024", dek: "no" }],
    ["title:\ndek: ~", { headline: "Body text.", dek: "" }],
    ['title: ""', { headline: "" }],
    ["source: a-slug\nsource_url: https://n.example/2", { source: "https://n.example/2" }],
    [
      "related:\n  - https://n.example/3\n  - title: T\n    path: t.md\n  - x-17",
      {
        related: [
          { headline: "https://n.example/3", source: "https://n.example/3" },
          { headline: "T", source: "t.md" },
          { headline: "x-17", id: "x-17" },
        ],
      },
    ],
    [
      'excerpt: "goes on\nwithout indentation"\ntitle: A',
      { dek: "goes on without indentation", headline: "A", problems: [] },
    ],
  ])("%j", (yaml, expected) => {
    expect(head(yaml)).toMatchObject(expected);
  });

  test("broken YAML keeps what can be read, and the rest in a problem with its line", () => {
    const draft = head("title: Wall: who pays?\nsection: World\nx: [");
    expect(draft).toMatchObject({ headline: "Wall: who pays?", section: "World" });
    expect(draft.problems).toMatchObject([{ code: "front-matter", line: 2 }]);
    expect(draft.problems[0]!.message).toContain("x: [");
    expect(draft.blocks).toEqual([{ type: "paragraph", text: "Body text." }]);
  });

  test.each([
    ["no second fence", "---\ntitle: A\n\nText."],
    ["prose between rules", "---\nNo keys here.\n---\nText."],
  ])("%s: no front matter, nothing lost", (_name, text) => {
    const draft = parseMarkdown(text);
    expect(JSON.stringify(draft.blocks)).toMatch(/title: A|No keys here/);
    expect(JSON.stringify(draft.blocks)).toContain("Text.");
  });

  test("TOML between plus signs is read by line", () => {
    expect(parseMarkdown('+++\ntitle = "A"\ndate = 2026-03-04\n+++\nB')).toMatchObject({
      headline: "A",
      published: "2026-03-04",
    });
  });

  test("a byte order mark and the line ends of other systems do not matter", () => {
    const draft = parseMarkdown("\ufeff---\r\ntitle: A\r\n---\r\nB\r\n\r\nC");
    expect(draft.headline).toBe("A");
    expect(draft.blocks).toHaveLength(2);
  });

  test("a date that can be read in two ways is a problem, not a guess", () => {
    expect(head("date: 3/4/2026")).toMatchObject({ published: "", problems: [{ code: "date" }] });
  });
});

describe("isoDate", () => {
  test.each([
    ["2012-10-24 13:17:59 -0400", "2012-10-24T13:17:59-04:00"],
    ["2013-5-16 9:31:24 UTC", "2013-05-16T09:31:24Z"],
    ["2026-03-04T05:06:07.123Z", "2026-03-04T05:06:07.123Z"],
    ["Wed, 04 Mar 2026 05:06 EST", "2026-03-04T05:06:00-05:00"],
    ["March 4, 2026", "2026-03-04"],
    ["4th Mar 2026 at 1:05 p.m.", "2026-03-04T13:05:00"],
    ["2026-02-30", ""],
    ["2026-03-04 25:00", ""],
    ["2026", ""],
    ["soon", ""],
    ["Room 4, 2026", ""],
  ])("%s", (written, expected) => {
    expect(isoDate(written)).toBe(expected);
  });
});
