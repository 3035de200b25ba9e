/** The screen for a screen reader: its lines, one below the other. */
import { Text } from "ink";
import type { State } from "../app/state.ts";
import { linearLines } from "./linear.ts";

export function LinearScreen({ state }: { state: State }) {
  // A line of nothing would be left out by Ink where it is the first.
  const lines = linearLines(state).map((line) => line || " ");
  return <Text wrap="truncate">{lines.join("\n")}</Text>;
}
