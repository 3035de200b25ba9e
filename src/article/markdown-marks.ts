/**
 * The marks that prose has inside its lines, where there is one way only to read them: *emphasis*, **strong**,
 * `code`, [links](address) and ![pictures](address), none inside another. Anything else is left to the parser.
 */
import type { Inline } from "./markdown-tree.ts";

/** Signs that mean something inside a line. */
const MARK = /[\\`*_[\]<&\0]/g;
/** No mark, no line end and no bracket of an address. */
const TEXT = "[^\\\\`*_[\\]<&\\0\\n]";
const ADDRESS = "([^\\s\\0-\\x1f\\x7f()<>\\\\&*_`[\\]\"'!]+)";
const LINK = new RegExp(`(!?)\\[(${TEXT}+)\\]\\(${ADDRESS}\\)`, "uy");
const BRACKETED = new RegExp(`\\[${TEXT}+\\](?![(:[])`, "uy");
const STRONG = new RegExp(
  `(\\*\\*|__|\\*|_)([\\p{L}\\p{N}“](?:${TEXT}*[\\p{L}\\p{N}.,:;!?”])?)\\1(?![*_])`,
  "uy",
);
const CODE = /`([^`\n\s\\](?:[^`\n\\]*[^`\n\s\\])?)`(?!`)/y;
const WORD = /[\p{L}\p{N}]/u;
/** What stands before a mark that opens, and behind one that closes, whatever is inside. */
const BEFORE = /^[\s(“]?$/u;
const BEHIND = /^[\s.,:;!?)”]?$/u;

/** Nodes of a paragraph's text, null where it has marks that can be read in more than one way. */
export function markedNodes(text: string): Inline[] | null {
  const nodes: Inline[] = [];
  let plain = "";
  let from = 0;
  const add = (node: Inline, end: number) => {
    if (plain) nodes.push({ type: "text", value: plain });
    plain = "";
    nodes.push(node);
    from = end;
  };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    const isPicture = mark[0] === "[" && mark.index > from && text[mark.index - 1] === "!";
    const at = isPicture ? mark.index - 1 : mark.index;
    plain += text.slice(from, at);
    from = at;
    switch (mark[0]) {
      case "[": {
        const link = matchAt(LINK, text, at);
        if (link !== null) add(linkNode(link), LINK.lastIndex);
        // Without a definition in all of the text, which is asked elsewhere, brackets are brackets.
        else if (!isPicture && matchAt(BRACKETED, text, at) !== null) {
          plain += text.slice(at, BRACKETED.lastIndex);
          from = BRACKETED.lastIndex;
        } else return null;
        break;
      }
      case "`": {
        const code = text[at - 1] === "`" ? null : matchAt(CODE, text, at);
        if (code === null) return null;
        add({ type: "inlineCode", value: code[1]! }, CODE.lastIndex);
        break;
      }
      case "_":
      case "*": {
        if (mark[0] === "_" && WORD.test(text[at - 1] ?? "") && WORD.test(text[at + 1] ?? "")) {
          plain += "_";
          from = at + 1;
          break;
        }
        const found = BEFORE.test(text[at - 1] ?? "") ? matchAt(STRONG, text, at) : null;
        if (found === null || !BEHIND.test(text[STRONG.lastIndex] ?? "")) return null;
        const children: Inline[] = [{ type: "text", value: found[2]! }];
        add({ type: found[1]!.length === 2 ? "strong" : "emphasis", children }, STRONG.lastIndex);
        break;
      }
      case "&":
        // A reference has a letter or a number sign behind it.
        if (/[\w#]/.test(text[at + 1] ?? "")) return null;
        plain += "&";
        from = at + 1;
        break;
      default:
        return null;
    }
    MARK.lastIndex = from;
  }
  plain += text.slice(from);
  if (plain) nodes.push({ type: "text", value: plain });
  return nodes;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function linkNode([, bang, words, url]: RegExpExecArray): Inline {
  return bang === "!"
    ? { type: "image", title: null, url: url!, alt: words! }
    : { type: "link", title: null, url: url!, children: [{ type: "text", value: words! }] };
}
