/**
 * Footnotes of Markdown, as GitHub and Pandoc write them: "a word[^1]" and, on a line of its own, "[^1]: the note", whose
 * further paragraphs, lists and code stand below, four columns in. The marks become small figures, numbered as they
 * come; the notes a numbered list behind the text.
 */
import { type Flow, type Inline, type ItemNode, treeOf } from "./markdown-tree.ts";
import { raised } from "./superscripts.ts";

const NOTE = /^\[\^([^\]\s]+)\]:[ \t]*/;
const NEXT_NOTE = /\n(?=\[\^[^\]\s]+\]:)/;
const MARK = /\[\^([^\]\s]+)\]/g;

type Note = ItemNode["children"];

/** The nodes without footnotes as Markdown has them; the same nodes where there are none. */
export function withFootnotes(nodes: readonly Flow[]): readonly Flow[] {
  const notes = new Map<string, Note>();
  let open: Note | null = null;
  const rest = nodes.filter((node) => {
    const more = open && furtherNodes(node);
    if (more) open?.push(...more);
    else open = takeNotes(node, notes);
    return open === null;
  });
  if (notes.size === 0) return nodes;
  const marks = new Marks(notes);
  for (const node of rest) marks.walk(node);
  // A note may have marks of its own: those come behind.
  for (const id of marks.numbers.keys()) for (const node of notes.get(id)!) marks.walk(node);
  for (const id of notes.keys()) if (!marks.numbers.has(id)) marks.numberOf(id);
  const children = [...marks.numbers.keys()].map(
    (id): ItemNode => ({ type: "listItem", spread: false, checked: null, children: notes.get(id)! }),
  );
  return [...rest, { type: "list", ordered: true, start: 1, spread: false, children }];
}

/**
 * What a note goes on with: to a parser without footnotes text that lies four columns in is code, which has as many lines
 * as its source, where fenced code has two fewer. Null for any other node.
 */
function furtherNodes(node: Flow): Note | null {
  if (node.type !== "code" || !node.position) return null;
  const { start, end } = node.position;
  if (end.line - start.line + 1 !== node.value.split("\n").length) return null;
  const tree = treeOf(node.value);
  return (tree?.children ?? [{ type: "paragraph", children: [{ type: "text", value: node.value }] }]) as Note;
}

/** The last note of a node that is nothing but notes, else null. They are put into `notes`, the first of two with one name. */
function takeNotes(node: Flow, notes: Map<string, Note>): Note | null {
  if (node.type === "definition" && node.identifier.startsWith("^"))
    // A note of one word is an address to a parser without footnotes.
    return add(notes, node.identifier.slice(1), [{ type: "text", value: node.url }]);
  const first = node.type === "paragraph" ? node.children[0] : undefined;
  if (node.type !== "paragraph" || first?.type !== "text" || !NOTE.test(first.value)) return null;
  let note: Note = [];
  let words: Inline[] = [];
  for (const child of node.children) {
    const parts = child.type === "text" ? child.value.split(NEXT_NOTE) : [];
    for (const value of parts) {
      const begun = NOTE.exec(value);
      if (begun) {
        words = [];
        note = add(notes, begun[1]!.toLowerCase(), words);
      }
      words.push({ type: "text", value: begun ? value.slice(begun[0].length) : value });
    }
    if (child.type !== "text") words.push(child);
  }
  return note;
}

function add(notes: Map<string, Note>, id: string, children: Inline[]): Note {
  const note: Note = [{ type: "paragraph", children }];
  if (!notes.has(id)) notes.set(id, note);
  return note;
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
