/** Dates in the many forms of feeds, to ISO 8601. */
import { isoDate } from "../article/iso-date.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Month names of other languages that feeds are known to write, and their numbers. */
const MONTH_WORDS: readonly RegExp[] = [
  /^(?:jan|ιαν|ene|gen|янв|sty|led|janv)/i,
  /^(?:f[eé]v|feb|φεβ|фев|lut|úno|fév)/i,
  /^(?:m[aä]r(?!zo)|m[aá]r|μ[αά]ρ|мар|bře|mär)/i,
  /^(?:a[pbv]r|απρ|апр|kwi|dub|ápr)/i,
  /^(?:ma[iyjg]|máj|μ[αά][ιϊΐ]|ма[йя]|kvě|maio)/i,
  /^(?:jun|juin|jún|ιο[υύ]ν|giu|июн|cze|čer(?!ven?c))/i,
  /^(?:jul|juil|júl|ιο[υύ]λ|lug|июл|lip|červenec)/i,
  /^(?:aug|ao[uû]|αυγ|ago|авг|sie|srp)/i,
  /^(?:sep|szep|σεπ|set|сен|wrz|zář)/i,
  /^(?:o[ck]t|out|οκτ|ott|окт|paź|říj)/i,
  /^(?:nov|νο[εέ]|ноя|lis|list)/i,
  /^(?:d[eé][czs]|dez|δεκ|dic|дек|gru|pro)/i,
];
/** Zones with letters, beyond those that iso-date.ts knows; hours and minutes east of Greenwich. */
const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  wet: "Z",
  ast: "-04:00",
  adt: "-03:00",
  est: "-05:00",
  edt: "-04:00",
  et: "-05:00",
  cst: "-06:00",
  cdt: "-05:00",
  ct: "-06:00",
  mst: "-07:00",
  mdt: "-06:00",
  mt: "-07:00",
  pst: "-08:00",
  pdt: "-07:00",
  pt: "-08:00",
  akst: "-09:00",
  akdt: "-08:00",
  hst: "-10:00",
  nst: "-03:30",
  ndt: "-02:30",
  brt: "-03:00",
  bst: "+01:00",
  west: "+01:00",
  cet: "+01:00",
  met: "+01:00",
  mez: "+01:00",
  cest: "+02:00",
  mest: "+02:00",
  mesz: "+02:00",
  eet: "+02:00",
  sast: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  ist: "+05:30",
  pkt: "+05:00",
  wib: "+07:00",
  ict: "+07:00",
  hkt: "+08:00",
  sgt: "+08:00",
  awst: "+08:00",
  jst: "+09:00",
  kst: "+09:00",
  acst: "+09:30",
  aest: "+10:00",
  aedt: "+11:00",
  nzst: "+12:00",
  nzdt: "+13:00",
};

const two = (value: string | number) => String(value).padStart(2, "0");

/** "" where there is no zone, or none that can be told. */
function zoneIn(text: string): string {
  const offset = /(?:^|[^\d-])(?:GMT|UTC?)?\s*([+-])(\d{1,2}):?(\d{2})?\)?$/i.exec(text);
  if (offset) return Number(offset[2]) > 14 ? "" : `${offset[1]}${two(offset[2]!)}:${offset[3] ?? "00"}`;
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    const zone = ZONES[word];
    if (zone !== undefined) return zone;
  }
  return "";
}

/** What the clock in the text says, as "T09:05:00" with the zone; "" where there is none. */
function clockIn(text: string): string {
  const clock = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?/i.exec(text);
  if (!clock) return "";
  const half = clock[4]?.toLowerCase();
  const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  const zone = zoneIn(text.slice(clock.index + clock[0].length).trim());
  return `T${two(hour)}:${clock[2]}:${two(clock[3] ?? "0")}${zone}`;
}

/** Two digits are a year of 1969 to 2068 (RFC 2822, section 4.3, and what POSIX makes of it). */
function fullYear(digits: string): string {
  return digits.length === 4 ? digits : `${Number(digits) > 68 ? 19 : 20}${digits}`;
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const english = MONTHS.indexOf(lower.slice(0, 3));
  return (english >= 0 ? english : MONTH_WORDS.findIndex((pattern) => pattern.test(lower))) + 1;
}

/** "2003", "2003-12", "20031231", "2003-365", "2003-12-31 10:14" and what stands behind it. */
function numericDate(text: string): string {
  const found =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)|(\d{2})(\d{2})|-?(\d{3}))?(?!\d)[T\s,]*(.*)$/i.exec(
      text,
    );
  if (!found) return "";
  const [, year, month, day, monthTogether, dayTogether, dayOfYear, rest = ""] = found;
  if (dayOfYear !== undefined) {
    const date = new Date(Date.UTC(Number(year), 0, Number(dayOfYear)));
    return date.toISOString().slice(0, 10);
  }
  const time = day === undefined && dayTogether === undefined ? "" : clockOfDigits(rest);
  return isoDate(`${year}-${month ?? monthTogether ?? 1}-${day ?? dayTogether ?? 1}${time}`);
}

/** As clockIn; also "101455Z". A day's half may be named in Korean. */
function clockOfDigits(text: string): string {
  const together = /^(\d{2})(\d{2})(\d{2})?(?![\d:])(.*)$/.exec(text);
  if (together) return clockIn(`${together[1]}:${together[2]}:${together[3] ?? "00"}${together[4]}`);
  const half = /^(오전|오후)\s*(.*)$/.exec(text);
  return half
    ? clockIn(half[2]!.replace(/^([\d:]+)/, `$1 ${half[1] === "오후" ? "pm" : "am"}`))
    : clockIn(text);
}

/** A month in letters, a day and a year, in any order, with or without a weekday and a clock. */
function wordyDate(text: string): string {
  const clock = clockIn(text);
  const bare = text.replace(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?.*?(?=\s\d{4}$|$)/, " ");
  const words = bare.match(/\p{L}+/gu) ?? [];
  // The weekday comes first: "mar" may be Tuesday or March.
  const month = words.map(monthOf).findLast((number) => number > 0);
  const numbers = bare.match(/\d+/g) ?? [];
  if (month === undefined || numbers.length < 2) return "";
  const yearAt = numbers.findIndex((digits) => digits.length === 4);
  const year = yearAt >= 0 ? numbers[yearAt]! : numbers[1]!;
  const day = numbers[yearAt === 0 ? 1 : 0]!;
  if (year.length !== 2 && year.length !== 4) return "";
  return isoDate(`${fullYear(year)}-${month}-${day}${clock}`) || isoDate(`${fullYear(year)}-${month}-${day}`);
}

/**
 * The date or date-time as ISO 8601, with the offset it was written with, "" for what is none. Beyond isoDate():
 * years and months alone, days of the year, years of two digits, zones with letters, asctime, clocks without a
 * leading zero or with points, months in other languages, Korean; a zone that nobody knows is left out.
 */
export function feedDate(written: string): string {
  const text = written.replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 80) return "";
  const plain = isoDate(text);
  // A zone of letters that isoDate does not know is dropped by it, and so is a clock that it cannot read.
  const isWhole = plain.includes("T") ? !/T[\d:.]+$/.test(plain) : !/\d[:.]\d\d/.test(text);
  if (plain !== "" && isWhole) return plain;
  const korean = /^(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일\s*(.*)$/.exec(text);
  if (korean) return isoDate(`${korean[1]}-${korean[2]}-${korean[3]}${clockOfDigits(korean[4]!)}`);
  return numericDate(text) || wordyDate(text) || plain;
}
