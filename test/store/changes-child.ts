/** Subscribes, keeps passwords and changes settings in a process of its own, as fast as it can. */
import { createFetcher } from "../../src/store/fetcher.ts";
import type { Library } from "../../src/store/library.ts";
import { writeSettings } from "../../src/store/settings.ts";
import type { Web } from "../../src/web/web.ts";

const [folder = "", state = "", name = "", count = ""] = process.argv.slice(2);
// Neither is asked: a list of feeds is subscribed to as it is.
const fetcher = createFetcher({
  library: { folder } as Library,
  statuses: { apply: () => 0 },
  stateFolder: state,
  web: {} as Web,
});
for (let n = 0; n < Number(count); n++) {
  const address = `https://${name}-${n}:secret@example.org/${name}/${n}`;
  fetcher.subscribeAll([{ address, title: `${name} ${n}`, site: "", folders: [] }]);
  // Settings of which each process has one of its own; the file keeps what it does not know.
  await writeSettings(state, { [`${name}-${n}`]: true });
}
