/** The published schema is the one in the source, and what the verbs really print fits it. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { BLOCK_TYPES } from "../../src/article/story-json.ts";
import { SCHEMA_FILE, schemaText } from "../../src/cli/docs.ts";
import { OUTPUT_SCHEMA } from "../../src/cli/schema.ts";
import { HARBOUR, newPlace, type Place } from "./run-verb.ts";

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addSchema(OUTPUT_SCHEMA);

function faults(verb: string, value: unknown): string[] {
  const check = ajv.getSchema(`${OUTPUT_SCHEMA.$id}#/$defs/${verb}-answer`);
  if (check === undefined) return [`There is no schema for ${verb}.`];
  return check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

const CALLS: readonly (readonly [string, readonly string[]])[] = [
  ["list", []],
  ["list", ["--full"]],
  ["list", ["nothing-has-this-word"]],
  ["search", ["ice"]],
  ["search", ["ice", "--full"]],
  ["show", ["harbour"]],
  ["show", ["bread", "--page", "2", "--width", "40", "--height", "12"]],
  ["related", ["harbour"]],
  ["related", ["ferry"]],
  ["mark", ["harbour", "bread", "--star"]],
  ["mark", ["nowhere", "--read"]],
  ["export", ["harbour", "has:picture"]],
  ["export", ["--format", "html"]],
  ["export", ["--format", "json-feed", "--out", "feed.json"]],
  ["export", ["--out", "out"]],
  ["export", ["--opml"]],
  ["settings", []],
  ["doctor", []],
  ["doctor", ["--mend"]],
  ["add", ["page.txt", "nowhere.txt"]],
  ["add", ["page.txt", "notes.md", "--dry-run"]],
];

function fill(): Place {
  const place = newPlace(HARBOUR);
  place.put("broken.txt", Buffer.from([0, 1, 2, 3]));
  place.put("odd.md", "---\nid: odd\nheadline: [unclosed\n---\nText under a broken head.\n");
  place.outside(
    "page.txt",
    "World\n\nA Headline of Some Length\n\nA first paragraph that is long enough to be one.\n",
  );
  place.outside("notes.md", HARBOUR["world/harbour.md"] ?? "");
  return place;
}

describe("the JSON of the verbs", () => {
  it.each(CALLS)("%s %j fits its schema", async (verb, argv) => {
    const value = await fill().json([verb, ...argv]);
    expect(value).toMatchObject({ version: 1 });
    expect(faults(verb, value)).toEqual([]);
  });

  it("has the fields of a story, and every kind of block", async () => {
    const place = fill();
    place.put(
      "list.md",
      "# Steps\n\n3. three\n4. four\n   - deeper\n\n*Thin* and `code` and [a link](https://example.org).\n",
    );
    const { story } = (await place.json(["show", "harbour"])) as unknown as {
      story: Record<string, unknown[]>;
    };
    expect(Object.keys(story)).toEqual(
      "id path section headline dek byline published source language blocks related words minutes problems".split(
        " ",
      ),
    );
    const types = new Set(story.blocks?.map((block) => (block as { type: string }).type));
    expect([...types].sort()).toEqual([...BLOCK_TYPES].sort());
    expect(story.related).toEqual([
      { headline: "The Ferry Stays Ashore", source: "ferry.md", id: "ferry" },
      { headline: "The Winter of the Long Nights" },
    ]);
    expect(faults("show", await place.json(["show", "list.md"]))).toEqual([]);
  });

  it("would notice a field that is missing, foreign or of another type", async () => {
    const value = (await fill().json(["show", "ferry"])) as unknown as { story: Record<string, unknown> };
    for (const change of [
      { words: "many" },
      { mood: "good" },
      { blocks: [{ type: "poem" }] },
      { id: undefined },
    ]) {
      const changed = JSON.parse(JSON.stringify({ ...value, story: { ...value.story, ...change } }));
      expect(faults("show", changed).length, JSON.stringify(change)).toBeGreaterThan(0);
    }
  });

  it("is set out for a person on a terminal, and on one line for a program", async () => {
    const place = fill();
    expect((await place.run(["related", "harbour", "--json"])).out.trimEnd()).not.toContain("\n");
    expect((await place.run(["related", "harbour", "--json"], { columns: 80 })).out).toContain(
      '\n  "id": "harbour"',
    );
  });
});

describe("what is made of the tables", () => {
  it("has the schema in its file (npm run docs)", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(schemaText());
  });

  it("has no two schemas of one name", () => {
    const names = Object.keys(OUTPUT_SCHEMA.$defs as object);
    for (const type of BLOCK_TYPES) expect(names).toContain(type);
    for (const name of ["list", "related"]) expect(names).toContain(`${name}-answer`);
  });
});
