/** One test a rule of the scraped-text parser, each on the least text that shows it. */
import { expect, test } from "vitest";
import { blockText } from "../../src/article/article.ts";
import { splitCredit } from "../../src/article/text/credit.ts";
import { findDate } from "../../src/article/text/date.ts";
import { linesOf } from "../../src/article/text/line.ts";
import { parseText } from "../../src/article/text.ts";

const LONG = [
  "The ferry left the quay at seven in the morning with forty people and two goats on board, as on every other day.",
  "Nobody on the shore noticed that the captain had taken the old channel, which had not been dredged for ten years.",
  "By noon the fog had lifted, and those who stood on the hill could see the white hull on the sandbank quite clearly.",
  "The harbour master telephoned the island at once and asked whether anybody there owned a boat with a shallow draught.",
  "It took until evening before the last of the passengers had been brought ashore, wet to the knees but in good spirits.",
] as const;
const HEAD = "Ferry With Forty People Runs Aground in the Old Channel";

/** A story with `lines` between its second and third paragraph. */
const story = (...lines: string[]) => [HEAD, LONG[0], LONG[1], ...lines, ...LONG.slice(2)].join("\n\n");
const kinds = (text: string) => parseText(text).blocks.map((block) => block.type);
const codes = (text: string) => parseText(text).problems.map((problem) => problem.code);
const PLAIN = ["paragraph", "paragraph", "paragraph", "paragraph", "paragraph"];

test("paragraphs stay in order and whole", () => {
  const draft = parseText(story());
  expect(draft.headline).toBe(HEAD);
  expect(draft.blocks.map(blockText)).toEqual([...LONG]);
  expect(draft.problems).toEqual([]);
});

test("a short first line above the headline is the section", () => {
  expect(parseText(`At Sea\n\n${story()}`)).toMatchObject({ section: "At Sea", headline: HEAD });
});

test("a text that begins with its body keeps it and takes its headline from the hint or the first sentence", () => {
  const body = LONG.join("\n\n");
  expect(parseText(body, { headline: "ferry" }).headline).toBe("ferry");
  const draft = parseText(body);
  expect(LONG[0].startsWith(draft.headline.replace("…", ""))).toBe(true);
  expect(draft.headline.length).toBeLessThanOrEqual(81);
  expect(draft.blocks.map(blockText)).toEqual([...LONG]);
  expect(codes(body)).toEqual(["no-headline"]);
});

test("byline and date are taken from the head", () => {
  const draft = parseText([HEAD, "By Una Field", "Published May 3, 2021", ...LONG].join("\n\n"));
  expect(draft).toMatchObject({ byline: "Una Field", published: "2021-05-03" });
  expect(draft.blocks).toHaveLength(5);
});

test("a sentence that the byline parts from the first paragraph is the dek", () => {
  const dek =
    "The captain had taken a channel that nobody had dredged for years, and forty people waded ashore.";
  const draft = parseText([HEAD, dek, "By Una Field", ...LONG].join("\n\n"));
  expect(draft.dek).toBe(dek);
  expect(draft.blocks.map(blockText)).toEqual([...LONG]);
});

test("a line alone between two paragraphs that is no sentence is a sub-head", () => {
  const draft = parseText(story("Wet to the knees"));
  expect(draft.blocks[2]).toEqual({ type: "subhead", text: "Wet to the knees" });
  expect(kinds(story("What did the captain know?"))[2]).toBe("subhead");
});

test("two lines in a row that are no sentences are other stories' headlines", () => {
  const draft = parseText(story("Harbour Dredged for the First Time", "Goats on Board: A Short History"));
  expect(draft.related.map((one) => one.headline)).toEqual([
    "Harbour Dredged for the First Time",
    "Goats on Board: A Short History",
  ]);
  expect(draft.blocks.map((block) => block.type)).toEqual(PLAIN);
});

test.each([
  ["Related: Harbour Dredged for the First Time", "Harbour Dredged for the First Time"],
  ["More:Harbour dredged for the first time", "Harbour dredged for the first time"],
  ["Lesen Sie auch: Hafen zum ersten Mal gebaggert", "Hafen zum ersten Mal gebaggert"],
  ["Harbour dredged for the first time Read more", "Harbour dredged for the first time"],
])("a line that points to another story is related: %s", (line, headline) => {
  const draft = parseText(story(line));
  expect(draft.related).toEqual([{ headline }]);
  expect(draft.blocks.map((block) => block.type)).toEqual(PLAIN);
});

