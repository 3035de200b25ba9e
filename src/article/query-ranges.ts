/** The ranges of the query language: days and numbers of words. */
import type { Query } from "./query.ts";

/** Milliseconds since 1970, `from` included, `to` not. */
export type DateSpan = { readonly from: number; readonly to: number };

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The year, month or day (2024, 2024-05, 2024-05-01) in UTC that a text names; null for what is none. */
export function readDate(text: string): DateSpan | null {
  const match = DATE.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  if (!month) return month === undefined ? { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) } : null;
  if (month > 12) return null;
  if (day === undefined) return { from: Date.UTC(year, month - 1), to: Date.UTC(year, month) };
  const from = Date.UTC(year, month - 1, Number(day));
  // 2024-02-31 would silently be the second of March.
  return new Date(from).getUTCDate() === day ? { from, to: Date.UTC(year, month - 1, day + 1) } : null;
}

/** `2024`, `2024-05..`, `..2024-05-01`, `2024..2025-03`; both ends included. null for anything else. */
export function readDates(text: string): Query | null {
  const dots = text.indexOf("..");
  if (dots < 0) {
    const one = readDate(text);
    return one && { kind: "date", ...one };
  }
  const [left, right] = [text.slice(0, dots), text.slice(dots + 2)];
  if (left === "" && right === "") return null;
  const first = left === "" ? { from: -Infinity } : readDate(left);
  const last = right === "" ? { to: Infinity } : readDate(right);
  return first && last && { kind: "date", from: first.from, to: last.to };
}

const COMPARED = /^(>=|<=|>|<|=)?(\d{1,9})$/;
const BETWEEN = /^(\d{1,9})?\.\.(\d{1,9})?$/;

/** `>800`, `>=800`, `<300`, `<=300`, `500`, `300..800`, `300..`, `..800`. null for anything else. */
export function readWords(text: string): Query | null {
  const between = BETWEEN.exec(text);
  if (between !== null && (between[1] !== undefined || between[2] !== undefined))
    return { kind: "words", least: Number(between[1] ?? 0), most: Number(between[2] ?? Infinity) };
  const match = COMPARED.exec(text);
  if (match === null) return null;
  const count = Number(match[2]);
  switch (match[1]) {
    case ">":
      return { kind: "words", least: count + 1, most: Infinity };
    case ">=":
      return { kind: "words", least: count, most: Infinity };
    case "<":
      return { kind: "words", least: 0, most: count - 1 };
    case "<=":
      return { kind: "words", least: 0, most: count };
    default:
      return { kind: "words", least: count, most: count };
  }
}
