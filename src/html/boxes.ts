/** The blocks of a page as nested boxes, and what their names say about them. */
import type { Element } from "./tree.ts";

/** What a box is by the words in its class, id, role and test marks. Only hints: a box full of text is body all the same. */
export type Hint =
  | "nav"
  | "related"
  /** Other stories, for no reason that this one gives: the newest, the most read. */
  | "others"
  | "share"
  | "invite"
  | "comments"
  | "ad"
  | "meta"
  | "byline"
  | "author"
  | "date"
  | "dek"
  | "lead"
  | "caption"
  | "credit"
  | "picture"
  | "hidden"
  | "player"
  | "quote"
  | "aside"
  | "body";

export type Box = {
  readonly element: Element;
  readonly name: string;
  readonly parent: Box | null;
  readonly children: Box[];
  readonly hints: ReadonlySet<Hint>;
  readonly depth: number;
  /** The pieces in it: `from` included, `to` not. */
  readonly from: number;
  to: number;
};

/** A word of a class stands apart, by "-", "_" or a change of case: "articleShareBar" says "share". */
const word = (words: string) => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);

const NAMES: readonly (readonly [Hint, RegExp])[] = [
  [
    "nav",
    word(
      "nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|paging|footer|sitefooter|masthead|topbar|toolbar|sidebar|skip|cookies?|consent|gdpr|modal|popup|overlay|lightbox|tooltip|toc|search",
    ),
  ],
  [
    "related",
    word(
      "related|relateds|relatedarticles?|relatedcontent|relatedlinks?|relatedposts?|relatedstories|recommended|recommendations?|recommends?|recirc|recirculation|readmore|more ?(?:on|from|stories|news|articles|posts|in|about|coverage)|you ?may|also ?(?:like|read)|see ?also|read ?(?:also|next|more)|linkbox|further ?reading|up ?next|crosslinks?|link ?list|linklist|suggested|suggestions?",
    ),
  ],
  [
    "others",
    word(
      "teasers?|teaserlist|outbrain|taboola|most ?(?:read|popular|viewed|recent)|mostread|trending|popular|latest(?: ?news| ?posts| ?stories)?|article ?list|news ?list|post ?list|story ?list|river|promo|promos|promobox|cross ?sell|next ?(?:article|story|post)|prev(?:ious)? ?(?:article|story|post)",
    ),
  ],
  [
    "share",
    word(
      "shares?|sharing|sharebar|sharebuttons?|sharetools?|sharer|social|socials|sociallinks?|socialmedia|socialbar|follow|addthis|addtoany|sharedaddy|bookmarks?|print|reactions?|likes?|vote",
    ),
  ],
  [
    "invite",
    word(
      "newsletters?|newsletterbox|subscri(?:be|ption|ptions|ber)|sign ?up|signups?|paywall|piano|register|registration|log ?in|donat(?:e|ion|ions)|membership|cta|call ?to ?action|app ?(?:promo|banner|download)|support ?us|abo|appeal|polls?|quiz|umfrage|voting|survey",
    ),
  ],
  [
    "comments",
    word(
      "comments?|commentlist|commentform|comment ?(?:area|list|form|section|count)|disqus|respond|replies|discussions?|livefyre|viafoura|coral|conversation|forum",
    ),
  ],
  [
    "ad",
    word(
      "ads?|adv|adverts?|advertisements?|advertising|adslots?|adcontainer|adbox|adunit|adwrapper|sponsor|sponsors|sponsored|dfp|gpt|anzeigen?|werbung|affiliate|commercial|billboard|leaderboard",
    ),
  ],
  [
    "author",
    word(
      "author ?(?:bio|box|info|card|profile|desc|description|about)|about ?(?:the )?author|bio|biography|authorbox|authorbio",
    ),
  ],
  [
    "byline",
    word("by ?lines?|authors?|writers?|contributors?|creators?|autor|autoren|auteur|vcard|reporters?"),
  ],
  [
    "date",
    word(
      "date|dates|datetime|dateline|timestamps?|time|pub ?date|published|publish|publication ?date|updated|posted ?on|lastmodified",
    ),
  ],
  [
    "meta",
    word(
      "meta|metadata|kicker|eyebrow|overline|tags?|taglist|topics?|category|categories|keywords?|labels?|rubric|info ?bar|read(?:ing)? ?time|article ?(?:info|meta|details|tools)|post ?(?:info|meta|details)|entry ?meta|disclaimer|copyright|source ?link|correction",
    ),
  ],
  [
    "dek",
    word(
      "dek|deck|standfirst|stand ?first|sub ?title|subheadline|sub ?headline|sub ?hed|vorspann|chapo|chapeau|sapo|sommario|occhiello|bajada|entradilla|ingress|manchet|strapline|perex|preface|leadtext|lead ?text|preamble",
    ),
  ],
  [
    "lead",
    word(
      "subhead(?:ing)?|lead|lede|leadin|intro|introduction|intro ?text|teaser ?text|summary|abstract|excerpt|lid|anons|spoiler|description|headnote",
    ),
  ],
  [
    "caption",
    word(
      "captions?|caption ?text|figcaption|legend|legende|imagecaption|image ?(?:caption|text|description|info|meta|title|desc)|photo ?(?:caption|text|desc|description|info|meta)|picture ?(?:caption|text)|media ?(?:caption|text|description|info|meta)|wp ?caption|cutline|bildunterschrift|bildtext|didascalia|pie ?de ?foto|pie ?foto|podpis|img ?(?:caption|desc|text)|foto ?(?:caption|text)",
    ),
  ],
  [
    "credit",
    word(
      "credits?|image ?(?:credit|copyright|source|author)|photo ?(?:credit|grapher|author|by|copyright)|photographer|photocredit|imagecredit|picture ?(?:credit|source)|media ?(?:credit|source)|copyright|bildquelle|bildnachweis|quelle|fotograf|attribution|img ?(?:credit|source)|fotocredit",
    ),
  ],
  [
    "picture",
    /image|photo|picture|gallery|foto|(?<![a-z])(?:media(?! (?:body|object|heading|content|left|right))|galleries|img|bild|bildbox|slideshow|slides?|figure)(?![a-z])/,
  ],
  [
    "player",
    word(
      "players?|videoplayer|jwplayer|audioplayer|video|videos|podcasts?|live ?stream|text ?to ?speech|tts|read ?aloud",
    ),
  ],
  ["quote", word("pull ?quotes?|block ?quotes?|quotes?|quotation")],
  [
    "body",
    word(
      "article ?(?:body|content|text)|story ?(?:body|content|text)|post ?(?:body|content|text)|entry ?content|articlebody|body ?(?:content|text|copy)|news ?(?:body|content|text)|main ?content|content ?body|story|article|post|entry|main",
    ),
  ],
];

