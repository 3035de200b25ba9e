/** Was anderen Programmen übergeben wird. */
import type { Words } from "../words.ts";

export const outside: Words["outside"] = {
  noAddress: (address) => `${address} ist keine Adresse für einen Browser.`,
  setBrowser: (address) => `Setzen Sie BROWSER auf den Browser, der ${address} öffnen soll`,
  noBrowser: (command, address) =>
    `${command} ließ sich nicht starten. Setzen Sie BROWSER, um ${address} zu öffnen`,
};
