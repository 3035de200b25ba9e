/** Who wrote it. */
import { clean } from "../article/clean.ts";
import { resolve } from "./addresses.ts";
import { childrenOf, firstOf, firstText, isElement, textOf } from "./elements.ts";
import type { Person } from "./feed.ts";
import { htmlText } from "./plain-text.ts";
import type { Element } from "./xml-tree.ts";

const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)*/;

/** Longer ones name nobody. */
const LONGEST = 1000;

/** A person in one line: "me@example.com (Name)", "Name (me@example.com)", "Name <me@example.com>", either alone. */
function personOf(text: string): Person | null {
  const line = htmlText(text.slice(0, LONGEST).replace(/<([^<>\s]+@[^<>\s]+)>/, "($1)"));
  const email = EMAIL.exec(line)?.[0] ?? "";
  const name = line
    .replace(email, "")
    .replace(/\(\s*\)|<\s*>|\bmailto:/g, "")
    .trim();
  const bare = email === "" ? name : name.replace(/^\((.*)\)$/, "$1").replace(/^["'](.*)["']$/, "$1");
  return bare === "" && email === "" ? null : { name: clean(bare), email, address: "" };
}

/** A person of Atom: elements of its own for name, e-mail and address. A bare text is read as a line. */
function atomPerson(element: Element): Person | null {
  if (!element.children.some(isElement)) return personOf(textOf(element));
  const find = (...names: string[]) => firstText(element, ...names.flatMap((name) => [`atom:${name}`, name]));
  const addressed = firstOf(element, "atom:uri", "uri", "atom:url", "url", "atom:homepage", "homepage");
  const person = {
    name: htmlText(find("name")),
    email: clean(find("email")),
    address: addressed === null ? "" : resolve(textOf(addressed), addressed.base),
  };
  const isEmpty = person.name === "" && person.email === "" && person.address === "";
  // No element of a person's: mark-up about a name.
  return isEmpty ? personOf(textOf(element)) : person;
}

const isSome = <T>(value: T | null): value is T => value !== null;

/** Those of the first of these names that has any. */
export function peopleIn(element: Element, ...names: readonly string[]): Person[] {
  for (const name of names) {
    const people = childrenOf(element, name).map(atomPerson).filter(isSome);
    if (people.length > 0) return people;
  }
  return [];
}
