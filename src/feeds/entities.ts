/** Character references in XML, and the entities that a document declares: few, short, and never nested. */
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Problem } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { beginningOf } from "../article/shorten.ts";
import { windows1252 } from "../article/windows-1252.ts";

/** Longest declared entity, and how much text all uses of them may make (characters): no feed comes near. */
const LONGEST = 2000;
const MOST_EXPANDED = 200_000;

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z_][\w.:-]{0,60}));/gi;
const XML: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252(code);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** The entities of one document. References to those that were refused stay as they are written. */
export class Entities {
  private readonly declared = new Map<string, string>();
  private readonly refused = new Set<string>();
  private expanded = 0;
  readonly problems: Problem[] = [];

  /** The first declaration of a name counts (XML 1.0, section 4.2). `value` as it stands between its quotes. */
  declare(name: string, value: string): void {
    if (this.declared.has(name) || this.refused.has(name) || name in XML) return;
    const read = value.replace(REFERENCE, (all, decimal?: string, hex?: string) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      return hex === undefined ? all : characterOf(Number.parseInt(hex, 16));
    });
    // What refers to other entities can grow without bounds.
    if (value.length > LONGEST || /[&%][a-z_][\w.:-]*;/i.test(value)) this.refuse(name);
    else this.declared.set(name, read);
  }

  refuse(name: string): void {
    this.refused.add(name);
    this.complain(
      `The entity “${clean(beginningOf(name, 60))}” was refused: it leads outside the document, refers to others, or is too long.`,
    );
  }

  private complain(message: string): void {
    if (this.problems.length === 0) this.problems.push({ code: "entity-refused", message });
  }

  private expand(name: string): string | null {
    const value = this.declared.get(name);
    if (value === undefined) return null;
    this.expanded += value.length;
    if (this.expanded <= MOST_EXPANDED) return value;
    this.complain(
      "Its declared entities make more text than any feed has; the rest of them was left as it is.",
    );
    return null;
  }

  /** The text with its references read: numeric, declared, XML's and HTML's. Unknown ones stay as they are. */
  decode(text: string): string {
    if (!text.includes("&")) return text;
    return text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      if (this.refused.has(name!)) return all;
      return XML[name!] ?? this.expand(name!) ?? (decodeNamedCharacterReference(name!) || all);
    });
  }
}
