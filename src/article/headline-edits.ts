/** A headline without what desks change in it from one day, edition or country to the next. */

/** What is put before or behind a headline to say what kind of story it is, or that it is a later version. */
const LABEL_BEFORE =
  /^(?:update[d]?(?: \d+)?|\d+(?:st|nd|rd|th) update|breaking(?: news)?|exclusive|watch|listen|video|podcast|live|opinion|analysis|explainer|correct(?:ed|ion)|in pictures)(?: ?[:|]|-) ?/;
const LABEL_BEHIND =
  / ?[([](?:with )?(?:update[d]?|video|photos?|pictures|live|podcast|opinion|correct(?:ed|ion))[)\]]$/;

const SMALL_WORDS = new Set(["a", "an", "the", "and"]);

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** British spellings as American ones, in words long enough that no other word is spelt so. */
function spelling(word: string): string {
  const number = NUMBERS.indexOf(word);
  if (number >= 0) return String(number);
  if (word.length < 6) return word;
  return word
    .replace(/our(?=$|s|e|i|a|l)/, "or")
    .replace(/is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, "iz")
    .replace(/tre(s?)$/, "ter$1");
}

/** Fewer words than these are no headline that is known again after a change. */
const LEAST_WORDS = 4;

/**
 * The headline without labels ("Update:", "(video)"), punctuation, articles and “and”, numbers up to twelve as digits,
 * in American spelling; "" where too little is left to go by. Every other word counts, in its order and form: "ends
 * after nine days" is never "ends after ten days".
 * @param headline as normaliseHeadline leaves it
 */
export function withoutSmallEdits(headline: string): string {
  const words = headline
    .replace(LABEL_BEFORE, "")
    .replace(LABEL_BEHIND, "")
    .replaceAll("'s ", "s ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => !SMALL_WORDS.has(word))
    .map(spelling);
  return words.length >= LEAST_WORDS ? words.join(" ") : "";
}
