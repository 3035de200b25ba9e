/** Dates as front matter and feeds write them, to ISO 8601. */

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|t|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/;
const NAMED_DAY =
  /^(?:\p{L}{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})|(\p{L}{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})\b(.*)$/u;
const TIME =
  /^,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?\s*(Z|UT|UTC|GMT|[+-]\d{4}|[A-Z]{3,4})?$/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** RFC 822, section 5.1: the zones with letters that mail and feeds may use. */
const ZONES: Record<string, string> = {
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

const two = (value: string | number) => String(value).padStart(2, "0");

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (offset) return `${offset[1]}${two(offset[2]!)}:${offset[3] ?? "00"}`;
  return /^(?:z|utc?|gmt)$/i.test(zone) ? "Z" : (ZONES[zone.toUpperCase()] ?? "");
}

/** "" for a day or an hour that there is not. */
function dateOf(year: string, month: string | number, day: string, time = ""): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
  return isDay && !Number.isNaN(Date.parse(`${date}${time}`)) ? date + time : "";
}

/**
 * The date or date-time as ISO 8601, with the offset it was written with and never moved to another; "" for what is
 * no date or could be read in two ways (3/4/2026). Reads ISO forms ("2026-3-4 9:05:00 -0400"), RFC 822 and 5322, and
 * English months ("March 4, 2026").
 */
export function isoDate(written: string): string {
  const text = written.trim();
  if (text.length > 60) return "";
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    const time =
      hour === undefined
        ? ""
        : `T${two(hour)}:${minute}${second ? `:${second}` : ""}${fraction ?? ""}${zoneOf(zone)}`;
    return dateOf(year!, month!, day!, time);
  }
  const named = NAMED_DAY.exec(text);
  if (!named) return "";
  const month = MONTHS.indexOf((named[2] ?? named[3])!.slice(0, 3).toLowerCase()) + 1;
  const clock = TIME.exec(named[6]!);
  let time = "";
  if (clock) {
    const half = clock[4]?.[0]?.toLowerCase();
    const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
    time = `T${two(hour)}:${clock[2]}:${clock[3] ?? "00"}${zoneOf(clock[5])}`;
  }
  return month === 0 ? "" : dateOf(named[5]!, month, (named[1] ?? named[4])!, time);
}
