/**
 * What the checks of other feed parsers ask for and a reader of stories does not have, with the reason. The rules are
 * by field, never by file: the first whose pattern fits the path in the expected result decides. A path is written as
 * "entries.N.title", with N for every number.
 */
export type Rule = { readonly path: RegExp; readonly why: string };

const NO_FIELD = "no field of a story or a section";
const RULES_OF_TEXT = "how a text was typed: its mark-up is read by it, then gone";

export const FEEDPARSER: readonly Rule[] = [
  { path: /^feed\.(?:copyright|rights)|\.rights|\.license$/, why: `copyright notes: ${NO_FIELD}` },
  { path: /^feed\.info/, why: `Atom 0.3's <info>, a note on the feed's format: ${NO_FIELD}` },
  { path: /\.contributors\./, why: `contributors beside the authors: ${NO_FIELD}` },
  { path: /\.(?:publisher|publisher_detail)(?:\.|$)/, why: `publisher: ${NO_FIELD}` },
  { path: /\.generator/, why: `the program that made the feed: ${NO_FIELD}` },
  { path: /^entries\.N\.source\./, why: "the feed that an entry was copied from: only its authors are used" },
  {
    path: /^feed\.(?:cloud|textinput|docs)(?:\.|$)/,
    why: "RSS's cloud, text input and docs: nothing uses them",
  },
  { path: /^feed\.image\.(?:title|link)$/, why: "title and link of the feed's picture: its address is kept" },
  { path: /\.itunes_(?:block|explicit)$/, why: "for podcast directories" },
  {
    path: /\.psc_chapters|\.where(?:\.|$)|\.thr_in-reply-to/,
    why: "chapters, places, threads: no field of a story",
  },
  {
    path: /\.(?:wfw_comment|wfw_commentrss|comments)$/,
    why: "addresses for comments: comments are no part of a story",
  },
  {
    path: /\.(?:validity_(?:start|end)|expired|created)(?:_parsed)?$/,
    why: "validity, expiry, creation: a story has one date and that of its update",
  },
  { path: /_detail\.type$|\.content\.N\.type$/, why: RULES_OF_TEXT },
  { path: /\.madeup_element$/, why: "elements of unknown vocabularies" },
  { path: /^modified(?:_parsed)?$/, why: "HTTP headers: the fetcher's" },
  { path: /\.guidislink$/, why: "a guid that is an address becomes the story's address; checked by link" },
];

export const GOFEED: readonly Rule[] = [
  {
    path: /(?:^|\.)(?:extensions|dcExt|itunesExt|custom)\./,
    why: "vocabularies given a second time, raw: what is known of them is in the fields",
  },
  { path: /(?:^|\.)(?:copyright|rights)$/, why: `copyright notes: ${NO_FIELD}` },
  { path: /(?:^|\.)contributors\./, why: `contributors beside the authors: ${NO_FIELD}` },
  { path: /(?:^|\.)generator/, why: `the program that made the feed: ${NO_FIELD}` },
  { path: /^entries\.N\.source\./, why: "the feed that an entry was copied from: only its authors are used" },
  {
    path: /^(?:cloud|textInput|docs|rating|skipHours|skipDays)(?:\.|$)/,
    why: "RSS's cloud, text input, docs, rating and skipped hours: nothing uses them",
  },
  { path: /(?:^|\.)image\.title$/, why: "title of a picture: its address is kept" },
  { path: /(?:^|\.)comments$/, why: "addresses for comments: comments are no part of a story" },
  {
    path: /\.avatar$|^(?:user_comment|expired|favicon)$|\.duration_in_seconds$|\.attachments\.N\.title$/,
    why: "JSON Feed's faces, notes to developers, small icons and playing times: no field of a story",
  },
  { path: /\.content\.type$/, why: RULES_OF_TEXT },
  {
    path: /\.guid\.isPermalink$/,
    why: "a guid that is an address becomes the story's address; checked by link",
  },
];

export const FEEDSMITH: readonly Rule[] = [
  {
    path: /(?:^|\.)(?:dc|dcterms|content|media|itunes|slash|sy|atom|rdf|app|arxiv|admin|cc|creativecommons|creativeCommons|feedpress|georss|geo|googleplay|opensearch|pingback|podcast|prism|psc|rawvoice|source|spotify|thr|trackback|wfw|xml|yt|acast|blogChannel|pie)\./,
    why: "vocabularies given apart: what is known of them is in the fields",
  },
  { path: /(?:^|\.)(?:copyright|rights)$/, why: `copyright notes: ${NO_FIELD}` },
  { path: /(?:^|\.)contributors\./, why: `contributors beside the authors: ${NO_FIELD}` },
  { path: /(?:^|\.)generator/, why: `the program that made the feed: ${NO_FIELD}` },
  { path: /(?:^|\.)source\./, why: "the feed that an entry was copied from: only its authors are used" },
  {
    path: /^(?:cloud|textInput|docs|rating|skipHours|skipDays|webMaster)(?:\.|$)/,
    why: "RSS's cloud, text input, docs, rating, skipped hours and web master: nothing uses them",
  },
  {
    path: /(?:^|\.)image\.(?:title|link|description|height|width)$/,
    why: "what is said about the feed's picture: its address is kept",
  },
  { path: /(?:^|\.)comments$/, why: "addresses for comments: comments are no part of a story" },
  {
    path: /\.guid\.isPermaLink$/,
    why: "a guid that is an address becomes the story's address; checked by link",
  },
];

export const RSS_PARSER: readonly Rule[] = [
  {
    path: /(?:^|\.)(?:itunes|media:\w+|rdf:about|dc:date|date)(?:\.|$)/,
    why: "vocabularies given a second time, raw: what is known of them is in the fields",
  },
  {
    path: /(?:^|\.)image\.(?:title|link)$/,
    why: "what is said about the feed's picture: its address is kept",
  },
  {
    path: /(?:^|\.)(?:copyright|generator|webMaster|docs|paginationLinks|feedUrl|totalViews)(?:\.|$)/,
    why: "copyright, generator and the like: no field of a section",
  },
];
