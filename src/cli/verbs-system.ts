/** Verbs for living in a shell and on a system: rows of THE TABLE (verbs.ts). */
import type { Verb } from "./verb.ts";

const JSON_OPTION = { name: "json", help: "Print JSON for other programs instead of text" };

export const SYSTEM_VERBS: readonly Verb[] = [
  {
    name: "doctor",
    words: null,
    options: [
      {
        name: "mend",
        help: "Do what loses nothing: make the index anew, take in old journals, remove leftovers",
      },
      JSON_OPTION,
    ],
    summary: "Look whether all is well, and say how to mend what is not",
    details: [
      "Versions, what the terminal can do, settings, library, index, marks and feeds. Looking changes nothing. On a terminal ✓ is well and ✗ is not, with what to do under it; piped, a line each, the fields parted by tabs: “fine” or “wrong”, what it is about, what was found, what to do. With --mend lines that begin with “mended” say first what was done. Exit code 1 where something is not well (any more).",
    ],
    examples: [
      { call: "newsreader doctor", does: "All of it." },
      { call: "newsreader doctor --mend --json", does: "Mend what can be mended, and tell another program." },
    ],
    load: () => import("./doctor.ts"),
  },
  {
    name: "settings",
    words: { name: "set|unset KEY", least: 0, many: true, choices: ["set", "unset"] },
    options: [
      {
        name: "edit",
        help: "Open the file in $VISUAL or $EDITOR, and say afterwards what in it does not count",
      },
      JSON_OPTION,
    ],
    summary: "Show the settings in force and where each comes from; change one",
    details: [
      "Each setting with its value, and where that comes from: the line of the settings’ file, the command line (--library, --screen-reader), the environment ($NEWSREADER_LIBRARY, $INK_SCREEN_READER), or nothing for the default. What in the file does not count is said with its line and what would do.",
      "“set” checks the value before it writes it; a text needs no quotation marks. The keys of one command are “keys.COMMAND”, its value keys with spaces between. “unset” takes a setting back to its default. The file is plain JSON; other settings in it stay as they are.",
    ],
    examples: [
      { call: "newsreader settings", does: "What is in force, and why." },
      { call: "newsreader settings set preset vim", does: "The keys of vim." },
      { call: "newsreader settings set keys.list.down 'ctrl+n down'", does: "Other keys for one command." },
      { call: "newsreader settings unset measure", does: "Lines as long as they come." },
    ],
    load: () => import("./settings.ts"),
  },
  {
    name: "completions",
    words: { name: "SHELL", least: 1, many: false, choices: ["bash", "zsh", "fish"] },
    options: [],
    summary: "Print a script that teaches bash, zsh or fish to complete",
    details: [
      "Verbs, options and their values, ids with their headlines, sections, the fields of queries and settings are completed; the script asks the program, so it is never out of date. The package has the scripts in its folder “completions” too.",
    ],
    examples: [
      { call: "source <(newsreader completions bash)", does: "For bash, as a line of ~/.bashrc." },
      { call: "source <(newsreader completions zsh)", does: "For zsh, in ~/.zshrc behind compinit." },
      {
        call: "newsreader completions fish > ~/.config/fish/completions/newsreader.fish",
        does: "For fish, once.",
      },
    ],
    load: () => import("./completions.ts"),
  },
  {
    name: "complete",
    hidden: true,
    words: { name: "WORD", least: 0, many: true },
    options: [],
    summary: "Tell a shell what could stand in the place of the last word",
    details: [
      "A line each: what to put in, a tab, what it is. “:files” and “:folders” leave it to the shell.",
    ],
    examples: [{ call: "newsreader complete -- show wel", does: "What the shells’ scripts ask." }],
    load: () => import("./complete.ts"),
  },
];