const TAGS: Record<string, Hint> = {
  nav: "nav",
  footer: "nav",
  menu: "nav",
  aside: "aside",
  article: "body",
  main: "body",
  figcaption: "caption",
  address: "byline",
};

const ROLES: Record<string, Hint> = {
  navigation: "nav",
  banner: "nav",
  contentinfo: "nav",
  search: "nav",
  menu: "nav",
  menubar: "nav",
  dialog: "nav",
  alertdialog: "nav",
  complementary: "aside",
  main: "body",
  article: "body",
};

const PROPERTIES: Record<string, Hint> = {
  articlebody: "body",
  author: "byline",
  datepublished: "date",
  datemodified: "date",
  comment: "comments",
  caption: "caption",
};

/** Classes that hide, as frameworks for styles call them; with a size ("md:block") the box is shown somewhere. */
const HIDING =
  /(?:^|\s)(?:hidden|d-none|is-hidden|hide|visually-?hidden|sr-only|screen-?reader-?text|u-hidden|invisible)(?=\s|$)/i;
const SHOWN = /(?:^|\s)(?:\w+:(?:block|flex|inline|grid)|d-\w+-(?:block|flex|inline))/;

/** True where the names of a class say that the element is not shown. */
export const isHiding = (names: string | undefined): boolean =>
  names !== undefined && HIDING.test(names) && !SHOWN.test(names);

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const NONE: ReadonlySet<Hint> = new Set();

/** Pages name hundreds of boxes by a few dozen names. */
export class Hints {
  private readonly byName = new Map<string, ReadonlySet<Hint>>();

  of(element: Element): ReadonlySet<Hint> {
    const { attributes, name } = element;
    const hidden =
      attributes.hidden !== undefined ||
      isHiding(attributes.class) ||
      (attributes.style !== undefined && HIDDEN.test(attributes.style)) ||
      (attributes["aria-hidden"] === "true" && name !== "figure" && name !== "picture");
    const key = `${name}|${attributes.class ?? ""}|${attributes.id ?? ""}|${attributes.role ?? ""}|${attributes.itemprop ?? ""}|${attributes["data-testid"] ?? ""}|${attributes["data-component"] ?? ""}|${attributes["data-type"] ?? ""}|${hidden}`;
    const known = this.byName.get(key);
    if (known) return known;
    const found = new Set<Hint>();
    if (hidden) found.add("hidden");
    const tag = TAGS[name];
    if (tag) found.add(tag);
    const role = ROLES[attributes.role?.toLowerCase() ?? ""];
    if (role) found.add(role);
    const property = PROPERTIES[attributes.itemprop?.toLowerCase() ?? ""];
    if (property) found.add(property);
    const names = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes["data-testid"] ?? ""} ${attributes["data-component"] ?? ""} ${attributes["data-type"] ?? ""}`;
    if (names.length > 4 && names.length < NAMES_MOST) {
      const parted = names
        .replace(/([a-z\d])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .replace(/[^a-z]+/g, " ");
      for (const [hint, pattern] of NAMES) if (pattern.test(parted)) found.add(hint);
    }
    const set = found.size === 0 ? NONE : found;
    this.byName.set(key, set);
    return set;
  }
}

const NAMES_MOST = 1000;

/** True where the box or one around it, up to `top`, has the hint. */
export function within(box: Box, hint: Hint, top: Box | null = null): boolean {
  for (let up: Box | null = box; up && up !== top; up = up.parent) if (up.hints.has(hint)) return true;
  return false;
}
