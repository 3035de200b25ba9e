/** The front page. */
import { number } from "../format.ts";

export const list = {
  all: "All stories",
  noSection: "No section",
  unreadOnly: "unread only",
  counts: (unread: number, total: number) => `${number(unread)} unread of ${number(total)}`,
  quoted: (text: string) => `“${text}”`,
  /** How far many new files are read, and then compared with others: behind the counts. */
  reading: (percent: number) => `reading ${percent} %`,
  comparing: (percent: number) => `comparing ${percent} %`,
  isReading: "The stories are being read. They will be here in a moment.",
  minutes: (minutes: number) => `${minutes} min`,
  /** Where a begun story was left: in a wide row, and in a narrow one. */
  progress: (page: number, pages: number) => `p. ${page} of ${pages}`,
  progressShort: (page: number, pages: number) => `p. ${page}/${pages}`,
  sorts: {
    best: "Best match first",
    newest: "Newest first",
    oldest: "Oldest first",
    unread: "Unread first",
    section: "By section",
    longest: "Longest first",
  },
  /** The order in force, in the header, behind the section. */
  sorted: {
    newest: "newest first",
    oldest: "oldest first",
    unread: "unread first",
    section: "by section",
    longest: "longest first",
  },
  sortTitle: "Sort",
  shelves: {
    shelf: "Shelves",
    saved: "Saved filters",
    section: "Sections",
    feed: "Feeds",
    source: "Sources",
  },
  /** The shelves that are always there. */
  shelfNames: { begun: "begun", starred: "starred" },
  shelfTitle: "Sections and shelves",
  isEmpty: "The list is empty.",
  noStories: (add: string, subscribe: string) =>
    `The library is empty: ${add} adds a file, a folder or an address, ${subscribe} subscribes to a feed. Or put .md and .txt files into it.`,
  noMatch: (key: string) => `No story matches. ${key} shows all.`,
  allRead: (key: string) => `Everything is read. ${key} shows all.`,
  cannotOpen: (reason: string) => `This file cannot be opened: ${reason}`,
  cannotOpenNamed: (headline: string) => `“${headline}” cannot be opened.`,
  noFilter: (key: string) => `There is no filter to save. Press ${key} to type one.`,
  allShown: (key: string) => `All stories are in the list. Press ${key} to quit.`,
  nothingUnread: "Nothing here is unread.",
  lastStory: "This is the last story of the list.",
  firstStory: "This is the first story.",
  /** What stands before a line that is typed. */
  leads: {
    filter: "/",
    date: "Go to date: ",
    name: "Save filter as: ",
    command: ":",
    add: "Add: ",
    subscribe: "Subscribe to: ",
  },
  /** What is to be typed, where nothing is yet. */
  wanted: {
    filter: 'words, "a phrase", section:…, is:unread, date:2026-05',
    date: "2026, 2026-05 or 2026-05-12",
    name: "a name of your own",
    command: "",
    add: "a file, a folder or an address",
    subscribe: "the address of a feed or a site",
  },
  lineStart: "Nothing stands before the cursor.",
  lineEnd: "Nothing stands behind the cursor.",
  noCompletion: "There is nothing to complete here.",
  noDate: (text: string) => `“${text}” is no date. Type 2026, 2026-05 or 2026-05-12.`,
  filterSaved: (name: string) => `Saved as “${name}”: it stands among the sections.`,
  noCommand: "No command is called so.",
};

/** How long ago, in at most seven columns. Of months there are 2 to 23. */
export const ages = {
  today: "today",
  now: "now",
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  days: (count: number) => `${count} d`,
  weeks: (count: number) => `${count} wk`,
  months: (count: number) => `${count} mo`,
  years: (count: number) => `${count} y`,
};
