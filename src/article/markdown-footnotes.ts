/**
 * Footnotes of Markdown, as GitHub and Pandoc write them: "a word[^1]" and, on a line of its own, "[^1]: the note". The
 * marks become small figures, numbered as they come; the notes a numbered list behind the text.
 */
import type { Flow, Inline, ItemNode } from "./markdown-tree.ts";
import { raised } from "./superscripts.ts";

const NOTE = /^\[\^([^\]\s]+)\]:[ \t]*/;
const NEXT_NOTE = /\n(?=\[\^[^\]\s]+\]:)/;
const MARK = /\[\^([^\]\s]+)\]/g;

/** The nodes without footnotes as Markdown has them; the same nodes where there are none. */
export function withFootnotes(nodes: readonly Flow[]): readonly Flow[] {
  const notes = new Map<string, Inline[]>();
  const rest = nodes.filter((node) => !takeNotes(node, notes));
  if (notes.size === 0) return nodes;
  const marks = new Marks(notes);
  for (const node of rest) marks.walk(node);
  // A note may have marks of its own: those come behind.
  for (const id of marks.numbers.keys()) marks.inline(notes.get(id)!);
  for (const id of notes.keys()) if (!marks.numbers.has(id)) marks.numberOf(id);
  const children = [...marks.numbers.keys()].map(
    (id): ItemNode => ({
      type: "listItem",
      spread: false,
      checked: null,
      children: [{ type: "paragraph", children: notes.get(id)! }],
    }),
  );
  return [...rest, { type: "list", ordered: true, start: 1, spread: false, children }];
}

/** Whether the node is nothing but notes; they are put into `notes`, the first of two with one name. */
function takeNotes(node: Flow, notes: Map<string, Inline[]>): boolean {
  if (node.type === "definition" && node.identifier.startsWith("^")) {
    // A note of one word is an address to a parser without footnotes.
    add(notes, node.identifier.slice(1), [{ type: "text", value: node.url }]);
    return true;
  }
  const first = node.type === "paragraph" ? node.children[0] : undefined;
  if (node.type !== "paragraph" || first?.type !== "text" || !NOTE.test(first.value)) return false;
  let id = "";
  for (const child of node.children) {
    const parts = child.type === "text" ? child.value.split(NEXT_NOTE) : [];
    for (const value of parts) {
      const begun = NOTE.exec(value);
      if (begun) {
        id = begun[1]!.toLowerCase();
        add(notes, id, []);
      }
      notes.get(id)?.push({ type: "text", value: begun ? value.slice(begun[0].length) : value });
    }
    if (child.type !== "text") notes.get(id)?.push(child);
  }
  return true;
}

function add(notes: Map<string, Inline[]>, id: string, children: Inline[]): void {
  if (!notes.has(id)) notes.set(id, children);
}

/** Puts small figures where marks stand. */
class Marks {
  /** By the notes' names, in the order of their first marks. */
  readonly numbers = new Map<string, number>();
  private readonly notes: ReadonlyMap<string, unknown>;

  constructor(notes: ReadonlyMap<string, unknown>) {
    this.notes = notes;
  }

  numberOf(id: string): number {
    const number = this.numbers.get(id) ?? this.numbers.size + 1;
    this.numbers.set(id, number);
    return number;
  }

  walk(node: Flow | ItemNode): void {
    switch (node.type) {
      case "paragraph":
      case "heading":
        this.inline(node.children);
        break;
      case "blockquote":
      case "list":
      case "listItem":
        for (const child of node.children) this.walk(child);
        break;
      case "table":
        for (const row of node.children) for (const cell of row.children) this.inline(cell.children);
        break;
      default:
    }
  }

  inline(nodes: Inline[]): void {
    nodes.forEach((node, i) => {
      if (node.type === "text") node.value = this.marked(node.value);
      else if (node.type === "linkReference" && this.notes.has(node.identifier.replace(/^\^/, "")))
        nodes[i] = { type: "text", value: this.marked(`[${node.identifier}]`) };
      else if (node.type === "strong" || node.type === "emphasis" || node.type === "link")
        this.inline(node.children);
    });
  }

  private marked(text: string): string {
    return text.replace(MARK, (mark, name: string) => {
      const id = name.toLowerCase();
      return this.notes.has(id) ? raised(String(this.numberOf(id)))! : mark;
    });
  }
}
