/** Les flux, et ce que l’on ajoute par une ligne. */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

export const feeds: Words["feeds"] = {
  title: "Flux",
  none: (key) => `Pas encore d’abonnement. ${key} demande l’adresse d’un flux ou d’un site.`,
  noneHere: (key) => `Il n’y a pas de flux ici. ${key} permet de s’abonner.`,
  noStories: "aucun article",
  neverFetched: "jamais relevé",
  failed: (age, message) => `! Échec ${age ? `il y a ${age}` : "à l’instant"} : ${message}`,
  gone: (age, message) => `! Disparu, annoncé ${age ? `il y a ${age}` : "à l’instant"} : ${message}`,
  fetching: (counts) => `Relève ${counts}`,
  fresh: (count) => `${number(count)} ${plural("fr", count, { one: "neuf", other: "neufs" })}`,
  broken: (count) => `${number(count)} ${plural("fr", count, { one: "échec", other: "échecs" })}`,
  adding: "Ajout …",
  asking: "Demande …",
  isFetching: (key) => `Les flux sont déjà en train d’être relevés. ${key} arrête.`,
  isNotFetching: "Aucun flux n’est en train d’être relevé.",
  stories: (count) =>
    plural("fr", count, {
      one: `${number(count)} nouvel article`,
      other: `${number(count)} nouveaux articles`,
    }),
  changed: (count) => `${number(count)} ${plural("fr", count, { one: "modifié", other: "modifiés" })}`,
  moved: (title, address) => `« ${title} » est désormais à ${address}.`,
  nothingNew: "Rien de neuf",
  someFailed: (failed, all, key) =>
    `Échec de ${number(failed)} sur ${plural("fr", all, { one: `${number(all)} flux`, other: `${number(all)} flux` })} : ${key} dit pourquoi.`,
  notAdded: "Rien n’a été ajouté",
  notSubscribed: "Aucun abonnement n’a été pris",
  typeAgain: (text) => `Le saisir à nouveau : ${text}`,
  subscribed: (title) => `Abonné à « ${title} ».`,
  known: (title) => `Vous êtes déjà abonné à « ${title} ».`,
  unsubscribed: (title, key) => `Désabonné de « ${title} » ; ses articles restent. ${key} l’annule.`,
  restored: (title) => `De nouveau abonné à « ${title} ».`,
  nothingToRestore: "Il n’y a pas de désabonnement à annuler.",
  added: (name) => `« ${name} » est ajouté.`,
  updated: (name) => `« ${name} » a le nouveau texte, et ses marques.`,
  unchanged: (name) => `« ${name} » est déjà dans la bibliothèque.`,
  listed: (name, key) => `Abonné à « ${name} ». ${key} relève ses articles.`,
  addedMany: (count) => `${number(count)} ${plural("fr", count, { one: "ajouté", other: "ajoutés" })}`,
  updatedMany: (count) =>
    `${number(count)} ${plural("fr", count, { one: "mis à jour", other: "mis à jour" })}`,
  unchangedMany: (count) => `${number(count)} déjà là`,
  listedMany: (count, key) =>
    `${number(count)} ${plural("fr", count, { one: "abonnement", other: "abonnements" })} (${key} relève les articles)`,
};
