/** A process that fetches apart, to be killed: says the number of the process that fetches. */
import { readdirSync, readFileSync } from "node:fs";
import { fetchApart } from "../../src/store/fetch-apart.ts";

const [library = "", stateFolder = "", node = "", ...start] = process.argv.slice(2);
void fetchApart({ program: [node, ...start], library, stateFolder });

/** The children of this process, by the list of all there are. */
function children(): string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(process.pid);
    } catch {
      return false;
    }
  });
}

const looking = setInterval(() => {
  const [child] = children();
  if (child === undefined) return;
  clearInterval(looking);
  console.log(child);
}, 50);
