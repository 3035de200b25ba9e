/** The filter line: typed live, kept with Enter, taken back with Escape. */
import { type Completions, completions } from "../article/query-completions.ts";
import { graphemes } from "../article/width.ts";
import { lookFromTop } from "./list.ts";
import { type Prompt, type State, type Step, step } from "./state.ts";

export function openFilter(state: State): Step {
  const text = state.list.view.query;
  const prompt = { text, cursor: graphemes(text).length, before: text };
  return step({ ...state, prompt }, { type: "sections", menu: false });
}

export function keepFilter(state: State): Step {
  return step({ ...state, prompt: null });
}

export function leaveFilter(state: State): Step {
  const before = state.prompt?.before ?? "";
  const next = { ...state, prompt: null };
  return before === state.list.view.query ? step(next) : lookFromTop(next, { query: before });
}

export function clearFilter(state: State): Step {
  return lookFromTop(state, { query: "", unreadOnly: false, section: null });
}

/** Puts text in at the cursor; line ends in pasted text become spaces. */
export function type(state: State, text: string): Step {
  return edit(state, (before, after) => [before + text.replace(/[\x00-\x1f\x7f]+/g, " "), after]);
}

export function rubOut(state: State): Step {
  return edit(state, (before, after) => [graphemes(before).slice(0, -1).join(""), after]);
}

export function rubOutWord(state: State): Step {
  return edit(state, (before, after) => [before.replace(/\S+\s*$/, ""), after]);
}

export function rubOutAll(state: State): Step {
  return edit(state, (_before, after) => ["", after]);
}

/** What could stand at the cursor: names of fields and of the library's sections. */
export function completionsHere(state: State): Completions {
  const { prompt } = state;
  if (!prompt) return { from: 0, to: 0, options: [] };
  const before = graphemes(prompt.text).slice(0, prompt.cursor).join("");
  const names = state.sections.map(({ section }) => section).filter(Boolean);
  return completions(prompt.text, before.length, names);
}

/** Puts in as much as all completions share, or the only one. */
export function complete(state: State): Step {
  const { from, to, options } = completionsHere(state);
  const shared = options.reduce(
    (a, b) => (b.startsWith(a) ? a : a.slice(0, sharedLength(a, b))),
    options[0] ?? "",
  );
  const { prompt } = state;
  if (!prompt || shared === "") return step(state);
  const text = prompt.text.slice(0, from) + shared + prompt.text.slice(to);
  const cursor = graphemes(prompt.text.slice(0, from) + shared).length;
  return lookFromTop({ ...state, prompt: { ...prompt, text, cursor } }, { query: text });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

export function moveInFilter(state: State, to: number): Step {
  const { prompt } = state;
  if (!prompt) return step(state);
  const cursor = Math.max(0, Math.min(to, graphemes(prompt.text).length));
  return step({ ...state, prompt: { ...prompt, cursor } });
}

function edit(state: State, change: (before: string, after: string) => [string, string]): Step {
  const { prompt } = state;
  if (!prompt) return step(state);
  const letters = graphemes(prompt.text);
  const [before, after] = change(
    letters.slice(0, prompt.cursor).join(""),
    letters.slice(prompt.cursor).join(""),
  );
  const changed: Prompt = { ...prompt, text: before + after, cursor: graphemes(before).length };
  if (changed.text === prompt.text) return step({ ...state, prompt: changed });
  return lookFromTop({ ...state, prompt: changed }, { query: changed.text });
}
