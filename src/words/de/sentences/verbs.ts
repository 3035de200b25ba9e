/** Von den Verben der Shell. */

import { placesByEnglish } from "../../en/keys.ts";
import { decimal, number, plural, valuesWith } from "../../format.ts";
import type { Sentences } from "../../translated.ts";
import { places } from "../keys.ts";

/** A number at the beginning of what is counted, with the word for that. */
function counted(english: string, one: string, other: string): string {
  const count = Number.parseInt(english.replace(/\D/g, ""), 10);
  return `${number(count)} ${plural("de", count, { one, other })}`;
}

/** A list of words that may be typed, in German quotation marks. */
const quoted = (list: string) => list.replace(/“([^”]*)”/g, "„$1“");

export const verbs = {
  Versions: "Versionen",
  Terminal: "Terminal",
  Settings: "Einstellungen",
  Library: "Bibliothek",
  Index: "Verzeichnis",
  "Marks and positions": "Markierungen und Stellen",
  Feeds: "Feeds",
  "There is no verb “{1}”.{2}": "Es gibt kein Verb „{1}“.{2}",
  "“newsreader --help” shows them all.": "„newsreader --help“ zeigt alle.",
  "“{1}” has no option “{2}”.{3}": "„{1}“ hat keine Option „{2}“.{3}",
  "“--{1}” takes no value.": "„--{1}“ nimmt keinen Wert.",
  "“--{1}” wants a value behind it: --{2} {3}.": "Hinter „--{1}“ fehlt ein Wert: --{2} {3}.",
  "“{1}” is no value of “--{2}”: it takes {3}.": (value, option, choices) =>
    `„${value}“ ist kein Wert für „--${option}“: Es nimmt ${quoted(choices)}.`,
  "“--{1}” takes a whole number, at least {2}, and “{3}” is none.":
    "„--{1}“ nimmt eine ganze Zahl ab {2}, und „{3}“ ist keine.",
  "“{1}” takes {2}, not “{3}”.": (verb, choices, word) =>
    `„${verb}“ nimmt ${quoted(choices)}, nicht „${word}“.`,
  "“{1}” wants {2} behind it.": "Hinter „{1}“ fehlt {2}.",
  "See “newsreader help {1}”.": "Siehe „newsreader help {1}“.",
  "See “newsreader help settings”.": "Siehe „newsreader help settings“.",
  "The query is not understood. {1} See “newsreader help {2}”.":
    "Die Anfrage ist unverständlich. {1} Siehe „newsreader help {2}“.",
  "The query is not understood. {1} See “newsreader help list”.":
    "Die Anfrage ist unverständlich. {1} Siehe „newsreader help list“.",
  "“--json” and “--ndjson” contradict each other: give one of them.":
    "„--json“ und „--ndjson“ widersprechen sich: Geben Sie eines davon an.",
  "“--full” is for “--json” and “--ndjson”: newsreader {1} --json --full.":
    "„--full“ ist für „--json“ und „--ndjson“: newsreader {1} --json --full.",
  "“--{1}” and “--{2}” contradict each other: give one of them.":
    "„--{1}“ und „--{2}“ widersprechen sich: Geben Sie eines davon an.",
  "“mark” wants to know how: --read, --unread, --star or --unstar. See “newsreader help mark”.":
    "„mark“ muss wissen, wie: --read, --unread, --star oder --unstar. Siehe „newsreader help mark“.",
  "There is no story in {1}. Put one there with “newsreader add FILE”.":
    "In {1} ist kein Artikel. Nehmen Sie einen auf mit „newsreader add DATEI“.",
  "No story is like that. “newsreader list” shows all.": "Kein Artikel ist so. „newsreader list“ zeigt alle.",
  "There is no section “{1}”.{2} “newsreader list” shows the sections.":
    "Es gibt kein Ressort „{1}“.{2} „newsreader list“ zeigt die Ressorts.",
  " Did you mean “{1}”?": " Meinten Sie „{1}“?",
  "No story here has the id “{1}”.{2} “newsreader list” shows the ids.":
    "Kein Artikel hat hier die Kennung „{1}“.{2} „newsreader list“ zeigt die Kennungen.",
  "{1} Type more of the id.": "{1} Tippen Sie mehr von der Kennung.",
  "{1} stories’ ids begin with “{2}”: {3}.": "Die Kennungen von {1} Artikeln beginnen mit „{2}“: {3}.",
  "This story names no other, and no other names it.":
    "Dieser Artikel nennt keinen anderen, und keiner nennt ihn.",
  "There is no setting “{1}”. Did you mean “{2}”?": "Es gibt keine Einstellung „{1}“. Meinten Sie „{2}“?",
  "“newsreader settings” shows them all.": "„newsreader settings“ zeigt alle.",
  "{1} cannot be {2}: it must be {3}.": (name, value, accepted) =>
    `${name} kann nicht ${value} sein: Es muss ${valuesWith("oder", accepted)} sein.`,
  "{1} is no list of keys: give them with spaces between, as “ctrl+n down”.":
    "{1} ist keine Liste von Tasten: Geben Sie sie mit Leerzeichen dazwischen an, wie „ctrl+n down“.",
  "It is “newsreader settings {1}”.": "Es heißt „newsreader settings {1}“.",
  "“--edit” takes no words.": "„--edit“ nimmt keine Wörter.",
  "“settings” knows “set” and “unset”, not “{1}”.": "„settings“ kennt „set“ und „unset“, nicht „{1}“.",
  "An editor needs a terminal: start it in one.":
    "Ein Editor braucht ein Terminal: Starten Sie ihn in einem.",
  "“--opml” exports the subscriptions: it takes no query and no --format.":
    "„--opml“ exportiert die Abonnements: Es nimmt keine Anfrage und kein --format.",
  "{1} stories are found: give --out DIR for their files, or a query that finds one.":
    "{1} Artikel sind gefunden: Geben Sie --out ORDNER für ihre Dateien an, oder eine Anfrage, die einen findet.",
  "{1} {2}, and nothing was written. Name a file that is not there yet with --out.":
    "{1} {2}, und nichts wurde geschrieben. Nennen Sie mit --out eine Datei, die es noch nicht gibt.",
  "is a folder": "ist ein Ordner",
  "is there already": "gibt es schon",
  "nothing was exported": "nichts wurde exportiert",
  "{1} of {2} stories were exported": "{1} von {2} Artikeln wurden exportiert",
  "No room on the disk: what was printed is cut off. Free some space.":
    "Kein Platz auf dem Datenträger: Was ausgegeben wurde, ist abgeschnitten. Schaffen Sie Platz.",
  "What was printed is cut off ({1}). Look at where it goes.":
    "Was ausgegeben wurde, ist abgeschnitten ({1}). Sehen Sie nach, wohin es geht.",
  "No feed is subscribed to.": "Kein Feed ist abonniert.",
  "Wrote {1}.": "{1} ist geschrieben.",
  "“{1}” may be {2}. Type more of it.": "„{1}“ kann {2} sein. Tippen Sie mehr davon.",
  "There is no subscription “{1}”.{2} “newsreader subscriptions” shows them.":
    "Es gibt kein Abonnement „{1}“.{2} „newsreader subscriptions“ zeigt sie.",
  "“{1}” has moved: it is asked at {2} from now on.":
    "„{1}“ ist umgezogen: Ab jetzt wird es unter {2} gefragt.",
  "{1}: {2} more did not come; “newsreader fetch --json” tells which.":
    "{1}: {2} weitere kamen nicht; „newsreader fetch --json“ sagt, welche.",
  "“{1}” has {2} on this screen: --page takes 1 to {3}.":
    "„{1}“ hat {2} auf diesem Bildschirm: --page nimmt 1 bis {3}.",
  "one page": "eine Seite",
  "{1} pages": "{1} Seiten",
  "“--title” is for one address: subscribe to the others by themselves.":
    "„--title“ ist für eine Adresse: Abonnieren Sie die anderen für sich.",
  "{1} is not there.": "{1} gibt es nicht.",
  "Make it, or name another with --library DIR.":
    "Legen Sie ihn an, oder nennen Sie einen anderen mit --library ORDNER.",
  "{1} is no folder.": "{1} ist kein Ordner.",
  "Name a folder with --library DIR.": "Nennen Sie einen Ordner mit --library ORDNER.",
  "{1} cannot be read.": "{1} lässt sich nicht lesen.",
  "{1} can be read, not written: “add” and “fetch” cannot store there.":
    "{1} lässt sich lesen, nicht schreiben: „add“ und „fetch“ können dort nichts speichern.",
  "The library is {1}.": "Die Bibliothek ist {1}.",
  "{1} was not added": "{1} wurde nicht aufgenommen",
  "It is empty yet; the stories in {1} are shown.": "Sie ist noch leer; die Artikel in {1} werden gezeigt.",
  "It is made anew at the next start; --mend does it now.":
    "Beim nächsten Start wird es neu gemacht; --mend macht es jetzt.",
  "There is none yet; the first start makes it.": "Es gibt noch keines; der erste Start macht es.",
  "Another reader writes it just now.": "Ein anderer Leser schreibt es gerade.",
  "{1} is of another version. {2}": "{1} ist von einer anderen Version. {2}",
  "It is of make {1}, not {2}.": "Es ist von Bauart {1}, nicht {2}.",
  "{1} is damaged. {2}": "{1} ist beschädigt. {2}",
  "{1} cannot be written: no mark is kept.":
    "{1} lässt sich nicht schreiben: Keine Markierung wird aufgehoben.",
  "Allow writing there, or use --state DIR.":
    "Erlauben Sie das Schreiben dort, oder nehmen Sie --state ORDNER.",
  "The next start does it; --mend does it now.": "Der nächste Start macht es; --mend macht es jetzt.",
  "The next start merges it; --mend does it now.":
    "Der nächste Start führt es zusammen; --mend macht es jetzt.",
  "Damaged and set aside: {1}.": "Beschädigt und beiseitegelegt: {1}.",
  "Look whether a mark is missing that stands in it; if not, delete it from {1}.":
    "Sehen Sie nach, ob eine Markierung fehlt, die darin steht; wenn nicht, löschen Sie sie aus {1}.",
  "--mend removes them.": "--mend entfernt sie.",
  "a good copy lies beside it": "eine gute Kopie liegt daneben",
  "there is no copy beside it yet": "noch liegt keine Kopie daneben",
  "Nothing is marked yet.": "Noch ist nichts markiert.",
  "{1} was written by a newer version; it is read, never written.":
    "{1} ist von einer neueren Version; sie wird gelesen, nie geschrieben.",
  "Update newsreader.": "Aktualisieren Sie newsreader.",
  "{1} is damaged: {2}; {3}.": "{1} ist beschädigt: {2}; {3}.",
  "The next start sets it aside and goes on with the copy; --mend does it now.":
    "Der nächste Start legt sie beiseite und macht mit der Kopie weiter; --mend macht es jetzt.",
  "The next start sets it aside. A backup of yours may be put in its place before.":
    "Der nächste Start legt sie beiseite. Vorher können Sie eine eigene Sicherung an ihre Stelle legen.",
  "newsreader unsubscribe {1}, where it stays so.": "newsreader unsubscribe {1}, wenn es so bleibt.",
  "{1} ({2}) is broken: {3}": "{1} ({2}) ist gestört: {3}",
  "{1} is “{2}”, which is not there.": "{1} ist „{2}“, und das gibt es nicht.",
  "Set {1} to the program that should be used.": "Setzen Sie {1} auf das Programm, das genommen werden soll.",
  "TERM is “{1}”: nothing can be drawn on it.": "TERM ist „{1}“: Darauf lässt sich nichts zeichnen.",
  "TERM is “{1}”, COLORTERM “{2}”: {3}.": "TERM ist „{1}“, COLORTERM „{2}“: {3}.",
  "Set TERM to what the terminal is, as xterm-256color.":
    "Setzen Sie TERM auf das, was das Terminal ist, wie xterm-256color.",
  "no colours, as NO_COLOR asks": "keine Farben, wie NO_COLOR verlangt",
  "all colours": "alle Farben",
  "256 colours": "256 Farben",
  "the sixteen colours": "die sechzehn Farben",
  "Standard output is no terminal here, so its size is not known.":
    "Die Standardausgabe ist hier kein Terminal, daher ist ihre Größe nicht bekannt.",
  "It has {1} columns and {2} rows.": "Es hat {1} Spalten und {2} Zeilen.",
  "It has {1} columns and {2} rows, which is little.": "Es hat {1} Spalten und {2} Zeilen, das ist wenig.",
  "Make it at least {1} by {2}, or its letters smaller.":
    "Machen Sie es mindestens {1} mal {2} groß, oder seine Schrift kleiner.",
  "Text is UTF-8.": "Text ist UTF-8.",
  "Text is UTF-8 ({1}).": "Text ist UTF-8 ({1}).",
  "No locale is set": "Keine Locale ist gesetzt",
  "The locale is “{1}”": "Die Locale ist „{1}“",
  "{1}: letters beyond ASCII may not show.": "{1}: Buchstaben jenseits von ASCII erscheinen womöglich nicht.",
  "Set LANG to a UTF-8 locale, as C.UTF-8.": "Setzen Sie LANG auf eine UTF-8-Locale, wie C.UTF-8.",
  "Pictures: {1}.": "Bilder: {1}.",
  "in blocks of colour, as a multiplexer stands between":
    "in farbigen Blöcken, da ein Multiplexer dazwischensteht",
  "the kitty protocol, says the environment": "das Protokoll von kitty, sagt die Umgebung",
  "the protocol of iTerm2, says the environment": "das Protokoll von iTerm2, sagt die Umgebung",
  "sixels, says the environment": "Sixel, sagt die Umgebung",
  "in blocks of colour, as the environment names no protocol":
    "in farbigen Blöcken, da die Umgebung kein Protokoll nennt",
  "“newsreader settings --edit” opens the file.": "„newsreader settings --edit“ öffnet die Datei.",
  "newsreader {1} on Node {2}, SQLite {3}.": "newsreader {1} mit Node {2}, SQLite {3}.",
  "What stands in {1} counts.": "Was in {1} steht, gilt.",
  "removed {1} of {2} files of writers that were killed.":
    "{1} von {2} Dateien von abgebrochenen Schreibern entfernt.",
  "made the index anew.": "das Verzeichnis neu gemacht.",
  "took in what other readers left.": "übernommen, was andere Leser hinterließen.",
  "Mended: {1}": "Behoben: {1}",
  "Nothing changed: it was so already.": "Nichts hat sich geändert: Es war schon so.",
  "{1} is as it comes again.": "{1} ist wieder, wie es kommt.",
  "{1} is {2} now.": "{1} ist jetzt {2}.",
  "Would add “{1}” as {2} ({3}).": "Würde „{1}“ als {2} aufnehmen ({3}).",
  "Added “{1}” as {2} ({3}).": "„{1}“ ist als {2} aufgenommen ({3}).",
  "Would update “{1}” in {2}; it keeps its marks ({3}).":
    "Würde „{1}“ in {2} aktualisieren; die Markierungen bleiben ({3}).",
  "Updated “{1}” in {2}; it keeps its marks ({3}).":
    "„{1}“ in {2} ist aktualisiert; die Markierungen bleiben ({3}).",
  "“{1}” is in the library already, in {2} ({3}).": "„{1}“ ist schon in der Bibliothek, in {2} ({3}).",
  "Would subscribe to “{1}” ({2}).": "Würde „{1}“ abonnieren ({2}).",
  "Subscribed to “{1}” ({2}).": "„{1}“ ist abonniert ({2}).",
  "You have “{1}” already ({2}). “newsreader fetch {3}” brings its stories.":
    "„{1}“ ist schon abonniert ({2}). „newsreader fetch {3}“ holt die Artikel.",
  "Subscribed to “{1}” ({2}). “newsreader fetch {3}” brings its stories.":
    "„{1}“ ist abonniert ({2}). „newsreader fetch {3}“ holt die Artikel.",
  "Unsubscribed from “{1}”. Its stories stay. “newsreader subscribe {2}” takes it back.":
    "„{1}“ ist abbestellt. Die Artikel bleiben. „newsreader subscribe {2}“ nimmt es zurück.",
  ...placesByEnglish(places),
  "{1} the key {2} is claimed twice: by {3} and by {4}.":
    "{1} ist die Taste {2} zweimal vergeben: an {3} und an {4}.",
  "{1} the command {2} cannot be reached by {3}: {4} is {5} already.":
    "{1} ist {2} mit {3} nicht zu erreichen: {4} gehört schon {5}.",
  "There is no command “{1}” to give keys to. Did you mean “{2}”?":
    "Es gibt keinen Befehl „{1}“, der Tasten bekommen kann. Meinten Sie „{2}“?",
  "“{1}” of {2} is no key: a key is a letter or a name as space, enter, pagedown, ctrl+r.":
    "„{1}“ von {2} ist keine Taste: Eine Taste ist ein Buchstabe oder ein Name wie space, enter, pagedown, ctrl+r.",
  "{1}: {2}": "{1}: {2}",
  "1 feed": "1 Feed",
  "{1} feeds": "{1} Feeds",
  "{1} has {2}. “newsreader fetch” brings their stories.":
    "{1} hat {2}. „newsreader fetch“ holt die Artikel.",
  "{1} has {2}, {3} of them known. “newsreader fetch” brings their stories.":
    "{1} hat {2}, {3} davon bekannt. „newsreader fetch“ holt die Artikel.",
  "{1} is no story: {2}": "{1} ist kein Artikel: {2}",
  "Mend it, or move it elsewhere.": "Bringen Sie sie in Ordnung, oder legen Sie sie anderswohin.",
  "1 more file is no story.": "1 weitere Datei ist kein Artikel.",
  "{1} more files are no stories.": "{1} weitere Dateien sind keine Artikel.",
  "“newsreader list” shows them all, with a “!”.": "„newsreader list“ zeigt alle, mit einem „!“.",
  "{1} is whole: {2}, {3} MB.": (file, stories, size) =>
    `${file} ist ganz: ${counted(stories, "Artikel", "Artikel")}, ${decimal(Number(size))} MB.`,
  "{1} is whole: {2}; {3}.": (file, statuses, copy) =>
    `${file} ist ganz: ${counted(statuses, "Markierung", "Markierungen")}; ${copy}.`,
  "“{1}” takes {2}, and “{3}” is one too many.": (verb, room, word) =>
    `„${verb}“ nimmt ${room === "nothing" ? "nichts" : room.replace(/^one /, "nur ein ")}, und „${word}“ ist zu viel.`,
  "{1} has {2} in files beside it. {3} not copied: put them beside the story in the library.": (
    given,
    pictures,
  ) =>
    `${given} hat ${pictures.startsWith("a ") ? "ein Bild" : "Bilder"} in Dateien daneben, die nicht kopiert wurden: Legen Sie sie neben den Artikel in die Bibliothek.`,
  "{1} open just now.": (readers) => `${counted(readers, "Leser ist", "Leser sind")} gerade offen.`,
  "{1} of readers that ended without a word {2} to be taken in; the marks in them count.": (journals) =>
    `${counted(journals, "Journal eines wortlos beendeten Lesers wartet", "Journale wortlos beendeter Leser warten")} darauf, übernommen zu werden; die Markierungen darin gelten.`,
  "{1} that a sync tool made {2} beside the marks.": (copies) =>
    `${counted(copies, "Kopie eines Abgleichprogramms liegt", "Kopien eines Abgleichprogramms liegen")} neben den Markierungen.`,
  "{1} of writers that were killed: {2}.": (count, names) =>
    `${counted(count, "Datei", "Dateien")} von abgebrochenen Schreibern: ${names}.`,
  "{1} of {2} well.": (sound, all) => `${sound} von ${counted(all, "Abonnement", "Abonnements")} in Ordnung.`,
  "Wrote {1} {2} into {3}.": (count, _, folder) =>
    `${counted(count, "Artikel", "Artikel")} in ${folder} geschrieben.`,
} satisfies Sentences;
