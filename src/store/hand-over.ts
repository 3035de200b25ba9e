/** Handing the terminal to the reader's own editor or pager, and waiting until it gives it back. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { makeStateFolder, refusal, replaceFile, statePath } from "./state-folder.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The editor that the environment names; vi is what POSIX systems have, as `git` and `crontab` take it too. */
function editorOf(env: Env): string {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || (process.platform === "win32" ? "notepad" : "vi");
}

/** The pager that the environment names, else `less`. */
function pagerOf(env: Env): string {
  return env.PAGER?.trim() || (process.platform === "win32" ? "more" : "less");
}

/** Opens a file in the editor. Answers "" when it ended well, else a sentence that says why not and what to do. */
export function edit(file: string, env: Env): Promise<string> {
  return run(editorOf(env), [file], null, env, "EDITOR");
}

/** The same with the file of settings in a state folder: an empty one is made where there is none. */
export async function editSettings(folder: string, env: Env): Promise<string> {
  const path = statePath(folder, "settings");
  try {
    makeStateFolder(folder);
    if (!existsSync(path)) replaceFile(path, "{}\n");
  } catch (error) {
    return refusal(error, path, "there is no file to edit");
  }
  return await edit(path, env);
}

/** Shows a text in the pager. The same answers. */
export function page(text: string, env: Env): Promise<string> {
  return run(pagerOf(env), [], text, env, "PAGER");
}

/** Exit code of a shell for a command that is not there (POSIX.1-2024, 2.8.2). */
const NOT_FOUND = 127;

/**
 * The shell reads `command`, which may hold options and quotation marks: it is the reader's own variable. A file's
 * name is an argument, never part of the command.
 */
function run(
  command: string,
  files: readonly string[],
  input: string | null,
  env: Env,
  variable: string,
): Promise<string> {
  const isWindows = process.platform === "win32";
  const [program, args] = isWindows
    ? [command, files.map((file) => `"${file}"`)]
    : ["/bin/sh", ["-c", `${command} "$@"`, command, ...files]];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: [input === null ? "inherit" : "pipe", "inherit", "inherit"],
      shell: isWindows,
      env: { ...env },
    });
    const failed = (why: string) =>
      resolve(`“${command}” ${why}. Set ${variable} to the program that should be used.`);
    child.once("error", (error) => failed(`could not be started (${error.message})`));
    child.once("close", (code, signal) => {
      if (code === NOT_FOUND) failed("is not there");
      else if (code === 0) resolve("");
      else resolve(`“${command}” ended with ${signal ?? `code ${code}`}.`);
    });
    // A pager that is left before the end closes the pipe, which is no failure.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}
