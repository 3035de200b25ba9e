/** Rules in the settings: what is done with stories that a query finds when they arrive from a feed. */
import type { Draft } from "./article.ts";
import { parseQuery, type Query, queryProblem } from "./query.ts";
import { match } from "./query-match.ts";
import { UNTOUCHED } from "./status.ts";

/** `drop`: it is not stored. `star`, `read`: it is marked. `tag`: it is stored with this tag. */
export type RuleAct = "drop" | "star" | "read" | { readonly tag: string };
export type Rule = { readonly query: string; readonly do: RuleAct };

/** A rule whose query has been read. */
export type ReadRule = { readonly query: Query; readonly act: RuleAct };

/** What the rules that find a story say, taken together. */
export type Verdict = {
  readonly drop: boolean;
  readonly star: boolean;
  readonly read: boolean;
  readonly tags: readonly string[];
};

/** Why this is no rule, to stand behind its name and a colon; "" for one. */
export function ruleProblem(value: unknown): string {
  const { query, do: act } = (value ?? {}) as { query?: unknown; do?: unknown };
  if (typeof query !== "string") return "it wants a query";
  const tag = (act as { tag?: unknown } | null)?.tag;
  const isTag = typeof tag === "string" && /[\p{L}\p{N}]/u.test(tag);
  if (act !== "drop" && act !== "star" && act !== "read" && !isTag)
    return 'its "do" must be "drop", "star", "read" or {"tag": "a word"}';
  const parsed = parseQuery(query);
  const problem = queryProblem(parsed.problems);
  if (problem !== "") return problem;
  // One slip of the finger would drop all that comes.
  return act === "drop" && parsed.query.kind === "all" ? "an empty query would drop every story" : "";
}

/** Rules that ruleProblem finds nothing wrong with. */
export function readRules(rules: readonly Rule[]): ReadRule[] {
  return rules.map((rule) => ({ query: parseQuery(rule.query).query, act: rule.do }));
}

/** What is to become of a story that arrives at `now` (ms since 1970) from a feed: nobody has marked it yet. */
export function judge(rules: readonly ReadRule[], draft: Draft, now: number, feed = ""): Verdict {
  const acts = rules.filter(({ query }) => match(query, draft, UNTOUCHED, now, feed)).map(({ act }) => act);
  return {
    drop: acts.includes("drop"),
    star: acts.includes("star"),
    read: acts.includes("read"),
    tags: [...new Set(acts.flatMap((act) => (typeof act === "object" ? [act.tag] : [])))],
  };
}
