/** Where the library and the state lie: what the command line says, else the environment, the setting, the default. */
import path from "node:path";

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: NodeJS.Platform;
};

function expand(folder: string, home: string): string {
  // A shell expands it in an argument, but not in a setting or in the middle of one.
  return folder === "~" || folder.startsWith("~/") ? path.join(home, folder.slice(1)) : path.resolve(folder);
}

function firstSaid(home: string, ...folders: (string | undefined)[]): string | null {
  const said = folders.find((folder) => folder !== undefined && folder !== "");
  return said === undefined ? null : expand(said, home);
}

/** A folder of the XDG base directory specification 0.8: relative paths in the variables are invalid there. */
function xdg(value: string | undefined, fallback: string): string {
  return value !== undefined && path.isAbsolute(value) ? value : fallback;
}

/** The user's data folder, where nothing else is said. */
function defaultLibrary({ env, home, platform }: Surroundings): string {
  if (platform === "darwin")
    return path.join(home, "Library", "Application Support", "newsreader", "library");
  if (platform === "win32")
    return path.join(env.APPDATA || path.join(home, "AppData", "Roaming"), "newsreader", "library");
  return path.join(xdg(env.XDG_DATA_HOME, path.join(home, ".local", "share")), "newsreader", "library");
}

/**
 * The library's folder: `flag` (--library), else NEWSREADER_LIBRARY, else the setting, else the default. `isDefault`
 * tells the last: while that one is empty the shipped stories are shown.
 */
export function libraryFolder(
  said: { readonly flag?: string | undefined; readonly setting?: string | undefined },
  around: Surroundings,
): { folder: string; isDefault: boolean } {
  const folder = firstSaid(around.home, said.flag, around.env.NEWSREADER_LIBRARY, said.setting);
  return folder === null ? { folder: defaultLibrary(around), isDefault: true } : { folder, isDefault: false };
}

/** The folder of settings, marks and index: `flag` (--state), else NEWSREADER_STATE, else the user's state folder. */
export function stateFolder(flag: string | undefined, around: Surroundings): string {
  const { env, home, platform } = around;
  const said = firstSaid(home, flag, env.NEWSREADER_STATE);
  if (said !== null) return said;
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "newsreader", "state");
  if (platform === "win32")
    return path.join(env.LOCALAPPDATA || path.join(home, "AppData", "Local"), "newsreader");
  return path.join(xdg(env.XDG_STATE_HOME, path.join(home, ".local", "state")), "newsreader");
}
