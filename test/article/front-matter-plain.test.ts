import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMap, isScalar, parseDocument } from "yaml";
import { plainFields } from "../../src/article/front-matter-plain.ts";

/** The fields as the YAML parser reads them, all values texts, without keys that have none; null for what is none. */
function byParser(text: string): unknown {
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, logLevel: "silent" });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return null;
  document.contents.items = document.contents.items.filter(
    ({ value }) =>
      value !== null &&
      !(isScalar(value) && value.type === "PLAIN" && /^(?:null|~)?$/i.test(value.source ?? "")),
  );
  return document.toJS();
}

describe("front matter without more in it than texts and lists of them", () => {
  test("is read without the YAML parser", () => {
    const text =
      "id: a1\ntitle: \"She said \\\"no\\\"\"\ndate: 2026-03-04T05:06:07Z\nurl: https://n.example/a:b\nnone:\nrelated:\n  - a2\n  - 'it''s'\n";
    const fields = {
      id: "a1",
      title: 'She said "no"',
      date: "2026-03-04T05:06:07Z",
      url: "https://n.example/a:b",
      related: ["a2", "it's"],
    };
    expect(plainFields(text)).toEqual(fields);
    expect(byParser(text)).toEqual(fields);
  });

  test.each([
    "a: b: c",
    "a: [b]",
    "a: b\n  c",
    "a: |\n  b",
    "a: &b c",
    "a: b # c",
    "# a",
    "a: ~",
    'a: "\\n"',
    "a: b\na: c",
  ])("%j is left to the parser", (text) => {
    expect(plainFields(text)).toBeNull();
  });

  test("any text that is read has the fields that the parser gives it", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "a",
        "b-c",
        "title",
        "x y",
        "É",
        "1",
        ": ",
        ":",
        "\n",
        "\n",
        "\n  - ",
        "\n- ",
        "- ",
        " ",
      ),
      fc.constantFrom(
        '"',
        "'",
        "''",
        '\\"',
        "\\",
        "#",
        " #",
        "~",
        "null",
        "[",
        "{",
        "|",
        ">",
        "&",
        "*",
        "!",
        "%",
        "@",
        ",",
        "?",
        "---",
        "\t",
        "“",
      ),
    );
    const line = fc.tuple(
      fc.constantFrom("a: ", "b: ", "c:\n  - ", "  - ", "d:"),
      fc.array(part, { maxLength: 5 }),
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 16 }).map((parts) => parts.join("")),
      fc
        .array(line, { maxLength: 5 })
        .map((lines) => lines.map(([key, rest]) => key + rest.join("")).join("\n")),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        const fields = plainFields(yaml);
        if (fields === null) return;
        read++;
        expect(fields).toEqual(byParser(yaml));
      }),
      { numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
