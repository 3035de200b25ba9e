/** While another program has the terminal. */

/** Ink lets go of the keys, Node does not: it would go on reading them away from the program that has the terminal. */
export async function letGoOfKeys(): Promise<void> {
  // Ink's listener is gone in the next turn, and only then does pausing stop the reading, in the turn after.
  await new Promise((resolve) => setImmediate(resolve));
  process.stdin.pause();
  await new Promise((resolve) => setImmediate(resolve));
}

/** Stops this process and all it was started with, as Ctrl-Z does, until the shell brings it back. */
export async function stopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGCONT", () => resolve());
    process.kill(0, "SIGTSTP");
  });
}
