/** Ce que les verbes comptent sur un terminal et écrivent en colonnes. */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

const counted = (count: number, one: string, other: string) =>
  `${number(count)} ${plural("fr", count, { one, other })}`;

export const shell: Words["shell"] = {
  noKeys:
    "newsreader: l’entrée standard n’est pas un terminal, aucune touche ne peut donc être lue. Lancez-le dans un terminal, ou affichez les articles avec «\u00a0newsreader list\u00a0».",
  asking: (what) => `Demande à ${what} …`,
  askingFeeds: (count) => `Demande à ${number(count)} flux …`,
  done: (done, total) => `${number(done)}/${number(total)} flux`,
  feeds: (count) => `${number(count)} flux`,
  fresh: (count) => counted(count, "neuf", "neufs"),
  changed: (count) => counted(count, "modifié", "modifiés"),
  failed: (count) => counted(count, "échec", "échecs"),
  nothingNew: "rien de neuf",
  leftOut: (count) => counted(count, "écarté par une règle", "écartés par une règle"),
  pictures: (count) => counted(count, "image gardée", "images gardées"),
  notAsked: (count) =>
    counted(
      count,
      "pas demandé, car il est trop tôt («\u00a0--again\u00a0» le demande)",
      "pas demandés, car il est trop tôt («\u00a0--again\u00a0» les demande)",
    ),
  neverFetched: "jamais relevé",
  trouble: (message, day) => `! ${message} (depuis le ${day})`,
  names: "nomme",
  namedBy: "nommé par",
  notInLibrary: (headline) => `${headline} (pas dans la bibliothèque)`,
  from: { flag: "option", environment: "environnement" },
  minutes: (count) => `${number(count)} min`,
};
