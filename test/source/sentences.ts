/** The texts in sources: what is said is found among them. */
import { parseSync } from "rolldown/utils";

type Node = { type: string } & Record<string, unknown>;
type Template = Node & { quasis: { value: { cooked: string } }[]; expressions: Node[] };

/** Every text of a source, with "{1}" where the first thing is filled in; texts that "+" joins are one. */
export function textsIn(path: string, code: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown) => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (typeof node !== "object" || node === null || !("type" in node)) return;
    const text = textOf(node as Node);
    if (text !== null) found.push(numbered(text));
    for (const [key, value] of Object.entries(node)) {
      // What is a part of a text that was found whole is none of its own.
      if (text === null || key === "expressions") walk(value);
    }
  };
  walk(parseSync(path, code).program);
  return found;
}

const HOLE = "\0";

function textOf(node: Node): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type === "TemplateLiteral")
    return (node as Template).quasis.map(({ value }) => value.cooked).join(HOLE);
  if (node.type !== "BinaryExpression" || node.operator !== "+") return null;
  const [left, right] = [textOf(node.left as Node), textOf(node.right as Node)];
  return left === null || right === null ? null : left + right;
}

function numbered(text: string): string {
  let at = 0;
  return text.replaceAll(HOLE, () => `{${++at}}`);
}
