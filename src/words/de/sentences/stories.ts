/** Von Artikeln und ihren Dateien. */
import { plural } from "../../format.ts";
import type { Sentences } from "../../translated.ts";

export const stories = {
  "It says that it is in {1}, and some of its bytes are not.":
    "Sie gibt sich als {1} aus, und einige ihrer Bytes sind es nicht.",
  "It does not say in which encoding it is": "Es steht nicht darin, in welcher Kodierung sie ist",
  "It says that it is in {1}": "Sie gibt sich als {1} aus",
  "{1}; it was read as {2}, in which some of its bytes mean nothing.":
    "{1}; sie wurde als {2} gelesen, worin einige ihrer Bytes nichts bedeuten.",
  "{1}; it was read as {2}, which is a guess.": "{1}; sie wurde als {2} gelesen, das ist geraten.",
  "The date “{1}” is not one that can be read in one way only.":
    "Das Datum „{1}“ lässt sich auf mehr als eine Art lesen.",
  "The front matter is not valid YAML ({1}); only its simple lines were read. It says:\n{2}":
    "Der Dateikopf ist kein gültiges YAML ({1}); nur seine einfachen Zeilen wurden gelesen. Darin steht:\n{2}",
  "longer than {1} characters": "länger als {1} Zeichen",
  "The text has too many lines to be looked through for a story; it is shown as plain paragraphs.":
    "Der Text hat zu viele Zeilen, um nach einem Artikel durchgesehen zu werden; er wird in einfachen Absätzen gezeigt.",
  "The text is too long or too deeply nested to be read as Markdown; it is shown as plain paragraphs.":
    "Der Text ist zu lang oder zu tief verschachtelt, um als Markdown gelesen zu werden; er wird in einfachen Absätzen gezeigt.",
  "This bracket closes nothing.": "Diese Klammer schließt nichts.",
  "“or” has nothing before it.": "Vor „or“ steht nichts.",
  "This is nested too deeply.": "Das ist zu tief verschachtelt.",
  "There is no field “{1}:”. Did you mean “{2}:”? For the word itself write it in quotation marks.":
    "Es gibt kein Feld „{1}:“. Meinten Sie „{2}:“? Für das Wort selbst setzen Sie es in Anführungszeichen.",
  "“{1}:” wants a value behind it.": "Hinter „{1}:“ fehlt ein Wert.",
  "“{1}” is no date. Write 2024, 2024-05, 2024-05-01, or a range: 2024-05..2024-06.":
    "„{1}“ ist kein Datum. Schreiben Sie 2024, 2024-05, 2024-05-01 oder einen Zeitraum: 2024-05..2024-06.",
  "“{1}” is no number of words. Write >800, <300 or 300..800.":
    "„{1}“ ist keine Zahl von Wörtern. Schreiben Sie >800, <300 oder 300..800.",
  "“{1}:{2}” is not known. Did you mean “{3}:{4}”? There is {5}.":
    "„{1}:{2}“ gibt es nicht. Meinten Sie „{3}:{4}“? Es gibt {5}.",
  "{1} (at character {2})": "{1} (Zeichen {2})",
  "No headline was found in the text": "Im Text wurde keine Schlagzeile gefunden",
  "No text of a story was found": "Kein Text eines Artikels wurde gefunden",
  "Stray words behind the paragraph, cut: “{1}”": "Verirrte Wörter hinter dem Absatz, gestrichen: „{1}“",
  "Of the page, not of the story: “{1}”": "Von der Seite, nicht vom Artikel: „{1}“",
  "Left out: “{1}”": "Ausgelassen: „{1}“",
  "Left out: {1} more lines": "Ausgelassen: {1} weitere Zeilen",
  "The story breaks off: “…{1}”": "Der Artikel bricht ab: „…{1}“",
  "The page shows no text; the story was taken from its data":
    "Die Seite zeigt keinen Text; der Artikel stammt aus ihren Daten",
  "The page is longer than is read; its end was left out":
    "Die Seite ist länger, als gelesen wird; ihr Ende fehlt",
  "No headline was found in the page": "Auf der Seite wurde keine Schlagzeile gefunden",
  "No text of a story was found in the page": "Auf der Seite wurde kein Text eines Artikels gefunden",
  "The picture {1} cannot be shown: {2}.": "Das Bild {1} lässt sich nicht zeigen: {2}.",
  "it has no pixels": "es hat keine Bildpunkte",
  "its format is not known": "sein Format ist nicht bekannt",
  "it has no frame": "es enthält kein Bild",
  "a frame of it is larger than the picture": "ein Teil davon ist größer als das Bild",
  "it takes too long to decode": "das Entschlüsseln dauert zu lange",
  "the part of the program that decodes it ended": "der Programmteil, der es entschlüsselt, ist ausgefallen",
  "it is not inside the library": "es liegt nicht in der Bibliothek",
  "it is not a file": "es ist keine Datei",
  "the file is empty": "die Datei ist leer",
  "it has {1} MB, and {2} MB are the most": "es hat {1} MB, und {2} MB sind das Höchste",
  "it is no picture of a kind that is known": "es ist kein Bild einer bekannten Art",
  "it is {1}, and only PNG, JPEG, GIF and WebP are drawn":
    "es ist {1}, und nur PNG, JPEG, GIF und WebP werden gezeichnet",
  "a BMP file": "eine BMP-Datei",
  "an AVIF file": "eine AVIF-Datei",
  "an SVG drawing": "eine SVG-Zeichnung",
  "the file is damaged": "die Datei ist beschädigt",
  "it has {1} megapixels, and {2} are the most": "es hat {1} Megapixel, und {2} sind das Höchste",
  "there is no permission to read it": "es fehlt die Berechtigung, sie zu lesen",
  "it is not there": "es gibt sie nicht",
  "its links lead round in a circle": "ihre Verknüpfungen führen im Kreis",
  "it is not a folder": "es ist kein Ordner",
  "the disk cannot read it": "der Datenträger kann sie nicht lesen",
  "too many files are open": "zu viele Dateien sind offen",
  "its name is too long": "ihr Name ist zu lang",
  "It has {1} MB; a story may have {2} MB.": "Sie hat {1} MB; ein Artikel darf {2} MB haben.",
  "It is {1}, not a file.": "Es ist {1}, keine Datei.",
  "a pipe": "eine Pipe",
  "a socket": "ein Socket",
  "a device": "ein Gerät",
  "It is a link to a file that is not there.": "Es ist eine Verknüpfung mit einer Datei, die es nicht gibt.",
  "It cannot be read: {1}.": "Sie lässt sich nicht lesen: {1}.",
  "It is a link back to a folder that it lies in.":
    "Es ist eine Verknüpfung zurück in einen Ordner, in dem sie liegt.",
  "This folder cannot be read: {1}.": "Dieser Ordner lässt sich nicht lesen: {1}.",
  "It is not a text: it has bytes that no text has.": "Es ist kein Text: Sie hat Bytes, die kein Text hat.",
  "The file is not in UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.":
    "Die Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen. Sichern Sie sie als UTF-8, wenn Buchstaben falsch aussehen.",
  "It is a folder, not a file.": "Es ist ein Ordner, keine Datei.",
  "{1} cannot be shown. {2} The other stories are not touched by it.":
    "{1} lässt sich nicht zeigen. {2} Die anderen Artikel betrifft das nicht.",
  "Another story has the id “{1}”; this one goes by “{2}”.":
    "Ein anderer Artikel hat die Kennung „{1}“; dieser läuft unter „{2}“.",
  "The index of {1} could not be brought up to date: {2}.":
    "Das Verzeichnis von {1} ließ sich nicht auf den neuesten Stand bringen: {2}.",
  "The library {1} cannot be read: {2}. {3}, or name another with --library.":
    "Die Bibliothek {1} lässt sich nicht lesen: {2}. {3}, oder nennen Sie eine andere mit --library.",
  "Make the folder": "Legen Sie den Ordner an",
  "Give yourself the right to read it": "Geben Sie sich das Recht, ihn zu lesen",
  "There is no story “{1}” in {2}. `newsreader list` shows the ids of those that are.":
    "Es gibt in {2} keinen Artikel „{1}“. `newsreader list` zeigt die Kennungen derer, die es gibt.",
  "The index is made anew at each start, as it cannot be kept ({1}). Make room or allow writing in {2}, or name another folder with --state.":
    "Das Verzeichnis wird bei jedem Start neu gemacht, da es sich nicht aufheben lässt ({1}). Schaffen Sie Platz oder erlauben Sie das Schreiben in {2}, oder nennen Sie einen anderen Ordner mit --state.",
  "“{1}” {2}. Set {3} to the program that should be used.":
    "„{1}“ {2}. Setzen Sie {3} auf das Programm, das dienen soll.",
  "could not be started ({1})": "ließ sich nicht starten ({1})",
  "is not there": "gibt es nicht",
  "“{1}” ended with {2}.": "„{1}“ endete mit {2}.",
  "Dropped {1} tag{2} of a site generator ({{…}} or {%…%}).": (count) =>
    `${plural("de", Number(count), { one: "Ein Befehl", other: `${count} Befehle` })} eines Seitengenerators weggelassen ({{…}} oder {%…%}).`,
} satisfies Sentences;
