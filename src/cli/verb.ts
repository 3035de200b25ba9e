/** What a row of the verb table says, and what a verb's function is given. */
import type { Settings } from "../store/settings.ts";
import type { KeyFault } from "../store/settings-lines.ts";
import type { Io } from "./io.ts";
import type { Output } from "./output.ts";
import type { Values } from "./values.ts";
import type { Look, World } from "./world.ts";

export type Option = {
  /** Behind "--". */
  readonly name: string;
  /** One letter behind "-". */
  readonly short?: string;
  /** What its value is called in the help; without one it is a switch. */
  readonly value?: string;
  /** An empty value means something too. */
  readonly mayBeEmpty?: boolean;
  /** The value is a whole number, at least this. */
  readonly least?: number;
  /** The value is one of these. */
  readonly choices?: readonly string[];
  /** A sentence without its full stop. */
  readonly help: string;
};

/** The words of a call that are no options. */
export type Words = {
  readonly name: string;
  readonly least: 0 | 1;
  readonly many: boolean;
  /** They are a query: "-word" is one of its words. */
  readonly query?: boolean;
  /** The first of them is one of these. */
  readonly choices?: readonly string[];
};

export type Example = { readonly call: string; readonly does: string };

export type Verb = {
  readonly name: string;
  /** For other programs: it works, but help and documents leave it out. */
  readonly hidden?: boolean;
  readonly words: Words | null;
  readonly options: readonly Option[];
  /** One line, no full stop. */
  readonly summary: string;
  /** Paragraphs. */
  readonly details: readonly string[];
  readonly examples: readonly Example[];
  /** Loaded when it is called: what one verb needs is no burden to another. */
  readonly load: () => Promise<{ readonly run: Run }>;
};

export type KeyProblems = (settings: Settings) => Promise<readonly KeyFault[]>;

export type Call = {
  readonly words: readonly string[];
  readonly values: Values;
  readonly io: Io;
  readonly out: Output;
  /** Opens library and statuses. They are closed when the verb has ended. */
  readonly open: (
    which?: "shown" | "own",
    otherwise?: Partial<Pick<Call, "values" | "io">> & { readonly look?: Look },
  ) => Promise<World>;
  /** What is wrong with the keys in the settings, a sentence each: the table of keys is the screen's, not a verb's. */
  readonly keyProblems?: KeyProblems | undefined;
};

/** Ends by throwing a Failure, or well; what failed on the way is told to `out`. */
export type Run = (call: Call) => Promise<void>;

/** "list [query]", "mark ID…": a verb with its words. */
export function synopsis({ name, words }: Verb): string {
  if (words === null) return name;
  // A name of several words says itself how they go on.
  const many = words.many && !words.query && !words.name.includes(" ") ? `${words.name}…` : words.name;
  return `${name} ${words.least === 0 ? `[${many}]` : many}`;
}
