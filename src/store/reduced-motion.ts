/** Whether things should stand still: by the setting, for a screen reader, or as the desktop's own setting says. */
import { type Ask, askProgram } from "./ask-program.ts";
import type { Settings } from "./settings.ts";

type Env = Readonly<Record<string, string | undefined>>;
/** Desktops that keep the setting where GNOME does. */
const LIKE_GNOME = /gnome|unity|budgie|cinnamon/i;

/** Whether nothing should move by itself. Where nobody has said so, it may. */
export async function isStill(
  { motion, screenReader }: Pick<Settings, "motion" | "screenReader">,
  env: Env,
  platform: NodeJS.Platform,
  ask: Ask = askProgram,
): Promise<boolean> {
  if (motion !== "auto") return motion === "reduced";
  if (screenReader || env.INK_SCREEN_READER === "true") return true;
  if (platform === "darwin")
    return (await ask("defaults", ["read", "com.apple.universalaccess", "reduceMotion"])).trim() === "1";
  if (!LIKE_GNOME.test(env.XDG_CURRENT_DESKTOP ?? "")) return false;
  return (
    (await ask("gsettings", ["get", "org.gnome.desktop.interface", "enable-animations"])).trim() === "false"
  );
}
