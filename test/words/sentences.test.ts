/** What the parts below the screen say is known in every language: all sentences in the sources, and no others. */
import { afterEach, describe, expect, it } from "vitest";
import { SETTINGS } from "../../src/store/settings-table.ts";
import { en } from "../../src/words/en.ts";
import { LANGUAGES, wordsOf } from "../../src/words/languages.ts";
import { translated } from "../../src/words/translated.ts";
import { speak } from "../../src/words/words.ts";
import { textsIn } from "../source/sentences.ts";
import { sources } from "../source/tracked.ts";

afterEach(() => speak(en));

/** Where what is said to a reader comes from. The screen's own words are in words/. */
const SAYING = /^src\/(?:article|html|feeds|web|store|images|cli)\//;

/** Files whose texts are tables of words, patterns, HTML or a schema: they speak to nobody. */
const SILENT = [
  /^src\/article\/(?:function-words|html-blocks|figures|known-words|dates|iso-date|headline-edits)\.ts$/,
  /^src\/article\/(?:themes-coming|story-html|story-json|text\/credit|text\/page-phrases)\.ts$/,
  /^src\/html\/(?:tags|cleaner|pieces|hint-names)\.ts$/,
  /^src\/feeds\/(?:inner-html|plain-text|format-opml|feed-date)\.ts$/,
  // Help, man page, completions and the schema are English.
  /^src\/cli\/(?:verbs[\w-]*|verb|help|man|docs|schema[\w-]*|complete|completions)\.ts$/,
  /^src\/store\/(?:places|sqlite|index-(?!db\.)[\w-]+)\.ts$/,
];
/** Texts beside sentences that are none, or that never reach a reader. */
const UNSAID = new Set([
  "black red green yellow blue magenta cyan white",
  "byline or date",
  "left out",
  "An index of another make.",
  // Parts of sentences that are translated as a whole.
  "a picture that lies",
  "pictures that lie",
  "It was",
  "They were",
  "reader is",
  "readers are",
  "subscription is",
  "subscriptions are",
  "set KEY VALUE",
  "unset KEY",
  "Stories from newsreader",
  "newsreader/{1} (terminal news reader)",
  // What the table of settings says is for the man page and for `newsreader settings`.
  ...SETTINGS.map(({ help }) => help),
]);
const SQL = /\b(?:SELECT|INSERT|DELETE|UPDATE|CREATE|PRAGMA|BEGIN|WHERE|VALUES)\b/;
/** At least two words, whatever is filled in. */
const WORDS = /\p{L}{2,} \p{L}{2,}/u;

const said = new Map<string, string>();
const texts = new Set<string>();
for (const { path, text } of sources()) {
  for (const one of textsIn(path, text)) {
    texts.add(one);
    const isSaid = SAYING.test(path) && !SILENT.some((file) => file.test(path));
    if (isSaid && WORDS.test(one.replace(/\{\d\}/g, "")) && !SQL.test(one) && !UNSAID.has(one))
      said.set(one, path);
  }
}

/** With something in each place; behind a clause and before a space and another place it is a sentence. */
function filledIn(sentence: string, english = sentence): string {
  return sentence.replace(/\{(\d)\}/g, (place, at) =>
    english.includes(`:${place}:`)
      ? at
      : /[.:] (.*?) \{/.exec(english)?.[1] === place
        ? `X${at}x.`
        : `X${at}x`,
  );
}

describe.each(LANGUAGES.filter((language) => language !== "en"))("what is said, in %s", (language) => {
  it("is all there", async () => {
    expect(said.size).toBeGreaterThan(150);
    const { sentences } = await wordsOf(language);
    const missing = [...said].filter(([one]) => !Object.hasOwn(sentences ?? {}, one));
    expect(missing.map(([one, path]) => `${path}: ${one}`)).toEqual([]);
  });

  it("is what is said, and nothing that is not", async () => {
    const { sentences } = await wordsOf(language);
    expect(Object.keys(sentences ?? {}).filter((english) => !texts.has(english))).toEqual([]);
  });

  it("is found by each sentence, whatever is filled in, and keeps that", async () => {
    const words = await wordsOf(language);
    speak(words);
    for (const [english, meant] of Object.entries(words.sentences ?? {})) {
      const filled = filledIn(english);
      const found = translated(filled);
      if (typeof meant === "string") expect(found).toBe(filledIn(meant, english));
      else expect(found, english).not.toBe(filled);
    }
  });

  it("has every place that is filled in", async () => {
    const { sentences } = await wordsOf(language);
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const [english, meant] of Object.entries(sentences ?? {}))
      if (typeof meant === "string") expect(places(meant), english).toEqual(places(english));
  });
});

