/** Von dem, was im Ordner des Zustands liegt. */
import { plural, valuesWith } from "../../format.ts";
import type { Sentences } from "../../translated.ts";

/** How the verb `mark` says what it did, behind what it did it to. */
function marked(how: string): string {
  const words: Record<string, string> = {
    read: "als gelesen markiert",
    unread: "als ungelesen markiert",
    starred: "mit einem Stern versehen",
    "without a star": "ohne Stern",
  };
  return how
    .split(" and ")
    .map((one) => words[one] ?? one)
    .join(" und ");
}

export const kept = {
  "No room on the disk: {1}. Free some space ({2}).":
    "Kein Platz auf dem Datenträger: {1}. Schaffen Sie Platz ({2}).",
  "No permission to write: {1}. Allow writing to {2} or start with --state DIR ({3}).":
    "Keine Berechtigung zum Schreiben: {1}. Erlauben Sie das Schreiben in {2}, oder starten Sie mit --state ORDNER ({3}).",
  "The folder is gone: {1}. Put {2} back or start with --state DIR ({3}).":
    "Der Ordner ist weg: {1}. Stellen Sie {2} wieder her, oder starten Sie mit --state ORDNER ({3}).",
  "It could not be written ({1}): {2}. Look at the disk or start with --state DIR ({3}).":
    "Das Schreiben misslang ({1}): {2}. Sehen Sie nach dem Datenträger, oder starten Sie mit --state ORDNER ({3}).",
  "marks are kept in memory": "Markierungen bleiben nur im Speicher",
  "marks are safe in the journal folder beside it": "Markierungen sind im Ordner journal daneben sicher",
  "the settings are as before": "die Einstellungen sind wie zuvor",
  "{1} is of a newer version of newsreader: use that, or move the file away.":
    "{1} ist von einer neueren Version von newsreader: Nehmen Sie diese, oder legen Sie die Datei weg.",
  "it is damaged": "sie ist beschädigt",
  "there is no file to edit": "es gibt keine Datei zu bearbeiten",
  "the list is as before": "die Liste ist wie zuvor",
  "the password is not kept": "das Passwort wird nicht aufgehoben",
  "what was read back is not what was written": "was zurückgelesen wurde, ist nicht, was geschrieben wurde",
  "the disk took only a part of it": "der Datenträger nahm nur einen Teil davon",
  "it is empty": "sie ist leer",
  "it is cut off or not JSON": "sie ist abgeschnitten oder kein JSON",
  "it is JSON, but not a list of statuses": "sie ist JSON, aber keine Liste von Markierungen",
  "{1} could not be read: {2}. It was set aside as {3}.":
    "{1} ließ sich nicht lesen: {2}. Sie wurde als {3} beiseitegelegt.",
  "{1} could not be read ({2}) nor set aside ({3}); it is left alone.":
    "{1} ließ sich weder lesen ({2}) noch beiseitelegen ({3}); sie bleibt, wie sie ist.",
  "{1} was written by a newer version of newsreader (form {2}). It is read, never written; your marks are kept in {3} until that version takes them in.":
    "{1} ist von einer neueren Version von newsreader (Form {2}). Sie wird gelesen, nie geschrieben; Ihre Markierungen bleiben in {3}, bis jene Version sie übernimmt.",
  "{1} cannot be read ({2}); marks made before may not show. Allow reading it.":
    "{1} lässt sich nicht lesen ({2}); frühere Markierungen fehlen womöglich. Erlauben Sie das Lesen.",
  "{1} was read in its place.": "{1} wurde stattdessen gelesen.",
  "{1} is a sync tool's copy that cannot be read; it is left alone.":
    "{1} ist die Kopie eines Abgleichprogramms, die sich nicht lesen lässt; sie bleibt, wie sie ist.",
  "{1} cannot be read ({2}); its marks do not show.":
    "{1} lässt sich nicht lesen ({2}); die Markierungen darin fehlen.",
  "{1} was written by a newer version of newsreader; it is left to it.":
    "{1} ist von einer neueren Version von newsreader; sie bleibt ihr überlassen.",
  "the copy differs from statuses.json": "die Kopie ist nicht wie statuses.json",
  "{1} cannot be read ({2}); older steps cannot be undone.":
    "{1} lässt sich nicht lesen ({2}); ältere Schritte lassen sich nicht zurücknehmen.",
  "{1} was written by a newer version of newsreader ({2}); it is left to it, and older steps cannot be undone with this one.":
    "{1} ist von einer neueren Version von newsreader ({2}); sie bleibt ihr überlassen, und ältere Schritte lassen sich mit dieser nicht zurücknehmen.",
  "{1} Older steps cannot be undone.": "{1} Ältere Schritte lassen sich nicht zurücknehmen.",
  "it has the form {1}": "sie hat die Form {1}",
  "its list of stories is damaged": "ihre Liste der Artikel ist beschädigt",
  "a step in it is damaged": "ein Schritt darin ist beschädigt",
  "a step in it names stories that it does not list":
    "ein Schritt darin nennt Artikel, die sie nicht aufführt",
  "Another newsreader is writing the same file and does not come to an end. Try again.":
    "Ein anderer newsreader schreibt dieselbe Datei und wird nicht fertig. Versuchen Sie es noch einmal.",
  "{1} The defaults are used.": "{1} Es gelten die Vorgaben.",
  "settings.json: {1}.": "settings.json: {1}.",
  "{1}:{2}: {3}.": "{1}:{2}: {3}.",
  "{1}:{2}:{3}: {4}. The defaults are used until it is mended.":
    "{1}:{2}:{3}: {4}. Bis das behoben ist, gelten die Vorgaben.",
  "{1} is {2}, but must be {3}": (name, value, accepted) =>
    `${name} ist ${value}, muss aber ${valuesWith("oder", accepted)} sein`,
  'there is no setting "{1}"; did you mean "{2}"? There are {3}':
    "es gibt keine Einstellung „{1}“; meinten Sie „{2}“? Es gibt {3}",
  "{1} Mend it first; nothing was written.": "{1} Beheben Sie das zuerst; nichts wurde geschrieben.",
  "{1} cannot be read ({2}).": "{1} lässt sich nicht lesen ({2}).",
  '{1} must hold an object, as {"measure": 68}.': '{1} muss ein Objekt enthalten, wie {"measure": 68}.',
  "{1} is not JSON: {2}.": "{1} ist kein JSON: {2}.",
  "this is no JSON: texts stand in double quotation marks":
    "das ist kein JSON: Texte stehen in doppelten Anführungszeichen",
  "this is no number": "das ist keine Zahl",
  "the name of a setting in double quotation marks is missing (is there a comma too many?)":
    "der Name einer Einstellung in doppelten Anführungszeichen fehlt (steht da ein Komma zu viel?)",
  "a value is missing (is there a comma too many?)": "ein Wert fehlt (steht da ein Komma zu viel?)",
  "a colon is missing": "ein Doppelpunkt fehlt",
  "a comma is missing": "ein Komma fehlt",
  "a closing } is missing": "eine schließende } fehlt",
  "a closing ] is missing": "eine schließende ] fehlt",
  "there is something behind the end": "hinter dem Ende steht noch etwas",
  "comments cannot stand in this file": "Kommentare können in dieser Datei nicht stehen",
  "a text does not end in its line": "ein Text endet nicht in seiner Zeile",
  "this is no JSON": "das ist kein JSON",
  "the path of a folder": "der Pfad eines Ordners",
  "a whole number from 20 to 200": "eine ganze Zahl von 20 bis 200",
  "{1}, or the name of one of “themes”": "{1} oder der Name eines von „themes“",
  'colours by role under names, as {"mine": {"like": "dark", "background": "#101418", "accent": "bright cyan"}}':
    'Farben nach Rollen unter Namen, wie {"mine": {"like": "dark", "background": "#101418", "accent": "bright cyan"}}',
  "themes.{1} has a name that is taken: call it something else":
    "themes.{1} hat einen vergebenen Namen: Nennen Sie es anders",
  'themes.{1} must hold colours by role, as {"text": "#d0d0d0"}':
    'themes.{1} muss Farben nach Rollen enthalten, wie {"text": "#d0d0d0"}',
  '"#rrggbb", a number from 0 to 255, or a name: {1}, each also "bright …"':
    '"#rrggbb", eine Zahl von 0 bis 255 oder ein Name: {1}, jeder auch als "bright …"',
  'command names, each with a list of keys, as {"list.down": ["ctrl+n", "down"]}':
    'Namen von Befehlen, je mit einer Liste von Tasten, wie {"list.down": ["ctrl+n", "down"]}',
  "keys.{1} is {2}, but must be a list of keys": "keys.{1} ist {2}, muss aber eine Liste von Tasten sein",
  'a list of filters with names, as [{"name": "Long reads", "query": "words:>1500"}]':
    'eine Liste von Filtern mit Namen, wie [{"name": "Long reads", "query": "words:>1500"}]',
  'a list of rules, as [{"query": "section:sport", "do": "drop"}]':
    'eine Liste von Regeln, wie [{"query": "section:sport", "do": "drop"}]',
  'filter {1} is {2}, and does not count: it wants a "name" and a "query"':
    'Filter {1} ist {2} und zählt nicht: Er braucht "name" und "query"',
  "rule {1} is {2}, and does not count: {3}": "Regel {1} ist {2} und zählt nicht: {3}",
  "it wants a query": "ihr fehlt eine Anfrage",
  'its "do" must be "drop", "star", "read" or {"tag": "a word"}':
    'ihr "do" muss "drop", "star", "read" oder {"tag": "ein Wort"} sein',
  "an empty query would drop every story": "eine leere Anfrage würde jeden Artikel verwerfen",
  "There is no subscription “{1}”. “newsreader subscriptions” shows them.":
    "Es gibt kein Abonnement „{1}“. „newsreader subscriptions“ zeigt sie.",
  "{1} cannot be read ({2}). {3}": "{1} lässt sich nicht lesen ({2}). {3}",
  "{1} is damaged and left as it is. {2}": "{1} ist beschädigt und bleibt, wie sie ist. {2}",
  "Mend it, or move it away and give the passwords again.":
    "Bringen Sie sie in Ordnung, oder legen Sie sie weg und geben Sie die Passwörter neu ein.",
  "{1} was written by a newer version of newsreader. Update this one.":
    "{1} ist von einer neueren Version von newsreader. Aktualisieren Sie diese.",
  "{1} is not read: {2}": "{1} wird nicht gelesen: {2}",
  "Mend it, or move it away to begin a new list.":
    "Bringen Sie sie in Ordnung, oder legen Sie sie weg, um eine neue Liste zu beginnen.",
  "It is cut off: the end of the list (</opml>) is missing.":
    "Sie ist abgeschnitten: Das Ende der Liste (</opml>) fehlt.",
  "rules marked a story of “{1}”": "Regeln haben einen Artikel von „{1}“ markiert",
  "rules marked {1} stories of “{2}”": "Regeln haben {1} Artikel von „{2}“ markiert",
  "{1} is {2}, but must be one of {3}": "{1} ist {2}, muss aber eines von {3} sein",
  "{1} is no role; did you mean {2}? There are {3} and like":
    "{1} ist keine Rolle; meinten Sie {2}? Es gibt {3} und like",
  "{1} row(s) in it are damaged": (count) =>
    plural("de", Number(count), {
      one: "eine Zeile darin ist beschädigt",
      other: `${count} Zeilen darin sind beschädigt`,
    }),
  "{1} has {2} damaged line(s); the others were read, and it is set aside when taken in.": (file, count) =>
    `${file} hat ${plural("de", Number(count), { one: "eine beschädigte Zeile", other: `${count} beschädigte Zeilen` })}; die anderen wurden gelesen, und sie wird beim Übernehmen beiseitegelegt.`,
  "marked “{1}” {2}": (headline, how) => `„${headline}“ ${marked(how)}`,
  "marked {1} stories {2}": (count, how) => `${count} Artikel ${marked(how)}`,
} satisfies Sentences;
