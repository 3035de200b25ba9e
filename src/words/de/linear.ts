/** Was einem Bildschirmleser gesagt wird, statt Zeichen, Stellen und Kürzeln. */
export const linear = {
  unread: "ungelesen",
  starred: "mit Stern",
  notHere: "nicht in der Bibliothek",
  minutes: (count: number) => (count === 1 ? "1 Minute" : `${count} Minuten`),
  page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  sides: {
    left: "Artikel, die ihn nennen",
    right: "Artikel, die er nennt",
    below: "Ähnliche Artikel",
  },
  picture: "Bild",
  pause: "Trennlinie",
};
