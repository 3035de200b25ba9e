/** What the verbs about feeds share: the door to the web, the fetcher, and which feed a person means. */

import { createFetcher, type Fetcher } from "../store/fetcher.ts";
import type { SubscriptionRow } from "../store/subscription-desk.ts";
import type { Subscription } from "../store/subscriptions.ts";
import { shownAddress, withoutPassword } from "../web/address.ts";
import { openWeb, type Web } from "../web/web.ts";
import { didYouMean } from "./did-you-mean.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import type { Call } from "./verb.ts";
import { VERSION } from "./version.ts";
import type { Look, World } from "./world.ts";

/** The door to the web. Makes no request by itself. */
export async function webFor(io: Io): Promise<Web> {
  const transport = io.transport ?? (await import("../web/node-transport.ts")).nodeTransport(io.env);
  return openWeb({ transport, agent: `newsreader/${VERSION} (terminal news reader)` });
}

/** The fetcher on a world's library. */
export function fetcherFor({ library, statuses, stateFolder, settings }: World, web: Web): Fetcher {
  return createFetcher({ library, statuses, stateFolder, web, rules: settings.rules });
}

/** Opens library, web and fetcher for a verb, and closes the web behind it. `look`: at the stories, which only a fetch needs. */
export async function withFetcher<T>(
  { io, open }: Call,
  look: Look,
  work: (fetcher: Fetcher, world: World) => Promise<T>,
): Promise<T> {
  const world = await open("own", { look });
  const web = await webFor(io);
  try {
    return await work(fetcherFor(world, web), world);
  } finally {
    web.close();
  }
}

/** The subscriptions, without what is known of their feeds; a list that cannot be read is a failure. */
export function listOf(fetcher: Fetcher): readonly Subscription[] {
  const { subscriptions, trouble } = fetcher.list();
  if (trouble !== "") throw new Failure(trouble);
  return subscriptions;
}

/** The subscriptions with what is known of each; a list that cannot be read is a failure. */
export function rowsOf(fetcher: Fetcher): readonly SubscriptionRow[] {
  const { rows, trouble } = fetcher.subscriptions();
  if (trouble !== "") throw new Failure(trouble);
  return rows;
}

/** The feed that is meant: by its id, its address, its title, or the beginning of id or title of only one. Throws a Failure. */
export function findFeed(rows: readonly Subscription[], typed: string): Subscription {
  const plain = typed.toLowerCase();
  const exact =
    rows.find(({ id }) => id === typed) ??
    rows.find(({ address }) => address === withoutPassword(typed)) ??
    rows.find(({ title }) => title.toLowerCase() === plain);
  if (exact !== undefined) return exact;
  const begun =
    typed === ""
      ? []
      : rows.filter(({ id, title }) => id.startsWith(plain) || title.toLowerCase().startsWith(plain));
  if (begun.length === 1) return begun[0]!;
  const ids = (begun.length > 0 ? begun : rows).map(({ id }) => id);
  if (ids.length === 0)
    throw new Failure("There is no subscription yet. Begin with “newsreader subscribe ADDRESS”.");
  if (begun.length > 1)
    throw new Failure(
      `“${typed}” may be ${ids
        .slice(0, 5)
        .map((id) => `“${id}”`)
        .join(" or ")}. Type more of it.`,
    );
  const guess = didYouMean(plain, ids);
  throw new Failure(
    `There is no subscription “${shownAddress(typed)}”.${guess} “newsreader subscriptions” shows them.`,
  );
}

/** A time in ms since 1970 as ISO 8601, "" for never. */
export function isoTime(ms: number): string {
  return ms > 0 ? new Date(ms).toISOString() : "";
}

/** A subscription as the JSON has it. */
export function subscriptionJson({ id, title, address, site, folders }: Subscription) {
  return { id, title, address: shownAddress(address), site, folders };
}
