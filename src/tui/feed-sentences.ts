/** What the footer says of stories that came. */
import type { Came } from "../store/apart.ts";
import type { Report } from "../store/fetch-report.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";

/** What a fetch came to. Where a single feed was asked and failed: why, and what to do. `key`: shows the feeds. */
export function fetchedSentence({ feeds, added, updated, failed }: Report, key: string): string {
  const say = words.feeds;
  const [only] = feeds;
  if (feeds.length === 1 && only && only.message !== "" && added + updated === 0)
    return translated(only.message);
  const counts = [...(added > 0 ? [say.stories(added)] : []), ...(updated > 0 ? [say.changed(updated)] : [])];
  const news = `${counts.length > 0 ? counts.join(", ") : say.nothingNew}.`;
  const notes = [
    ...feeds.filter(({ moved }) => moved !== "").map(({ title, moved }) => say.moved(title, moved)),
    ...feeds.flatMap((feed) => feed.notes.map((note) => translated(note))),
  ];
  if (failed > 0) return `${news} ${say.someFailed(failed, feeds.length, key)}`;
  return notes.length === 1 ? `${news} ${notes[0]}` : news;
}

/**
 * What `add` came to: its lines are the outcome, the id, the path and what was given, parted by tabs. `headlineOf`
 * gives "" where the story is not in the library that is shown. `key`: fetches.
 */
export function addedSentence(
  { answer, said, code }: Came,
  headlineOf: (id: string) => string,
  key: string,
): string {
  const say = words.feeds;
  const lines = answer
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));
  const [only] = lines;
  const failures = code === 0 ? "" : ` ${said.map((one) => translated(one)).join(" ")}`;
  if (lines.length === 1 && only) {
    const [outcome = "", id = "", path = ""] = only;
    const name = headlineOf(id) || path;
    if (outcome === "subscribed") return `${say.listed(name, key)}${failures}`;
    const one = outcome === "added" ? say.added : outcome === "updated" ? say.updated : say.unchanged;
    return `${one(name)}${failures}`;
  }
  const kinds: readonly [string, (count: number) => string][] = [
    ["added", say.addedMany],
    ["updated", say.updatedMany],
    ["unchanged", say.unchangedMany],
    ["subscribed", (count) => say.listedMany(count, key)],
  ];
  const counts = kinds
    .map(([outcome, word]) => [lines.filter(([first]) => first === outcome).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => word(count));
  return `${counts.join(", ")}.${failures}`;
}

/** What a shell would make of a word: terminals put a dropped file's path in quotation marks, or escape its spaces. */
export function typedWord(text: string, home: string): string {
  const trimmed = text.trim();
  const quoted = /^'([^']*)'$/.exec(trimmed) ?? /^"([^"]*)"$/.exec(trimmed);
  const plain =
    quoted?.[1] ?? (process.platform === "win32" ? trimmed : trimmed.replace(/\\(?=[ ()'&])/g, ""));
  return plain === "~" || plain.startsWith("~/") ? home + plain.slice(1) : plain;
}
