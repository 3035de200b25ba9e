/** Lines of text that are typed: the filter (live), a date to go to, a name for the filter in force. */
import { cleanPart } from "../article/clean.ts";
import { parseQuery, queryProblem } from "../article/query.ts";
import { type Completions, completions } from "../article/query-completions.ts";
import { sharedBeginning } from "../article/shorten.ts";
import { graphemes } from "../article/width.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import { lookFromTop } from "./list.ts";
import { type Prompt, type State, type Step, step } from "./state.ts";

/** Opens a line to type in, with `text` in it; a menu that lies open is closed. */
export function openPrompt(state: State, kind: Prompt["kind"], text = ""): Step {
  return step({
    ...state,
    overlay: null,
    prompt: { kind, text, cursor: graphemes(text).length, before: text },
  });
}

export function openFilter(state: State): Step {
  const { state: next } = openPrompt(state, "filter", state.list.view.query);
  return step(next, { type: "shelves", menu: false }, { type: "feeds", menu: false });
}

export function openDate(state: State): Step {
  return openPrompt(state, "date");
}

/** Asks for the name under which the filter in force is to be kept. */
export function openName(state: State): Step {
  return openPrompt(state, "name", state.list.view.query);
}

/** What of the filter in force is not understood, and so leaves nothing out; "" where all is. */
export function filterProblem(state: State): string {
  return translated(queryProblem(parseQuery(state.list.view.query).problems));
}

/** Enter: the filter stays, the date is gone to, the filter is saved under its name, the address is asked. */
export function keep(state: State): Step {
  const { prompt } = state;
  const next = { ...state, prompt: null };
  const text = prompt?.text.trim() ?? "";
  if (prompt?.kind === "date" && text) return step(next, { type: "find-date", view: state.list.view, text });
  if (prompt?.kind === "add" && text) return step(next, { type: "add", text });
  if (prompt?.kind === "subscribe" && text) return step(next, { type: "subscribe", text });
  if (prompt?.kind === "name" && text) {
    return step(next, { type: "save-query", name: text, query: state.list.view.query });
  }
  if (prompt?.kind === "filter") return step({ ...next, notice: filterProblem(state) });
  return step(next);
}

/** Escape: as it was before. */
export function leave(state: State): Step {
  const { prompt } = state;
  const next = { ...state, prompt: null };
  if (prompt?.kind !== "filter" || prompt.before === state.list.view.query) return step(next);
  return lookFromTop(next, { query: prompt.before });
}

export function clearFilter(state: State): Step {
  return lookFromTop(state, { query: "", unreadOnly: false, section: null });
}

/** Puts text in at the cursor. What is pasted may come from a story: it is made safe to draw, and one line. */
export function type(state: State, text: string): Step {
  return edit(state, (before, after) => [before + cleanPart(text), after]);
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

/** What could stand at the cursor of the filter: names of fields and of the library's sections. */
export function completionsHere(state: State): Completions {
  const { prompt } = state;
  if (prompt?.kind !== "filter") return { from: 0, to: 0, options: [] };
  const before = beforeCursor(prompt);
  const sections = state.shelves.filter(({ kind, name }) => kind === "section" && name !== "");
  return completions(
    prompt.text,
    before.length,
    sections.map(({ name }) => name),
    state.feeds.map(({ id }) => id),
  );
}

/** Puts in as much as all completions share, or the only one. */
export function complete(state: State): Step {
  if (state.prompt?.kind === "add")
    return step(state, { type: "complete-path", text: beforeCursor(state.prompt) });
  const { from, to, options } = completionsHere(state);
  const shared = sharedBeginning(options);
  const { prompt } = state;
  if (!prompt) return step(state);
  if (shared === "" || shared === prompt.text.slice(from, to)) {
    return step(options.length > 1 ? state : { ...state, notice: words.list.noCompletion });
  }
  const text = prompt.text.slice(0, from) + shared + prompt.text.slice(to);
  const cursor = graphemes(prompt.text.slice(0, from) + shared).length;
  return lookFromTop({ ...state, prompt: { ...prompt, text, cursor } }, { query: text });
}

const beforeCursor = ({ text, cursor }: Prompt): string => graphemes(text).slice(0, cursor).join("");

/** A path goes on as `text`, where the line still says what was asked; what fits is named beside it. */
export function pathNames(state: State, typed: string, text: string, names: readonly string[]): Step {
  const { prompt } = state;
  if (prompt?.kind !== "add" || beforeCursor(prompt) !== typed) return step(state);
  const after = prompt.text.slice(typed.length);
  const notice = names.length > 1 ? names.join("  ") : names.length === 0 ? words.list.noCompletion : "";
  return step({
    ...state,
    notice,
    prompt: { ...prompt, text: text + after, cursor: graphemes(text).length },
  });
}

export function moveTo(state: State, to: number): Step {
  const { prompt } = state;
  if (!prompt) return step(state);
  const cursor = Math.max(0, Math.min(to, graphemes(prompt.text).length));
  if (cursor === prompt.cursor)
    return step({ ...state, notice: to < cursor ? words.list.lineStart : words.list.lineEnd });
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
  if (before + after === prompt.text) return step({ ...state, notice: words.list.lineStart });
  const changed: Prompt = { ...prompt, text: before + after, cursor: graphemes(before).length };
  // Other letters find other commands.
  const overlay = state.overlay?.type === "palette" ? { ...state.overlay, at: 0 } : state.overlay;
  const next = { ...state, prompt: changed, overlay };
  if (prompt.kind !== "filter" || changed.text === prompt.text) return step(next);
  return lookFromTop(next, { query: changed.text });
}
