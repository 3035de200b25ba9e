/** The lines over and under a headline. */
import type { Article } from "./article.ts";
import { dateInWords } from "./dates.ts";
import type { Head } from "./layout.ts";

/** Section, date and reading time over the headline; the byline under the dek. `locale`: see dateInWords(). */
export function headOf(
  story: Pick<Article, "section" | "published" | "minutes" | "byline">,
  locale?: string,
): Head {
  const minutes = story.minutes > 0 ? `${story.minutes} min` : "";
  const section = [story.section, dateInWords(story.published, locale), minutes].filter(Boolean).join(" · ");
  // Many bylines bring their own "By"; a name alone stands alone, in any language.
  return { section, byline: story.byline };
}
