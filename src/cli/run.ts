/** Runs a verb: reads the arguments, loads the verb's file, closes what it opened, says what failed. */
import { homedir } from "node:os";
import { localeOf } from "../article/locale.ts";
import { stateFolder } from "../store/places.ts";
import { readSettings } from "../store/settings.ts";
import { errorCode } from "../store/state-folder.ts";
import { type Language, languageFor, wordsOf } from "../words/languages.ts";
import { countIn, type Words } from "../words/words.ts";
import { readArguments } from "./args.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { Output } from "./output.ts";
import type { KeyProblems } from "./verb.ts";
import { openWorld, type World } from "./world.ts";

/** What a person at a terminal is told in, and numbers written in: by the setting, with "auto" by the locale. */
async function wordsFor(setting: Language | "auto", { env }: Io): Promise<Words> {
  const locale = localeOf(env, "LC_MESSAGES");
  const words = await wordsOf(languageFor(setting, locale));
  countIn(words, locale);
  return words;
}

/** Says why what was printed is not whole. */
function cutShort(error: unknown): string {
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(errorCode(error)))
    return "No room on the disk: what was printed is cut off. Free some space.";
  return `What was printed is cut off (${(error as Error).message}). Look at where it goes.`;
}

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
    // What is wrong with the call is said in the locale's language; the settings are read with its --state.
    if (out.isTerminal || out.isErrorTerminal) out.spoken = await wordsFor("auto", io);
    const { verb, words, values } = readArguments(argv);
    const state = stateFolder(values.text("state"), {
      env: io.env,
      home: io.env.HOME || homedir(),
      platform: process.platform,
    });
    if (out.isTerminal || out.isErrorTerminal)
      out.spoken = await wordsFor(readSettings(state).settings.language, io);
    const { run } = await verb.load();
    await run({
      words,
      values,
      io,
      out,
      keyProblems,
      open: async (which = "shown", otherwise = {}) => {
        world ??= await openWorld(which, otherwise.values ?? values, otherwise.io ?? io, out, otherwise.look);
        return world;
      },
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    out.failed(error.message, error.code);
  } finally {
    await world?.close();
  }
  await out.ready();
  if (out.trouble() !== null) out.failed(cutShort(out.trouble()));
  return out.code;
}
