/** Les touches : leur nom et ce qu’on en dit. */
import { anyOf } from "../format.ts";
import type { Words } from "../words.ts";

export const places: Words["keys"]["places"] = {
  list: "Dans la liste",
  story: "Dans un article",
  pick: "Dans un menu",
  feeds: "Dans le menu des flux",
  map: "Sur la carte",
  picture: "Devant une image",
  help: "Dans cette aide",
  prompt: "Dans une ligne de saisie",
  palette: "Dans la recherche de commandes",
};

export const keys: Words["keys"] = {
  shown: {
    space: "Espace",
    enter: "Entrée",
    escape: "Échap",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    pageup: "Pg↑",
    pagedown: "Pg↓",
    home: "Début",
    end: "Fin",
    tab: "Tab",
    backspace: "Retour",
    delete: "Suppr",
    ctrl: "Ctrl",
    alt: "Alt",
    shift: "Maj",
  },
  places,
  digits: (uses) => `puis ${anyOf(uses)}`,
  pending: (key) => `et encore une touche ; ${key} abandonne`,
  firstRow: "C’est la première ligne.",
  lastRow: "C’est la dernière ligne.",
  helpStart: "L’aide commence ici.",
  helpEnd: "L’aide finit ici.",
  nothing: (keys) => `${keys} ne fait rien ici.`,
  noCommand: (id, nearest) =>
    `Il n’y a pas de commande « ${id} » à qui donner des touches. Vouliez-vous dire « ${nearest} » ?`,
  noKey: (key, id) =>
    `« ${key} » pour ${id} n’est pas une touche : c’est un caractère ou un nom comme space, enter, pagedown, ctrl+r.`,
  claimedTwice: (key, where, first, second) =>
    `${places[where]}, la touche ${key} est attribuée deux fois : à ${first} et à ${second}.`,
  outOfReach: (where, id, key, beginning, owner) =>
    `${places[where]}, ${key} ne peut atteindre ${id} : ${beginning} appartient déjà à ${owner}.`,
};
