/** `search`: what a query finds, the best match first, each with the place where it was found. */
import type { View } from "../article/view.ts";
import { checkForms, printView } from "./print-view.ts";
import type { Call } from "./verb.ts";

export async function run({ words, values, out, open }: Call): Promise<void> {
  checkForms("search", values);
  const { library } = await open();
  const view: View = {
    section: null,
    query: words.join(" "),
    unreadOnly: values.has("unread"),
    sort: "best",
    entered: Date.now(),
  };
  await printView({ library, view, values, out, verb: "search" });
}
