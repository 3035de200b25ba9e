/** Vom Netz, von Feeds und vom Aufnehmen. */
import type { Sentences } from "../../translated.ts";

export const feeds = {
  "{1} was not fetched: {2}. {3}": "{1} wurde nicht abgerufen: {2}. {3}",
  "it is bigger than {1}": "es ist größer als {1}",
  "Save it with another program and add the file.":
    "Sichern Sie es mit einem anderen Programm und nehmen Sie die Datei auf.",
  "it is compressed in a way that was not asked for ({1})":
    "es ist auf eine Art gepackt, um die nicht gebeten wurde ({1})",
  "it is compressed several times over": "es ist mehrfach gepackt",
  "Nothing of it was read.": "Nichts davon wurde gelesen.",
  "Try again later.": "Versuchen Sie es später noch einmal.",
  "Look for its address in a browser.": "Suchen Sie die Adresse in einem Browser.",
  "it leads to “{1}”, which is no address of the web": "es führt zu „{1}“, und das ist keine Adresse im Netz",
  "its redirects lead round in a circle": "seine Umleitungen führen im Kreis",
  "it leads on and on, more than {1} times": "es führt immer weiter, mehr als {1}-mal",
  "it was called off": "es wurde abgebrochen",
  "Ask again when you like.": "Fragen Sie wieder, wann Sie wollen.",
  "it took longer than {1}": "es dauerte länger als {1}",
  "it leads to {1}, and there {2}": "es führt zu {1}, und dort: {2}",
  "{1} is gone for good, says its server (410). It is not asked for any more.":
    "{1} gibt es nicht mehr, sagt der Server (410). Es wird nicht mehr danach gefragt.",
  "it is of the type {1}": "es ist vom Typ {1}",
  "Look for the right address in a browser.": "Suchen Sie die richtige Adresse in einem Browser.",
  "it leads from the public network into a private one": "es führt aus dem öffentlichen Netz in ein privates",
  "Subscribe to that address itself if it is meant.":
    "Abonnieren Sie jene Adresse selbst, wenn sie gemeint ist.",
  "no connection came about in {1} s": "in {1} s kam keine Verbindung zustande",
  "nothing came for {1} s": "{1} s lang kam nichts",
  "Look at its spelling, and whether this machine is online.":
    "Prüfen Sie die Schreibung, und ob dieser Rechner am Netz ist.",
  "Ask whoever runs it; nothing was read from it.": "Fragen Sie den Betreiber; nichts wurde davon gelesen.",
  "there is no host of this name": "es gibt keinen Rechner dieses Namens",
  "the name of its host cannot be looked up now":
    "der Name seines Rechners lässt sich jetzt nicht nachschlagen",
  "its host has no address": "sein Rechner hat keine Adresse",
  "nothing answers there": "dort antwortet nichts",
  "there is no way to its host": "es führt kein Weg zu seinem Rechner",
  "there is no network": "es gibt kein Netz",
  "no connection came about": "es kam keine Verbindung zustande",
  "the connection was dropped": "die Verbindung wurde abgebrochen",
  "it broke off before its end": "es brach vor dem Ende ab",
  "it is not compressed as it says": "es ist nicht so gepackt, wie es sagt",
  "its head is longer than a head may be": "sein Kopf ist länger, als einer sein darf",
  "its certificate has expired": "sein Zertifikat ist abgelaufen",
  "its certificate is not valid yet": "sein Zertifikat gilt noch nicht",
  "Look whether this machine’s clock is right.": "Sehen Sie nach, ob die Uhr dieses Rechners stimmt.",
  "it vouches for itself, and nobody else does (self-signed)":
    "er bürgt für sich selbst, sonst niemand (selbst signiert)",
  "nobody known vouches for it (self-signed)": "niemand Bekanntes bürgt dafür (selbst signiert)",
  "its certificate is for another host": "sein Zertifikat gilt für einen anderen Rechner",
  "its certificate cannot be checked": "sein Zertifikat lässt sich nicht prüfen",
  "no secure connection came about": "es kam keine sichere Verbindung zustande",
  "what answers there does not speak HTTP": "was dort antwortet, spricht kein HTTP",
  "the system says {1} ({2})": "das System sagt {1} ({2})",
  "It asks to be left alone for {1}.": "Er bittet, {1} lang in Ruhe gelassen zu werden.",
  "1 second": "1 Sekunde",
  "{1} seconds": "{1} Sekunden",
  "1 minute": "1 Minute",
  "{1} minutes": "{1} Minuten",
  "1 hour": "1 Stunde",
  "{1} hours": "{1} Stunden",
  "it was asked too often (429)": "es wurde zu oft gefragt (429)",
  "it is busy or being worked on (503)": "er ist überlastet oder wird gewartet (503)",
  "it wants a name and a password (401)": "es verlangt Namen und Passwort (401)",
  "Put them into the address: https://NAME:PASSWORD@…":
    "Setzen Sie sie in die Adresse: https://NAME:PASSWORT@…",
  "it does not let this program in ({1})": "es lässt dieses Programm nicht ein ({1})",
  "See whether it opens in a browser.": "Sehen Sie nach, ob es sich in einem Browser öffnet.",
  "there is nothing at this address (404)": "unter dieser Adresse ist nichts (404)",
  "Look whether it has moved.": "Sehen Sie nach, ob es umgezogen ist.",
  "its server has trouble of its own ({1})": "der Server hat selbst Schwierigkeiten ({1})",
  "its server answered with {1}": "der Server antwortete mit {1}",
  "no request is made here": "hier wird nichts angefragt",
  "This is a mistake in the program: report it.": "Das ist ein Fehler im Programm: Melden Sie ihn.",
  "it is no address of the web": "das ist keine Adresse im Netz",
  "Such addresses begin with https://": "Solche Adressen beginnen mit https://",
  "{1} is no feed, and the page names none. Look for “RSS” or “feed” on the site, and subscribe to where that leads.":
    "{1} ist kein Feed, und die Seite nennt keinen. Suchen Sie dort nach „RSS“ oder „Feed“ und abonnieren Sie, wohin das führt.",
  "{1} names {2} as its feed, and that is none. Look for another on the site.":
    "{1} nennt {2} als Feed, und das ist keiner. Suchen Sie dort nach einem anderen.",
  "{1} gave nothing. See whether it opens in a browser.":
    "{1} gab nichts her. Sehen Sie nach, ob es sich in einem Browser öffnet.",
  "The fetch of “{1}” was called off. Fetch again to go on.":
    "Der Abruf von „{1}“ wurde abgebrochen. Ein neuer Abruf setzt ihn fort.",
  "“{1}” was not stored: {2}. Look at the library’s folder and fetch again.":
    "„{1}“ wurde nicht gespeichert: {2}. Sehen Sie nach dem Ordner der Bibliothek und rufen Sie neu ab.",
  "{1} is gone for good, as its server said. Unsubscribe from it, or subscribe to where it is now.":
    "{1} gibt es nicht mehr, wie der Server sagte. Bestellen Sie es ab, oder abonnieren Sie, wo es jetzt ist.",
  "{1} was not asked: its server wants to be left alone until {2} UTC. Fetch again after that.":
    "{1} wurde nicht gefragt: Der Server will bis {2} UTC in Ruhe gelassen werden. Rufen Sie danach wieder ab.",
  "Look for its feed in a browser.": "Suchen Sie den Feed in einem Browser.",
  "It names one: newsreader subscribe {1}": "Sie nennt einen: newsreader subscribe {1}",
  "{1} was not read: {2} {3}": "{1} wurde nicht gelesen: {2} {3}",
  "{1}: RSS, RDF, Atom or JSON Feed was expected.": "{1}: RSS, RDF, Atom oder JSON Feed wurde erwartet.",
  "It is empty": "Es ist leer",
  "It is a web page": "Es ist eine Webseite",
  "It is no feed": "Es ist kein Feed",
  "It is no OPML: a list of subscriptions was expected.":
    "Es ist kein OPML: Eine Liste von Abonnements wurde erwartet.",
  "{1} Export it again where it comes from.": "{1} Exportieren Sie sie noch einmal, wo sie herkommt.",
  "There is no feed in {1}. Export it again where it comes from.":
    "In {1} ist kein Feed. Exportieren Sie sie noch einmal, wo sie herkommt.",
  "the list": "die Liste",
  "{1} was not kept: it is no picture of a kind that is known. The story has its address.":
    "{1} wurde nicht aufgehoben: Es ist kein Bild einer bekannten Art. Der Artikel hat die Adresse.",
  "{1} takes too long to read. What the feed tells of the story was kept.":
    "{1} zu lesen dauert zu lange. Was der Feed vom Artikel erzählt, wurde behalten.",
  "It takes too long to read. Save its text, and add that.":
    "Das Lesen dauert zu lange. Sichern Sie den Text, und nehmen Sie den auf.",
  "It takes too long to read.": "Das Lesen dauert zu lange.",
  "{1} has no more of the story than the feed.": "{1} hat nicht mehr vom Artikel als der Feed.",
  "{1} is no address of the web. Give the address of a feed or of a page, as https://example.org":
    "{1} ist keine Adresse im Netz. Geben Sie die Adresse eines Feeds oder einer Seite an, wie https://example.org",
  "Another fetch is at work in this library and brings the same stories. Wait until it has ended.":
    "In dieser Bibliothek läuft schon ein Abruf und bringt dieselben Artikel. Warten Sie, bis er fertig ist.",
  "What is known of “{1}” was not kept, and it is asked for everything again: {2}":
    "Was von „{1}“ bekannt ist, ließ sich nicht aufheben, und es wird wieder nach allem gefragt: {2}",
  "It could not be started: {1}.": "Es ließ sich nicht starten: {1}.",
  "It was called off. What has come stays.": "Es wurde abgebrochen. Was gekommen ist, bleibt.",
  "The entity “{1}” was refused: it leads outside the document, refers to others, or is too long.":
    "Die Entität „{1}“ wurde abgelehnt: Sie führt aus dem Dokument, verweist auf andere oder ist zu lang.",
  "Its declared entities make more text than any feed has; the rest of them was left as it is.":
    "Die erklärten Entitäten ergeben mehr Text, als ein Feed hat; der Rest blieb, wie er ist.",
  "The JSON is not well-formed. What could be read was read.":
    "Das JSON ist fehlerhaft. Gelesen wurde, was sich lesen ließ.",
  "The feed has neither headline nor text for it.": "Der Feed hat dafür weder Schlagzeile noch Text.",
  "The XML is not well-formed: {1}. What could be read was read.":
    "Das XML ist fehlerhaft: {1}. Gelesen wurde, was sich lesen ließ.",
  "the attribute {1} has no quotes": "das Attribut {1} steht nicht in Anführungszeichen",
  "a “<” stands alone": "ein „<“ steht allein",
  "<{1}> is not closed": "<{1}> ist nicht geschlossen",
  "</{1}> closes nothing that is open": "</{1}> schließt nichts, was offen ist",
  "it has control characters": "es enthält Steuerzeichen",
  "It has more than {1} elements, or more than {2} one in the other: those beyond were left out.":
    "Es hat mehr als {1} Elemente oder mehr als {2} ineinander: Die darüber hinaus fehlen.",
  "{1} was not added. {2}": "{1} wurde nicht aufgenommen. {2}",
  "{1} was not added. {2} {3}": "{1} wurde nicht aufgenommen. {2} {3}",
  "There is no word in it. Look whether it is the right file.":
    "Es steht kein Wort darin. Sehen Sie nach, ob es die richtige Datei ist.",
  "There is no story on this page. Save its text, and add that.":
    "Auf dieser Seite ist kein Artikel. Sichern Sie ihren Text und nehmen Sie den auf.",
  "{1} Look for another address.": "{1} Suchen Sie eine andere Adresse.",
  "There is no story in this feed. Look again another day.":
    "In diesem Feed ist kein Artikel. Sehen Sie ein andermal wieder nach.",
  "It is {1}, which add cannot read: save its text, or Markdown made of it.":
    "Es ist {1}, was sich nicht lesen lässt: Sichern Sie den Text davon, oder Markdown.",
  "{1} was not added. It cannot be read: {2}. Give yourself the right to read it.":
    "{1} wurde nicht aufgenommen. Es lässt sich nicht lesen: {2}. Geben Sie sich das Recht dazu.",
  "{1} was not added. There is no file in it that may be a story, a page or a feed. Name the file itself.":
    "{1} wurde nicht aufgenommen. Keine Datei darin kann ein Artikel, eine Seite oder ein Feed sein. Nennen Sie die Datei selbst.",
  "Name the files in it: newsreader add FOLDER/*.": "Nennen Sie die Dateien darin: newsreader add ORDNER/*.",
  "Cut it into stories first.": "Zerlegen Sie sie zuerst in Artikel.",
  "Look at its name.": "Prüfen Sie den Namen.",
  "Give yourself the right to read it.": "Geben Sie sich das Recht, sie zu lesen.",
  "Give a file of text, Markdown or HTML, or a feed.":
    "Geben Sie eine Datei mit Text, Markdown oder HTML oder einen Feed an.",
  "{1} was not added. It is not a text. See what it is in a browser.":
    "{1} wurde nicht aufgenommen. Es ist kein Text. Sehen Sie in einem Browser nach, was es ist.",
  "It has more than {1} MB.": "Es hat mehr als {1} MB.",
  "a list of feeds": "eine Liste von Feeds",
  "an HTML page": "eine HTML-Seite",
  "The page names {1}: {2}": "Die Seite nennt {1}: {2}",
  "another feed": "einen weiteren Feed",
  "{1} other feeds": "{1} weitere Feeds",
  "There is no subscription yet. Begin with “newsreader subscribe ADDRESS”.":
    "Es gibt noch kein Abonnement. Beginnen Sie mit „newsreader subscribe ADRESSE“.",
  "The fetch ended before its end. Fetch again to go on.":
    "Der Abruf brach vor dem Ende ab. Ein neuer Abruf setzt ihn fort.",
} satisfies Sentences;
