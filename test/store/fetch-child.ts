/** Fetches in a process of its own, which its parent kills. */
import { createFetcher } from "../../src/store/fetcher.ts";
import { openLibrary } from "../../src/store/library.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { nodeTransport } from "../../src/web/node-transport.ts";
import { openWeb } from "../../src/web/web.ts";

const [folder = "", state = ""] = process.argv.slice(2);
const statuses = openStatuses({ folder: state });
const library = openLibrary({ folder, stateFolder: state, statuses });
await library.refresh();
const web = openWeb({ transport: nodeTransport(), agent: "newsreader/test" });
process.stdout.write("begun\n");
await createFetcher({ library, statuses, stateFolder: state, web }).fetchAll();
process.stdout.write("done\n");
web.close();
library.close();
await statuses.close();
