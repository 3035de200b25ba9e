/**
 * Light stemming: endings of number and of the commonest verb forms are taken off, nothing that changes what a word
 * means. English after Harman's s-stemmer (1991), with -ed and -ing; others after the light stemmers of Savoy (2006),
 * shortened. What matters is that forms of a word meet, not that the stem is one.
 */
import { languageBit } from "./function-words.ts";

const ENGLISH = languageBit("en");
const VOWEL = /[aeiouy]/;
/** By language: the endings taken off, longest first. */
const ENDINGS = new Map<number, RegExp>([
  [languageBit("de"), /(?:ern|ens|ers|em|en|er|es|e|s|n)$/],
  [languageBit("fr"), /(?:aux|eux|es|e|s|x)$/],
  [languageBit("es"), /(?:es|as|os|a|o|e|s)$/],
  [languageBit("pt"), /(?:oes|aes|es|as|os|a|o|e|s)$/],
  [languageBit("it"), /[aeio]$/],
  [languageBit("nl"), /(?:en|s|e)$/],
  [languageBit("sv"), /(?:arna|erna|orna|ar|er|or|en|et|a|e|s)$/],
  [languageBit("da"), /(?:erne|ene|er|en|et|e|s)$/],
  [
    languageBit("ru"),
    /(?:ами|ями|ого|ему|ому|ыми|ими|ов|ев|ей|ах|ях|ам|ям|ом|ем|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|а|я|о|е|ы|и|у|ю|ь)$/,
  ],
]);

function undouble(word: string): string {
  const last = word.at(-1)!;
  return word.length > 3 && last === word.at(-2) && !"lsz".includes(last) ? word.slice(0, -1) : word;
}

function english(word: string): string {
  let stem = word;
  if (stem.endsWith("s")) {
    if (stem.endsWith("ies") && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
    else if (/(?:ss|ch|sh|x|zz)es$/.test(stem)) stem = stem.slice(0, -2);
    else if (!/(?:ss|us|is|^news)$/.test(stem)) stem = stem.slice(0, -1);
  }
  if (stem.length > 5 && stem.endsWith("ing") && VOWEL.test(stem.slice(0, -3)))
    stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith("ed") && VOWEL.test(stem.slice(0, -2)))
    stem = undouble(stem.slice(0, -2));
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith("y")) stem = `${stem.slice(0, -1)}i`;
  return stem;
}

/** The stem of a folded word. `language`: a bit of function-words.ts. Short words and numbers stay as they are. */
export function lightStem(word: string, language: number): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (language === ENGLISH) return english(word);
  const endings = ENDINGS.get(language);
  if (endings === undefined) return word;
  const stem = word.replace(endings, "");
  return stem.length >= 3 ? stem : word;
}
