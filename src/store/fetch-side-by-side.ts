/** Many feeds with few in the making: of each host one after the other, so that a slow one does not hold up the rest. */

const hostOf = (address: string) => URL.parse(address)?.host ?? "";

/** The first feed of each host, then the second of each, and so on. */
function byTurns<Feed extends { readonly address: string }>(feeds: readonly Feed[]): Feed[] {
  const seen = new Map<string, number>();
  const rounds = feeds.map((feed) => {
    const host = hostOf(feed.address);
    const round = seen.get(host) ?? 0;
    seen.set(host, round + 1);
    return { feed, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ feed }) => feed);
}

/** Runs `work` for all, `most` at one time. Gives what came of each, in the order of `feeds`; rejects as one of them does. */
export async function sideBySide<Feed extends { readonly address: string }, Result>(
  feeds: readonly Feed[],
  most: number,
  work: (feed: Feed) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<Feed, Result>();
  const queue = byTurns(feeds);
  const lane = async () => {
    for (let feed = queue.shift(); feed !== undefined; feed = queue.shift())
      results.set(feed, await work(feed));
  };
  await Promise.all(Array.from({ length: Math.min(most, feeds.length) }, lane));
  return feeds.map((feed) => results.get(feed)!);
}
