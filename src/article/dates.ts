/** Dates in words. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What ages are called. */
export type AgeWords = { readonly today: string; readonly now: string } & {
  readonly [Unit in "minutes" | "hours" | "days" | "weeks" | "months" | "years"]: (count: number) => string;
};

/** How long ago an ISO date or date-time was, in at most seven columns; "" for an unknown or malformed one. */
export function ageOf(published: string, now: number, said: AgeWords): string {
  const at = Date.parse(published);
  if (Number.isNaN(at)) return "";
  const passed = now - at;
  // A date ahead of the clock (time zones, embargoes) is as new as can be.
  if (passed < MINUTE) return published.length <= 10 ? said.today : said.now;
  // A date without a time says nothing about hours.
  if (published.length <= 10 && passed < DAY) return said.today;
  if (passed < HOUR) return said.minutes(Math.floor(passed / MINUTE));
  if (passed < DAY) return said.hours(Math.floor(passed / HOUR));
  const days = Math.floor(passed / DAY);
  if (days < 14) return said.days(days);
  // The first whole number of months is two, as of years: 60 days would be one.
  if (days < 61) return said.weeks(Math.floor(days / 7));
  if (days < 731) return said.months(Math.floor(days / 30.44));
  return said.years(Math.floor(days / 365.25));
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A date as it stands over a story: "12 May 2026"; the text itself where it is no date. With `locale` (a BCP 47 tag,
 * see locale.ts) in that language, order and calendar; without, in English as all the program says: at the start the
 * language's own words would be a fifth of it (the first Intl.DateTimeFormat takes 12 ms and more).
 */
export function dateInWords(published: string, locale?: string): string {
  const at = Date.parse(published);
  if (published === "" || Number.isNaN(at)) return published;
  // A day is a day wherever the reader sits, hence UTC.
  const day = new Date(at);
  if (locale === undefined || /^en\b/.test(locale)) {
    const month = MONTHS[day.getUTCMonth()];
    return locale === "en-US"
      ? `${month} ${day.getUTCDate()}, ${day.getUTCFullYear()}`
      : `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
  }
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    formatters.set(locale, formatter);
  }
  return formatter.format(at);
}
