// The figures as a table, and whether each target holds.

/** @typedef {{ median: number, min: number, max: number, samples: number[], pooled?: number }} Metric */
/** @typedef {{ name: string, metrics: Record<string, Metric>, error: unknown, info: { not_restored: string[] } }} Subject */
/** @typedef {{ what: string, figure: number, unit: string, target: number, holds: boolean }} Verdict */

/** @param {number[]} values @param {number} share 0-1 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The metrics whose names match, in one list of samples. @param {Subject} subject @param {RegExp} name */
const samples = (subject, name) =>
  Object.entries(subject.metrics).flatMap(([metric, { samples: all }]) => (name.test(metric) ? all : []));

/**
 * The targets against the figures. A p95 is the median over the runs of each run's p95; where a step has two
 * keys, the slower one counts.
 * @param {Subject} hello @param {Subject} started ours on the shipped stories @param {Subject} used ours while reading
 * @returns {Verdict[]}
 */
export function verdicts(hello, started, used) {
  const ready = "start.ready ms";
  const p95 = (/** @type {RegExp} */ name) =>
    Math.max(
      ...Object.entries(used.metrics).flatMap(([metric, { median }]) => (name.test(metric) ? [median] : [])),
    );
  const ratio = (started.metrics[ready]?.median ?? Number.NaN) / (hello.metrics[ready]?.median ?? Number.NaN);
  const rows = /** @type {[string, number, string, number][]} */ ([
    ["start to the list painted, against Ink's hello-world", ratio, "x", 1.1],
    ["a key that moves in the list, p95", p95(/^move.*done\.p95/), "ms", 12],
    ["a key that turns a page, p95", p95(/^page.*done\.p95/), "ms", 16],
    [
      "the second of two keys 8 ms apart in the list, p95",
      quantile(samples(used, /^pair.*lag_at_end/), 0.95),
      "ms",
      12,
    ],
    [
      "the second of two turns 8 ms apart, p95",
      quantile(samples(used, /^turns.*lag_at_end/), 0.95),
      "ms",
      16,
    ],
    [
      "a key held at 30 a second, behind at its end",
      used.metrics["hold.lag_at_end ms"]?.median ?? Number.NaN,
      "ms",
      50,
    ],
  ]);
  return rows.map(([what, figure, unit, target]) => ({
    what,
    figure,
    unit,
    target,
    holds: figure <= target,
  }));
}

/** @param {number} figure @param {string} unit */
const shown = (figure, unit) => (unit === "x" ? `${figure.toFixed(2)} x` : `${figure.toFixed(1)} ms`);

/** @param {Verdict[]} all @returns {string} */
export function verdictTable(all) {
  const width = Math.max(...all.map(({ what }) => what.length));
  const lines = all.map(({ what, figure, unit, target, holds }) =>
    [
      what.padEnd(width),
      shown(figure, unit).padStart(9),
      `at most ${shown(target, unit)}`.padStart(16),
      holds ? "holds" : "MISSED",
    ].join("  "),
  );
  return lines.join("\n");
}

/** Start, memory and end of each subject. @param {Subject[]} subjects */
export function startTable(subjects) {
  const columns = /** @type {[string, string][]} */ ([
    ["start ms", "start.ready ms"],
    ["start cpu ms", "start.cpu ms"],
    ["quit ms", "quit.exit ms"],
    ["peak MiB", "rss_peak MiB"],
  ]);
  const width = Math.max(...subjects.map(({ name }) => name.length));
  const head = ["".padEnd(width), ...columns.map(([title]) => title.padStart(24))].join("  ");
  const rows = subjects.map(({ name, metrics }) => {
    const cells = columns.map(([, metric]) => {
      const found = metrics[metric];
      return found
        ? `${found.median.toFixed(1)} (${found.min.toFixed(1)}-${found.max.toFixed(1)})`.padStart(24)
        : "".padStart(24);
    });
    return [name.padEnd(width), ...cells].join("  ");
  });
  return [head, ...rows].join("\n");
}
