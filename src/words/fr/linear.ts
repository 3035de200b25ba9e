/** Ce qui est dit à un lecteur d’écran, au lieu de signes, de places et d’abréviations. */
export const linear = {
  unread: "non lu",
  starred: "avec étoile",
  notHere: "absent de la bibliothèque",
  minutes: (count: number) => (count < 2 ? `${count} minute` : `${count} minutes`),
  page: (page: number, pages: number) => `page ${page} sur ${pages}`,
  sides: {
    left: "Articles qui le citent",
    right: "Articles qu’il cite",
    below: "Articles semblables",
  },
  picture: "Image",
  pause: "séparateur",
};
