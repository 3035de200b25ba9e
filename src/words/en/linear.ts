/** What is said to a screen reader, in place of signs, places and shortened words. */
export const linear = {
  unread: "unread",
  starred: "starred",
  notHere: "not in the library",
  minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  sides: {
    left: "Stories that name it",
    right: "Stories that it names",
    below: "Similar stories",
  },
  picture: "Picture",
  pause: "separator",
};
