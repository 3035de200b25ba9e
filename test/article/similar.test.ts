import { describe, expect, it } from "vitest";
import { profileOf } from "../../src/article/profile.ts";
import { rarity } from "../../src/article/rarity.ts";
import { likeness, rankSimilar, type Vector, vectorOf } from "../../src/article/similar.ts";
import { reasonsOf } from "../../src/article/similar-reasons.ts";
import { storyWords } from "../../src/article/story-words.ts";
import { surfaceOf, termsOf } from "../../src/article/terms.ts";
import { held } from "./held.ts";

type Told = { headline: string; text: string; day?: number };

/** A library of these stories; what it finds for the first of them. */
function library(stories: readonly Told[]) {
  const read = stories.map(({ headline, text }) => {
    const words = storyWords({ headline, dek: "", language: "en", blocks: [{ type: "paragraph", text }] });
    return { text: words.text, terms: held(termsOf(words, "en")) };
  });
  const counts = new Map<number, number>();
  for (const { terms } of read)
    for (const hash of terms.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const frequencies = { stories: stories.length, of: (hash: number) => counts.get(hash) ?? 0 };
  const profiles = read.map(({ text, terms }, at) => {
    const { profile, kept } = profileOf(terms, stories[at]!.day ?? Number.NaN, frequencies);
    return {
      vector: vectorOf(held(profile), frequencies),
      surfaces: Array.from(kept, (term) => surfaceOf(text, terms, term)),
    };
  });
  const vectors = profiles.map(({ vector }) => vector);
  const surfaces = profiles.map((one) => one.surfaces);
  const found = rankSimilar(vectors[0]!, vectors.slice(1)).map(({ index }) => stories[index + 1]!.headline);
  const reasons = (at: number) => reasonsOf(vectors[0]!, vectors[at]!, surfaces[0]!);
  return { vectors, found, reasons };
}

const FILLER = [
  "Bakers raise the price of bread again as flour grows dear",
  "Choir from the hills sings in the old mill",
  "New bridge opens to carts and cyclists",
  "School garden grows tomatoes for the kitchen",
  "Chess club moves into the library",
  "Rain delays the harvest of barley",
].map((headline) => ({ headline, text: `${headline}. People spoke of it on the square.` }));

const STORY = {
  headline: "Dam at Orvaal gives way after days of rain",
  text: "The dam at Orvaal gave way on Monday. Governor Ilse Brandt ordered the villages below to leave.",
};

describe("similar", () => {
  it("puts stories that share names and rare words before those that share common ones", () => {
    const { found } = library([
      STORY,
      ...FILLER,
      {
        headline: "Brandt visits villages below Orvaal",
        text: "Governor Ilse Brandt saw what the water left.",
      },
      { headline: "Rain on Monday", text: "It rained for days and people stayed at home after Monday." },
    ]);
    expect(found[0]).toBe("Brandt visits villages below Orvaal");
  });

  it("keeps an older story that explains this one before stories of the same day about other things", () => {
    const explains = {
      headline: "Engineers warned of cracks in Orvaal dam",
      text: "Cracks in the dam at Orvaal were known to Governor Ilse Brandt, engineers say.",
      day: 18_000,
    };
    const sameDay = FILLER.map((story) => ({ ...story, day: 20_000 }));
    const { found } = library([{ ...STORY, day: 20_000 }, ...sameDay, explains]);
    expect(found[0]).toBe(explains.headline);
  });

  it("keeps the background among the first five behind a week of reports on the same event", () => {
    const reports = ["Water", "Roads", "Schools", "Hospitals"].map((topic, at) => ({
      headline: `${topic} below Orvaal cut off after dam gives way`,
      text: `${topic} in the villages below the dam at Orvaal are cut off. Governor Ilse Brandt sent boats.`,
      day: 20_001 + at,
    }));
    const background = {
      headline: "How the dam at Orvaal was built",
      text: "The dam at Orvaal was built in haste, and Ilse Brandt, now governor, signed the plans of the dam.",
      day: 15_000,
    };
    const sameDays = FILLER.map((story, at) => ({ ...story, day: 20_000 + at }));
    const { found } = library([{ ...STORY, day: 20_000 }, ...sameDays, ...reports, background]);
    expect(found.indexOf(background.headline)).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(background.headline)).toBeLessThan(5);
  });

  it("prefers, of two stories alike to it, the one near in time", () => {
    const text = "The dam at Orvaal is to be mended, says Governor Ilse Brandt.";
    const { found } = library([
      { ...STORY, day: 20_000 },
      ...FILLER,
      { headline: "Dam long ago", text, day: 16_000 },
      { headline: "Dam now", text, day: 20_002 },
    ]);
    expect(found.slice(0, 2)).toEqual(["Dam now", "Dam long ago"]);
  });

  it("ranks dated and undated stories together", () => {
    const { found } = library([
      { ...STORY, day: 20_000 },
      ...FILLER,
      { headline: "Orvaal dam", text: STORY.text },
    ]);
    expect(found[0]).toBe("Orvaal dam");
  });

  it("says why, with names whole and each thing once", () => {
    const { reasons } = library([
      STORY,
      { headline: "Ilse Brandt under fire", text: "Governor Ilse Brandt knew of the dam at Orvaal." },
      ...FILLER,
    ]);
    const given = reasons(1);
    expect(given.length).toBeGreaterThanOrEqual(2);
    expect(given.length).toBeLessThanOrEqual(4);
    expect(given.some((reason) => reason.includes("Ilse Brandt"))).toBe(true);
    expect(given).not.toContain("Brandt");
    expect(given).toContain("Orvaal");
  });

  it("gives likeness 1 to itself, 0 to what shares nothing, the same both ways", () => {
    const { vectors } = library([STORY, ...FILLER]);
    expect(likeness(vectors[0]!, vectors[0]!)).toBeCloseTo(1, 6);
    const nothing: Vector = { hashes: new Uint32Array(), values: new Float64Array(), day: Number.NaN };
    expect(likeness(vectors[0]!, nothing)).toBe(0);
    for (const other of vectors)
      expect(likeness(vectors[1]!, other)).toBeCloseTo(likeness(other, vectors[1]!), 12);
    expect(rankSimilar(vectors[0]!, [])).toEqual([]);
    expect(rankSimilar(nothing, vectors)).toEqual([]);
  });

  it("calls a term rarer the fewer stories have it, and never less than nothing", () => {
    for (const stories of [0, 1, 20, 100_000]) {
      expect(rarity(0, stories, false)).toBeGreaterThan(rarity(Math.max(1, stories), stories, false));
      for (const found of [0, 1, stories, stories * 2])
        expect(rarity(found, stories, false)).toBeGreaterThan(0);
    }
    // A small library takes a name for rarer than a word.
    expect(rarity(1, 20, true)).toBeGreaterThan(rarity(1, 20, false));
  });
});

it("weighs a term by the library it is asked of, whatever library was asked before", () => {
  const hashes = Uint32Array.of(1, 2);
  const terms = { hashes, weights: Float32Array.of(1, 1), names: Uint8Array.of(0, 1), day: Number.NaN };
  // 3000: more than are kept.
  for (const [stories, found] of [
    [10, 2],
    [5000, 2],
    [10, 2],
    [5000, 3000],
    [10, 0],
  ] as const) {
    const { values } = vectorOf(terms, { stories, of: () => found });
    expect(values[1]! / values[0]!).toBeCloseTo(
      rarity(found, stories, true) / rarity(found, stories, false),
      12,
    );
  }
});
