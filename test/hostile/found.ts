/** What the fuzzer found (test/soak/fuzz): each text once broke what its target promises. */
import type { TargetName } from "../soak/fuzz/bundle.ts";

const FOUND: Partial<Record<TargetName, readonly string[]>> = {
  markdown: [
    "\u{10eeee}",
    `${"\u{1f468}\u200d".repeat(21)}\u{1f468}`,
    '---\nn: "\u202e\n---',
    '---\n: \ne: "\\\0\n---',
    `[*b[*b ${"\u{1f468}\u200d".repeat(60)}`,
    "```\nc\u0085",
  ],
  scraped: [`The dek of it${"\u{1f468}\u200d".repeat(60)} Council backs`, `a${"\u{1f600}".repeat(80)}`],
  page: ["<pre>1\ren-", "<pre> اقائمة  ي"],
  feed: [
    "<item ><title>\u{10eeee}",
    '<!DOCTYPE[<!ENTITY  \x07"&b;"',
    `<!DOCTYPE[<!ENTITY a${"\u{1f600}".repeat(40)} "&b;"`,
  ],
  opml: ["<opml ><head><e>\x1b\r["],
  keys: ["\x1b[7;7;5u"],
  cleaned: ["\u{10eeee}"],
};

/** The texts that were found for a target. */
export function found(name: TargetName): readonly string[] {
  return FOUND[name] ?? [];
}
