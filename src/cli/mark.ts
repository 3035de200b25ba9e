/** `mark`: one step over the stories named, which undo in the reader takes back. */
import type { StatusChange } from "../article/status.ts";
import type { Summary } from "../article/view.ts";
import { Failure } from "./failure.ts";
import { findStory } from "./find-story.ts";
import { marksJson, versioned } from "./json.ts";
import type { Values } from "./values.ts";
import type { Call } from "./verb.ts";

export async function run({ words, values, io, out, open }: Call): Promise<void> {
  const { marks, said } = marksOf(values);
  const { library, statuses } = await open();
  const stories = new Map<string, Summary>();
  for (const word of words) {
    try {
      const summary = findStory(library, word, io.cwd());
      stories.set(summary.id, summary);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      out.failed(error.message);
    }
  }
  const changes: StatusChange[] = [...stories.keys()].map((id) => ({ id, ...marks }));
  const only = stories.size === 1 ? [...stories.values()][0] : undefined;
  const label = only ? `marked “${only.headline}” ${said}` : `marked ${stories.size} stories ${said}`;
  const changed = changes.length > 0 ? statuses.apply(label, changes) : 0;
  if (statuses.trouble() !== "") out.failed(statuses.trouble());
  if (values.has("json")) {
    const marked = [...stories.keys()].map((id) => ({ id, ...marksJson(statuses.get(id)) }));
    return out.json(versioned({ changed, stories: marked }));
  }
  if (!out.isTerminal || stories.size === 0) return;
  const done = out.said(label);
  if (changed === 0) out.tell("Nothing changed: it was so already.");
  else out.lines([`${done.charAt(0).toUpperCase()}${done.slice(1)}.`]);
}

/** The marks to set, and the words for the step. Throws where none is said, or one and its contrary. */
function marksOf(values: Values): { marks: Omit<StatusChange, "id">; said: string } {
  for (const [one, other] of [
    ["read", "unread"],
    ["star", "unstar"],
  ] as const) {
    if (values.has(one) && values.has(other)) {
      throw new Failure(`“--${one}” and “--${other}” contradict each other: give one of them.`, 2);
    }
  }
  const marks = {
    ...(values.has("read") && { read: true }),
    ...(values.has("unread") && { read: false }),
    ...(values.has("star") && { starred: true }),
    ...(values.has("unstar") && { starred: false }),
  };
  const words = { read: "read", unread: "unread", star: "starred", unstar: "without a star" };
  const said = Object.entries(words)
    .filter(([name]) => values.has(name))
    .map(([, word]) => word);
  if (said.length === 0) {
    throw new Failure(
      "“mark” wants to know how: --read, --unread, --star or --unstar. See “newsreader help mark”.",
      2,
    );
  }
  return { marks, said: said.join(" and ") };
}
