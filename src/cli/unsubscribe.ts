/** `unsubscribe`: ends subscriptions; what came from them stays. */
import type { SubscriptionRow } from "../store/subscription-desk.ts";
import { Failure } from "./failure.ts";
import { findFeed, rowsOf, subscriptionJson, withFetcher } from "./feed-desk.ts";
import { versioned } from "./json.ts";
import type { Call } from "./verb.ts";

export async function run(call: Call): Promise<void> {
  const { words, values, out } = call;
  await withFetcher(call, async (fetcher) => {
    // All are found before the first goes: ids are those of the list as it was.
    const rows = rowsOf(fetcher);
    const meant = new Set<SubscriptionRow>();
    for (const word of words) {
      try {
        meant.add(findFeed(rows, word));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        out.failed(error.message);
      }
    }
    const ended = [];
    for (const { address } of meant) {
      try {
        const id = rowsOf(fetcher).find((row) => row.address === address)?.id ?? "";
        ended.push(subscriptionJson(fetcher.unsubscribe(id)));
      } catch (error) {
        out.failed((error as Error).message);
      }
    }
    if (values.has("json")) return out.json(versioned({ feeds: ended }));
    for (const { id, title, address } of ended) {
      if (out.isTerminal)
        out.tell(
          `Unsubscribed from “${title}”. Its stories stay. “newsreader subscribe ${address}” takes it back.`,
        );
      else out.lines([["unsubscribed", id, address, title].join("\t")]);
    }
  });
}
