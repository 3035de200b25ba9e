/** Keys: what is printed on them, and what is said about them. */
import { anyOf } from "../format.ts";

export const keys = {
  /** As short as what is printed on the key: the footer has many of them. */
  shown: {
    space: "Space",
    enter: "Enter",
    escape: "Esc",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    pageup: "PgUp",
    pagedown: "PgDn",
    home: "Home",
    end: "End",
    tab: "Tab",
    backspace: "Backspace",
    delete: "Del",
    ctrl: "Ctrl",
    alt: "Alt",
    shift: "Shift",
  },
  /** Over the keys of a place, in the help. */
  places: {
    list: "In the list",
    story: "In a story",
    pick: "In a menu",
    feeds: "In the menu of feeds",
    map: "On the map",
    picture: "At a picture",
    help: "In this help",
    prompt: "In a line of text",
    palette: "In the palette",
  },
  /** Behind digits that were typed: what they are good for. */
  digits: (uses: readonly string[]) => `then ${anyOf(uses)}`,
  /** Behind the first key of several. */
  pending: (key: string) => `and one more key; ${key} takes it back`,
  firstRow: "This is the first row.",
  lastRow: "This is the last row.",
  helpStart: "This is where the help begins.",
  helpEnd: "This is where the help ends.",
  nothing: (keys: string) => `${keys} means nothing here.`,
  noCommand: (id: string, nearest: string) =>
    `There is no command “${id}” to give keys to. Did you mean “${nearest}”?`,
  noKey: (key: string, id: string) =>
    `“${key}” of ${id} is no key: a key is a letter or a name as space, enter, pagedown, ctrl+r.`,
  claimedTwice: (key: string, where: string, first: string, second: string) =>
    `The key ${key} is claimed twice in the ${where}: by ${first} and by ${second}.`,
  outOfReach: (where: string, id: string, key: string, beginning: string, owner: string) =>
    `In the ${where} ${id} cannot be reached by ${key}: ${beginning} is ${owner} already.`,
};
