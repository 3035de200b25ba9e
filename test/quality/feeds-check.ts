/** One check of another feed parser's: a path into its result, and what must stand there. */
import { isTruthy, Leaf, same, seen } from "./feeds-compare.ts";
import type { Rule } from "./feeds-not-applicable.ts";

export type Step = string | number;
export type Check = {
  readonly file: string;
  readonly path: readonly Step[];
  readonly op: string;
  readonly value?: unknown;
};
/** `why`: the reason that it does not apply. */
export type Verdict = { readonly check: Check; readonly holds: boolean; readonly why: string };

export const pathText = (path: readonly Step[]): string =>
  path.map((step) => (typeof step === "number" ? "N" : step)).join(".");

function lookUp(view: unknown, path: readonly Step[]): unknown {
  let at: unknown = view;
  for (const step of path) {
    if (at instanceof Leaf || at === null || typeof at !== "object") return undefined;
    at = (at as Record<Step, unknown>)[step];
  }
  return at;
}

/** Expected mark-up in which there is nothing to read and nothing to look at. */
export const isBareMarkup = (value: unknown): boolean =>
  typeof value === "string" && /<[a-z]/i.test(value) && seen(value) === "[]";

/** Pictures and addresses in what is shown as plain text. */
function bareHeading(found: unknown, value: unknown): string {
  const isPlain = found instanceof Leaf && found.how === "plain" && typeof value === "string";
  return isPlain && /<[^>]*\b(?:href|src)=/.test(value)
    ? "pictures and links in a headline: headlines are plain text"
    : "";
}

/** Holds every field of an expected object against ours. */
function agrees(found: unknown, value: unknown): boolean {
  if (found instanceof Leaf) return same(found, value);
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.entries(value).every(([name, inner]) =>
      agrees((found as Record<string, unknown> | undefined)?.[name], inner),
    );
  }
  return found === undefined && (value === null || value === "");
}

function holds(found: unknown, { op, value }: Check): boolean {
  switch (op) {
    case "len":
      return Array.isArray(found) && found.length === value;
    case "truthy":
    case "has":
      return isTruthy(found);
    case "falsy":
    case "hasnot":
      return !isTruthy(found);
    default:
      return agrees(found, value);
  }
}

/** `extra`: a reason that only the check's file knows, "" for none. */
export function judge(view: unknown, check: Check, rules: readonly Rule[], extra = ""): Verdict {
  const text = pathText(check.path);
  const why =
    extra ||
    rules.find(({ path, why: reason }) => reason !== "" && path.test(text))?.why ||
    bareHeading(lookUp(view, check.path), check.value) ||
    (isBareMarkup(check.value)
      ? "which tags and attributes of HTML are let through: blocks have text, no mark-up"
      : "");
  return { check, holds: why === "" && holds(lookUp(view, check.path), check), why };
}

const NAMELESS: Readonly<Record<string, { readonly names: readonly string[]; readonly why: string }>> = {
  links: { names: ["href"], why: "links without an address: they lead nowhere" },
  categories: { names: ["term", "name", "value", "label"], why: "categories without a name" },
};

/** Why what is expected at this path says nothing, "" when it does. */
export function emptiness(expected: unknown, path: readonly Step[]): string {
  let at: unknown = expected;
  let why = "";
  for (const [step, name] of path.entries()) {
    at = (at as Record<Step, unknown>)[name];
    const list = NAMELESS[String(path[step - 1])];
    if (list && typeof at === "object" && at !== null && !list.names.some((it) => it in (at as object)))
      why = list.why;
  }
  return why;
}

/** A check for every value in an expected result. */
export function checksIn(file: string, expected: unknown, path: readonly Step[] = []): Check[] {
  if (Array.isArray(expected)) return expected.flatMap((inner, at) => checksIn(file, inner, [...path, at]));
  if (expected !== null && typeof expected === "object")
    return Object.entries(expected).flatMap(([name, inner]) => checksIn(file, inner, [...path, name]));
  return [{ file, path, op: "eq", value: expected }];
}
