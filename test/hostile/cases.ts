/** Texts made to drive a terminal: those of the shared corpus, and as many as are wanted by chance. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { corpus } from "../article/corpus.ts";

/** Every text of ../shared/corpus/hostile that is no document; none, said aloud, where that is not there. */
export function corpusCases(): string[] {
  const [cases, naughty, xterm] = [
    corpus("hostile/terminal-escapes/cases.json"),
    corpus("hostile/blns/strings.json"),
    corpus("hostile/xterm-escapes/"),
  ];
  const found: string[] = [];
  if (cases) found.push(...JSON.parse(readFileSync(cases, "utf8")).map(({ raw }: { raw: string }) => raw));
  if (naughty) found.push(...JSON.parse(readFileSync(naughty, "utf8")));
  if (xterm)
    for (const name of readdirSync(xterm).filter((file) => file.endsWith(".in"))) {
      const bytes = readFileSync(new URL(name, xterm));
      found.push(bytes.toString("utf8"), bytes.toString("latin1"));
    }
  return found;
}

/** Every document of the corpus: pages, feeds, lists, texts, bombs. */
export function corpusFiles(): string[] {
  const root = corpus("hostile/");
  if (!root || !existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xml|html|txt|opml|json|text|in)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((path) => (path.startsWith("file:") ? fileURLToPath(path) : path))
    .sort();
}

/** Numbers that the reader never writes, so that a sequence of a story is known by them (own-output.ts). */
const number = fc.integer({ min: 900, max: 999 }).map(String);
const of = (...parts: (fc.Arbitrary<string> | string)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((all) => all.join(""));
const oneOf = (characters: string) => fc.constantFrom(...characters);
const words = fc.string({ unit: "grapheme", maxLength: 8 });

const csi = of(
  fc.constantFrom("\x1b[", "\x9b"),
  oneOf(" ?>=<!").map((it) => it.trim()),
  number,
  fc.constantFrom("", ";900", " ", "$"),
  oneOf("@ABCDEFGHJKLMPSTXZ`abcdefghiklmnpqrstuvwxyz{|}~"),
);
const string = of(
  fc.constantFrom(
    "\x1b]0;",
    "\x1b]2;",
    "\x1b]8;;http://evil.example/",
    "\x1b]52;c;",
    "\x1b]1337;File=inline=1:",
    "\x1b]9;4;1;",
    "\x1bP",
    "\x1b_G",
    "\x1b^",
    "\x1bX",
    "\x1bk",
    "\x9d0;",
    "\x90q",
    "\x9fG",
    "\x9e",
    "\x98",
  ),
  words,
  fc.constantFrom("\x07", "\x1b\\", "\x9c", "", "\n", "\x18"),
);
const plain = of("\x1b", oneOf("78=>cDEHMNOZ#()*+%n|}~lm"), oneOf("08BGu "));
const control = fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code));
const c1 = fc.integer({ min: 0x7f, max: 0x9f }).map((code) => String.fromCharCode(code));
const bidi = oneOf("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f");
const odd = fc.constantFrom(
  "\ud800",
  "\udfff",
  "\ufeff",
  "\ufffe",
  "\ufff9",
  "\u2028",
  "\u2029",
  "\u{e0041}",
  "\u{10eeee}\u0305",
  "\u0301".repeat(9),
);
/** The same, as each format writes a character that it does not want to write. */
const written = fc.constantFrom(
  "&#27;[905m",
  "&#x1b;[905m",
  "&#155;905m",
  "&#x202e;",
  "&NewLine;&#7;",
  "\\u001b[905m",
  "\\e[905m",
  "\\x1b[905m",
  "%1b[905m",
  "&lt;script&gt;",
  "<b>",
  "](javascript:x)",
  "![x](\x1b[905m.png)",
  "[x](http://evil.example/\x1b]0;t\x07)",
  "<http://e.example/\x9b905m>",
  "| a | b |",
  "```",
  "<!--",
  "]]>",
  "---",
  "\r\n\r\n",
  "\n\n",
);

/** One hostile text. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: words }, csi, csi, string, plain, control, c1, bidi, odd, written),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(""));

/** `count` hostile texts, the same for the same seed. */
export function generated(count: number, seed: number): string[] {
  return fc.sample(hostile, { numRuns: count, seed });
}
