/** Whether the words after `newsreader` ask for the screen, and for which folders. */

export type Start = {
  /** A verb, an option of the verbs' table (`--help`), or a mistake: for the verbs to answer. */
  readonly verb: boolean;
  readonly library?: string;
  readonly state?: string;
  readonly screenReader?: true;
};

/** Reads only what the screen understands: `--library DIR`, `--state DIR` and `--screen-reader`. All else is for the verbs. */
export function parseStart(argv: readonly string[]): Start {
  const folders: { library?: string; state?: string; screenReader?: true } = {};
  const words = [...argv];
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word === SCREEN_READER) {
      folders.screenReader = true;
      continue;
    }
    const [name, attached] = split(word);
    const value = attached ?? words.shift();
    if ((name !== "library" && name !== "state") || !value) return { verb: true, ...folders };
    folders[name] = value;
  }
  return { verb: false, ...folders };
}

const SCREEN_READER = "--screen-reader";

function split(word: string): [string, string | undefined] {
  const match = /^--([a-z]+)(?:=(.*))?$/.exec(word);
  return match ? [match[1] ?? "", match[2]] : ["", undefined];
}
