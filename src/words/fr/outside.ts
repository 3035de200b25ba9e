/** Ce qui est confié à d’autres programmes. */
import type { Words } from "../words.ts";

export const outside: Words["outside"] = {
  noAddress: (address) => `${address} n’est pas une adresse pour un navigateur.`,
  setBrowser: (address) => `Donnez à BROWSER le navigateur qui doit ouvrir ${address}`,
  noBrowser: (command, address) => `${command} n’a pas pu être lancé. Réglez BROWSER pour ouvrir ${address}`,
};
