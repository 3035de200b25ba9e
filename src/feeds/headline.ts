/** A headline for an entry that has none, as notes and microblogs have: how it begins. */

import { beginningOf } from "../article/shorten.ts";

/** About as long as a headline is. */
const LONGEST = 80;

/** The first sentence of the text where it is short enough, else its first words and “…”. */
export function headlineOf(text: string): string {
  if (text.length <= LONGEST) return text;
  const sentence = /^.{12,79}?[.!?。！？](?=["'”’»)]*(?:\s|$)|[^\x00-\x7f])["'”’»)]*/u.exec(text)?.[0];
  if (sentence !== undefined) return sentence;
  const space = text.lastIndexOf(" ", LONGEST - 1);
  const whole = beginningOf(text, space > LONGEST / 2 ? space : LONGEST);
  return `${whole.replace(/[\s,;:–—-]+$/, "")}…`;
}
