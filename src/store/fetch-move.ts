/** A feed that says itself that it is elsewhere now (`itunes:new-feed-url`). */
import type { Feed } from "../feeds/feed.ts";
import { webAddress, withoutPassword } from "../web/address.ts";
import type { AskOptions } from "../web/web.ts";
import type { Desk } from "./fetch-story.ts";

/**
 * The address that a feed from `address` says it has moved to, null where it says none, or where no feed is found
 * there: what a mistake of the feed would lose is the subscription. One that points back is where it belongs.
 */
export async function saidMove(
  feed: Pick<Feed, "moved">,
  address: string,
  asked: Pick<AskOptions, "accept" | "refuse" | "signal">,
  { web, parsers }: Pick<Desk, "web" | "parsers">,
): Promise<string | null> {
  const to = webAddress(feed.moved);
  const from = webAddress(address);
  if (to === null || from === null) return null;
  const next = withoutPassword(to.href);
  // A secure feed does not become one that anybody on the way can change.
  if (next === withoutPassword(from.href) || (from.protocol === "https:" && to.protocol === "http:"))
    return null;
  const answer = await web.fetch(next, { ...asked, from: address });
  if (answer.kind !== "fetched") return null;
  const there = parsers.feed(parsers.decode(answer.bytes, answer.contentType).text, answer.address);
  if (there.problems.some(({ code }) => code === "not-a-feed")) return null;
  const back = webAddress(there.moved);
  return back !== null && withoutPassword(back.href) !== next ? null : next;
}
