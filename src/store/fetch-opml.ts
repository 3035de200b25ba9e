/** The feeds of an OPML text from elsewhere. */
import { opmlTitle, parseOpml, subscriptionsIn } from "../feeds/opml.ts";
import type { NewFeed } from "./subscriptions.ts";

/** The feeds that a list names, and why there is none ("" where there are). Never throws. */
export function opmlSubscriptions(text: string): {
  readonly feeds: readonly NewFeed[];
  readonly trouble: string;
} {
  const opml = parseOpml(text);
  const feeds = subscriptionsIn(opml.outlines);
  const [refused] = opml.problems.filter(({ code }) => code === "not-opml");
  if (refused !== undefined)
    return { feeds: [], trouble: `${refused.message} Export it again where it comes from.` };
  const title = opmlTitle(opml);
  const which = title === "" ? "the list" : `“${title}”`;
  return {
    feeds,
    trouble: feeds.length === 0 ? `There is no feed in ${which}. Export it again where it comes from.` : "",
  };
}
