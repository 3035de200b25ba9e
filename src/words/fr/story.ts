/** Un article, ce qui l’entoure, et ses images. */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

export const story: Words["story"] = {
  page: (page, pages) => `Page ${page} sur ${pages}`,
  leaves: (first, last, pages) => `Pages ${first}–${last} sur ${pages}`,
  minutesLeft: (minutes) => `encore ${minutes} min`,
  firstLine: "C’est la première ligne.",
  lastParagraph: "C’est le dernier paragraphe.",
  noRuler: (key) => `Posez d’abord la règle sur la page : ${key}.`,
  contentsTitle: "Sommaire",
  noParts: "Cet article n’a pas d’intertitres.",
  part: (page, share) => `page ${page} · ${share}`,
  firstPage: "C’est la première page.",
  lastPage: "C’est la dernière page.",
  noPage: (page, pages) =>
    `Il n’y a pas de page ${page} : l’article ${plural("fr", pages, { one: "n’en a qu’une", other: `en a ${pages}` })}.`,
  noLink: (link) => `Il n’y a pas de lien ${link}.`,
  noLinks: "Cet article n’a pas de liens.",
  linksTitle: "Liens",
  hit: (at, count) => `${at} sur ${count}`,
  noHits: (key) =>
    `Aucun mot d’un filtre ne figure dans cet article. Dans la liste, ${key} permet d’en chercher un.`,
  nothingLeftOut: "Rien n’a été écarté de cet article.",
  problemsTitle: "Ce qui a été écarté ou n’a pas été compris dans le fichier de cet article",
  line: (line) => `ligne ${number(line)}`,
  measure: (columns) => `Lignes de ${columns} colonnes`,
  plainly: (reason) =>
    `Ce texte est composé simplement, une partie du programme ne s’est pas chargée : ${reason}`,
};

export const related: Words["related"] = {
  title: "Articles liés",
  panel: "Articles liés",
  groups: {
    copy: "Le même article ailleurs",
    named: "Nommés dans cet article",
    similar: "Semblables",
    naming: "Articles qui nomment celui-ci",
  },
  none: "Cet article n’en nomme aucun autre, et aucun ne le nomme.",
  noWay: "Aucun article n’est de ce côté.",
  noneAtAll: "Aucun article n’est lié à celui-ci.",
  notHere: "pas dans la bibliothèque",
  notHereBriefly: "pas ici",
  notHereNamed: (headline) => `« ${headline} » n’est pas dans la bibliothèque.`,
  addressNotHere: (address) => `${address} n’est pas dans la bibliothèque.`,
  opened: (address) => `${address} ouvert`,
  similar: "semblables",
  timeLine: "Chronologie",
  thisStory: "cet article",
  noDates: "Aucun de ces articles n’a de date.",
};

export const trail: Words["trail"] = {
  title: "Parcours",
  list: "La liste",
  began: "où le parcours a commencé",
  here: "vous êtes ici",
  nothingAhead: "Il n’y a rien plus loin sur le parcours.",
  isEmpty: "Le parcours est vide : ouvrez d’abord un article.",
  noRow: (row) => `Il n’y a pas de ligne ${row}.`,
};

export const pictures: Words["pictures"] = {
  off: "Les images ne sont pas montrées ici.",
  none: "Cet article n’a pas d’image à montrer.",
  last: "C’est la dernière image.",
  first: "C’est la première image.",
  gone: (key) => `L’image n’est plus dans l’article. ${key} revient en arrière.`,
};
