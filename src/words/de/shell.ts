/** Was Verben auf einem Terminal zählen und in Spalten schreiben. */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

const feeds = (count: number) => plural("de", count, { one: "1 Feed", other: `${number(count)} Feeds` });

export const shell: Words["shell"] = {
  noKeys:
    "newsreader: Die Standardeingabe ist kein Terminal, daher lassen sich keine Tasten lesen. Starten Sie es in einem Terminal, oder geben Sie die Artikel mit „newsreader list“ aus.",
  asking: (what) => `${what} wird gefragt …`,
  askingFeeds: (count) =>
    plural("de", count, { one: "1 Feed wird gefragt …", other: `${number(count)} Feeds werden gefragt …` }),
  done: (done, total) => `${number(done)}/${feeds(total)}`,
  feeds,
  fresh: (count) => `${number(count)} neu`,
  changed: (count) => `${number(count)} geändert`,
  failed: (count) => `${number(count)} fehlgeschlagen`,
  nothingNew: "nichts Neues",
  leftOut: (count) => `${number(count)} durch eine Regel ausgelassen`,
  pictures: (count) =>
    plural("de", count, { one: "1 Bild aufgehoben", other: `${number(count)} Bilder aufgehoben` }),
  notAsked: (count) => `${number(count)} nicht gefragt, da es zu früh ist („--again“ fragt doch)`,
  neverFetched: "nie abgerufen",
  trouble: (message, day) => `! ${message} (seit ${day})`,
  names: "nennt",
  namedBy: "genannt von",
  notInLibrary: (headline) => `${headline} (nicht in der Bibliothek)`,
  from: { flag: "Option", environment: "Umgebung" },
  minutes: (count) => `${number(count)} Min.`,
};
