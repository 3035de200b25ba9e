/** The blocks of a page as nested boxes, and what their names say about them. */
import { type Hint, NAMES, PROPERTIES, ROLES, TAGS } from "./hint-names.ts";
import type { Element } from "./tree.ts";

export type Box = {
  readonly element: Element;
  readonly name: string;
  readonly parent: Box | null;
  readonly children: Box[];
  readonly hints: ReadonlySet<Hint>;
  readonly depth: number;
  /** The pieces in it: `from` included, `to` not. */
  readonly from: number;
  to: number;
};

/**
 * Classes that hide, or show only under the mouse, as frameworks for styles call them; with a size ("md:block") the box
 * is shown somewhere.
 */
const HIDING =
  /(?:^|\s)(?:hidden|d-none|is-hidden|hide|(?:\w{1,20}[-_])?(?:visually-?hidden|sr-only|off-?screen)(?:[-_]\w{1,20})?|show-for-sr|screen-?reader-?(?:text|only)|element-invisible|u-hidden|invisible|(?:\w{1,20}[-_]{1,2})?(?:tooltip-?(?:text|content|inner|body)|popover|hover-?card|rollover-(?:\w{1,20}-)?block))(?=\s|$)/i;
const SHOWN = /(?:^|\s)(?:\w+:(?:block|flex|inline|grid)|d-\w+-(?:block|flex|inline))/;

/** True where the names of a class say that the element is not shown. */
const isHiding = (names: string | undefined): boolean =>
  names !== undefined && HIDING.test(names) && !SHOWN.test(names);

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[ ,]|clip-path\s*:\s*inset\((?:50|100)%/i;

/** True where attribute, class or style say that the element is not shown. */
export const isHidden = ({ attributes }: Element): boolean =>
  attributes.hidden !== undefined ||
  isHiding(attributes.class) ||
  (attributes.style !== undefined && HIDDEN.test(attributes.style));
const NONE: ReadonlySet<Hint> = new Set();

/** Pages name hundreds of boxes by a few dozen names. */
export class Hints {
  private readonly byName = new Map<string, ReadonlySet<Hint>>();

  of(element: Element): ReadonlySet<Hint> {
    const { attributes, name } = element;
    const hidden =
      isHidden(element) || (attributes["aria-hidden"] === "true" && name !== "figure" && name !== "picture");
    const key = `${name}|${attributes.class ?? ""}|${attributes.id ?? ""}|${attributes.role ?? ""}|${attributes.itemprop ?? ""}|${attributes["data-testid"] ?? ""}|${attributes["data-component"] ?? ""}|${attributes["data-type"] ?? ""}|${hidden}`;
    const known = this.byName.get(key);
    if (known) return known;
    const found = new Set<Hint>();
    if (hidden) found.add("hidden");
    const tag = TAGS[name];
    if (tag) found.add(tag);
    const role = ROLES[attributes.role?.toLowerCase() ?? ""];
    if (role) found.add(role);
    const property = PROPERTIES[attributes.itemprop?.toLowerCase() ?? ""];
    if (property) found.add(property);
    const names = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes["data-testid"] ?? ""} ${attributes["data-component"] ?? ""} ${attributes["data-type"] ?? ""}`;
    if (names.length > 4 && names.length < NAMES_MOST) {
      const parted = partedNames(names);
      for (const [hint, pattern] of NAMES) if (pattern.test(parted)) found.add(hint);
    }
    const set = found.size === 0 ? NONE : found;
    this.byName.set(key, set);
    return set;
  }
}

const NAMES_MOST = 1000;

/** The words in the names of classes, in small letters: "article__topLine" is "article top line". */
export const partedNames = (names: string): string =>
  names
    .slice(0, NAMES_MOST)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ");

/** True where the box or one around it, up to `top`, has the hint. */
export function within(box: Box, hint: Hint, top: Box | null = null): boolean {
  for (let up: Box | null = box; up && up !== top; up = up.parent) if (up.hints.has(hint)) return true;
  return false;
}
