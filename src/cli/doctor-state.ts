/** Library, index, statuses and feeds: what lies there, and whether it is well. Nothing is changed by looking. */
import { accessSync, constants, statSync } from "node:fs";
import { basename } from "node:path";
import { checkIndex } from "../store/check-index.ts";
import { checkState } from "../store/check-state.ts";
import { statePath } from "../store/state-folder.ts";
import type { StatusFile } from "../store/status-file.ts";
import { FeedStates } from "../store/subscription-state.ts";
import { MEND_LIST, readSubscriptions } from "../store/subscriptions.ts";
import { type Finding, well, wrong } from "./finding.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export function checkLibrary(folder: string, shown: string): Finding[] {
  const findings: Finding[] = [];
  const seen = statSync(folder, { throwIfNoEntry: false });
  if (seen === undefined && folder === shown) {
    findings.push(
      wrong("library", `${folder} is not there.`, `Make it, or name another with --library DIR.`),
    );
  } else if (seen !== undefined && !seen.isDirectory()) {
    findings.push(wrong("library", `${folder} is no folder.`, "Name a folder with --library DIR."));
  } else if (seen !== undefined && !may(folder, constants.R_OK | constants.X_OK)) {
    findings.push(wrong("library", `${folder} cannot be read.`, "Give yourself the right to read it."));
  } else if (seen !== undefined && !may(folder, constants.W_OK)) {
    findings.push(
      well("library", `${folder} can be read, not written: “add” and “fetch” cannot store there.`),
    );
  } else findings.push(well("library", `The library is ${folder}.`));
  if (folder !== shown) findings.push(well("library", `It is empty yet; the stories in ${shown} are shown.`));
  return findings;
}

export function checkIndexed(library: string, stateFolder: string): Finding[] {
  const { file, size, kind, reason, stories, failed, failures } = checkIndex(library, stateFolder);
  const anew = "It is made anew at the next start; --mend does it now.";
  switch (kind) {
    case "missing":
      return [well("index", "There is none yet; the first start makes it.")];
    case "busy":
      return [well("index", "Another reader writes it just now.")];
    case "other":
      return [wrong("index", `${file} is of another version. ${reason}`, anew, "index")];
    case "torn":
      return [wrong("index", `${file} is damaged. ${reason}`, anew, "index")];
    case "good": {
      const more = failed - failures.length;
      const rest = more === 1 ? "1 more file is no story." : `${more} more files are no stories.`;
      return [
        well(
          "index",
          `${file} is whole: ${many(stories, "story", "stories")}, ${(size / 1e6).toFixed(1)} MB.`,
        ),
        ...failures.map(({ path, failure }) =>
          wrong("library", `${path} is no story: ${failure}`, "Mend it, or move it elsewhere."),
        ),
        ...(more > 0 ? [wrong("library", rest, "“newsreader list” shows them all, with a “!”.")] : []),
      ];
    }
  }
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

export function checkStatuses(folder: string): Finding[] {
  const { statuses, lastGood, journals, conflicts, setAside, stale } = checkState(folder);
  const file = statePath(folder, "statuses");
  const findings = [checkFile(file, statuses, lastGood)];
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined && !may(folder, constants.W_OK)) {
    findings.push(
      wrong(
        "statuses",
        `${folder} cannot be written: no mark is kept.`,
        "Allow writing there, or use --state DIR.",
      ),
    );
  }
  if (journals.running > 0) {
    findings.push(well("statuses", `${many(journals.running, "reader is", "readers are")} open just now.`));
  }
  if (journals.dead.length > 0) {
    const said = many(journals.dead.length, "journal", "journals");
    findings.push(
      wrong(
        "statuses",
        `${said} of readers that ended without a word ${journals.dead.length === 1 ? "waits" : "wait"} to be taken in; the marks in them count.`,
        "The next start does it; --mend does it now.",
        "journals",
      ),
    );
  }
  if (conflicts.length > 0) {
    const said = many(conflicts.length, "copy", "copies");
    findings.push(
      wrong(
        "statuses",
        `${said} that a sync tool made ${conflicts.length === 1 ? "lies" : "lie"} beside the marks.`,
        "The next start merges it; --mend does it now.",
        "journals",
      ),
    );
  }
  if (setAside.length > 0) {
    findings.push(
      wrong(
        "statuses",
        `Damaged and set aside: ${setAside.map((path) => basename(path)).join(", ")}.`,
        `Look whether a mark is missing that stands in it; if not, delete it from ${folder}.`,
      ),
    );
  }
  if (stale.length > 0) {
    const said = many(stale.length, "file", "files");
    findings.push(
      wrong(
        "statuses",
        `${said} of writers that were killed: ${stale.map((path) => basename(path)).join(", ")}.`,
        "--mend removes them.",
        "stale",
      ),
    );
  }
  return findings;
}

function checkFile(file: string, statuses: StatusFile, lastGood: StatusFile): Finding {
  const copy = lastGood.kind === "good" ? "a good copy lies beside it" : "there is no copy beside it yet";
  switch (statuses.kind) {
    case "missing":
      return well("statuses", "Nothing is marked yet.");
    case "good":
      return well(
        "statuses",
        `${file} is whole: ${many(statuses.rows.length, "status", "statuses")}; ${copy}.`,
      );
    case "newer":
      return wrong(
        "statuses",
        `${file} was written by a newer version; it is read, never written.`,
        "Update newsreader.",
      );
    case "damaged":
      return wrong(
        "statuses",
        `${file} is damaged: ${statuses.reason}; ${copy}.`,
        lastGood.kind === "good"
          ? "The next start sets it aside and goes on with the copy; --mend does it now."
          : "The next start sets it aside. A backup of yours may be put in its place before.",
        // Without a copy a person decides.
        ...(lastGood.kind === "good" ? (["journals"] as const) : []),
      );
    case "unreadable":
      return wrong(
        "statuses",
        `${file} cannot be read (${statuses.reason}).`,
        "Give yourself the right to read it.",
      );
  }
}

export function checkFeeds(library: string, stateFolder: string): Finding[] {
  const { subscriptions, refused } = readSubscriptions(library);
  if (refused !== "") return [wrong("feeds", refused, MEND_LIST)];
  if (subscriptions.length === 0) return [well("feeds", "No feed is subscribed to.")];
  const states = new FeedStates(stateFolder, library);
  const broken = subscriptions.flatMap(({ id, title, address }) => {
    const { trouble: one } = states.read(address);
    if (one === null) return [];
    const mend = `newsreader unsubscribe ${id}, where it stays so.`;
    return [wrong("feeds", `${title} (${address}) is broken: ${one.message}`, mend)];
  });
  const sound = subscriptions.length - broken.length;
  return [
    well("feeds", `${sound} of ${many(subscriptions.length, "subscription is", "subscriptions are")} well.`),
    ...broken,
  ];
}
