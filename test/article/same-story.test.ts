import { describe, expect, it } from "vitest";
import { isSameStory } from "../../src/article/same-story.ts";

const OLD = "The council met on Monday evening and put the question of the bridge off until the spring.";

describe("whether two texts are one story", () => {
  it("is so for one that was made longer, shorter, or mended", () => {
    expect(isSameStory(OLD, `${OLD} The mayor regretted it. The masons did not.`)).toBe(true);
    expect(isSameStory(OLD, OLD.slice(0, 50))).toBe(true);
    expect(isSameStory(OLD, OLD.replace("Monday", "Tuesday").replace("until the spring", "until May"))).toBe(
      true,
    );
    expect(isSameStory("新しい橋が月曜日に開通した。", "新しい橋が火曜日に開通した。")).toBe(true);
  });

  it("is not so for another one with the same beginnings of sentences", () => {
    const other =
      "The council met on Friday; nobody spoke of anything but the price of coal and the new lamps.";
    expect(isSameStory(OLD, other)).toBe(false);
    expect(isSameStory("Rain.", "Snow.")).toBe(false);
    expect(isSameStory("雨が降る。", "新しい橋が開通した。")).toBe(false);
  });

  it("is so where one has no words: there is nothing to lose", () => {
    expect(isSameStory("", OLD)).toBe(true);
  });
});
