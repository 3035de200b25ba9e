// A million stories: small ones, as making and reading a million of three kilobytes would take a day’s patience.
//
//   node test/bench/small-stories.mjs COUNT FOLDER
//
// Story i is made of its number alone, so a library of 100,000 is the newest tenth of one of a million. Words follow
// Zipf's law over 60,000 made-up ones behind English function words; each story belongs to one of a hundred running
// stories of its week, whose names and words it shares, so that there are similar stories to be found, and names rise
// and fade with the years. The two words that searches are measured with are those of make_corpus.py.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const FUNCTION_WORDS =
  "the of to and a in that is was for on it with as by at from be has have his are he an not this but which or were will they who been had their one more said its would about up".split(
    " ",
  );
const SECTIONS = ["World", "Business", "Science", "Sport", "Culture", "Politics"];
const SOUNDS = "ba be do fa ga ki la le mi mo na no pa ra re ri so sta ta te tri va vo za".split(" ");
const VOCABULARY = 60_000;
/** Newest first, as in make_corpus.py. */
const NEWEST = Date.UTC(2026, 10, 20, 12);
const STEP = 13 * 60_000;
/** As many stories come in a week, and as many of them run through it. */
const WEEK = 775;
const RUNNING = 100;

/**
 * Marsaglia's xorshift, 32 bits, its seed mixed as in MurmurHash3.
 * @param {number} seed @returns {() => number} from 0 to 1
 */
function chance(seed) {
  let state = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) ^ (state >>> 16) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The number's own word: its digits as sounds. @param {number} number */
function word(number) {
  let text = "";
  for (let rest = number + SOUNDS.length; rest > 0; rest = Math.floor(rest / SOUNDS.length))
    text += SOUNDS[rest % SOUNDS.length];
  return text;
}

/** @param {string} text */
const capital = (text) => text[0]?.toUpperCase() + text.slice(1);

/** A table from which words are drawn with Zipf-Mandelbrot's frequencies, one look-up a word. */
function zipfTable() {
  const words = [...FUNCTION_WORDS, ...Array.from({ length: VOCABULARY }, (_, number) => word(number))];
  const weights = words.map((_, rank) => 1 / (rank + 3.7) ** 1.05);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(1 << 20);
  let at = 0;
  let sum = 0;
  weights.forEach((weight, rank) => {
    sum += weight;
    while (at < table.length && at < (sum / total) * table.length) table[at++] = rank;
  });
  return { words, table };
}

/** @param {number} number */
const publishedOf = (number) => new Date(NEWEST - STEP * number);

/**
 * The story with this number, in Markdown.
 * @param {number} number @param {ReturnType<typeof zipfTable>} zipf
 */
function storyOf(number, { words, table }) {
  const next = chance(number + 1);
  const drawn = () => words[table[Math.floor(next() * table.length)] ?? 0] ?? "";
  const some = (/** @type {number} */ count) => Array.from({ length: count }, drawn);
  const week = Math.floor(number / WEEK);
  const running = Math.floor(next() * RUNNING);
  const told = chance(week * RUNNING + running + 0x9e3779b9);
  const topic = Array.from({ length: 8 }, () => words[Math.floor(told() * words.length)] ?? "");
  const [one, two] = [told, told].map((from) => capital(word(VOCABULARY + Math.floor(from() * 40_000))));
  const person = `${one} ${two}`;
  const headline = capital([topic[0], ...some(3), person, topic[1], ...some(2)].join(" "));
  const text = some(60 + Math.floor(next() * 60));
  for (const [place, term] of topic.entries()) text[7 + place * 6] = term;
  text[20] = person;
  text[45] = capital(word(VOCABULARY + Math.floor(next() * 40_000)));
  if (number % 100 === 7) text[30] = "quaxolite";
  if (number % 4 === 1) text[31] = "glimvast";
  const half = text.length >> 1;
  const sentences = [text.slice(0, half), text.slice(half)].map((part) => `${capital(part.join(" "))}.`);
  return `---
id: s${number}
title: ${headline}
section: ${SECTIONS[Math.floor(told() * SECTIONS.length)]}
date: ${publishedOf(number).toISOString()}
dek: ${capital(some(12).join(" "))}.
url: https://news.example.org/${number}
---

${sentences.join("\n\n")}
`;
}

/**
 * Writes the newest `count` stories below a folder, one inner folder a month.
 * @param {string} folder @param {number} count
 */
export function writeSmallStories(folder, count) {
  const zipf = zipfTable();
  let before = "";
  for (let number = 0; number < count; number++) {
    const published = publishedOf(number).toISOString();
    const month = join(folder, published.slice(0, 4), published.slice(5, 7));
    if (month !== before) mkdirSync(month, { recursive: true });
    before = month;
    writeFileSync(join(month, `${String(number).padStart(7, "0")}.md`), storyOf(number, zipf));
  }
}

if (import.meta.main) {
  const [count = "", folder = ""] = process.argv.slice(2);
  writeSmallStories(folder, Number(count));
}
