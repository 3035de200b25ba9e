/** What pages call their boxes, in classes, ids, roles and marks, in the languages news is most often written in. */

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

/** A word of a class stands apart, by "-", "_" or a change of case: "articleShareBar" says "share". */
const word = (words: string) => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);

/** The words above a headline that say what it is about, where they stand in the heading itself; by the names of its parts. */
export const KICKER = word(
  "kickers?|eyebrow|over ?line|top ?line|roof ?line|dachzeile|ober ?zeile|spitzmarke|pre ?title|super ?title|surtitre|antetitulo|volanta|cintillo",
);

export const NAMES: readonly (readonly [Hint, RegExp])[] = [
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

export const TAGS: Record<string, Hint> = {
  nav: "nav",
  footer: "nav",
  menu: "nav",
  aside: "aside",
  article: "body",
  main: "body",
  figcaption: "caption",
  address: "byline",
};

export const ROLES: Record<string, Hint> = {
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

export const PROPERTIES: Record<string, Hint> = {
  articlebody: "body",
  author: "byline",
  datepublished: "date",
  datemodified: "date",
  comment: "comments",
  caption: "caption",
};
