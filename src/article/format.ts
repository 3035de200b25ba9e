/** A story to a Markdown file: the inverse of markdown.ts. */
import type { Draft } from "./article.ts";
import { formatBlocks } from "./format-blocks.ts";
import { escapeReferences } from "./format-inline.ts";

/** A text that YAML reads as itself without quotes; anything else is quoted as JSON, which YAML holds. */
const PLAIN = /^(?!(?:null|true|false|yes|no|on|off)$)[A-Za-z][\w ,.'’()/–—-]*$/i;

function yamlText(text: string): string {
  const escaped = escapeReferences(text);
  return PLAIN.test(escaped) && !escaped.endsWith(" ") ? escaped : JSON.stringify(escaped);
}

/** The same inside brackets, where commas part. */
const yamlItem = (text: string) =>
  /^[\w -]+$/.test(text) ? yamlText(text) : JSON.stringify(escapeReferences(text));

function frontMatter(draft: Draft): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["id", draft.id],
    ["headline", draft.headline],
    ["dek", draft.dek],
    ["section", draft.section],
    ["byline", draft.byline],
    ["published", draft.published],
    ["source", draft.source],
    ["language", draft.language],
  ];
  const lines = fields
    // A headline is written even where it is empty: else one would be made up when the story is read again.
    .filter(([name, value]) => value || name === "headline")
    .map(([name, value]) => `${name}: ${name === "published" ? value : yamlText(value ?? "")}`);
  if (draft.tags?.length) lines.push(`tags: [${draft.tags.map(yamlItem).join(", ")}]`);
  const related = draft.related.map(({ headline, source, id }) => {
    const more = [source && `source: ${yamlText(source)}`, id && `id: ${yamlText(id)}`].filter(Boolean);
    return [`  - headline: ${yamlText(headline)}`, ...more].join("\n    ");
  });
  return ["---", ...lines, ...(related.length > 0 ? ["related:", ...related] : []), "---"].join("\n");
}

/**
 * The story as Markdown with front matter. For a story in normal form (clean texts, spans as spans.ts makes them,
 * each caption once: all that parsers make) parseMarkdown gives back the same story. Problems are not written.
 *
 * Forms worth knowing: a figure without a picture is `![]()` with its caption under it; a figure whose credit could
 * not be told from its caption is a <figure> in HTML; `<!-- -->` parts blocks that would be read as one.
 */
export function formatMarkdown(draft: Draft): string {
  const body = formatBlocks(draft.blocks);
  return `${frontMatter(draft)}\n${body && `\n${body}\n`}`;
}
