/** Whether the words after `newsreader` ask for the screen, and for which folders. */

export type Start = {
  /** A verb, an option of the verbs' table (`--help`), or a mistake: for the verbs to answer. */
  readonly verb: boolean;
  readonly library?: string;
  readonly state?: string;
};

/** Reads only what the screen understands: `--library DIR` and `--state DIR`. All else is for the verbs. */
export function parseStart(argv: readonly string[]): Start {
  const folders: { library?: string; state?: string } = {};
  const words = [...argv];
  while (words.length > 0) {
    const [name, attached] = split(words.shift() ?? "");
    const value = attached ?? words.shift();
    if ((name !== "library" && name !== "state") || !value) return { verb: true, ...folders };
    folders[name] = value;
  }
  return { verb: false, ...folders };
}

function split(word: string): [string, string | undefined] {
  const match = /^--([a-z]+)(?:=(.*))?$/.exec(word);
  return match ? [match[1] ?? "", match[2]] : ["", undefined];
}
