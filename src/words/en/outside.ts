/** What is handed to other programs. */

export const outside = {
  noAddress: (address: string) => `${address} is no address for a browser.`,
  setBrowser: (address: string) => `Set BROWSER to the browser that should open ${address}`,
  noBrowser: (command: string, address: string) =>
    `${command} could not be started. Set BROWSER to open ${address}`,
};
