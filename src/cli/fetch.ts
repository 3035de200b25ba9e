/** `fetch`: what is new in the feeds comes into the library. */
import { type FeedOutcome, type FetchProgress, isFailure, type Report } from "../store/fetch-report.ts";
import { isStill } from "../store/reduced-motion.ts";
import { shownAddress } from "../web/address.ts";
import type { Words } from "../words/words.ts";
import { Failure } from "./failure.ts";
import { findFeed, listOf, withFetcher } from "./feed-desk.ts";
import { versioned } from "./json.ts";
import type { Output } from "./output.ts";
import type { Call } from "./verb.ts";

type Said = Words["shell"];

const BAR = 20;
const NOTHING = { done: 0, added: 0, failed: 0, title: "" };
/** So many notes of a feed are told; --json has all. */
const MOST_NOTES = 3;

export async function run(call: Call): Promise<void> {
  const { words, values, out } = call;
  await withFetcher(call, "fresh", async (fetcher, { library, statuses, settings }) => {
    const rows = listOf(fetcher);
    const only = words.map((word) => findFeed(rows, word).id);
    if (rows.length === 0 && !values.has("json"))
      return out.note("There is no subscription yet. Begin with “newsreader subscribe ADDRESS”.");
    const total = words.length > 0 ? new Set(only).size : rows.length;
    const still = await isStill(settings, call.io.env, process.platform);
    if (!values.has("progress"))
      out.progress(
        still ? out.spoken.shell.askingFeeds(total) : progressLine({ ...NOTHING, total }, out.spoken.shell),
      );
    const report = await fetcher
      .fetchAll({
        ...(words.length > 0 && { only }),
        again: values.has("again"),
        full: values.has("full"),
        pictures: values.has("pictures"),
        onProgress: (progress) => {
          if (values.has("progress")) out.progressJson({ progress });
          else if (!still) out.progress(progressLine(progress, out.spoken.shell));
        },
      })
      .catch((error: Error) => {
        throw new Failure(error.message);
      })
      .finally(() => out.progress(""));
    if (report.added + report.updated > 0) await library.refresh();
    if (statuses.trouble() !== "") out.failed(statuses.trouble());
    for (const feed of report.feeds) tellTrouble(feed, words.length > 0, out);
    if (values.has("json")) return out.json(versioned(reportJson(report)));
    tellNews(report, out);
  });
}

/** "━━━━━━━━░░░░░░░ 12/40 feeds, 31 new, 2 failed: The Mill Gazette" */
export function progressLine({ done, total, added, failed, title }: FetchProgress, said: Said): string {
  const full = total === 0 ? BAR : Math.round((done / total) * BAR);
  const counts = [said.done(done, total), said.fresh(added), ...(failed > 0 ? [said.failed(failed)] : [])];
  return `${"━".repeat(full)}${"░".repeat(BAR - full)} ${counts.join(", ")}${title && `: ${title}`}`;
}

function tellTrouble(feed: FeedOutcome, wasNamed: boolean, out: Output): void {
  if (isFailure(feed)) out.failed(feed.message);
  else if (feed.message !== "" && wasNamed) out.failed(feed.message);
  if (feed.moved !== "")
    out.note(`“${feed.title}” has moved: it is asked at ${shownAddress(feed.moved)} from now on.`);
  for (const note of feed.notes.slice(0, MOST_NOTES)) out.note(`${feed.title}: ${note}`);
  const more = feed.notes.length - MOST_NOTES;
  if (more > 0) out.note(`${feed.title}: ${more} more did not come; “newsreader fetch --json” tells which.`);
}

function tellNews({ feeds, added, updated, failed }: Report, out: Output): void {
  const said = out.words.shell;
  const withNews = feeds.filter((feed) => feed.added + feed.updated + feed.dropped > 0);
  if (!out.isTerminal) {
    out.lines(
      withNews.map((feed) => [feed.id, feed.added, feed.updated, feed.dropped, feed.title].join("\t")),
    );
    return;
  }
  for (const feed of withNews) out.styled([["headline", feed.title], `: ${newsOf(feed, said).join(", ")}.`]);
  const waited = feeds.filter(({ outcome }) => outcome === "fresh" || outcome === "paused").length;
  const parts = [
    said.feeds(feeds.length),
    added + updated === 0 ? said.nothingNew : said.fresh(added),
    ...(updated > 0 ? [said.changed(updated)] : []),
    ...(waited > 0 ? [said.notAsked(waited)] : []),
    ...(failed > 0 ? [said.failed(failed)] : []),
  ];
  out.styled([["quiet", `${parts.join(", ")}.`]]);
}

function newsOf({ added, updated, dropped, pictures }: FeedOutcome, said: Said): string[] {
  return [
    ...(added > 0 ? [said.fresh(added)] : []),
    ...(updated > 0 ? [said.changed(updated)] : []),
    ...(dropped > 0 ? [said.leftOut(dropped)] : []),
    ...(pictures > 0 ? [said.pictures(pictures)] : []),
  ];
}

function reportJson({ feeds, added, updated, failed }: Report) {
  return {
    added,
    updated,
    failed,
    feeds: feeds.map((feed) => ({
      ...feed,
      address: shownAddress(feed.address),
      moved: shownAddress(feed.moved),
    })),
  };
}
