import { describe, expect, it } from "vitest";
import { containment, isNearCopy, sketchOf } from "../../src/article/near-copies.ts";
import { storyWords } from "../../src/article/story-words.ts";
import { held } from "./held.ts";

const sketch = (text: string, headline = "") =>
  held(sketchOf(storyWords({ headline, dek: "", language: "", blocks: [{ type: "paragraph", text }] })));

/** `count` different words, from `first` on. */
const words = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${first + at}`).join(" ");

describe("near-copies", () => {
  it("knows a text again under another headline, in other case and punctuation", () => {
    const text = words(0, 300);
    const other = text.replaceAll("word", "Word").replace("Word7 ", "Word7, — ");
    expect(isNearCopy(sketch(text, "One"), sketch(other, "Another"))).toBe(true);
  });

  it("knows a cut version and one with a new lead", () => {
    const whole = sketch(words(0, 300));
    expect(isNearCopy(whole, sketch(words(0, 120)))).toBe(true);
    expect(isNearCopy(whole, sketch(`${words(1000, 40)} ${words(0, 260)}`))).toBe(true);
  });

  it("tells texts apart that share a passage, and the order of the same words", () => {
    expect(isNearCopy(sketch(words(0, 300)), sketch(`${words(0, 80)} ${words(1000, 220)}`))).toBe(false);
    const turned = words(0, 300).split(" ").reverse().join(" ");
    expect(isNearCopy(sketch(words(0, 300)), sketch(turned))).toBe(false);
  });

  it("does not judge by a few words", () => {
    expect(isNearCopy(sketch(words(0, 12)), sketch(words(0, 12)))).toBe(false);
    expect(isNearCopy(sketch(""), sketch(""))).toBe(false);
  });

  it("takes forms with other figures for what they are: other reports", () => {
    const report = (first: number) =>
      `Profit was ${first} million against ${first + 7} million, sales ${first * 3} against ${first * 2}, shares at ${first + 1} after ${first + 2}, and the payout stays ${first + 4} cents a share for the quarter to March ${first}.`;
    expect(isNearCopy(sketch(report(41)), sketch(report(97)))).toBe(false);
  });

  it("estimates containment within three standard errors, exactly for short texts", () => {
    for (const part of [60, 120, 180, 240]) {
      const found = containment(
        sketch(words(0, 300)),
        sketch(`${words(0, part)} ${words(1000, 300 - part)}`),
      );
      expect(Math.abs(found - part / 300)).toBeLessThan(0.23);
    }
    const short = containment(sketch(words(0, 42)), sketch(`${words(0, 22)} ${words(1000, 20)}`));
    expect(short).toBeGreaterThan(0.45);
    expect(short).toBeLessThan(0.55);
    expect(containment(sketch(""), sketch(words(0, 50)))).toBe(0);
  });

  it("is not misled by a text that says the same again and again", () => {
    const loop = sketch(`${"the tide came in and ".repeat(200)}`);
    expect(loop.runs).toBeLessThan(10);
    expect(isNearCopy(loop, sketch(words(0, 300)))).toBe(false);
  });
});
