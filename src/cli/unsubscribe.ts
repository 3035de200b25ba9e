/** `unsubscribe`: ends subscriptions; what came from them stays. */
import type { Subscription } from "../store/subscriptions.ts";
import { Failure } from "./failure.ts";
import { findFeed, listOf, subscriptionJson, withFetcher } from "./feed-desk.ts";
import { versioned } from "./json.ts";
import type { Call } from "./verb.ts";

export async function run(call: Call): Promise<void> {
  const { words, values, out } = call;
  await withFetcher(call, "none", async (fetcher) => {
    const rows = listOf(fetcher);
    const meant = new Set<Subscription>();
    for (const word of words) {
      try {
        meant.add(findFeed(rows, word));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        out.failed(error.message);
      }
    }
    let ended = [...meant].map(subscriptionJson);
    try {
      if (meant.size > 0) fetcher.unsubscribe([...meant]);
    } catch (error) {
      out.failed((error as Error).message);
      ended = [];
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
