/** What the names of HTML's elements mean for reading: which stand in a line, which close which, which say nothing. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Elements that stand within a line of text. Any other starts a new one. */
export const INLINE = words(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small " +
    "span strike strong sub sup time tt u var wbr",
);

const VOID = words(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);
export const isVoid = (name: string): boolean => VOID.has(name);

/** Elements whose content is no text of a story. */
const UNREAD = words(
  "script style template svg iframe object embed applet canvas math select option textarea button datalist dialog",
);
export const isUnread = (name: string): boolean => UNREAD.has(name);

/** End tags do not reach beyond these, but for those of the table itself. */
export const SCOPES = words("table td th caption");
export const TABLE_PARTS = words("table tbody thead tfoot tr td th caption body html");

const P = words("p");
const CLOSES = new Map<string, ReadonlySet<string>>([
  ["a", words("a")],
  ["li", words("li p")],
  ["dd", words("dd dt p")],
  ["dt", words("dd dt p")],
  ["tr", words("tr td th p")],
  ["td", words("td th p")],
  ["th", words("td th p")],
  ["tbody", words("tr td th thead tbody p")],
  ["thead", words("tr td th tbody p")],
  ["tfoot", words("tr td th thead tbody p")],
  ["body", words("head")],
  ["option", words("option")],
]);
for (const name of (
  "address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
  "header hr main nav ol p pre section table ul"
).split(" "))
  CLOSES.set(name, P);

/** The elements that end where `name` begins, because their end tags may be left out. */
export const closesBefore = (name: string): ReadonlySet<string> | undefined => CLOSES.get(name);
