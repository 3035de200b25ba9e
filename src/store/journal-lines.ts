/**
 * The lines of a journal, one JSON object each: who writes, a step of marks, its undoing or redoing, a
 * position. Every line says what the marks are after it, with the time of the change, so that a line may be
 * read twice or late without harm. A proper beginning of a JSON object is never JSON: a torn line shows.
 */
import type { Position } from "../article/status.ts";
import { isPosition, isStamp } from "./status-merge.ts";

/** The number of this form. A journal with a higher one is left alone, whole. */
export const JOURNAL_VERSION = 1;

/** Ids by what they became at `at`. A step has several groups only where single fields carry later stamps. */
export type Group = readonly [
  at: number,
  read: readonly string[],
  unread: readonly string[],
  starred: readonly string[],
  unstarred: readonly string[],
];

export type JournalLine =
  | { readonly kind: "head"; readonly version: number; readonly writer: string }
  | { readonly kind: "step"; readonly at: number; readonly label: string; readonly groups: readonly Group[] }
  | {
      readonly kind: "undo" | "redo";
      readonly at: number;
      /** Whose and which step: see `stepKey`. */
      readonly step: string;
      readonly groups: readonly Group[];
    }
  | { readonly kind: "stop"; readonly at: number; readonly id: string; readonly position: Position };

/** The name of a step: its writer and its time, which no other step of that writer has. */
export function stepKey(writer: string, at: number): string {
  return `${at.toString(36)}@${writer}`;
}

/** The writer in a step's name. */
export function stepWriter(key: string): string {
  return key.slice(key.indexOf("@") + 1);
}

/** The line as it is appended, line end included. */
export function encodeLine(line: JournalLine): string {
  switch (line.kind) {
    case "head":
      return `${JSON.stringify({ v: line.version, writer: line.writer })}\n`;
    case "step":
      return `${JSON.stringify({ step: line.at, label: line.label, do: line.groups })}\n`;
    case "stop": {
      const { block, char, quote } = line.position;
      return `${JSON.stringify({ stop: line.at, id: line.id, to: [block, char, quote] })}\n`;
    }
    default:
      return `${JSON.stringify({ [line.kind]: line.at, of: line.step, do: line.groups })}\n`;
  }
}

/** The line that `text` holds, null when it holds none whole. */
export function decodeLine(text: string): JournalLine | null {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  if (Number.isInteger(value.v) && typeof value.writer === "string") {
    return { kind: "head", version: value.v as number, writer: value.writer };
  }
  if (isStamp(value.stop) && typeof value.id === "string" && Array.isArray(value.to)) {
    const position = { block: value.to[0], char: value.to[1], quote: value.to[2] };
    return isPosition(position) ? { kind: "stop", at: value.stop, id: value.id, position } : null;
  }
  const groups = value.do;
  if (!Array.isArray(groups) || !groups.every(isGroup)) return null;
  if (isStamp(value.step) && typeof value.label === "string") {
    return { kind: "step", at: value.step, label: value.label, groups };
  }
  const kind = isStamp(value.undo) ? "undo" : isStamp(value.redo) ? "redo" : null;
  if (kind === null || typeof value.of !== "string") return null;
  return { kind, at: value[kind] as number, step: value.of, groups };
}

function isGroup(value: unknown): value is Group {
  return (
    Array.isArray(value) &&
    value.length === 5 &&
    isStamp(value[0]) &&
    value.slice(1).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === "string"))
  );
}
