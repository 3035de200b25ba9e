/** Runs a verb: reads the arguments, loads the verb's file, closes what it opened, says what failed. */
import { readArguments } from "./args.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { Output } from "./output.ts";
import type { KeyProblems } from "./verb.ts";
import { openWorld, type World } from "./world.ts";

/**
 * Runs what was typed behind the program's name. `io` is the process, or what a test hands in. Resolves with the
 * exit code: 0 fine, 1 something that was asked for failed, 2 the call was wrong. Rejects only for a bug.
 */
export async function runVerb(
  argv: readonly string[],
  io: Io = process,
  keyProblems?: KeyProblems,
): Promise<number> {
  const out = new Output(io);
  let world: World | undefined;
  try {
    const { verb, words, values } = readArguments(argv);
    const { run } = await verb.load();
    await run({
      words,
      values,
      io,
      out,
      keyProblems,
      open: async (which = "shown", otherwise = {}) => {
        world ??= await openWorld(
          which,
          otherwise.values ?? values,
          otherwise.io ?? io,
          out,
          otherwise.fresh,
        );
        return world;
      },
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    out.failed(error.message, error.code);
  } finally {
    await world?.close();
  }
  return out.code;
}
