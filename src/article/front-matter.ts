/** The lines of data at the head of a Markdown file: YAML between "---" lines, or TOML between "+++" lines. */
import { isMap, isScalar, parseDocument } from "yaml";
import type { Problem } from "./article.ts";
import { clean, cleanCode } from "./clean.ts";
import { plainFields } from "./front-matter-plain.ts";

/** Values as written: texts, lists and maps of them. Keys without a value are left out. */
export type Fields = Readonly<Record<string, unknown>>;

export type FrontMatter = {
  /** null where the file has no front matter. */
  readonly fields: Fields | null;
  readonly body: string;
  /** How many lines stand above the body. */
  readonly lines: number;
  readonly problems: readonly Problem[];
};

const FENCE = /^(---|\+\+\+)[ \t]*\n/;
/** More than this (UTF-16 units) is no front matter, and would take long to parse. */
const MOST = 32_000;

/** Text of each "key: value" line, for front matter that is not the YAML it should be. Quotes about a value go. */
function fieldsByLine(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of text.split("\n")) {
    const found = /^([A-Za-z][\w-]{0,40})\s*[:=](?:\s+(.*))?$/.exec(line);
    if (!found || found[1]! in fields) continue;
    const value = (found[2] ?? "").trim();
    if (value) fields[found[1]!] = value.replace(/^(["'])(.*)\1$/, "$2");
  }
  return fields;
}

/** A key without a value; one with "" says that there is none. */
const isBlank = (node: unknown) =>
  node === null || (isScalar(node) && node.type === "PLAIN" && /^(?:null|~)?$/i.test(node.source ?? ""));

/**
 * Failsafe: every value is the text as written. No date moves by a time zone, no "1.0" becomes 1, no "no" false.
 * Quoted text that goes on without indentation is not YAML, but what many site generators read.
 */
function parseLenient(text: string) {
  const options = { schema: "failsafe", uniqueKeys: false, logLevel: "silent" } as const;
  const document = parseDocument(text, options);
  if (document.errors.length === 0 || !/["']/.test(text)) return document;
  const indented = parseDocument(text.replace(/^(?![\w-]+[ \t]*:|-[ \t]|[#\s]|$)/gm, "  "), options);
  return indented.errors.length === 0 ? indented : document;
}

function readYaml(text: string): { fields: Fields | null; problems: Problem[] } {
  const keep = (reason: string, line: number): { fields: Fields; problems: Problem[] } => ({
    fields: fieldsByLine(text),
    problems: [
      {
        code: "front-matter",
        message: `The front matter is not valid YAML (${clean(reason)}); only its simple lines were read. It says:\n${cleanCode(text)}`,
        line,
      },
    ],
  });
  if (text.length > MOST) return keep(`longer than ${MOST} characters`, 2);
  const plain = plainFields(text);
  if (plain !== null) return { fields: plain, problems: [] };
  return readWithParser(text, keep);
}

/** The fields as the YAML parser alone reads them; `keep` is what to do with what is no YAML. */
function readWithParser(
  text: string,
  keep: (reason: string, line: number) => { fields: Fields; problems: Problem[] },
): { fields: Fields | null; problems: Problem[] } {
  try {
    const document = parseLenient(text);
    const error = document.errors[0];
    if (error)
      return keep(
        error.message.split("\n")[0]!.replace(/ at line \d+.*$/, ""),
        (error.linePos?.[0].line ?? 1) + 1,
      );
    if (document.contents === null || (isScalar(document.contents) && !document.contents.value)) {
      return { fields: {}, problems: [] };
    }
    if (isMap(document.contents)) {
      document.contents.items = document.contents.items.filter(({ value }) => !isBlank(value));
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (typeof value !== "object" || Array.isArray(value)) return { fields: null, problems: [] };
    return { fields: value as Fields, problems: [] };
  } catch (error) {
    return keep(error instanceof Error ? error.message : String(error), 2);
  }
}

/**
 * Parts front matter from the body. Line ends are "\n". Without a second fence, or with something between the fences
 * that is no list of keys, there is no front matter. What is broken is read as far as its lines say "key: value"; a
 * problem keeps all of it, with the reason and the line.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const none = { fields: null, body: text, lines: 0, problems: [] };
  const fence = FENCE.exec(text);
  if (!fence) return none;
  const end = fence[1] === "---" ? /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm : /^\+\+\+[ \t]*(?:\n|$)/gm;
  end.lastIndex = fence[0].length;
  const closing = end.exec(text);
  if (!closing) return none;
  const inside = text.slice(fence[0].length, closing.index);
  const read = fence[1] === "---" ? readYaml(inside) : { fields: fieldsByLine(inside), problems: [] };
  if (read.fields === null || (read.problems.length > 0 && Object.keys(read.fields).length === 0))
    return none;
  const head = text.slice(0, closing.index + closing[0].length);
  return { ...read, body: text.slice(head.length), lines: head.split("\n").length - 1 };
}
