import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soughtIn } from "../../src/article/hits.ts";
import { parseQuery } from "../../src/article/query.ts";
import { snippetOf, withHitIn } from "../../src/article/snippet.ts";

const sought = (query: string) => soughtIn(parseQuery(query).query);
/** The snippet with its hits in brackets. */
function shown(file: string, query: string, isMarkdown = true): string | null {
  const snippet = snippetOf(file, isMarkdown, sought(query));
  if (snippet === null) return null;
  let out = "";
  let at = 0;
  for (const { start, end } of snippet.hits) {
    out += `${snippet.text.slice(at, start)}[${snippet.text.slice(start, end)}]`;
    at = end;
  }
  return out + snippet.text.slice(at);
}

describe("snippets", () => {
  test.each([
    ["---\ntitle: Ferry\n---\n# Ferry\n\nThe *ferry* [sails](a.md).", "sails ferry", "The [ferry] [sails]."],
    ["One.\n\nThe joint\nstatement.", '"joint statement"', "The [joint statement]."],
    ["- a **Café** &amp; bar", "cafe", "a [Café] & bar"],
    ["> 東京都の話", "東京", "[東京]都の話"],
    ["Only one.\n\nBoth one and two.", "one two", "Both [one] and [two]."],
    ["co-operate", "cooperate", null],
    ["They co-operate.", '"co operate"', "They [co-operate]."],
    ["# Harbour\n\nNothing else.", "harbour", null],
    ["snake_case _here_", "here", "snake_case [here]"],
  ])("%j for %s", (file, query, text) => {
    expect(shown(file, query)).toBe(text);
  });

  test("a long paragraph is cut at words, on both sides", () => {
    const text = `${"before ".repeat(60)}needle ${"behind ".repeat(60)}`;
    const snippet = shown(text, "needle")!;
    expect(snippet).toMatch(/^…(?:before ){4,6}\[needle\](?: behind)+…$/);
    expect(snippet.length).toBeLessThan(170);
  });

  test("is begun later where its first hit would be cut off, with what its end leaves free before it", () => {
    const at = (text: string, word: string, columns: number) => {
      const start = text.indexOf(word);
      const shown = withHitIn({ text, hits: [{ start, end: start + word.length }] }, columns);
      const [hit] = shown.hits;
      expect(shown.text.slice(hit!.start, hit!.end)).toBe(word);
      return shown.text;
    };
    const early = "one moon and much more than there is room for";
    expect(at(early, "moon", 20)).toBe(early);
    expect(at("nine words that stand before the moon.", "moon", 24)).toBe("…stand before the moon.");
    const far = `nine words that stand before the moon ${"and behind it ".repeat(5)}`;
    expect(at(far, "moon", 33)).toBe(`…before the moon ${"and behind it ".repeat(5)}`);
    expect(at("日本語の長い文章のおわりに月がある", "月", 12)).toBe("…月がある");
  });

  test("whatever a file says, hits lie in the text, and the text is one clean line", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
        (file, text) => {
          for (const isMarkdown of [true, false]) {
            const snippet = snippetOf(`${file} ${text} ${file}`, isMarkdown, [{ text, whole: false }]);
            if (snippet === null) continue;
            expect(snippet.text).not.toMatch(/[\0-\x1f]/);
            for (const { start, end } of snippet.hits) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(snippet.text.length);
            }
          }
        },
      ),
    );
  });
});
