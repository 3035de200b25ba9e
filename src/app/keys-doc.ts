/** README's section about the keys, in Markdown, from the command table. */
import { PLACES, type Where } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { allKeys } from "./help.ts";

const TITLES: Record<Where, string> = {
  list: "List",
  story: "Story",
  pick: "Menus",
  feeds: "Menu of feeds",
  map: "Map",
  picture: "At a picture",
  help: "Help",
  prompt: "Lines of text",
  palette: "Palette",
};

/** A table for each place: keys, what they do, and the command's name for the settings. */
export function keysMarkdown(): string {
  return PLACES.flatMap((where) => [
    `### ${TITLES[where]}`,
    "",
    "| Keys | | Command |",
    "| --- | --- | --- |",
    ...COMMANDS.filter((command) => command.where.includes(where)).map((command) => {
      const keys = allKeys(command, { keys: {} }).replaceAll("|", "\\|");
      return `| ${keys} | ${command.help} | \`${command.id}\` |`;
    }),
    "",
  ]).join("\n");
}

/** The same for the man page: the keys of each place, in its order. */
export function keySections() {
  return PLACES.map((where) => ({
    title: TITLES[where],
    keys: COMMANDS.filter((command) => command.where.includes(where)).map((command) => ({
      keys: allKeys(command, { keys: {} }),
      help: command.help,
      command: command.id,
    })),
  }));
}
