/** Dates in words. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an ISO date or date-time was, in at most six columns; "" for an unknown or malformed one. */
export function ageOf(published: string, now: number): string {
  const at = Date.parse(published);
  if (Number.isNaN(at)) return "";
  const passed = now - at;
  // A date ahead of the clock (time zones, embargoes) is as new as can be.
  if (passed < MINUTE) return published.length <= 10 ? "today" : "now";
  // A date without a time says nothing about hours.
  if (published.length <= 10 && passed < DAY) return "today";
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h`;
  const days = Math.floor(passed / DAY);
  if (days < 14) return `${days} d`;
  if (days < 60) return `${Math.floor(days / 7)} wk`;
  if (days < 730) return `${Math.floor(days / 30.44)} mo`;
  return `${Math.floor(days / 365.25)} y`;
}

let formatter: Intl.DateTimeFormat | undefined;

/** A date as it stands over a story, in the reader's language: "12 May 2026"; the text itself where it is no date. */
export function dateInWords(published: string): string {
  const at = Date.parse(published);
  if (published === "" || Number.isNaN(at)) return published;
  // Built at first use: it costs some milliseconds. A day is a day wherever the reader sits, hence UTC.
  formatter ??= new Intl.DateTimeFormat(undefined, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return formatter.format(at);
}
