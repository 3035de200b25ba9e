/** `version`. */
import manifest from "../../package.json" with { type: "json" };
import type { Call } from "./verb.ts";

export const VERSION: string = manifest.version;

export async function run({ out }: Call): Promise<void> {
  out.lines([`newsreader ${VERSION}`]);
}