test.each([
  ["the paragraph below goes on with the one above", "A Captain and His Goats", `However, ${LONG[2]}`],
  [
    "it has a date of its own below it",
    "Fishermen Protest at the Quay",
    "3 May 2021\n\nThe fishermen stayed.",
  ],
  ["it is a long line in capitals", "THE ISLAND THAT HAS NO HARBOUR MASTER AND WANTS NONE", LONG[2]],
])("a line alone in the body is a related headline where %s", (_, line, next) => {
  const draft = parseText([HEAD, LONG[0], LONG[1], line, next, LONG[3], LONG[4]].join("\n\n"));
  expect(draft.related).toContainEqual({ headline: line });
  expect(draft.blocks.map(blockText)).not.toContain(line);
});

test("a line alone in the body is a related headline where one of its series is", () => {
  const series = ["Harbour fire: What we know so far", "Harbour fire: Who was on board"];
  const two = [series[1]!, "The Night the Lamps Went Out"];
  const draft = parseText(
    [HEAD, LONG[0], series[0], LONG[1], LONG[2], ...two, LONG[3], LONG[4]].join("\n\n"),
  );
  expect(draft.related.map((one) => one.headline)).toEqual([series[0], ...two]);
});

test("a word or two before “However” stay a sub-head", () => {
  const draft = parseText([HEAD, LONG[0], LONG[1], "The fog", `However, ${LONG[2]}`, LONG[3]].join("\n\n"));
  expect(draft.blocks).toContainEqual({ type: "subhead", text: "The fog" });
});

test("a related story in brackets is cut out of its paragraph", () => {
  const draft = parseText(
    story(`${LONG[2]} (RELATED: Harbour Dredged for the First Time)`, "And so on it went."),
  );
  expect(draft.related).toEqual([{ headline: "Harbour Dredged for the First Time" }]);
  expect(blockText(draft.blocks[2]!)).toBe(LONG[2]);
});

test.each([
  [
    "The white hull on the sandbank. (Una Field/Coast Pool)",
    "The white hull on the sandbank.",
    "Una Field/Coast Pool",
  ],
  ["The white hull on the sandbank © Una Field", "The white hull on the sandbank", "Una Field"],
  ["The white hull on the sandbank. Photo: Una Field", "The white hull on the sandbank.", "Una Field"],
  ["Der weiße Rumpf auf der Sandbank. (Foto: Una Field)", "Der weiße Rumpf auf der Sandbank.", "Una Field"],
  ["Image copyright Una Field Image caption The white hull", "The white hull", "Una Field"],
  [
    "The white hull on the sandbank. Una Field/Coast Pool",
    "The white hull on the sandbank.",
    "Una Field/Coast Pool",
  ],
])("a caption is parted from its credit: %s", (line, caption, credit) => {
  expect(splitCredit(line)).toMatchObject({ caption, credit });
  expect(parseText(story(line)).blocks[2]).toEqual({ type: "figure", caption, credit });
});

test("a description above its caption becomes the alt text, a second copy nothing, a credit below the credit", () => {
  const alt = "A white ship on the sand, people around it";
  const caption = "The ferry on the sandbank before noon, seen from the hill";
  expect(parseText(story(`${alt}\n${caption}.`)).blocks[2]).toEqual({
    type: "figure",
    caption: `${caption}.`,
    credit: "",
    alt,
  });
  expect(parseText(story(`${caption}\n${caption}`, "Photo: Una Field")).blocks[2]).toEqual({
    type: "figure",
    caption,
    credit: "Una Field",
  });
});

test("the same caption later in the story is one figure", () => {
  const line = "The white hull on the sandbank. (Una Field/Coast Pool)";
  const text = [HEAD, LONG[0], line, LONG[1], LONG[2], line, LONG[3]].join("\n\n");
  expect(kinds(text).filter((kind) => kind === "figure")).toHaveLength(1);
});

test("bullets and counted lines become lists", () => {
  const draft = parseText(
    story("• forty people", "• two goats", "1. Call the island.", "2. Wait for the tide."),
  );
  expect(draft.blocks.slice(2, 4)).toEqual([
    { type: "list", items: ["forty people", "two goats"] },
    { type: "list", items: ["Call the island.", "Wait for the tide."], start: 1 },
  ]);
});

test("lines below a colon that are no sentences are a list", () => {
  const draft = parseText(
    story("This is what was on board that morning:", "Forty people", "Two goats", "A piano"),
  );
  expect(draft.blocks.slice(2, 4).map((block) => block.type)).toEqual(["paragraph", "list"]);
  expect(blockText(draft.blocks[3]!)).toBe("Forty people\nTwo goats\nA piano");
});

test("a post of a network and a quotation with its speaker are quotes", () => {
  const post = "We are all well and the goats are dry — Una Field (@una_field) May 3, 2021";
  expect(parseText(story(post)).blocks[2]).toEqual({ type: "quote", text: post });
  const said = "We were never in danger, only late for lunch.";
  expect(parseText(story(said, "Una Field, passenger")).blocks[2]).toEqual({
    type: "quote",
    text: `${said}\nUna Field, passenger`,
  });
});

