/** The programs that the reader hands things to, as far as the environment names them: whether they are there. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { type Finding, wrong } from "./finding.ts";
import type { Io } from "./io.ts";

/** Which variable counts for what; of an editor's two the first that is set. */
const PROGRAMS = [["VISUAL", "EDITOR"], ["PAGER"], ["BROWSER"]] as const;

/** A finding for each that is named and not there; on Windows, whose shell looks in its own way, none. */
export function checkPrograms({ env, cwd }: Io, platform: NodeJS.Platform): Finding[] {
  if (platform === "win32") return [];
  return PROGRAMS.flatMap((names) => {
    const name = names.find((one) => env[one]?.trim());
    const command = name === undefined ? "" : programOf(env[name] ?? "", name === "BROWSER");
    if (name === undefined || command === "" || isThere(command, env.PATH ?? "", cwd())) return [];
    return [
      wrong(
        "terminal",
        `${name} is “${command}”, which is not there.`,
        `Set ${name} to the program that should be used.`,
      ),
    ];
  });
}

/** The program of a command line; "" where the shell makes something of it that is not known here. */
function programOf(line: string, isList: boolean): string {
  const first = (isList ? (line.split(":")[0] ?? "") : line).trim();
  const word = /^(?:'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\=;&|()<>*?~]+))(?:\s|$)/.exec(first);
  return word?.[1] ?? word?.[2] ?? word?.[3] ?? "";
}

function isThere(command: string, path: string, folder: string): boolean {
  const places = command.includes("/")
    ? [isAbsolute(command) ? command : join(folder, command)]
    : path.split(delimiter).map((one) => join(one || ".", command));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return statSync(place).isFile();
    } catch {
      return false;
    }
  });
}
