/** Stories as a JSON Feed (jsonfeed.org, version 1.1). */
import type { Article } from "../article/article.ts";
import { bodyHtml } from "../article/story-html.ts";

/** RFC 3339, as the format wants it: a day alone is its beginning in UTC. Absent where the story does not say. */
function dateOf(published: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(published)) return `${published}T00:00:00Z`;
  const at = Date.parse(published);
  return Number.isNaN(at)
    ? undefined
    : /(?:Z|[+-]\d\d:\d\d)$/.test(published)
      ? published
      : new Date(at).toISOString();
}

/** Pictures that lie in files beside a story cannot be reached from a feed: they are left out. */
const onlyWeb = (image: string) => (/^https?:/i.test(image) ? image : "");

/** The feed as JSON, in parts: its stories need not be in memory together. */
export async function* jsonFeed(title: string, stories: AsyncIterable<Article>): AsyncGenerator<string> {
  yield `{\n  "version": "https://jsonfeed.org/version/1.1",\n  "title": ${JSON.stringify(title)},\n  "items": [`;
  let isFirst = true;
  for await (const story of stories) {
    const item = JSON.stringify(itemOf(story), null, 2).replaceAll("\n", "\n    ");
    yield `${isFirst ? "" : ","}\n    ${item}`;
    isFirst = false;
  }
  yield isFirst ? "]\n}\n" : "\n  ]\n}\n";
}

function itemOf(story: Article) {
  const date = dateOf(story.published);
  const web = /^https?:/i.test(story.source);
  const tags = [...new Set([story.section, ...(story.tags ?? [])].filter(Boolean))];
  return {
    id: web ? story.source : story.id,
    ...(web && { url: story.source }),
    title: story.headline,
    content_html: bodyHtml(story, onlyWeb),
    ...(story.dek && { summary: story.dek }),
    ...(date !== undefined && { date_published: date }),
    ...(story.byline && { authors: [{ name: story.byline }] }),
    ...(story.language && { language: story.language }),
    ...(tags.length > 0 && { tags }),
  };
}
