import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { tieOf, tiesOf, weekTie } from "../../src/store/index-similar-rows.ts";
import type { Library } from "../../src/store/library.ts";
import { Fixture, idOf } from "./library-fixture.ts";

/** A story as the fixture's parser reads it. */
const story = (headline: string, body: string, published = "") =>
  `headline: ${headline}\npublished: ${published}\n\n${body}`;

/** Comes later than the others, of the same matter. */
const LATE = story(
  "Water falls below Orvaal",
  "The water below the dam at Orvaal falls, says Ilse Brandt.",
  "2024-05-09",
);
const DAM =
  "The dam at Orvaal gave way on Monday, and Governor Ilse Brandt ordered the villages below to leave at once.";
const MORE = Array.from(
  { length: 12 },
  (_, at) => `Witness ${at} saw wave number ${at} come over field ${at * 7}.`,
).join(" ");
const OTHERS = ["Bread", "Chess", "Barley", "Choir", "Bridge", "Garden"];

function filled(fixture: Fixture): Promise<Library> {
  fixture.write("dam.md", story("Dam at Orvaal gives way", `${DAM} ${MORE}`, "2024-05-06"));
  fixture.write(
    "brandt.md",
    story("Brandt visits the villages", "Governor Ilse Brandt came to Orvaal and saw the dam.", "2024-05-08"),
  );
  fixture.write(
    "cracks.md",
    story(
      "Cracks were known at Orvaal",
      "Engineers told Ilse Brandt of cracks in the dam at Orvaal.",
      "2019-01-02",
    ),
  );
  for (const name of OTHERS)
    fixture.write(
      `${name}.md`,
      story(`${name} of the year`, `People spoke of ${name} on the square and went home.`, "2024-05-06"),
    );
  return fixture.filled();
}

const headlinesOf = (library: Library, headline: string) =>
  library.similar(idOf(library, headline), 10).map((row) => row.summary.headline);

