/** Loads what orders right-to-left text as soon as some is on a list or a menu; stories bring their own (tools.ts). */
import type { State } from "../app/state.ts";
import { isRightToLeft, loadBidi } from "../article/bidi.ts";
import type { Program } from "./program.ts";

/**
 * Watches the state until it is needed. Where text is read aloud, never. Resolves, at once where
 * nothing has to be loaded, when what the state shows now can be drawn in its order.
 */
export function orderRightToLeft(program: Program): Promise<void> {
  let seen: readonly unknown[] = [];
  let loading: Promise<void> | null = null;
  const look = () => {
    const state = program.state();
    if (loading !== null || state.bidi !== null || !isOrderedHere(state)) return;
    const parts = [state.list.window.rows, state.story?.related, state.overlay];
    // Most changes are of other things.
    if (parts.every((part, at) => part === seen[at])) return;
    seen = parts;
    if (!isRightToLeft(textOf(state))) return;
    // Without it the text is there all the same, in the order of reading.
    loading = loadBidi(state.settings.bidi === "words" ? "words" : "seen").then(
      (bidi) => program.dispatch({ type: "bidi", bidi }),
      () => {},
    );
  };
  program.subscribe(look);
  look();
  return loading ?? Promise.resolve();
}

function isOrderedHere({ settings }: State): boolean {
  return settings.bidi !== "terminal" && !settings.screenReader;
}

function textOf({ list, story, overlay }: State): string {
  const rows = list.window.rows.map(
    ({ summary: { headline, dek, lead, section } }) => `${headline}${dek}${lead}${section}`,
  );
  const related = (story?.related ?? []).map(({ headline }) => headline);
  const menu = overlay?.type === "pick" ? overlay.rows.map(({ label, detail }) => label + detail) : [];
  return [...rows, ...related, ...menu].join("\n");
}
