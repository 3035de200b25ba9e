/** Finds a date in a line of a page. */

const MONTHS: readonly RegExp[] = [
  /^(jan|januar|january|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|stycznia|ledna|января|ocak)\.?$/i,
  /^(feb|februar|february|février|févr|febrero|febbraio|fevereiro|fev|februari|lutego|února|февраля|şubat)\.?$/i,
  /^(mar|märz|mrz|march|mars|marzo|março|maart|marca|března|марта|mart)\.?$/i,
  /^(apr|april|avril|avr|abril|abr|aprile|kwietnia|dubna|апреля|nisan)\.?$/i,
  /^(may|mai|mayo|maggio|mag|maio|maj|mei|maja|května|мая|mayıs)\.?$/i,
  /^(jun|june|juni|juin|junio|giugno|giu|junho|czerwca|června|июня|haziran)\.?$/i,
  /^(jul|july|juli|juillet|juil|julio|luglio|lug|julho|lipca|července|июля|temmuz)\.?$/i,
  /^(aug|august|août|agosto|ago|augusti|augustus|sierpnia|srpna|августа|ağustos)\.?$/i,
  /^(sep|sept|september|septembre|septiembre|settembre|set|setembro|września|září|сентября|eylül)\.?$/i,
  /^(oct|okt|october|oktober|octobre|octubre|ottobre|ott|outubro|out|października|října|октября|ekim)\.?$/i,
  /^(nov|november|novembre|noviembre|novembro|listopada|listopadu|ноября|kasım)\.?$/i,
  /^(dec|dez|december|dezember|décembre|déc|diciembre|dic|dicembre|dezembro|desember|grudnia|prosince|декабря|aralık)\.?$/i,
];

const month = (name: string): number => MONTHS.findIndex((pattern) => pattern.test(name)) + 1;

const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const CJK = /((?:19|20)\d{2})\s?[年년./]\s?(\d{1,2})\s?[月월./]\s?(\d{1,2})/u;
const DOTTED = /\b(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})\b/;
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th|er|º)?\.? (?:de )?(\p{L}{3,12}\.?),? (?:de )?((?:19|20)\d{2})\b/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,12}\.?) (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/u;

/** The first date in `text` as "YYYY-MM-DD", "" where there is none that can be read in one way only. */
export function findDate(text: string): string {
  if (text.length > 200) return "";
  let found = ISO.exec(text) ?? CJK.exec(text);
  if (found) return iso(found[1]!, Number(found[2]), found[3]!);
  found = DOTTED.exec(text);
  if (found) return iso(found[3]!, Number(found[2]), found[1]!);
  found = DAY_FIRST.exec(text);
  if (found && month(found[2]!)) return iso(found[3]!, month(found[2]!), found[1]!);
  found = MONTH_FIRST.exec(text);
  if (found && month(found[1]!)) return iso(found[3]!, month(found[1]!), found[2]!);
  return "";
}

function iso(year: string, monthNumber: number, day: string): string {
  if (monthNumber < 1 || monthNumber > 12 || Number(day) < 1 || Number(day) > 31) return "";
  return `${year}-${String(monthNumber).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
