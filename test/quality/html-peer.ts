/** The peer: Readability over linkedom as they come, by the same scorer in the same run. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** The article's text as the library gives it, "" where it finds none. */
export function peerText(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document as never).parse()?.textContent ?? "";
}
