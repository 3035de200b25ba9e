/** What verbs say on a terminal that is counted or stands in columns; their sentences are in sentences/. */
import { number, plural } from "../format.ts";

const feeds = (count: number) => plural("en", count, { one: "1 feed", other: `${number(count)} feeds` });

export const shell = {
  /** Where the screen was asked for and standard input is a pipe. */
  noKeys:
    "newsreader: standard input is no terminal, so no keys can be read. Start it in a terminal, or print the stories with “newsreader list”.",
  /** While an answer is waited for; `what`: an address. */
  asking: (what: string) => `Asking ${what} …`,
  /** The same of all feeds, where nothing is to move. */
  askingFeeds: (count: number) => `Asking ${feeds(count)} …`,
  /** Behind the bar. */
  done: (done: number, total: number) => `${number(done)}/${feeds(total)}`,
  feeds,
  fresh: (count: number) => `${number(count)} new`,
  changed: (count: number) => `${number(count)} changed`,
  failed: (count: number) => `${number(count)} failed`,
  nothingNew: "nothing new",
  leftOut: (count: number) => `${number(count)} left out by a rule`,
  pictures: (count: number) =>
    plural("en", count, { one: "1 picture kept", other: `${number(count)} pictures kept` }),
  notAsked: (count: number) => `${number(count)} not asked, since it is too soon (“--again” asks)`,
  /** A feed of the list of subscriptions; `day`: 2026-05-12 08:30. */
  neverFetched: "never fetched",
  trouble: (message: string, day: string) => `! ${message} (since ${day})`,
  /** How a story is related to another, in a column. */
  names: "names",
  namedBy: "named by",
  notInLibrary: (headline: string) => `${headline} (not in the library)`,
  /** Where the value of a setting comes from, other than from a line of the file. */
  from: { flag: "option", environment: "environment" },
  minutes: (count: number) => `${number(count)} min`,
};
