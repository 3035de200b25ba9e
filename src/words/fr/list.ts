/** La liste. */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

export const list: Words["list"] = {
  all: "Tous les articles",
  noSection: "Sans rubrique",
  unreadOnly: "non lus",
  counts: (unread, total) =>
    `${number(unread)} ${plural("fr", unread, { one: "non lu", other: "non lus" })} sur ${number(total)}`,
  quoted: (text) => `« ${text} »`,
  reading: (percent) => `${percent} % lus`,
  comparing: (percent) => `${percent} % comparés`,
  isReading: "Les articles sont en cours de lecture. Ils arrivent dans un instant.",
  minutes: (minutes) => `${minutes} min`,
  progress: (page, pages) => `p. ${page} sur ${pages}`,
  progressShort: (page, pages) => `p. ${page}/${pages}`,
  sorts: {
    best: "Les plus pertinents d’abord",
    newest: "Les plus récents d’abord",
    oldest: "Les plus anciens d’abord",
    unread: "Les non lus d’abord",
    section: "Par rubrique",
    longest: "Les plus longs d’abord",
  },
  sorted: {
    newest: "récents d’abord",
    oldest: "anciens d’abord",
    unread: "non lus d’abord",
    section: "par rubrique",
    longest: "longs d’abord",
  },
  sortTitle: "Trier",
  shelves: {
    shelf: "Rayons",
    saved: "Filtres gardés",
    section: "Rubriques",
    feed: "Flux",
    source: "Sources",
  },
  shelfNames: { begun: "commencés", starred: "étoilés" },
  shelfTitle: "Rubriques et rayons",
  isEmpty: "La liste est vide.",
  noStories: (add, subscribe) =>
    `La bibliothèque est vide : ${add} ajoute un fichier, un dossier ou une adresse, ${subscribe} abonne à un flux. Ou mettez-y des fichiers .md et .txt.`,
  noMatch: (key) => `Aucun article ne répond au filtre. ${key} les montre tous.`,
  allRead: (key) => `Tout est lu. ${key} montre tous les articles.`,
  cannotOpen: (reason) => `Ce fichier ne peut être ouvert : ${reason}`,
  cannotOpenNamed: (headline) => `« ${headline} » ne peut être ouvert.`,
  noFilter: (key) => `Il n’y a pas de filtre à garder. ${key} permet d’en saisir un.`,
  allShown: (key) => `Tous les articles sont dans la liste. ${key} quitte.`,
  nothingUnread: "Rien n’est non lu ici.",
  lastStory: "C’est le dernier article de la liste.",
  firstStory: "C’est le premier article.",
  leads: {
    filter: "/",
    date: "Aller à la date : ",
    name: "Garder le filtre sous : ",
    command: ":",
    add: "Ajouter : ",
    subscribe: "S’abonner à : ",
  },
  noDate: (text) => `« ${text} » n’est pas une date. Tapez 2026, 2026-05 ou 2026-05-12.`,
  filterSaved: (name) => `Gardé sous « ${name} » : il figure parmi les rubriques.`,
  noCommand: "Aucune commande ne s’appelle ainsi.",
};

export const ages: Words["ages"] = {
  today: "auj.",
  now: "là",
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => `${count} j`,
  weeks: (count) => `${count} sem`,
  months: (count) => `${count} m`,
  years: (count) => `${count} ${plural("fr", count, { one: "an", other: "ans" })}`,
};
