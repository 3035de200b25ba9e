import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery, queryProblem } from "../../src/article/query.ts";
import { completions } from "../../src/article/query-completions.ts";

const query = (text: string) => {
  const parsed = parseQuery(text);
  expect(parsed.problems).toEqual([]);
  return parsed.query;
};
const word = (text: string) => ({ kind: "text", text, whole: false });
const phrase = (text: string) => ({ kind: "text", text, whole: true });

describe("words", () => {
  test("nothing is everything", () => {
    expect(query("")).toEqual({ kind: "all" });
    expect(query("   ")).toEqual({ kind: "all" });
  });
  test("all words, a phrase, without a word", () => {
    expect(query('summit "joint statement" -harbour')).toEqual({
      kind: "and",
      parts: [word("summit"), phrase("joint statement"), { kind: "not", part: word("harbour") }],
    });
  });
  test("or binds weaker than a space, brackets bind first", () => {
    expect(query("a b or c")).toEqual({
      kind: "or",
      parts: [{ kind: "and", parts: [word("a"), word("b")] }, word("c")],
    });
    expect(query("a (b OR c)")).toEqual({
      kind: "and",
      parts: [word("a"), { kind: "or", parts: [word("b"), word("c")] }],
    });
    expect(query('"or"')).toEqual(phrase("or"));
  });
  test("a dash inside a word, and one alone, exclude nothing", () => {
    expect(query("co-operate")).toEqual(word("co-operate"));
    expect(query("a - b")).toEqual({ kind: "and", parts: [word("a"), word("b")] });
  });
  test("typographic quotation marks make phrases", () => {
    expect(query("“grain deal” „new port“ «le port»")).toEqual({
      kind: "and",
      parts: [phrase("grain deal"), phrase("new port"), phrase("le port")],
    });
  });
});

describe("fields", () => {
  test("texts fold case, quotation marks hold spaces", () => {
    expect(query('section:World by:"Ana Lima"')).toEqual({
      kind: "and",
      parts: [
        { kind: "field", field: "section", text: "world" },
        { kind: "field", field: "by", text: "ana lima" },
      ],
    });
  });
  test("marks, pictures, relations", () => {
    expect(query("IS:Unread")).toEqual({ kind: "is", value: "unread" });
    expect(query("-has:picture")).toEqual({ kind: "not", part: { kind: "has", value: "picture" } });
    expect(query("related:Ab-1")).toEqual({ kind: "related", id: "Ab-1" });
  });
  test("days in UTC, both ends included", () => {
    const day = (y: number, m: number, d = 1) => Date.UTC(y, m - 1, d);
    expect(query("date:2024-05")).toEqual({ kind: "date", from: day(2024, 5), to: day(2024, 6) });
    expect(query("date:2024-02-29")).toEqual({ kind: "date", from: day(2024, 2, 29), to: day(2024, 3) });
    expect(query("date:2024-12-31..2025")).toEqual({
      kind: "date",
      from: day(2024, 12, 31),
      to: day(2026, 1),
    });
    expect(query("date:..2024")).toEqual({ kind: "date", from: -Infinity, to: day(2025, 1) });
    expect(query("date:2024-05..")).toEqual({ kind: "date", from: day(2024, 5), to: Infinity });
  });
  test("numbers of words", () => {
    expect(query("words:>800")).toEqual({ kind: "words", least: 801, most: Infinity });
    expect(query("words:<300")).toEqual({ kind: "words", least: 0, most: 299 });
    expect(query("words:300..800")).toEqual({ kind: "words", least: 300, most: 800 });
  });
  test("an address is a source, a time is a word", () => {
    expect(query("https://example.org/a")).toEqual({
      kind: "field",
      field: "source",
      text: "https://example.org/a",
    });
    expect(query("12:30")).toEqual(word("12:30"));
  });
});

describe("problems point at their spot, the rest is the query", () => {
  test.each([
    ["talks sectoin:world", 6, 8, "section:"],
    ["is:unred", 0, 8, "is:unread"],
    ["a date:2024-13", 2, 12, "2024-13"],
    ["date:2023-02-29", 0, 15, "2023-02-29"],
    ["words:many", 0, 10, "many"],
    ["section:", 0, 8, "section:"],
    ["a) b", 1, 1, "bracket"],
  ])("%s", (text, at, length, said) => {
    const { problems } = parseQuery(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ at, length });
    expect(problems[0]!.message).toContain(said);
    expect(queryProblem(problems)).toContain(`(at character ${at + 1})`);
  });
  test("what was understood stays", () => {
    expect(parseQuery("talks sectoin:world").query).toEqual(word("talks"));
    expect(parseQuery("a or is:nothing").query).toEqual(word("a"));
    expect(parseQuery("a) b").query).toEqual({ kind: "and", parts: [word("a"), word("b")] });
  });
  test("what is only half typed is no problem", () => {
    for (const text of ['"joint stat', "(a or b", "a or", "-", "a -", "(", "-("])
      expect(parseQuery(text).problems).toEqual([]);
    expect(parseQuery('"joint stat').query).toEqual({ kind: "text", text: "joint stat", whole: false });
  });
});

test("whatever is typed, it parses, and every problem lies inside it", () => {
  const piece = fc.constantFrom(
    "(",
    ")",
    "-",
    '"',
    " or ",
    " ",
    "is:",
    "date:",
    "x",
    "“",
    "..",
    ">",
    "8",
    "né",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 400 }).map((parts) => parts.join("")),
      ),
      (text) => {
        for (const { at, length } of parseQuery(text).problems) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + length).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
  expect(parseQuery("(".repeat(50_000)).problems.length).toBeGreaterThan(0);
  expect(parseQuery(`${"-(".repeat(50_000)}a`).problems.length).toBeGreaterThan(0);
});

describe("completions", () => {
  const sections = ["World", "Daily Life", ""];
  test("fields at the beginning of a word", () => {
    expect(completions("talks s", 7, sections)).toEqual({ from: 6, to: 7, options: ["section:", "source:"] });
    expect(completions("-i", 2, sections)).toEqual({ from: 1, to: 2, options: ["is:"] });
  });
  test("values behind the colon", () => {
    expect(completions("is:un", 5, sections)).toEqual({ from: 3, to: 5, options: ["unread"] });
    expect(completions("section:d", 9, sections)).toEqual({ from: 8, to: 9, options: ['"Daily Life"'] });
    expect(completions("feed:m", 6, sections, ["mill", "pond"])).toEqual({
      from: 5,
      to: 6,
      options: ["mill"],
    });
    expect(completions('section:"daily l', 16, sections)).toEqual({
      from: 8,
      to: 16,
      options: ['"Daily Life"'],
    });
  });
  test("nothing where nothing is known", () => {
    expect(completions("talks ", 6, sections).options).toEqual([]);
    expect(completions("by:a", 4, sections).options).toEqual([]);
  });
});
