/** Keys: what is printed on them, and what is said about them. */
import { anyOf } from "../format.ts";

/** Over the keys of a place, in the help; and where something is wrong with them. */
export const places = {
  list: "In the list",
  story: "In a story",
  pick: "In a menu",
  feeds: "In the menu of feeds",
  map: "On the map",
  picture: "At a picture",
  help: "In this help",
  prompt: "In a line of text",
  palette: "In the palette",
};

type Place = keyof typeof places;

/** The places in another language, by the English, as its table of sentences has them. */
export function placesByEnglish(own: Readonly<Record<Place, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(places).map(([place, said]) => [said, own[place as Place]]));
}

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
  places,
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
  claimedTwice: (key: string, where: Place, first: string, second: string) =>
    `${places[where]} the key ${key} is claimed twice: by ${first} and by ${second}.`,
  outOfReach: (where: Place, id: string, key: string, beginning: string, owner: string) =>
    `${places[where]} the command ${id} cannot be reached by ${key}: ${beginning} is ${owner} already.`,
};
