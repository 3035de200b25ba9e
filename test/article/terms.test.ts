import { describe, expect, it } from "vitest";
import { languageBit } from "../../src/article/function-words.ts";
import { lightStem } from "../../src/article/light-stem.ts";
import { BODY_MOST, storyWords } from "../../src/article/story-words.ts";
import { surfaceOf, termsOf } from "../../src/article/terms.ts";

const told = (headline: string, ...paragraphs: string[]) => ({
  headline,
  dek: "",
  language: "",
  blocks: paragraphs.map((text) => ({ type: "paragraph" as const, text })),
});

/** Surfaces of the story's terms with their weights, and which of them are names. */
function read(headline: string, ...paragraphs: string[]) {
  const words = storyWords(told(headline, ...paragraphs));
  const terms = termsOf(words);
  const surfaces = Array.from(terms.hashes, (_, at) => surfaceOf(words.text, terms, at));
  const names = surfaces.filter((_, at) => terms.names[at] === 1);
  return { surfaces, names, terms, weight: (surface: string) => terms.weights[surfaces.indexOf(surface)] };
}

const hashesOf = (text: string) => new Set(termsOf(storyWords(told("", text))).hashes);
const meet = (a: string, b: string) => [...hashesOf(a)].some((hash) => hashesOf(b).has(hash));

describe("terms", () => {
  it("leaves function words out and keeps what a story is about", () => {
    const { surfaces } = read("", "The ferry has been late because of the ice in the bay.");
    expect(surfaces).toEqual(["ferry", "late", "ice", "bay"]);
  });

  it("knows names by capitals inside a sentence, not at its start", () => {
    const { names } = read("", "Yesterday was cold. The mayor, Ilse Brandt, met Orlo. Winter came.");
    expect(names.sort()).toEqual(["Brandt", "Ilse", "Ilse Brandt", "Orlo"]);
  });

  it("takes nothing from the capitals of a headline in title case", () => {
    const { names } = read("Village Bakery Wins Prize", "The bakery of the village wins a prize.");
    expect(names).toEqual([]);
  });

  it("keeps names whole with their small words", () => {
    const { names } = read("", "They heard Marga von der Heide and later von der Heide again.");
    expect(names).toContain("von der Heide");
    expect(names).toContain("Marga von der Heide");
  });

  it("ends a name at a comma and at the end of a field", () => {
    const { names } = read("They met Orlo", "Today, Brandt, Heide and Selnick spoke.");
    expect(names.filter((name) => name.includes(" "))).toEqual([]);
  });

  it("does not end a sentence at an initial or a short title", () => {
    const { names } = read("", "They met Dr. Brandt and Ilse P. Heide there.");
    expect(names).toContain("Brandt");
    expect(names).toContain("Heide");
  });

  it("reads “US” as a name and “us” as nothing", () => {
    expect(read("", "It helps the US and U.S. firms.").names).toEqual(["US"]);
    expect(read("", "It helps us.").surfaces).toEqual(["helps"]);
  });

  it("shows a word as it stands inside a sentence", () => {
    expect(read("", "Ferries wait. The ferries wait.").surfaces).toContain("ferries");
  });

  it("weighs the headline over the body, and a word said twice over one said once", () => {
    const { weight } = read(
      "Ferry late",
      "A storm came. The storm and the tide rose over the wall in the harbour.",
    );
    expect(weight("Ferry")).toBeGreaterThan(weight("tide")!);
    expect(weight("storm")).toBeGreaterThan(weight("tide")!);
  });

  it("meets other forms, marks, possessives and elisions of a word", () => {
    expect(meet("the ferries sailed", "a ferry")).toBe(true);
    expect(meet("a café", "one cafe")).toBe(true);
    expect(meet("the harbour’s wall", "at harbour")).toBe(true);
    expect(meet("Selon l’harmattan que les vents et la mer", "Dans le harmattan de la nuit")).toBe(true);
    expect(meet("1,200 people", "1,300 boats")).toBe(false);
  });

  it("finds the language by its function words, so that a word of one is not lost for another's", () => {
    const german = read("", "Der Zug und die Fähre, die am Abend nicht mehr fuhren, warten auf das Wetter.");
    expect(german.surfaces).toContain("Zug");
    expect(german.surfaces).not.toContain("die");
    expect(read("", "The dogs die of it, and the cats that were there live.").surfaces).toContain("die");
  });

  it("cuts scripts without spaces into pairs or triples", () => {
    expect(meet("东京地震的消息", "关于东京地震")).toBe(true);
    expect(meet("東京の天気", "大阪城の公園")).toBe(false);
    expect(read("", "แผ่นดินไหว").surfaces.length).toBeGreaterThan(3);
  });

  it("leaves out pictures' credits and programs", () => {
    const words = storyWords({
      ...told(""),
      blocks: [
        { type: "figure", caption: "Waves", credit: "Orlo Pictures" },
        { type: "code", text: "goto ten" },
      ],
    });
    const terms = termsOf(words);
    expect(Array.from(terms.hashes, (_, at) => surfaceOf(words.text, terms, at))).toEqual(["Waves"]);
  });

  it("reads a text as before when more words than are kept were met since", () => {
    const text =
      "Governor Ilse Brandt ordered the ferries below Orvaal to leave. Sie und er waren nicht dort.";
    const before = [...hashesOf(text)];
    for (let story = 0; story < 60; story++)
      termsOf(
        storyWords(told("", Array.from({ length: 2000 }, (_, at) => `w${story * 2000 + at}`).join(" "))),
      );
    expect([...hashesOf(text)]).toEqual(before);
    for (let story = 0; story < 300; story++)
      termsOf(storyWords(told("", Array.from({ length: 300 }, (_, at) => `v${story * 300 + at}`).join(" "))));
    expect([...hashesOf(text)]).toEqual(before);
  });

  it("takes time by a story's beginning only, and any text without failing", () => {
    const long = storyWords(told("x".repeat(100_000), "word ".repeat(100_000)));
    expect(long.at.length).toBeLessThan(BODY_MOST);
    const many = storyWords(told(Array.from({ length: 30_000 }, (_, at) => `w${at}`).join(" ")));
    expect(() => termsOf(many)).not.toThrow();
    for (const text of ["", "'", "’s", "...", "A.", "1.", "😀", "\ud800", "-", "a'", "U.S", "١٢٣", "é́"])
      expect(() => termsOf(storyWords(told(text, text)))).not.toThrow();
  });
});

describe("light stems", () => {
  const english = (word: string) => lightStem(word, languageBit("en"));
  it("joins number and verb forms and keeps apart what differs", () => {
    for (const [a, b] of [
      ["policies", "policy"],
      ["taxes", "tax"],
      ["closing", "closed"],
      ["stopped", "stopping"],
      ["glasses", "glass"],
    ] as const)
      expect(english(a)).toBe(english(b));
    for (const [a, b] of [
      ["news", "new"],
      ["universal", "university"],
      ["policy", "police"],
    ] as const)
      expect(english(a)).not.toBe(english(b));
  });

  it("knows endings of other languages, and leaves a language without a list alone", () => {
    expect(lightStem("hafens", languageBit("de"))).toBe(lightStem("hafen", languageBit("de")));
    expect(lightStem("elecciones", languageBit("es"))).toBe(lightStem("eleccion", languageBit("es")));
    expect(lightStem("выборах", languageBit("ru"))).toBe(lightStem("выборы", languageBit("ru")));
    expect(lightStem("talossa", languageBit("fi"))).toBe("talossa");
  });
});
