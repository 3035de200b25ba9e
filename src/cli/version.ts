/** `version`. */
import manifest from "../../package.json" with { type: "json" };
import type { Call } from "./verb.ts";

export const VERSION: string = manifest.version;
/** The day of this version, as CHANGELOG has it: the man page bears it. */
export const RELEASED = "2026-11-24";

export async function run({ out }: Call): Promise<void> {
  out.lines([`newsreader ${VERSION}`]);
}
