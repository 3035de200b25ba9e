/** `doctor`: what is fine, what is not, and how to mend it. Looking changes nothing; --mend does what loses nothing. */
import { homedir } from "node:os";
import { checkState, removeStale } from "../store/check-state.ts";
import { deleteIndex, indexFile } from "../store/index-db.ts";
import { openLibrary } from "../store/library.ts";
import { libraryFolder, stateFolder } from "../store/places.ts";
import { readSettings } from "../store/settings.ts";
import { explainKeys, explainSettings } from "../store/settings-lines.ts";
import { shownFolder } from "../store/shipped.ts";
import { statePath } from "../store/state-folder.ts";
import { openStatuses } from "../store/statuses.ts";
import { checkPrograms } from "./doctor-programs.ts";
import { checkFeeds, checkIndexed, checkLibrary, checkStatuses } from "./doctor-state.ts";
import { checkTerminal } from "./doctor-terminal.ts";
import { AREA_TITLES, AREAS, type Finding, type Mending, well, wrong } from "./finding.ts";
import { versioned } from "./json.ts";
import type { Output } from "./output.ts";
import type { Call } from "./verb.ts";
import { VERSION } from "./version.ts";

export async function run(call: Call): Promise<void> {
  const { values, out } = call;
  const places = placesOf(call);
  const before = await look(call, places);
  const wanted = new Set(before.flatMap(({ mending }) => mending ?? []));
  const mended = values.has("mend") && wanted.size > 0 ? await mend(wanted, places) : [];
  const findings = mended.length > 0 ? await look(call, places) : before;
  if (findings.some(({ fine }) => !fine)) out.code = 1;
  if (values.has("json")) {
    const fine = findings.every((finding) => finding.fine);
    return out.json(versioned({ fine, mended, findings: findings.map(withoutHow) }));
  }
  for (const sentence of mended)
    if (out.isTerminal) out.tell(`Mended: ${sentence}`);
    else out.lines([`mended\t-\t${sentence}\t-`]);
  print(findings, out);
}

type Places = {
  readonly state: string;
  /** The reader's own library, and what is shown: the shipped stories while that one is empty. */
  readonly library: string;
  readonly shown: string;
};

function placesOf({ values, io }: Call): Places {
  const around = { env: io.env, home: io.env.HOME || homedir(), platform: process.platform };
  const state = stateFolder(values.text("state"), around);
  const { settings } = readSettings(state);
  const place = libraryFolder({ flag: values.text("library"), setting: settings.library }, around);
  return { state, library: place.folder, shown: shownFolder(place) };
}

async function look({ io, keyProblems }: Call, { state, library, shown }: Places): Promise<Finding[]> {
  const { settings } = readSettings(state);
  const file = statePath(state, "settings");
  const wrongs = [...explainSettings(state), ...explainKeys(state, (await keyProblems?.(settings)) ?? [])];
  const asked = "“newsreader settings --edit” opens the file.";
  const found = [
    well(
      "versions",
      `newsreader ${VERSION} on Node ${process.versions.node}, SQLite ${process.versions.sqlite}.`,
    ),
    ...checkTerminal(io, process.platform),
    ...checkPrograms(io, process.platform),
    ...(wrongs.length === 0
      ? [well("settings", `What stands in ${file} counts.`)]
      : wrongs.map((sentence) => wrong("settings", sentence, asked))),
    ...checkLibrary(library, shown),
    ...checkIndexed(shown, state),
    ...checkStatuses(state),
    ...checkFeeds(library, state),
  ];
  return found.sort((a, b) => AREAS.indexOf(a.area) - AREAS.indexOf(b.area));
}

/** Does what loses nothing; answers with what was done, a sentence each. */
async function mend(wanted: ReadonlySet<Mending>, { state, shown }: Places): Promise<string[]> {
  const done: string[] = [];
  if (wanted.has("stale")) {
    const { stale } = checkState(state);
    const left = removeStale(stale);
    done.push(`removed ${stale.length - left.length} of ${stale.length} files of writers that were killed.`);
  }
  const statuses = openStatuses({ folder: state });
  if (wanted.has("index")) {
    deleteIndex(indexFile(shown, state));
    const library = openLibrary({ folder: shown, stateFolder: state, statuses });
    await library.refresh();
    library.close();
    done.push("made the index anew.");
  }
  if (wanted.has("journals")) await statuses.fold();
  await statuses.close();
  if (wanted.has("journals")) done.push("took in what other readers left.");
  return done;
}

/** What is printed of a finding. */
function withoutHow({ area, fine, says, mend, mending }: Finding) {
  return { area, fine, says, mend, mends: mending !== undefined };
}

function print(findings: readonly Finding[], out: Output): void {
  if (!out.isTerminal) {
    out.lines(
      findings.map(({ area, fine, says, mend }) =>
        [fine ? "fine" : "wrong", area, says, mend || "-"].join("\t"),
      ),
    );
    return;
  }
  let last = "";
  for (const { area, fine, says, mend } of findings) {
    if (area !== last) out.styled([["headline", out.said(AREA_TITLES[area])]]);
    last = area;
    out.styled(["  ", fine ? ["unread", "✓"] : ["trouble", "✗"], ` ${out.said(says)}`]);
    if (!fine) out.styled(["    ", ["quiet", out.said(mend)]]);
  }
}
