/** A headline without what desks change in it from one day, edition or country to the next. */

/** What is put before or behind a headline to say what kind of story it is, or that it is a later version. */
const LABEL_BEFORE =
  /^(?:update[d]?(?: \d+)?|\d+(?:st|nd|rd|th) update|breaking(?: news)?|exclusive|watch|listen|video|podcast|live|opinion|analysis|explainer|correct(?:ed|ion)|in pictures)(?: ?[:|]|-) ?/;
const LABEL_BEHIND =
  / ?[([](?:with )?(?:update[d]?|video|photos?|pictures|live|podcast|opinion|correct(?:ed|ion))[)\]]$/;

const SMALL_WORDS = new Set(["a", "an", "the", "and"]);

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const DIGITS = new Map(NUMBERS.map((word, number) => [word, String(number)]));

/** What any of the changes below begins with: a headline without it stays as it is, as most do. */
const MAY_CHANGE = new RegExp(`our|tre|is[aei]|(?:^| )(?:${[...SMALL_WORDS, ...NUMBERS].join("|")})(?: |$)`);

/** British spellings as American ones, in words long enough that no other word is spelt so. */
function spelling(word: string): string {
  // Most words have none of it, and every story names several headlines: looked for first, it is found quickly.
  if (word.length < 7) {
    const digits = DIGITS.get(word);
    if (digits !== undefined) return digits;
  }
  if (word.length < 6) return word;
  let spelt = word;
  if (spelt.includes("our")) spelt = spelt.replace(/our(?=$|s|e|i|a|l)/, "or");
  if (spelt.includes("is")) spelt = spelt.replace(/is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, "iz");
  if (spelt.includes("tre")) spelt = spelt.replace(/tre(s?)$/, "ter$1");
  return spelt;
}

/** Letters and digits with single spaces between them. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** Fewer words than these are no headline that is known again after a change. */
const LEAST_WORDS = 4;

/**
 * The headline without labels ("Update:", "(video)"), punctuation, articles and “and”, numbers up to twelve as digits,
 * in American spelling; "" where too little is left to go by. Every other word counts, in its order and form: "ends
 * after nine days" is never "ends after ten days".
 * @param headline as normaliseHeadline leaves it
 */
export function withoutSmallEdits(headline: string): string {
  const plain = PLAIN.test(headline)
    ? headline
    : headline
        .replace(LABEL_BEFORE, "")
        .replace(LABEL_BEHIND, "")
        .replaceAll("'s ", "s ")
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
        .trim();
  if (!MAY_CHANGE.test(plain)) return hasWords(plain) ? plain : "";
  let left = "";
  let count = 0;
  for (const word of plain.split(" ")) {
    if (word.length <= 3 && SMALL_WORDS.has(word)) continue;
    left += count++ === 0 ? spelling(word) : ` ${spelling(word)}`;
  }
  return count >= LEAST_WORDS ? left : "";
}

/** Whether a text of words with single spaces between them has enough of them. */
function hasWords(plain: string): boolean {
  let at = -1;
  for (let count = 1; count < LEAST_WORDS; count++) {
    at = plain.indexOf(" ", at + 1);
    if (at < 0) return false;
  }
  return true;
}
