/** A story, what is around it, and its pictures. */
import { number } from "../format.ts";

export const story = {
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  /** Two leaves side by side. */
  leaves: (first: number, last: number, pages: number) => `Pages ${first}–${last} of ${pages}`,
  minutesLeft: (minutes: number) => `${minutes} min left`,
  firstLine: "This is the first line.",
  lastParagraph: "This is the last paragraph.",
  noRuler: (key: string) => `Put the ruler on the page first: ${key}.`,
  contentsTitle: "Contents",
  noParts: "This story has no sub-heads.",
  /** Where a part of the story begins, and how much of the story it is. */
  part: (page: number, share: string) => `page ${page} · ${share}`,
  firstPage: "This is the first page.",
  lastPage: "This is the last page.",
  noPage: (page: number, pages: number) => `There is no page ${page}: the story has ${pages}.`,
  noLink: (number: string) => `There is no link ${number}.`,
  noLinks: "This story has no links.",
  linksTitle: "Links",
  hit: (at: number, count: number) => `${at} of ${count}`,
  noHits: (key: string) =>
    `No word of a filter stands in this story. Press ${key} in the list to look for one.`,
  nothingLeftOut: "Nothing was left out of this story.",
  problemsTitle: "What was left out or not understood in this story’s file",
  line: (line: number) => `line ${number(line)}`,
  measure: (columns: number) => `Lines of ${columns} columns`,
  plainly: (reason: string) => `This text is set plainly, a part of the program did not load: ${reason}`,
};

export const related = {
  title: "Related stories",
  /** Over the rows under the last page. */
  panel: "Related",
  groups: {
    copy: "The same story elsewhere",
    named: "Named in this story",
    similar: "Similar",
    naming: "Stories that name this one",
  },
  none: "This story names no other, and none names it.",
  noWay: "No story lies that way.",
  noneAtAll: "No story is related to this one.",
  notHere: "not in the library",
  /** The same where a row has little room. */
  notHereBriefly: "not here",
  notHereNamed: (headline: string) => `“${headline}” is not in the library.`,
  addressNotHere: (address: string) => `${address} is not in the library.`,
  opened: (address: string) => `Opened ${address}`,
  /** Over the similar stories on the map. */
  similar: "similar",
  timeLine: "Time line",
  thisStory: "this story",
  noDates: "None of these stories has a date.",
};

export const trail = {
  title: "Trail",
  list: "The list",
  began: "where the trail began",
  here: "you are here",
  nothingAhead: "Nothing lies ahead on the trail.",
  isEmpty: "The trail is empty: open a story first.",
  noRow: (row: number) => `There is no row ${row}.`,
};

export const pictures = {
  off: "Pictures are not shown here.",
  none: "This story has no picture to show.",
  last: "This is the last picture.",
  first: "This is the first picture.",
  gone: (key: string) => `The picture is gone from the story. ${key} goes back.`,
};
