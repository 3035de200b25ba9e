/** What another program on this machine says, where it is there and answers soon. */
import { execFile } from "node:child_process";

/** Runs a program and answers with what it printed, "" where it did not run. */
export type Ask = (command: string, args: readonly string[]) => Promise<string>;

/** Milliseconds that an answer is waited for: nothing is worth more that only decides how something is shown. */
const PATIENCE = 400;

export const askProgram: Ask = (command, args) =>
  new Promise((resolve) => {
    execFile(command, args, { timeout: PATIENCE }, (error, stdout) => resolve(error ? "" : stdout));
  });
