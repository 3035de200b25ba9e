/**
 * Plural forms, numbers, lists and dates as a language has them, by Intl. What makes them is made when it is first
 * asked for and kept: PluralRules takes 1 ms, NumberFormat, ListFormat and DateTimeFormat 12 and more.
 */

type Forms = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };

/** Whose way of writing holds: a language, with the region where one is known ("de-CH"). */
export let locale = "en";

export function formatFor(tag: string): void {
  locale = tag;
}

/** What was made, by kind and tag. */
const made = new Map<string, unknown>();

function kept<Made>(name: string, make: () => Made): Made {
  const known = made.get(name) as Made | undefined;
  if (known !== undefined) return known;
  const fresh = make();
  made.set(name, fresh);
  return fresh;
}

/** The form that a number takes in a language (CLDR's categories); `other` for those that have none of their own. */
export function plural(language: string, count: number, forms: Forms): string {
  const rules = kept(`plural ${language}`, () => new Intl.PluralRules(language));
  return forms[rules.select(count)] ?? forms.other;
}

/** English that groups by threes with commas, as these regions do (CLDR). */
const COMMAS = /^en(?:-(?:US|GB|AU|CA|IE|NZ))?$/;

/** A whole number with its digits grouped. The first frame may count ten thousand stories: English goes without Intl. */
export function number(count: number): string {
  if (Math.abs(count) < 1000) return String(count);
  if (COMMAS.test(locale)) return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return kept(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(count);
}

/** A number with one digit behind the point: "1.5", "1,5". */
export function decimal(value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return kept(`decimal ${locale}`, () => new Intl.NumberFormat(locale, digits)).format(value);
}

/** A share of 1 as whole hundredths: "18%". */
export function percent(share: number): string {
  if (COMMAS.test(locale)) return `${Math.round(share * 100)}%`;
  return kept(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: "percent" })).format(share);
}

/** "a, b or c". */
export function anyOf(items: readonly string[]): string {
  return kept(`list ${locale}`, () => new Intl.ListFormat(locale, { type: "disjunction" })).format(items);
}

/** 'true or false', '"a", "b" or "c"' with another word for "or"; what is no such list of values stays as it is. */
export function valuesWith(or: string, english: string): string {
  return english.replace(
    /^((?:true|false|"[^"]*")(?:, "[^"]*")*) or (?=(?:true|false|"[^"]*")$)/,
    (_, before: string) => `${before} ${or} `,
  );
}

/** The month of a time, with its year: "May 2026". A month is a month wherever the reader sits, hence UTC. */
export function monthOf(time: number): string {
  const format = () => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return kept(`month ${locale}`, format).format(time);
}
