/** Counters in a program's blocks, so that a fuzzer sees where an input led, and how often. */
import { parseAst } from "rolldown/parseAst";

export type Instrumented = {
  readonly code: string;
  /** How many counters it has. */
  readonly blocks: number;
  /** Texts that the program compares with or looks for: what an input is best made of. */
  readonly words: readonly string[];
};

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const LONGEST_WORD = 24;

/**
 * Puts `hits[n]++` at the start of every block, branch and arm of a condition of an ES module. `hits` is the
 * Uint32Array that stands in `globalThis[name]` before the module is loaded.
 */
export function instrument(code: string, name: string): Instrumented {
  const opens: { at: number; text: string }[] = [];
  const closes: { at: number; text: string }[] = [];
  const words = new Set<string>();
  let blocks = 0;
  const hit = () => `__hits[${blocks++}]++`;
  /** `after`: what is put behind the node, taken in when its children's are. */
  const walk = (node: Node): void => {
    for (const [field, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!isNode(child)) continue;
        const around = wrapping(node, field, child);
        if (around !== null) opens.push({ at: child.start, text: around[0] });
        if (child.type === "BlockStatement") opens.push({ at: child.start + 1, text: `${hit()};` });
        walk(child);
        if (around !== null) closes.push({ at: child.end, text: around[1] });
      }
    if (node.type === "SwitchCase") {
      const first = (node.consequent as Node[])[0];
      if (first) opens.push({ at: first.start, text: `${hit()};` });
    }
    if (node.type === "Literal") keepWords(node, words);
  };
  const wrapping = (node: Node, field: string, child: Node): readonly [string, string] | null => {
    const isArm =
      (node.type === "ConditionalExpression" && field !== "test") ||
      (node.type === "LogicalExpression" && field === "right") ||
      (node.type === "ArrowFunctionExpression" && field === "body" && child.type !== "BlockStatement");
    if (isArm) return [`(${hit()},`, ")"];
    const isBranch =
      (node.type === "IfStatement" && field !== "test") ||
      (/^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type) && field === "body");
    return isBranch && child.type !== "BlockStatement" ? [`{${hit()};`, "}"] : null;
  };
  walk(parseAst(code) as unknown as Node);
  // What ends at a place stands before what begins there; of two that begin there the outer one was met first.
  const all = [...closes.map((it) => ({ ...it, order: 0 })), ...opens.map((it) => ({ ...it, order: 1 }))];
  all.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = `const __hits = globalThis[${JSON.stringify(name)}];\n`;
  let at = 0;
  for (const { at: to, text } of all) {
    out += code.slice(at, to) + text;
    at = to;
  }
  return { code: out + code.slice(at), blocks, words: [...words] };
}

function keepWords(node: Node, words: Set<string>): void {
  if (typeof node.value === "string" && node.value.length > 1 && node.value.length <= LONGEST_WORD)
    words.add(node.value);
  const pattern = (node.regex as { pattern?: string } | undefined)?.pattern;
  for (const [word] of pattern?.matchAll(/[a-z:<>!-]{3,24}/gi) ?? []) words.add(word);
}
