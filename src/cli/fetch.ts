/** `fetch`: what is new in the feeds comes into the library. */
import { type FeedOutcome, type FetchProgress, isFailure, type Report } from "../store/fetch-report.ts";
import { isStill } from "../store/reduced-motion.ts";
import { shownAddress } from "../web/address.ts";
import { Failure } from "./failure.ts";
import { findFeed, rowsOf, withFetcher } from "./feed-desk.ts";
import { versioned } from "./json.ts";
import type { Output } from "./output.ts";
import type { Call } from "./verb.ts";

const BAR = 20;
const NOTHING = { done: 0, added: 0, failed: 0, title: "" };
/** So many notes of a feed are told; --json has all. */
const MOST_NOTES = 3;

export async function run(call: Call): Promise<void> {
  const { words, values, out } = call;
  await withFetcher(call, async (fetcher, { library, statuses, settings }) => {
    const rows = rowsOf(fetcher);
    const only = words.map((word) => findFeed(rows, word).id);
    if (rows.length === 0 && !values.has("json"))
      return out.note("There is no subscription yet. Begin with “newsreader subscribe ADDRESS”.");
    const total = words.length > 0 ? new Set(only).size : rows.length;
    const still = await isStill(settings, call.io.env, process.platform);
    if (!values.has("progress"))
      out.progress(
        still ? `Asking ${total} ${total === 1 ? "feed" : "feeds"} …` : progressLine({ ...NOTHING, total }),
      );
    const report = await fetcher
      .fetchAll({
        ...(words.length > 0 && { only }),
        again: values.has("again"),
        full: values.has("full"),
        pictures: values.has("pictures"),
        onProgress: (progress) => {
          if (values.has("progress")) out.progressJson({ progress });
          else if (!still) out.progress(progressLine(progress));
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
export function progressLine({ done, total, added, failed, title }: FetchProgress): string {
  const full = total === 0 ? BAR : Math.round((done / total) * BAR);
  const counts = [`${done}/${total} feeds`, `${added} new`, ...(failed > 0 ? [`${failed} failed`] : [])];
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
  const withNews = feeds.filter((feed) => feed.added + feed.updated + feed.dropped > 0);
  if (!out.isTerminal) {
    out.lines(
      withNews.map((feed) => [feed.id, feed.added, feed.updated, feed.dropped, feed.title].join("\t")),
    );
    return;
  }
  for (const feed of withNews) out.styled([["headline", feed.title], `: ${newsOf(feed).join(", ")}.`]);
  const waited = feeds.filter(({ outcome }) => outcome === "fresh" || outcome === "paused").length;
  const parts = [
    `${feeds.length} ${feeds.length === 1 ? "feed" : "feeds"}`,
    added + updated === 0 ? "nothing new" : `${added} new`,
    ...(updated > 0 ? [`${updated} changed`] : []),
    ...(waited > 0 ? [`${waited} not asked, since it is too soon (“--again” asks)`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  out.styled([["quiet", `${parts.join(", ")}.`]]);
}

function newsOf({ added, updated, dropped, pictures }: FeedOutcome): string[] {
  return [
    ...(added > 0 ? [`${added} new`] : []),
    ...(updated > 0 ? [`${updated} changed`] : []),
    ...(dropped > 0 ? [`${dropped} left out by a rule`] : []),
    ...(pictures > 0 ? [`${pictures} pictures kept`] : []),
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
