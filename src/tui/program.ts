/**
 * The loop: messages in, one State, effects out. It stands outside React, because state kept in a component loses
 * keys that arrive in one tick.
 */
import type { Effect, Message, State } from "../app/state.ts";
import { update } from "../app/update.ts";

export type Program = {
  readonly state: () => State;
  readonly dispatch: (...messages: Message[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Starts the loop from a state. `perform` may dispatch at once: what it says is handled before the screen is drawn. */
export function createProgram(start: State, perform: (effect: Effect) => void): Program {
  let state = start;
  let queue: Message[] = [];
  const answers: Message[] = [];
  const held: Message[] = [];
  let running = false;
  const listeners = new Set<() => void>();

  const handle = (message: Message) => {
    // Keys typed ahead of a story that is on its way are meant for that story.
    if (state.opening !== null && message.type === "key" && message.name !== "ctrl+c") {
      held.push(message);
      return;
    }
    const next = update(state, message);
    state = next.state;
    for (const effect of next.effects) perform(effect);
    // What an effect answers at once comes before the next key, so that no key meets a state that is out of date.
    const waiting = state.opening === null ? held.splice(0) : [];
    queue = [...answers.splice(0), ...waiting, ...queue];
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
      for (let message = queue.shift(); message; message = queue.shift()) handle(message);
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
