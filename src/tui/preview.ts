/** The story under the cursor beside the list: headline, dek, first paragraph, caption. */
import { type Bidi, directionOf } from "../article/bidi.ts";
import { filled } from "../article/cells.ts";
import { dateInWords } from "../article/dates.ts";
import type { Summary } from "../article/view.ts";
import { wrap } from "../article/wrap.ts";
import { locale } from "../words/format.ts";
import { translated } from "../words/translated.ts";
import type { Look, Theme } from "./theme.ts";

/** Exactly `height` lines of at most `width` columns. */
export function previewLines(
  summary: Summary,
  width: number,
  height: number,
  theme: Theme,
  bidi: Bidi | null,
): string[] {
  const lines: string[] = [];
  const side = directionOf(summary.headline);
  /** `beside`: told beside the headline, on its side. */
  const add = (text: string, look: Look, gap: boolean, beside = false) => {
    if (text === "") return;
    if (gap && lines.length > 0) lines.push("");
    const directed = bidi?.paragraph(text, beside && side === "rtl" ? side : undefined, beside) ?? null;
    for (const { start, end } of wrap(text, width)) {
      const drawn = directed ? directed.line(start, end).text : text.slice(start, end);
      lines.push(look(filled(drawn, directed?.rightToLeft ? width : 0, true)));
    }
  };
  add(
    [summary.section, dateInWords(summary.published, locale)].filter(Boolean).join(" · "),
    theme.section,
    false,
    true,
  );
  add(summary.headline, theme.headline, false);
  add(summary.byline, theme.quiet, false, true);
  add(translated(summary.failure), theme.warning, true);
  add(summary.dek, theme.emphasis, true);
  add(summary.lead, theme.plain, true);
  add(summary.caption ? `▧ ${summary.caption}` : "", theme.quiet, true);
  if (lines.length > height) lines.splice(height - 1, lines.length, "…");
  while (lines.length < height) lines.push("");
  return lines;
}
