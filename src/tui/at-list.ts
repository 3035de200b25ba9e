/** Waiting for a moment in which nobody is disturbed. */
import type { Program } from "./program.ts";

/** Does something as soon as the reader is at the list, with no menu open and no line half typed. */
export function whenAtList(program: Program, use: () => void): void {
  const isAtList = () => {
    const { screen, overlay, prompt } = program.state();
    if (screen !== "list" || overlay !== null || prompt !== null) return false;
    use();
    return true;
  };
  if (isAtList()) return;
  const stop = program.subscribe(() => {
    if (isAtList()) stop();
  });
}
