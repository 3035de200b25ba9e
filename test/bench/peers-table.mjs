// The figures of the reader and its peers as a table, and the targets that are set for the reader.

/** @typedef {{ name: string, cmd: string, ready: string, setup?: string, steps?: string[], quit?: string, timeout?: number, no_change?: number }} Config */
/** @typedef {{ name: string, metrics: Record<string, import("./report.mjs").Metric>, error?: unknown }} Subject */
/** @typedef {{ subjects: Subject[], machine?: { cpu: string, cores: number } }} Result */
/** @typedef {{ size: number, subject: Subject }} Row */
/** @typedef {import("./report.mjs").Verdict} Verdict */

/** @param {number[]} values @param {number} share 0-1 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The samples of all metrics whose names match. @param {Subject} subject @param {RegExp} name */
const samples = ({ metrics }, name) =>
  Object.entries(metrics).flatMap(([metric, { samples: all }]) => (name.test(metric) ? all : []));

/** Of keys that take turns the slower one counts. @param {Subject} subject @param {RegExp} name */
const slowest = ({ metrics }, name) =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...Object.entries(metrics).flatMap(([metric, { median }]) => (name.test(metric) ? [median] : [])),
  );

/** Exec to the list of all stories, which newsboat shows after one more key. @param {Subject} subject */
export function startOf({ metrics }) {
  return (metrics["start.ready ms"]?.median ?? Number.NaN) + (metrics["list.match ms"]?.median ?? 0);
}

/** MiB. @param {Subject} subject */
const peakOf = ({ metrics }) => metrics["rss_peak MiB"]?.median ?? Number.NaN;

/** A figure of the table; "–" where there is none. @param {number} value */
function cell(value) {
  if (!Number.isFinite(value)) return "–";
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

const HEAD =
  "| stories | program | start to list ms | key p50 ms | key p95 ms | held key behind ms | search 1 % p95 ms | search 25 % p95 ms | mark all p95 ms | undo p95 ms | related panel, first / p95 ms | peak MiB |";

/** @param {readonly Row[]} rows @returns {string} */
export function table(rows) {
  const lines = rows.map(({ size, subject }) => {
    const name = `| ${size.toLocaleString("en")} | ${subject.name} |`;
    if (subject.error) return `${name} could not be measured: ${String(subject.error).split("\n")[0]} |`;
    const figures = [
      startOf(subject),
      slowest(subject, /^move.*done\.p50/),
      slowest(subject, /^move.*done\.p95/),
      slowest(subject, /^hold\.lag_at_end/),
      ...[/^rare\d+\.match/, /^common\d+\.match/, /^all\d+\.match/, /^undo\d+\.match/].map((name) =>
        quantile(samples(subject, name), 0.95),
      ),
    ].map(cell);
    const panel = [/^related-first\.match/, /^related-.*\.match/].map((name) =>
      cell(quantile(samples(subject, name), 0.95)),
    );
    return `${name} ${[...figures, panel.join(" / "), cell(peakOf(subject))].join(" | ")} |`;
  });
  return [HEAD, HEAD.replaceAll(/[^|]+/g, " --- "), ...lines].join("\n");
}

/** At 100,000 stories the list is there so many times faster than in these. */
const TIMES_FASTER = { newsboat: 90, newsraft: 4, sfeed_curses: 1 };

/** The targets, against what was measured; those for which a figure is missing are left out. @param {readonly Row[]} rows */
export function goalsOf(rows) {
  /** @type {Verdict[]} */
  const goals = [];
  const atMost = (
    /** @type {string} */ what,
    /** @type {number} */ figure,
    /** @type {string} */ unit,
    /** @type {number} */ target,
  ) => {
    if (Number.isFinite(figure)) goals.push({ what, figure, unit, target, holds: figure <= target });
  };
  const measured = rows.filter(({ subject }) => !subject.error);
  const ours = measured.filter(({ subject }) => subject.name === "newsreader");
  const small = ours.find(({ size }) => size === 1000)?.subject;
  for (const { size, subject } of ours) {
    const at = `at ${size.toLocaleString("en")}`;
    if (small && subject !== small) {
      atMost(`${at}: start, against ours at 1,000`, startOf(subject) / startOf(small), "x", 1.15);
      if (size === 100_000)
        atMost(`${at}: peak memory, against ours at 1,000`, peakOf(subject) / peakOf(small), "x", 1.5);
    }
    atMost(`${at}: a key that moves in the list, p95`, slowest(subject, /^move.*done\.p95/), "ms", 16);
    atMost(`${at}: a held key, behind at its end`, slowest(subject, /^hold\.lag_at_end/), "ms", 50);
    atMost(
      `${at}: the related panel with similar stories, p95`,
      quantile(samples(subject, /^related-.*\.match/), 0.95),
      "ms",
      60,
    );
    if (size > 100_000) continue;
    const p95 = (/** @type {RegExp} */ name) => quantile(samples(subject, name), 0.95);
    atMost(`${at}: search for a word in 1 % of the stories, p95`, p95(/^rare\d+\.match/), "ms", 50);
    atMost(`${at}: search for a word in 25 %, p95`, p95(/^common\d+\.match/), "ms", 100);
    atMost(`${at}: mark all as read, p95`, p95(/^all\d+\.match/), "ms", 100);
    atMost(`${at}: undo that, p95`, p95(/^undo\d+\.match/), "ms", 100);
  }
  const large = ours.find(({ size }) => size === 100_000)?.subject;
  for (const [name, times] of Object.entries(TIMES_FASTER)) {
    const peer = measured.find(({ size, subject }) => size === 100_000 && subject.name === name)?.subject;
    if (large && peer)
      atMost(`at 100,000: start, against ${name}`, startOf(large) / startOf(peer), "x", 1 / times);
  }
  return goals;
}
