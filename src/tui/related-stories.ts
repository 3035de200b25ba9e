/** The stories around one, as the screen shows them: named, similar, naming, and other tellings of the same text. */
import type { RelatedStory } from "../app/state.ts";
import type { Summary } from "../article/view.ts";
import type { Library, SimilarRow } from "../store/library.ts";
import type { Statuses } from "../store/statuses.ts";

/** As many similar stories as a panel shows without becoming a second list. */
const SIMILAR = 8;
/** Stories whose similar ones are kept: those of a trail walked back and forth. */
const KEPT = 30;

/**
 * Asks library and statuses for related stories. Similar ones are computed at first asking and kept until the
 * library changes: marks change only the dots beside them.
 */
export class RelatedStories {
  private readonly kept = new Map<string, SimilarRow[]>();
  private readonly library: Library;
  private readonly statuses: Statuses;

  constructor(library: Library, statuses: Statuses) {
    this.library = library;
    this.statuses = statuses;
    library.subscribe(() => this.kept.clear());
  }

  /** With `similar` "known" only what was computed before: nothing a key waits for. */
  of(id: string, similar: "known" | "computed"): RelatedStory[] {
    const { library } = this;
    const named = library
      .named(id)
      .map((one) => this.row("named", one.headline, one.source ?? "", one.summary));
    const met = new Set(named.map((story) => story.summary?.id));
    const once = (story: RelatedStory) => {
      const fresh = !met.has(story.summary?.id);
      met.add(story.summary?.id);
      return fresh;
    };
    const copies = library.sameStory(id).map((other) => this.byId("copy", other));
    const naming = library.naming(id).map((one) => this.row("naming", one.headline, "", one.summary));
    const like = (similar === "computed" ? this.similar(id) : (this.kept.get(id) ?? [])).flatMap((one) => [
      { ...this.row("similar", one.summary.headline, "", one.summary), reasons: one.reasons },
      ...one.also.map((other) => ({ ...this.byId("similar", other), under: true })),
    ]);
    return [...copies.filter(once), ...named, ...like.filter(once), ...naming.filter(once)];
  }

  private similar(id: string): SimilarRow[] {
    const known = this.kept.get(id);
    if (known) return known;
    if (this.kept.size >= KEPT) this.kept.clear();
    const found = this.library.similar(id, SIMILAR);
    this.kept.set(id, found);
    return found;
  }

  private byId(kind: RelatedStory["kind"], id: string): RelatedStory {
    const summary = this.library.summary(id);
    return this.row(kind, summary?.headline ?? id, "", summary);
  }

  private row(
    kind: RelatedStory["kind"],
    headline: string,
    source: string,
    summary: Summary | null,
  ): RelatedStory {
    const status = summary ? this.statuses.get(summary.id) : null;
    return { kind, headline, source, summary, status, reasons: [], under: false };
  }
}
