/** Opening an address in the reader's browser: $BROWSER where it is set, else what the system has. */
import { words } from "../words/words.ts";

/** Only addresses that a browser shows; nothing else is ever handed to another program. */
const ALLOWED = /^(https?:\/\/|mailto:)/i;

/** Starts the browser beside the reader. Answers "" or a sentence that says why not and what to do. */
export async function browse(address: string): Promise<string> {
  if (!ALLOWED.test(address)) return words.outside.noAddress(address);
  // Loaded here: no start should pay for what few readers do.
  const { spawn } = await import("node:child_process");
  const [command, ...args] = browserCommand(address);
  if (command === undefined) return words.outside.setBrowser(address);
  return await new Promise((resolve) => {
    // No shell: nothing in an address can be taken for a command.
    const child = spawn(command, args, { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(words.outside.noBrowser(command, address)));
    child.once("spawn", () => {
      child.unref();
      resolve("");
    });
  });
}

function browserCommand(address: string): string[] {
  const chosen = process.env.BROWSER?.split(":")[0]?.trim();
  if (chosen) return [...chosen.split(/\s+/), address];
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["explorer.exe", address];
  return ["xdg-open", address];
}