test.each([
  "Advertisement",
  "Story continues below",
  "Share on Facebook",
  "Sign up for our daily newsletter",
  "Link kopieren",
  "All rights reserved",
])("what the page says of itself is left out and told: %s", (line) => {
  const draft = parseText(story(line));
  expect(draft.blocks.map((block) => block.type)).toEqual(PLAIN);
  expect(draft.problems).toEqual([expect.objectContaining({ code: "page", line: 7 })]);
});

test("a short line that comes three times is the page's", () => {
  const text = [HEAD, LONG[0], "Scroll on", LONG[1], "Scroll on", LONG[2], "Scroll on", LONG[3]].join("\n\n");
  expect(kinds(text)).toEqual(["paragraph", "paragraph", "paragraph", "paragraph"]);
  expect(codes(text)).toEqual(["page", "page", "page"]);
});

test("links and teasers behind the story do not prolong it", () => {
  const links = Array.from({ length: 12 }, (_, n) => `Another headline of the day, number ${n}`);
  const teaser =
    "A sentence about another story altogether, long enough to look like a paragraph of this one.";
  const draft = parseText([story(), ...links, teaser, "Contact"].join("\n\n"));
  expect(draft.blocks.map(blockText)).toEqual([...LONG]);
  expect(draft.problems.map((problem) => problem.message).join()).toContain(teaser);
});

test("words behind an abbreviation are not taken for stray ones", () => {
  const line = `${LONG[2]} The harbour master spoke of a loss of approx. forty crates`;
  expect(codes(story(line, "So it was."))).not.toContain("stray-text");
});

test("lines broken by hand at a fixed width are joined to paragraphs", () => {
  const wrap = (text: string) => text.replace(/(.{50,66}) /g, "$1\n");
  const draft = parseText([HEAD, ...LONG.map(wrap)].join("\n\n"));
  expect(draft.blocks.map(blockText)).toEqual([...LONG]);
});

test("a text without sentences is kept as it stands", () => {
  expect(parseText("O ferry\non the sand\nwhere is your channel").blocks.map(blockText)).toContain(
    "on the sand",
  );
  expect(parseText("")).toMatchObject({ headline: "", blocks: [], problems: [{ code: "empty" }] });
});

test("texts without full stops and texts in dense scripts have paragraphs", () => {
  const japanese =
    "今朝七時に港を出た連絡船は、乗客四十人と山羊二頭を乗せたまま古い水路で座礁したと港の管理者が発表した。";
  expect(linesOf(japanese)[0]!.size).toBeGreaterThan(80);
  expect(kinds(["連絡船が古い水路で座礁", japanese, japanese.replace("今朝", "昨日")].join("\n\n"))).toEqual([
    "paragraph",
    "paragraph",
  ]);
  const thai = "เรือข้ามฟากออกจากท่าเรือตอนเจ็ดโมงเช้าพร้อมผู้โดยสารสี่สิบคนและแพะสองตัว ".repeat(3).trim();
  expect(kinds([thai, `${thai} และ`].join("\n\n"))).toEqual(["paragraph", "paragraph"]);
});

test.each([
  ["2021-05-03T10:00Z", "2021-05-03"],
  ["Stand: 3. Mai 2021, 10:15 Uhr", "2021-05-03"],
  ["03.05.2021 - 13:52 Uhr", "2021-05-03"],
  ["le 3 mai 2021 à 10h", "2021-05-03"],
  ["Posted May 3, 2021 10:05 am", "2021-05-03"],
  ["2021年5月3日 10時", "2021-05-03"],
  ["03/05/2021", ""],
  ["Version 2.4.2021 of May", "2021-04-02"],
  ["31 Juno 2021", ""],
])("dates that can be read in one way only: %s", (text, date) => {
  expect(findDate(text)).toBe(date);
});

test.each([
  "Veröffentlicht: 05.01.2020 | Autor: feld | Abgelegt unter: Fähre, Sandbank |5 Kommentare",
  "This entry was posted in Harbour, Ferries on May 3, 2021 by feld.",
  "Dieser Beitrag wurde am 3. Mai 2021 von feld unter Hafen veröffentlicht.",
  "(No Ratings Yet) Loading...",
  "(3 votes, average: 4.00 out of 5)",
  "Our Standards: The Harbour Trust Principles.",
  "Fehler gefunden? Jetzt melden.",
  "KommentareDrucken",
  "Published February 24, 2020Last updated July 21, 2022This article is more than 2 years old.",
  "1 of 6",
])("is no part of the story: %s", (line) => {
  expect(JSON.stringify(parseText(story(line)).blocks)).not.toContain(line);
});
