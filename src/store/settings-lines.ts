/**
 * Where in settings.json what stands, for a person who is to mend it. Loaded only when something is wrong there or
 * asked for: reading the settings at the start needs no places.
 */
import { readFileSync } from "node:fs";
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { readSettings, siftSettings } from "./settings.ts";
import { isRecord } from "./settings-table.ts";
import { statePath } from "./state-folder.ts";

/** JSON as it is written, without comments: whatever writes the file could not keep them. */
const PLAIN = { allowTrailingComma: false, disallowComments: true };

/** What the parser missed or met, in the words of people. */
const WRONG: Readonly<Record<string, string>> = {
  InvalidSymbol: "this is no JSON: texts stand in double quotation marks",
  InvalidNumberFormat: "this is no number",
  PropertyNameExpected:
    "the name of a setting in double quotation marks is missing (is there a comma too many?)",
  ValueExpected: "a value is missing (is there a comma too many?)",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "there is something behind the end",
  InvalidCommentToken: "comments cannot stand in this file",
  UnexpectedEndOfComment: "comments cannot stand in this file",
  UnexpectedEndOfString: "a text does not end in its line",
};

type Tree = {
  readonly text: string;
  readonly tree: Node | undefined;
  readonly errors: readonly ParseError[];
};

function read(path: string): Tree | null {
  try {
    const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
    const errors: ParseError[] = [];
    return { text, tree: parseTree(text, errors, PLAIN), errors };
  } catch {
    return null;
  }
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

/** The settings' problems, each with the file, the line and what would do. [] where all is well. Never throws. */
export function explainSettings(folder: string): readonly string[] {
  const path = statePath(folder, "settings");
  const { problems } = readSettings(folder);
  const found = problems.length > 0 ? read(path) : null;
  if (found === null) return problems;
  const { text, tree, errors } = found;
  const value = (() => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  })();
  if (isRecord(value) && tree !== undefined) {
    return siftSettings(value).faults.map(({ path: to, says }) => {
      const node = findNodeAtLocation(tree, [...to]);
      return `${path}:${lineAt(text, (node?.parent?.type === "property" ? node.parent : node)?.offset ?? 0)}: ${says}.`;
    });
  }
  const error = errors[0];
  if (error === undefined) return problems;
  const before = text.slice(0, error.offset);
  const column = error.offset - before.lastIndexOf("\n");
  const wrong = WRONG[printParseErrorCode(error.error)] ?? "this is no JSON";
  return [
    `${path}:${lineAt(text, error.offset)}:${column}: ${wrong}. The defaults are used until it is mended.`,
  ];
}

/** What is wrong with a command's keys, as the screen's table of keys finds it. */
export type KeyFault = {
  readonly command: string;
  readonly says: string;
  /** There is no such command or key: nothing else in the settings can make it right. */
  readonly unknown?: true;
};

/** What is wrong with keys, each with the file and the line of the command's keys, or of the preset that gives them. */
export function explainKeys(folder: string, faults: readonly KeyFault[]): readonly string[] {
  const path = statePath(folder, "settings");
  const found = faults.length > 0 ? read(path) : null;
  return faults.map(({ command, says }) => {
    const tree = found?.tree;
    const node =
      tree && (findNodeAtLocation(tree, ["keys", command]) ?? findNodeAtLocation(tree, ["preset"]));
    return node ? `${path}:${lineAt(found?.text ?? "", node.parent?.offset ?? 0)}: ${says}` : says;
  });
}

/** The line of settings.json that each setting in it begins on, by its name. */
export function settingLines(folder: string): ReadonlyMap<string, number> {
  const found = read(statePath(folder, "settings"));
  const properties = found?.tree?.type === "object" ? (found.tree.children ?? []) : [];
  return new Map(
    properties.map((property) => [
      String(property.children?.[0]?.value),
      lineAt(found?.text ?? "", property.offset),
    ]),
  );
}
