/** Text with spans to Markdown that reads back as the same text and spans. */
import type { Span } from "./article.ts";

/** Something that would be read as a character reference. */
const REFERENCE = /&(?=#?\w{1,32};)/g;

/** For front matter and HTML: "&" that would be read as the start of a character reference. */
export function escapeReferences(text: string): string {
  return text.replace(REFERENCE, "&amp;");
}

/** For HTML, text and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"{`]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Text inside a line. Only what could mean something is escaped, so that plain prose stays as it is. */
export function escapeText(text: string): string {
  if (!/[\\`*_[\]<&{!]/.test(text)) return text;
  return text
    .replace(/[\\`*[\]]|[<](?=[a-z/!?]|$)|&(?=#?\w{1,32};)|\{(?=[{%]|$)|!$/gi, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}

/** A line that begins a block: what would make it a heading, a list, a quotation or a rule is escaped. */
export function escapeStart(line: string): string {
  if (/^[#>=~]|^[-+](?![\p{L}\p{N}])/u.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** An address between the brackets of a link or picture. */
export function destination(address: string): string {
  if (/^[\w./:?=%#@,;+~-]*$/.test(address)) return address;
  return `<${address.replace(/[\\<>{`]/g, "\\$&").replace(REFERENCE, "\\&")}>`;
}

const TAGS: Record<Span["kind"], string> = {
  strong: "strong",
  emphasis: "em",
  code: "code",
  link: "a",
  hit: "mark",
};

function openTag(span: Span): string {
  return span.kind === "link" ? `<a href="${escapeHtml(span.href ?? "")}">` : `<${TAGS[span.kind]}>`;
}

/** Spans that overlap without one holding the other, as tags: Markdown's own marks cannot. */
function overlapping(text: string, spans: readonly Span[]): string {
  const places = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  places.sort((a, b) => a - b);
  return places
    .map((place, i) => {
      const ending = spans.filter(({ end }) => end === place).reverse();
      const starting = spans.filter(({ start }) => start === place);
      const tags = ending.map(({ kind }) => `</${TAGS[kind]}>`).join("") + starting.map(openTag).join("");
      return tags + escapeText(text.slice(place, places[i + 1] ?? place));
    })
    .join("");
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? " " : "";
  return fence + padding + text + padding + fence;
}

/** Where "*" can only open or only close (CommonMark 6.2): a word inside it, space or such punctuation outside. */
const BEFORE_MARK = /(?:^|[ ("'“‘«—–/:;,.-])$/;
const AFTER_MARK = /^(?:$|[ )"'”’».,;:!?—–/-])/;

/** Marks of one span, or tags where Markdown's marks would not be read as marks. */
function marked(span: Span, inner: string, before: string, after: string): string {
  if (span.kind === "link") return `[${inner}](${destination(span.href ?? "")})`;
  const isPlain = span.kind !== "code" && /^[\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(inner);
  const mark = span.kind === "strong" ? "**" : "*";
  if (isPlain && BEFORE_MARK.test(before) && AFTER_MARK.test(after)) return mark + inner + mark;
  return `${openTag(span)}${inner}</${TAGS[span.kind]}>`;
}

/** `spans` lie between `from` and `to`, sorted, each inside another or apart from it. */
function nested(text: string, from: number, to: number, spans: readonly Span[]): string {
  let out = "";
  let at = from;
  for (let i = 0; i < spans.length; ) {
    const span = spans[i]!;
    let next = i + 1;
    while (next < spans.length && spans[next]!.start < span.end) next++;
    const inside = spans.slice(i + 1, next);
    out += escapeText(text.slice(at, span.start));
    // What follows begins with a mark of its own where the next span touches this one, or the outer one ends here.
    const touches = span.end === to ? to < text.length : spans[next]?.start === span.end;
    const after = touches ? "*" : text.slice(span.end, span.end + 1);
    const isCode = span.kind === "code" && inside.length === 0 && span.end - span.start <= 1000;
    const inner = isCode
      ? codeSpan(text.slice(span.start, span.end))
      : nested(text, span.start, span.end, inside);
    const before = out === "" && from > 0 ? "*" : out.slice(-1);
    out += isCode ? inner : marked(span, inner, before, after);
    at = span.end;
    i = next;
  }
  return out + escapeText(text.slice(at, to));
}

/** One line of text with its spans (in normal form, see spans.ts) as Markdown. */
export function formatInline(text: string, spans: readonly Span[] = []): string {
  const crossing = spans.some((a) =>
    spans.some((b) => a.start < b.start && b.start < a.end && a.end < b.end),
  );
  return crossing ? overlapping(text, spans) : nested(text, 0, text.length, spans);
}
