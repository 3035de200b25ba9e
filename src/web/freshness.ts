/** When a server wants to be asked again: Cache-Control, Expires, Age (RFC 9111) and Retry-After (RFC 9110). */

/** Gives a header by its name in lower case, "" where there is none. */
export type Headers = (name: string) => string;

/** A day in ms: longer than that no feed is taken for fresh, and no server's pause is kept. */
export const LONGEST = 86_400_000;

const bounded = (ms: number) => Math.min(LONGEST, Math.max(0, ms || 0));

/** For how long (ms, at most a day) an answer that came at `now` is fresh. 0 where the server does not say. */
export function freshFor(header: Headers, now: number): number {
  const control = header("cache-control").toLowerCase();
  if (/(?:^|[\s,])no-(?:cache|store)(?:$|[\s,])/.test(control)) return 0;
  const age = Number.parseInt(header("age"), 10) || 0;
  const most = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control);
  if (most !== null) return bounded((Number(most[1]) - age) * 1000);
  const expires = Date.parse(header("expires"));
  if (Number.isNaN(expires)) return 0;
  // Measured by the server's own clock where it tells it, so that ours may be wrong.
  const sent = Date.parse(header("date"));
  return bounded(expires - (Number.isNaN(sent) ? now : sent) - age * 1000);
}

/** The pause (ms, at most a day) that a Retry-After header asks for: seconds or a date. null without one. */
export function retryAfter(header: Headers, now: number): number | null {
  const text = header("retry-after").trim();
  if (/^\d+$/.test(text)) return bounded(Number(text) * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : bounded(date - now);
}
