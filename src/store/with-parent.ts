/** A process that a running reader has started for itself (apart.ts), as seen from inside. Loaded at every start. */

/** Set in its environment. */
export const APART = "NEWSREADER_APART";

/** Ends this process with the one that started it, where it was started so. Call it before any verb is run. */
export function endWithParent(): void {
  if (process.env[APART] === undefined || process.channel === undefined) return;
  process.once("disconnect", () => process.exit(1));
  // Ctrl-C in a program that has the terminal meanwhile is not meant for this one.
  process.on("SIGINT", () => {});
  process.channel?.unref();
}
