/** Feeds, and what is added by a prompt. */
import { number, plural } from "../format.ts";

export const feeds = {
  title: "Feeds",
  none: (key: string) => `No subscription yet. Press ${key} and type the address of a feed or a site.`,
  noneHere: (key: string) => `There is no feed here. Press ${key} to subscribe to one.`,
  noStories: "no stories",
  neverFetched: "never fetched",
  /** What is wrong with a feed; `age`: how long ago that was last found, "" for just now. */
  failed: (age: string, message: string) => `! Failed ${age ? `${age} ago` : "just now"}: ${message}`,
  gone: (age: string, message: string) => `! Gone, said ${age ? `${age} ago` : "just now"}: ${message}`,
  /** Behind the reading, at the end of the footer: as short as can be. */
  fetching: (counts: string) => `Fetching ${counts}`,
  fresh: (count: number) => `${number(count)} new`,
  broken: (count: number) => `${number(count)} failed`,
  adding: "Adding …",
  asking: "Asking …",
  isFetching: (key: string) => `The feeds are being fetched already. ${key} stops that.`,
  isNotFetching: "Nothing is being fetched.",
  /** What a fetch came to. */
  stories: (count: number) =>
    plural("en", count, { one: "1 new story", other: `${number(count)} new stories` }),
  changed: (count: number) => `${number(count)} changed`,
  moved: (title: string, address: string) => `“${title}” has moved to ${address}.`,
  nothingNew: "Nothing new",
  someFailed: (failed: number, all: number, key: string) =>
    `${number(failed)} of ${plural("en", all, { one: "1 feed", other: `${number(all)} feeds` })} failed: ${key} shows why.`,
  /** Over what was typed and why that was refused. */
  notAdded: "Nothing was added",
  notSubscribed: "Nothing was subscribed to",
  typeAgain: (text: string) => `Type it again: ${text}`,
  subscribed: (title: string) => `Subscribed to “${title}”.`,
  known: (title: string) => `You have “${title}” already.`,
  unsubscribed: (title: string, key: string) =>
    `Unsubscribed from “${title}”; its stories stay. ${key} takes it back.`,
  restored: (title: string) => `You are subscribed to “${title}” again.`,
  nothingToRestore: "There is no unsubscription to take back.",
  /** What became of one thing that was added, and of several. */
  added: (name: string) => `Added “${name}”.`,
  updated: (name: string) => `“${name}” has the new text, and its marks.`,
  unchanged: (name: string) => `“${name}” is in the library already.`,
  listed: (name: string, key: string) => `Subscribed to “${name}”. ${key} fetches its stories.`,
  addedMany: (count: number) => `${number(count)} added`,
  updatedMany: (count: number) => `${number(count)} updated`,
  unchangedMany: (count: number) => `${number(count)} there already`,
  listedMany: (count: number, key: string) => `${number(count)} subscribed to (${key} fetches their stories)`,
};
