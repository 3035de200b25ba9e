/** What a query finds is told from one story alone as the index tells it of all. */

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parseQuery } from "../../src/article/query.ts";
import { match } from "../../src/article/query-match.ts";
import { UNTOUCHED } from "../../src/article/status.ts";
import { EVERYTHING } from "../../src/article/view.ts";
import { openLibrary } from "../../src/store/library.ts";
import { temporary } from "./library-fixture.ts";

const STORIES = [
  "---\nheadline: The Café on the Quay\ndek: Ropes and tar\nsection: World\nbyline: Ana Lima\npublished: 2024-05-03\nsource: https://www.example.org/cafe?x=1\nlanguage: pt-BR\ntags: [Food and Drink, old]\n---\n\nThe ferry's **bell** rang twice; e-mail was down.\n\n![A gull](gull.png)\n",
  "---\nheadline: 東京の朝\nsection: Wörld & More\nlanguage: ja\npublished: 2024-06-01T23:30:00+02:00\nsource: http://news.example.com/a/b/\n---\n\n朝の市場は静かだった。 Fish market.\n",
  "---\nheadline: A Bell\n---\n\nShort.\n",
  `---\nheadline: Long\nsection: ""\npublished: 2023\nsource: notes.txt\n---\n\n${"many words stand here ".repeat(80)}\n`,
];

/** Where each lies: a feed's stories are in a folder of its own. */
const FILES = ["0.md", "mill-gazette/1.md", "mill-gazette-2/2.md", "deep/mill/3.md"];

const QUERIES = [
  "feed:mill",
  "feed:MILL-gazette",
  'feed:"mill-gazette"',
  'feed:"mill"',
  "feed:deep",
  "-feed:mill",
  "bell",
  "BELL rang",
  '"bell rang"',
  '"rang bell"',
  "cafe",
  "café",
  "caf",
  '"caf"',
  "b",
  "a",
  "quay or long",
  "-bell",
  "(bell or fish) -tar",
  "section:world",
  "section:wörld",
  "section:zzz",
  "by:lima",
  "by:ana",
  "by:im",
  "lang:pt",
  "lang:p",
  "lang:ja",
  "source:example",
  "source:www.example.org",
  "source:example.org/cafe",
  "https://example.org/cafe?x=1",
  "source:/a/b",
  "source:https://news.example.com/a/b",
  "has:picture",
  "-has:picture",
  "words:>100",
  "words:<10",
  "words:1..20",
  "date:2024",
  "date:2024-05-03",
  "date:2024-06-01",
  "date:..2024-05",
  "date:2023",
  "東京",
  "市場",
  "京東",
  "朝の",
  "ferry's",
  "ferry",
  "e-mail",
  "mail",
  '"twice e-mail"',
  "fish market",
  "!!",
  '"!"',
  "tag:food",
  "tag:OLD",
  'tag:"old"',
  'tag:"food"',
  'tag:"Food and Drink"',
  "-tag:old",
  'section:"World"',
  'section:""',
  'source:"example.org"',
  'source:"example"',
  "is:unread",
  "is:read",
  "is:starred",
  "is:begun",
  "tar -is:read",
  "",
];

/** The folder at the top of the library, "" for none. */
const topOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");

it("agrees with the index on every query", async () => {
  const root = temporary();
  const folder = path.join(root, "library");
  mkdirSync(folder);
  for (const [i, text] of STORIES.entries()) {
    const file = path.join(folder, FILES[i]!);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const statuses = { get: () => UNTOUCHED, entries: () => [] };
  const library = openLibrary({ folder, stateFolder: path.join(root, "state"), statuses });
  await library.refresh();
  expect(library.ids(EVERYTHING)).toHaveLength(STORIES.length);
  const wrong: string[] = [];
  for (const text of QUERIES) {
    const found = new Set(library.ids({ ...EVERYTHING, query: text, entered: Number.MAX_SAFE_INTEGER }));
    for (const id of library.ids(EVERYTHING)) {
      const story = await library.read(id);
      const alone = match(parseQuery(text).query, story, UNTOUCHED, Date.now(), topOf(story.path));
      if (alone !== found.has(id))
        wrong.push(`${text}: “${story.headline}” ${alone ? "only alone" : "only in the index"}`);
    }
  }
  library.close();
  expect(wrong).toEqual([]);
});
