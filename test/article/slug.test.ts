import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug } from "../../src/article/slug.ts";

describe("slug", () => {
  it.each([
    ["The Editor’s Day: A Story", "the-editors-day-a-story"],
    ["Ærøskøbing, Łódź & İstanbul", "aeroskobing-lodz-istanbul"],
    ["Straße frei — für 1 000 Räder!", "strasse-frei-fur-1-000-rader"],
    ["日本の新聞、ガイド", "日本の新聞-ガイド"],
    ["Новости дня", "новости-дня"],
    ["हिन्दी समाचार", "हिन्दी-समाचार"],
    ["CON", "story-con"],
    ["com1", "story-com1"],
    ["Licence to Kill", "story-licence-to-kill"],
    ["README", "story-readme"],
    ["../../etc/passwd", "etc-passwd"],
    ["👩‍🚀 🚀", "story"],
    ["", "story"],
  ])("makes %j into %j", (headline, name) => {
    expect(slug(headline)).toBe(name);
  });

  it("cuts long headlines between words, and long words anywhere", () => {
    expect(slug("word ".repeat(30))).toBe(Array(12).fill("word").join("-"));
    expect(slug("x".repeat(100))).toBe("x".repeat(60));
  });

  it("gives names that every file system takes, and the same again for them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (headline) => {
        const name = slug(headline);
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        expect(name.length).toBeLessThanOrEqual(60);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize("NFC"));
        expect(slug(name)).toBe(name);
      }),
    );
  });
});
