/** Opening an address in the reader's browser: $BROWSER where it is set, else what the system has. */
import { words } from "../words/words.ts";

/** Only addresses that a browser shows; nothing else is ever handed to another program. */
const ALLOWED = /^(https?:\/\/|mailto:)/i;

/** Browsers that are drawn in the terminal itself: those that Python's webbrowser knows as such, and newer ones. */
const IN_TERMINAL = /(?:^|\/)(?:w3m|lynx|e?links2?|www-browser|browsh|carbonyl|cha)$/;

/** Whether the browser that the environment names needs the terminal to itself. */
export function needsTerminal(browser = process.env.BROWSER): boolean {
  return IN_TERMINAL.test(chosen(browser)[0] ?? "");
}

/**
 * Starts the browser: beside the reader, or `here`, in the terminal that was handed over, until it ends. Answers "" or a
 * sentence that says why not and what to do.
 */
export async function browse(address: string, where: "beside" | "here" = "beside"): Promise<string> {
  if (!ALLOWED.test(address)) return words.outside.noAddress(address);
  // Loaded here: no start should pay for what few readers do.
  const { spawn } = await import("node:child_process");
  const [command, ...args] = browserCommand(address);
  if (command === undefined) return words.outside.setBrowser(address);
  const isHere = where === "here";
  return await new Promise((resolve) => {
    // No shell: nothing in an address can be taken for a command.
    const child = spawn(command, args, isHere ? { stdio: "inherit" } : { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(words.outside.noBrowser(command, address)));
    if (isHere) child.once("close", () => resolve(""));
    else
      child.once("spawn", () => {
        child.unref();
        resolve("");
      });
  });
}

/** The first browser of a list with ":" between, as its words; none where nothing is set. */
function chosen(browser = ""): string[] {
  const first = browser.split(":")[0]?.trim() ?? "";
  return first === "" ? [] : first.split(/\s+/);
}

function browserCommand(address: string): string[] {
  const [own, ...args] = chosen(process.env.BROWSER);
  if (own !== undefined)
    return args.some((word) => word.includes("%s"))
      ? [own, ...args.map((word) => word.replaceAll("%s", () => address))]
      : [own, ...args, address];
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["explorer.exe", address];
  return ["xdg-open", address];
}
