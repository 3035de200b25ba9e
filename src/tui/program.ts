/**
 * The loop: messages in, one State, effects out. It stands outside React, because state kept in a component loses
 * keys that arrive in one tick.
 */
import type { Effect, Message, State } from "../app/state.ts";
import { update } from "../app/update.ts";
import { graphemes } from "../article/width.ts";

export type Program = {
  readonly state: () => State;
  readonly dispatch: (...messages: Message[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Whether the message only adds a letter to the filter that is being typed, or takes one away. */
function isLetter({ prompt }: State, message: Message | undefined): boolean {
  if (prompt?.kind !== "filter" || message?.type !== "key") return false;
  return ["space", "backspace"].includes(message.name) || graphemes(message.name).length === 1;
}

/** Starts the loop from a state. `perform` may dispatch at once: what it says is handled before the screen is drawn. */
export function createProgram(start: State, perform: (effect: Effect) => void): Program {
  let state = start;
  let queue: Message[] = [];
  const answers: Message[] = [];
  const held: Message[] = [];
  /** The search that a letter asked for while the next letter had already come. */
  let search: Effect | null = null;
  let running = false;
  const listeners = new Set<() => void>();

  const handle = (message: Message) => {
    // Keys typed ahead of a story that is on its way are meant for that story.
    if (state.opening !== null && message.type === "key" && message.name !== "ctrl+c") {
      held.push(message);
      return;
    }
    // A search that the next letter overtakes is never made; any other key meets the list that it has found.
    if (search !== null && !isLetter(state, message)) {
      queue.unshift(message);
      searchNow();
      return;
    }
    const next = update(state, message);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === "window") search = isLetter(state, queue[0]) ? effect : null;
      if (effect !== search) perform(effect);
    }
    // What an effect answers at once comes before the next key, so that no key meets a state that is out of date.
    const waiting = state.opening === null ? held.splice(0) : [];
    queue = [...answers.splice(0), ...waiting, ...queue];
  };

  const searchNow = () => {
    const effect = search;
    search = null;
    if (effect !== null) perform(effect);
    queue = [...answers.splice(0), ...queue];
  };

  const dispatch = (...messages: Message[]) => {
    if (running) {
      answers.push(...messages);
      return;
    }
    queue.push(...messages);
    running = true;
    const before = state;
    try {
      while (queue.length > 0 || search !== null) {
        const message = queue.shift();
        if (message) handle(message);
        else searchNow();
      }
    } finally {
      running = false;
    }
    if (state !== before) for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
