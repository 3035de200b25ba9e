/** A headline for an entry that has none, as notes and microblogs have: how it begins. */

/** About as long as a headline is. */
const LONGEST = 80;

/** The first sentence of the text where it is short enough, else its first words and “…”. */
export function headlineOf(text: string): string {
  if (text.length <= LONGEST) return text;
  const sentence = /^.{12,79}?[.!?。！？](?=["'”’»)]*(?:\s|$)|[^\x00-\x7f])["'”’»)]*/u.exec(text)?.[0];
  if (sentence !== undefined) return sentence;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  // Not between the halves of a character.
  const whole = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${whole.replace(/[\s,;:–—-]+$/, "")}…`;
}
