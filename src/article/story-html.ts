/** A story as HTML, for a page or a feed: only what a story has, every text escaped. */
import type { Block, Draft, Figure, List, Span } from "./article.ts";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const TAGS = { strong: "strong", emphasis: "em", code: "code", hit: "mark", link: "a" } as const;

/** Only what a browser may follow from a story. */
const safe = (href: string) => (/^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i.test(href) ? href : "");

const opening = ({ kind, href = "" }: Span) =>
  kind === "link" ? `<a href="${escaped(safe(href))}">` : `<${TAGS[kind]}>`;

/** The text with its spans as elements; spans that overlap are cut, so that elements lie inside each other. */
function inline(text: string, spans: readonly Span[] = []): string {
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    const here = spans.filter((span) => span.start <= start && span.end >= end);
    const before = here.map(opening).join("");
    const after = here
      .map(({ kind }) => `</${TAGS[kind]}>`)
      .reverse()
      .join("");
    return `${before}${escaped(text.slice(start, end))}${after}`;
  });
  return pieces.join("");
}

function listHtml({ items, start, levels = [], spans }: List): string {
  const outer = start === undefined ? "ul" : "ol";
  const open = start === undefined || start === 1 ? `<${outer}>` : `<${outer} start="${start}">`;
  let html = open;
  let depth = 0;
  items.forEach((item, i) => {
    const level = Math.min(levels[i] ?? 0, depth + (i > 0 ? 1 : 0));
    if (i > 0 && level <= depth) html += "</li>";
    for (; depth < level; depth++) html += "<ul>";
    for (; depth > level; depth--) html += "</ul></li>";
    html += `<li>${inline(item, spans?.[i])}`;
  });
  for (; depth > 0; depth--) html += "</li></ul>";
  return `${html}</li></${outer}>`;
}

function figureHtml(
  { caption, credit, alt = "", image = "" }: Figure,
  address: (image: string) => string,
): string {
  const found = image && address(image);
  const source = /^data:image\//.test(found) || safe(found) ? found : "";
  const picture = source && `<img src="${escaped(source)}" alt="${escaped(alt)}">`;
  const words = [escaped(caption), credit && `<small>${escaped(credit)}</small>`].filter(Boolean).join(" ");
  return `<figure>${picture}${words && `<figcaption>${words}</figcaption>`}</figure>`;
}

function blockHtml(block: Block, address: (image: string) => string): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inline(block.text, block.spans)}</p>`;
    case "subhead":
      return `<h${block.level ?? 2}>${inline(block.text, block.spans)}</h${block.level ?? 2}>`;
    case "quote":
      return `<blockquote><p>${inline(block.text, block.spans).replaceAll("\n", "</p><p>")}</p></blockquote>`;
    case "list":
      return block.items.length === 0 ? "" : listHtml(block);
    case "figure":
      return figureHtml(block, address);
    case "code":
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case "break":
      return "<hr>";
    case "table": {
      const [head = [], ...rows] = block.rows;
      const row = (cells: readonly string[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
      return `<table>${row(head, "th")}${rows.map((cells) => row(cells, "td")).join("")}</table>`;
    }
  }
}

/** The body. `address` says where a picture is: its path in the story → an address, "" to leave it out. */
export function bodyHtml({ blocks }: Pick<Draft, "blocks">, address = (image: string) => image): string {
  return blocks.map((block) => blockHtml(block, address)).join("\n");
}

/** The stories that it names, as a list; "" where it names none. */
function relatedHtml({ related }: Pick<Draft, "related">): string {
  if (related.length === 0) return "";
  const items = related.map(({ headline, source = "" }) => {
    const text = escaped(headline);
    return `<li>${/^https?:/i.test(source) ? `<a href="${escaped(source)}">${text}</a>` : text}</li>`;
  });
  return `<aside><h2>Related</h2><ul>${items.join("")}</ul></aside>`;
}

/** One story, its head and body, as an <article>. */
export function storyHtml(
  story: Draft & { readonly id: string },
  address?: (image: string) => string,
): string {
  const { id, section, headline, dek, byline, published, source, language } = story;
  const line = [
    byline && `By ${escaped(byline)}`,
    published && `<time datetime="${escaped(published)}">${escaped(published.slice(0, 10))}</time>`,
  ];
  if (/^https?:/i.test(source))
    line.push(`<a href="${escaped(source)}">${escaped(URL.parse(source)?.hostname ?? source)}</a>`);
  const said = line.filter(Boolean).join(" · ");
  return [
    `<article id="${escaped(id)}"${language && ` lang="${escaped(language)}"`}>`,
    section && `<p class="section">${escaped(section)}</p>`,
    `<h1>${escaped(headline)}</h1>`,
    dek && `<p class="dek">${escaped(dek)}</p>`,
    said && `<p class="line">${said}</p>`,
    bodyHtml(story, address),
    relatedHtml(story),
    "</article>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Plain and readable without a network; follows the reader's light or dark. */
const STYLE =
  "body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 Georgia,serif;color-scheme:light dark}article{border-bottom:1px solid;padding-bottom:2rem}.section,.line,small{font-size:.85rem;opacity:.75}.dek{font-style:italic}figure{margin:1.5rem 0}img{max-width:100%}figcaption{font-size:.9rem}pre{overflow:auto}table{border-collapse:collapse}td,th{border:1px solid;padding:.2rem .5rem}";

/**
 * A page of stories that needs nothing else, as far as its first story: its table of contents where there are several.
 * Behind it stand the stories (storyHtml), a line end after each, and PAGE_END.
 */
export function pageHead(
  title: string,
  contents: readonly { readonly id: string; readonly headline: string }[],
): string {
  const items = contents.map(
    ({ id, headline }) => `<li><a href="#${escaped(id)}">${escaped(headline)}</a></li>`,
  );
  return [
    `<!doctype html>\n<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head>\n<body>`,
    ...(items.length > 1 ? [`<nav><ul>${items.join("\n")}</ul></nav>`] : []),
    "",
  ].join("\n");
}

export const PAGE_END = "</body></html>\n";