describe("a sentence", () => {
  it("has the values of a setting joined as its language joins them, and no others", async () => {
    speak(await wordsOf("de"));
    expect(translated('measure cannot be "x": it must be true or false.')).toBe(
      'measure kann nicht "x" sein: Es muss true oder false sein.',
    );
    expect(translated('/s/settings.json:3: a is 1, but must be "auto", "en" or "fr".')).toMatch(
      /"auto", "en" oder "fr"/,
    );
    expect(translated("This or that.")).toBe("This or that.");
  });

  it("that stands behind a file and a line keeps one full stop", async () => {
    speak(await wordsOf("de"));
    expect(translated("/s/settings.json:3: In the list the key q is claimed twice: by a and by b.")).toBe(
      "/s/settings.json:3: In der Liste ist die Taste q zweimal vergeben: an a und an b.",
    );
  });

  it("is found where things that are no sentences stand side by side in it", async () => {
    speak(await wordsOf("de"));
    expect(translated("a.txt: It is not a text: it has bytes that no text has.")).toBe(
      "a.txt: Es ist kein Text: Sie hat Bytes, die kein Text hat.",
    );
    expect(translated("Wrote 4 stories into /a/b.")).toBe("4 Artikel in /a/b geschrieben.");
    expect(translated("“--limit” wants a value behind it: --limit N.")).toBe(
      "Hinter „--limit“ fehlt ein Wert: --limit N.",
    );
    expect(translated("“--limit” wants a value behind it: --limit N. See “newsreader help list”.")).toBe(
      "Hinter „--limit“ fehlt ein Wert: --limit N. Siehe „newsreader help list“.",
    );
  });

  it("is English where English is spoken", () => {
    expect(translated("It is empty")).toBe("It is empty");
  });

  it("is translated with the sentences in it", async () => {
    speak(await wordsOf("de"));
    expect(
      translated(
        "mill.example was not fetched: there is no host of this name. Look at its spelling, and whether this machine is online.",
      ),
    ).toBe(
      "mill.example wurde nicht abgerufen: es gibt keinen Rechner dieses Namens. Prüfen Sie die Schreibung, und ob dieser Rechner am Netz ist.",
    );
    expect(translated("No room on the disk: marks are kept in memory. Free some space (/a/b).")).toBe(
      "Kein Platz auf dem Datenträger: Markierungen bleiben nur im Speicher. Schaffen Sie Platz (/a/b).",
    );
    expect(
      translated('/s/settings.json:3: measure is "wide", but must be a whole number from 20 to 200.'),
    ).toBe('/s/settings.json:3: measure ist "wide", muss aber eine ganze Zahl von 20 bis 200 sein.');
  });

  it("is translated beside others, and as a part that begins small", async () => {
    speak(await wordsOf("fr"));
    expect(translated("It is a folder, not a file. Look at its name.")).toBe(
      "C’est un dossier, pas un fichier. Vérifiez son nom.",
    );
    expect(
      translated(
        "a.example was not read: it is a web page: RSS, RDF, Atom or JSON Feed was expected. Look for its feed in a browser.",
      ),
    ).toBe(
      "a.example n’a pas été lu\u00a0: c’est une page web\u00a0: RSS, RDF, Atom ou JSON Feed était attendu. Cherchez son flux dans un navigateur.",
    );
  });

  it("leaves what is quoted as it is, were it a sentence of ours", async () => {
    speak(await wordsOf("de"));
    expect(translated("marked “Settings” read")).toBe("„Settings“ als gelesen markiert");
    expect(
      translated(
        "“It is empty” was not stored: it is not there. Look at the library’s folder and fetch again.",
      ),
    ).toBe(
      "„It is empty“ wurde nicht gespeichert: es gibt sie nicht. Sehen Sie nach dem Ordner der Bibliothek und rufen Sie neu ab.",
    );
  });

  it("counts as its language does", async () => {
    const english = (count: number) =>
      `Dropped ${count} tag${count === 1 ? "" : "s"} of a site generator ({{…}} or {%…%}).`;
    speak(await wordsOf("de"));
    expect([translated(english(1)), translated(english(2))]).toEqual([
      "Ein Befehl eines Seitengenerators weggelassen ({{…}} oder {%…%}).",
      "2 Befehle eines Seitengenerators weggelassen ({{…}} oder {%…%}).",
    ]);
  });

  it("stays as it is where it is not known, however long and strange", async () => {
    speak(await wordsOf("de"));
    for (const text of ["Quite another thing.", "", "(".repeat(3000), "it was ".repeat(2000)])
      expect(translated(text)).toBe(text);
  });
});
