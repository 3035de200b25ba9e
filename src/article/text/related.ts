/** Stories that the page names: under a heading such as "Related stories", behind a word such as "More:", or in brackets. */
import { isAnchor } from "./anchor.ts";
import { splitCredit } from "./credit.ts";
import type { Line } from "./line.ts";

const HEAD =
  /^(related( (stories|articles|news|content|coverage|topics|links|posts|reading|videos?))?|(more|mehr|weiteres|weitere artikel|más|plus|altro|mer|mere|więcej|více) (on|from|about|in|stories|news|zum thema|zu|aus|über|von|sobre|de|su|om|na temat|k tématu)\b.{0,40}|(read|see|watch|learn|find out) (more|also|next|this)( (on|about|from|in)\b.{0,40}|:.{0,0})?|also (read|see)|see also|don'?t miss|you (may|might) (also )?(like|be interested in)|you may also .{0,30}|recommended( (for you|stories|reading|from .{3,30}))?|what to read next|up next|must reads?|in other news|lesen sie (auch|hier|mehr|dazu|weiter).{0,40}|(auch|das könnte (sie|dich) (auch )?) ?interess(ant|ieren)|mehr:|empfohlen(e artikel)?|passend zum thema|lire aussi|à lire( aussi)?|sur le même (sujet|thème)|à découvrir|leggi anche|ti potrebbe interessare|lee también|lea también|te puede interesar|noticias relacionadas|(artículos|temas) relacionados|leia (também|mais)|veja também|notícias relacionadas|czytaj (także|też|więcej|również)|zobacz (także|też|również)|polecamy|čtěte také|mohlo by vás zajímat|läs (också|mer|även)|les (også|mer)|læs (også|mere)|lees (ook|meer)|lue myös|ilgili haberler?|bunlar da ilginizi çekebilir|читайте (также|ещё)|по теме|関連(記事|ニュース|リンク)?|あわせて読みたい|おすすめ(記事)?|(most|meist) ?(read|viewed|popular|gelesen(e artikel)?|watched)\b.{0,20}|top stories|trending( now)?|more to explore|more (great|top|of our|popular) .{0,30}(stories|articles|reads)|latest (news|stories)|weitere (artikel|themen|videos|nachrichten)|관련 ?(기사|뉴스)|相关(新闻|阅读|报道)|延伸阅读)\s*[:：>»…]*$/i;

// With its subject behind it the heading is itself the name of what it points to.
const MORE_ON = /^(more|mehr|más|plus) (on|about|zu|über|sobre|sur) .+[^:]$/i;

const PREFIX =
  /^(related( (story|stories|article|news|posts?|reading|coverage))?|read more|read also|also read|see also|see more|more|watch( more)?|don'?t miss|must read|opinion|lesen sie (?:auch|mehr|hier)|lesetipp|mehr(?: zum thema)?|lire aussi|à lire aussi|leggi anche|lee también|lea también|leia também|leia mais|veja também|czytaj także|czytaj też|čtěte také|läs också|läs mer|les også|læs også|lees ook|читайте также|関連記事|관련 ?기사)\s*[:：|►▶>]\s*(.{8,200})$/i;

const SUFFIX =
  /^(.{12,180}?)\s*(?:[|–—-]\s*)?(?:read more|read the full story|mehr lesen|weiterlesen|lire la suite|leer más|leggi tutto)\s*[>»…]*$/i;

// A sound or film with its length behind it: "… Listen · 3:53 3:53".
const PLAYED =
  /^(.{12,200}?)\s+(?:listen|watch|play|anhören|hören|ansehen)\s*[·•|]?\s*(?:\d{1,2}:\d{2}\s*)+$/i;

const BRACKETED =
  /\s*[([](?:related|read more|read also|see also|more|watch|lesen sie auch|lire aussi|lee también|leggi anche):\s*([^()[\]]{8,200})[)\]]/gi;

const MOST_UNDER_A_HEAD = 30;
const FULL_STOP = /[.。]["'”’»)]*$/u;

/** Labels headings of related stories and the headlines below or behind them. */
export function markRelated(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (line.label !== "" && line.label !== "page") return;
    const isLink = line.words >= 5 && line.alone && MORE_ON.test(line.text);
    if (isLink || relatedHeadline(line.text) !== null) line.label = "related";
    else if (line.words <= 12 && HEAD.test(line.text)) {
      line.label = "related-head";
      markUnder(lines, at);
    }
  });
}

/**
 * Everything below the heading up to the next paragraph. A sentence belongs to the block while it stands right under one
 * of its lines, without a blank line between.
 */
function markUnder(lines: readonly Line[], head: number): void {
  for (let at = head + 1; at < lines.length && at <= head + MOST_UNDER_A_HEAD; at++) {
    const line = lines[at]!;
    if (isAnchor(line) && (line.gap > 0 || line.size > 200)) return;
    const pictured = line.label === "caption" && !splitCredit(line.text)?.sure;
    if (line.label !== "" && line.label !== "alt" && !pictured) continue;
    if (line.gap > 0 && FULL_STOP.test(line.text) && line.size > 40) return;
    if (startsBody(lines, at)) return;
    if (line.words >= 4 || line.size >= 30) line.label = line.label === "alt" ? "repeat" : "related";
    else line.label = "left-out";
  }
}

/** A line with blank lines around it and paragraphs below it is the next sub-head, not the last related headline. */
function startsBody(lines: readonly Line[], at: number): boolean {
  const [line, next, after] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (!line.alone || line.size > 80 || !next || !isAnchor(next)) return false;
  const above = lines[at - 1]!;
  return above.label === "related" && !above.alone && after !== undefined && (isAnchor(after) || after.alone);
}

/** True for a line that only says that related stories follow. */
export const isRelatedHead = (text: string): boolean => HEAD.test(text);

/** The headline in a line that is wholly a pointer to another story; `null` for any other line. */
export function relatedHeadline(text: string): string | null {
  if (text.length > 260) return null;
  const prefixed = PREFIX.exec(text);
  if (prefixed && !/[.。]["'”’»)]*$/u.test(text)) return prefixed.at(-1)!;
  return SUFFIX.exec(text)?.[1] ?? unrepeat(PLAYED.exec(text)?.[1] ?? null);
}

/** Of a phrase whose end stands twice ("A B C B C"), the phrase once. */
function unrepeat(text: string | null): string | null {
  if (text === null) return null;
  for (let size = Math.floor(text.length / 2); size >= 20; size--) {
    const end = text.slice(-size);
    if (text.slice(0, -size).trimEnd().endsWith(end.trim())) return text.slice(0, -size).trimEnd();
  }
  return text;
}

/** Parts a paragraph from the stories it names in brackets: "… he said. (RELATED: A headline)". */
export function cutBracketed(text: string): { text: string; headlines: string[] } {
  const headlines: string[] = [];
  if (!text.includes(":") || !/[([]/.test(text)) return { text, headlines };
  const rest = text.replace(BRACKETED, (_, headline: string) => {
    headlines.push(headline.trim());
    return "";
  });
  return { text: headlines.length > 0 ? rest.trim() : text, headlines };
}
