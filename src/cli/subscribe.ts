/** `subscribe`: feeds, by their address or by that of a page which names them. */
import { shownAddress } from "../web/address.ts";
import { Failure } from "./failure.ts";
import { subscriptionJson, withFetcher } from "./feed-desk.ts";
import { versioned } from "./json.ts";
import type { Call } from "./verb.ts";

export async function run(call: Call): Promise<void> {
  const { words, values, out } = call;
  const title = values.text("title");
  if (title !== undefined && words.length > 1)
    throw new Failure("“--title” is for one address: subscribe to the others by themselves.", 2);
  await withFetcher(call, "none", async (fetcher) => {
    const feeds = [];
    for (const word of words) {
      out.progress(out.spoken.shell.asking(shownAddress(word)));
      const done = await fetcher.subscribe(word, title);
      out.progress("");
      if (done.outcome === "failed") {
        out.failed(done.message);
        feeds.push({ given: shownAddress(word), outcome: done.outcome, reason: done.message });
        continue;
      }
      const { subscription, others, outcome } = done;
      const { id, title: name, address } = subscription;
      feeds.push({
        given: shownAddress(word),
        outcome,
        ...subscriptionJson(subscription),
        others: others.map((other) => ({ title: other.title, address: shownAddress(other.address) })),
      });
      if (values.has("json")) continue;
      if (!out.isTerminal) out.lines([[outcome, id, address, name].join("\t")]);
      else if (outcome === "known")
        out.tell(`You have “${name}” already (${id}). “newsreader fetch ${id}” brings its stories.`);
      else out.tell(`Subscribed to “${name}” (${id}). “newsreader fetch ${id}” brings its stories.`);
      if (outcome === "subscribed" && others.length > 0) {
        const more = others.slice(0, 5).map((other) => other.address);
        out.note(
          `The page names ${others.length === 1 ? "another feed" : `${others.length} other feeds`}: ${more.join(" ")}`,
        );
      }
    }
    if (values.has("json")) out.json(versioned({ feeds }));
  });
}
