/** What keys do with feeds, in the list, in a story and in the menu of feeds: rows of THE TABLE (commands.ts). */
import { words } from "../words/words.ts";
import { type Command, command } from "./command.ts";
import * as feeds from "./feeds.ts";
import * as prompt from "./prompt.ts";
import { step } from "./state.ts";

export const FEED_COMMANDS: readonly Command[] = [
  command("feeds.fetch-one", ["feeds"], ["r"], {
    unless: (s) => feeds.noFeedHere(s) || feeds.noFetch(s),
    run: feeds.fetchOne,
  }),
  command("feeds.fetch", ["list", "feeds"], ["R"], { unless: feeds.noFetch, run: feeds.fetchHere }),
  command("feeds.stop", ["list", "story", "feeds"], ["X"], {
    unless: (s) => (s.work.fetching ? "" : words.feeds.isNotFetching),
    run: (s) => step(s, { type: "stop-fetching" }),
  }),
  command("feeds.subscribe", ["list", "feeds"], ["f"], { run: (s) => prompt.openPrompt(s, "subscribe") }),
  command("feeds.unsubscribe", ["feeds"], ["x"], { unless: feeds.noFeedHere, run: feeds.unsubscribe }),
  command("feeds.undo", ["feeds"], ["u"], {
    run: (s) => step(s, { type: "resubscribe" }),
  }),
  command("feeds.show", ["list", "story"], ["F"], { run: feeds.openFeeds }),
  command("feeds.add", ["list"], ["a"], { run: (s) => prompt.openPrompt(s, "add") }),
];
