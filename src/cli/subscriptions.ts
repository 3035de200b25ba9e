/** `subscriptions`: the feeds, when each last came, and what is wrong with it since when. */
import { widthOf } from "../article/width.ts";
import { createFetcher } from "../store/fetcher.ts";
import type { SubscriptionRow } from "../store/subscription-desk.ts";
import { shownAddress } from "../web/address.ts";
import { REFUSING } from "../web/transport.ts";
import { openWeb } from "../web/web.ts";
import { isoTime, rowsOf, subscriptionJson } from "./feed-desk.ts";
import { versioned } from "./json.ts";
import type { Output } from "./output.ts";
import type { Call } from "./verb.ts";

export async function run({ values, out, open }: Call): Promise<void> {
  const { library, statuses, stateFolder } = await open("own", { look: "none" });
  const web = openWeb({ transport: REFUSING, agent: "" });
  const rows = rowsOf(createFetcher({ library, statuses, stateFolder, web }));
  if (values.has("json")) return out.json(versioned({ feeds: rows.map(rowJson) }));
  if (rows.length === 0)
    return out.note("There is no subscription yet. Begin with “newsreader subscribe ADDRESS”.");
  if (!out.isTerminal) return out.lines(rows.map(plainLine));
  const width = Math.max(...rows.map(({ id }) => widthOf(id)));
  for (const row of rows) printRow(row, width, out);
}

function plainLine({ id, address, title, fetchedAt, trouble }: SubscriptionRow): string {
  const state = [
    isoTime(fetchedAt) || "-",
    trouble === null ? "-" : isoTime(trouble.since),
    trouble?.message ?? "-",
  ];
  return [id, title, shownAddress(address), ...state].join("\t");
}

function printRow(
  { id, title, address, fetchedAt, trouble }: SubscriptionRow,
  width: number,
  out: Output,
): void {
  const said = out.words.shell;
  const gap = " ".repeat(width - widthOf(id) + 2);
  const came = `  ${fetchedAt > 0 ? day(fetchedAt) : said.neverFetched}`;
  out.styled([["quiet", id], gap, ["headline", title], ["quiet", came]]);
  const indent = " ".repeat(width + 2);
  out.styled([indent, ["quiet", shownAddress(address)]]);
  if (trouble !== null)
    out.styled([indent, ["trouble", said.trouble(out.said(trouble.message), day(trouble.since))]]);
}

/** The day and minute in local time. */
function day(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock}`;
}

function rowJson(row: SubscriptionRow) {
  const { fetchedAt, trouble, goneAt } = row;
  return {
    ...subscriptionJson(row),
    fetched: isoTime(fetchedAt),
    gone: isoTime(goneAt),
    ...(trouble !== null && {
      trouble: {
        code: trouble.code,
        message: trouble.message,
        since: isoTime(trouble.since),
        at: isoTime(trouble.at),
      },
    }),
  };
}