describe("similar stories of a library", () => {
  it("finds those that share names, with the names as the reason, and none without a reason", async () => {
    const library = await filled(new Fixture());
    const rows = library.similar(idOf(library, "Dam at Orvaal gives way"), 10);
    expect(rows.map((row) => row.summary.headline).sort()).toEqual([
      "Brandt visits the villages",
      "Cracks were known at Orvaal",
    ]);
    for (const row of rows) {
      expect(row.reasons.length).toBeGreaterThanOrEqual(2);
      expect(row.reasons.length).toBeLessThanOrEqual(4);
      expect(row.reasons.join(" ")).toContain("Orvaal");
      expect(row.status.read).toBe(false);
      expect(row.score).toBeGreaterThan(0);
    }
    expect(rows.some((row) => row.reasons.some((reason) => reason.includes("Ilse Brandt")))).toBe(true);
  });

  it("gives no more than are asked for, and nothing for an unknown story", async () => {
    const library = await filled(new Fixture());
    expect(library.similar(idOf(library, "Dam at Orvaal gives way"), 1)).toHaveLength(1);
    expect(library.similar("no such story", 10)).toEqual([]);
    expect(library.sameStory("no such story")).toEqual([]);
  });

  it("takes in a story that comes, one that changes and one that goes", async () => {
    const fixture = new Fixture();
    const library = await filled(fixture);
    fixture.write("late.md", LATE);
    await library.refresh();
    expect(headlinesOf(library, "Dam at Orvaal gives way")).toContain("Water falls below Orvaal");
    fixture.write(
      "late.md",
      story("Water falls below Orvaal", "Nothing but chess was played in the hall."),
      50,
    );
    await library.refresh();
    expect(headlinesOf(library, "Water falls below Orvaal")).not.toContain("Brandt visits the villages");
    rmSync(path.join(fixture.folder, "brandt.md"));
    await library.refresh();
    expect(headlinesOf(library, "Dam at Orvaal gives way")).not.toContain("Brandt visits the villages");
  });

  it("ends up the same however the stories came", async () => {
    const atOnce = new Fixture();
    const expected = headlinesOf(await filled(atOnce), "Dam at Orvaal gives way");
    const fixture = new Fixture();
    const library = await fixture.filled();
    for (const name of [...OTHERS].reverse()) {
      fixture.write(
        `${name}.md`,
        story(`${name} of the year`, `People spoke of ${name} on the square and went home.`, "2024-05-06"),
      );
      await library.refresh();
    }
    await library.refresh();
    library.close();
    const again = await filled(fixture);
    expect(headlinesOf(again, "Dam at Orvaal gives way")).toEqual(expected);
  });

  it("folds copies: of the story itself away, of a similar one under it", async () => {
    const fixture = new Fixture();
    await filled(fixture).then((library) => library.close());
    fixture.write(
      "agency.md",
      story("Dam breaks, villages flee", `An agency reports. ${DAM} ${MORE}`, "2024-05-06"),
    );
    const long = `Governor Ilse Brandt will not step down over the dam at Orvaal. ${MORE.replaceAll("Witness", "Speaker").replaceAll("wave", "paper")}`;
    fixture.write("stays-1.md", story("Brandt will stay", long, "2024-05-10"));
    fixture.write(
      "stays-2.md",
      story("No resignation, says governor", `${long} More follows.`, "2024-05-10"),
    );
    const library = await fixture.filled();
    const dam = idOf(library, "Dam at Orvaal gives way");
    expect(library.sameStory(dam)).toEqual([idOf(library, "Dam breaks, villages flee")]);
    const rows = library.similar(dam, 10);
    const pair = ["Brandt will stay", "No resignation, says governor"];
    const shown = rows.filter((row) => pair.includes(row.summary.headline));
    expect(shown).toHaveLength(1);
    const other = pair.find((headline) => headline !== shown[0]!.summary.headline)!;
    expect(shown[0]!.also).toEqual([idOf(library, other)]);
    expect(rows.map((row) => row.summary.headline)).not.toContain("Dam breaks, villages flee");
  });

  it("answers at once after a restart, and to a second reader what the first took in", async () => {
    const fixture = new Fixture();
    const library = await filled(fixture);
    const second = fixture.open();
    const dam = idOf(second, "Dam at Orvaal gives way");
    expect(second.similar(dam, 10)).toHaveLength(2);
    fixture.write("late.md", LATE);
    await library.refresh();
    expect(second.similar(dam, 10)).toHaveLength(3);
  });

  it("keeps its tables in step with the stories, unreadable files left out", async () => {
    const fixture = new Fixture();
    const library = await filled(fixture);
    fixture.write("broken.md", new Uint8Array([0, 1, 2, 0, 255, 0]));
    await library.refresh();
    library.close();
    const file = readdirSync(fixture.state).find((name) => name.endsWith(".sqlite"))!;
    const db = new DatabaseSync(path.join(fixture.state, file));
    const stories = db.prepare("SELECT num FROM story WHERE failure = '' ORDER BY num").all();
    expect(db.prepare("SELECT num FROM similar ORDER BY num").all()).toEqual(stories);
    const { counts } = db.prepare("SELECT counts FROM similar_count WHERE page = -1").get() as {
      counts: Uint8Array;
    };
    expect(new Uint32Array(counts.slice().buffer)[0]).toBe(stories.length);
    db.close();
  });
});

it("writes each term as a word of its own in the full-text table, and none as a week", () => {
  const hashes = [0, 1, 31, 32, 0x7fffffff, 0x80000000, 0xffffffff];
  expect(tiesOf(hashes)).toBe(hashes.map((hash) => `${tieOf(hash)} `).join(""));
  expect(new Set(hashes.map(tieOf)).size).toBe(hashes.length);
  for (const hash of hashes) expect(tieOf(hash)).toMatch(/^[0-9a-v]{7}$/);
  expect(weekTie(19_000)).toMatch(/^week\d{4}/);
});
