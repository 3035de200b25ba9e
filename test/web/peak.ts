/** Memory while something runs, looked at every few milliseconds. */

/** What `work` gives, and by how many MB the process grew at most meanwhile. */
export async function peakOf<T>(work: () => Promise<T>): Promise<{ result: T; grown: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const clock = setInterval(look, 5);
  try {
    const result = await work();
    look();
    return { result, grown: Math.round((most - before) / 1e6) };
  } finally {
    clearInterval(clock);
  }
}
