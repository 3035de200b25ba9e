/** Writing: lines and JSON to stdout, sentences to stderr. Nothing that could drive a terminal passes here. */
import { styleText } from "node:util";
import { clean } from "../article/clean.ts";
import { cut } from "../article/width.ts";
import { en } from "../words/en.ts";
import { translated } from "../words/translated.ts";
import type { Words } from "../words/words.ts";
import type { ExitCode } from "./failure.ts";
import { type Io, sinkTo } from "./io.ts";

/** What JSON.stringify leaves as it is: controls, what turns the direction of text round, kitty's cell of a picture. */
const UNSAFE_IN_JSON = /[\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\udbfb\udeee/g;
/** That, and the other control characters but for line end and tab. */
const UNSAFE = new RegExp(`[\\0-\\x08\\x0b-\\x1f]|${UNSAFE_IN_JSON.source}`, "g");

export type Look = "quiet" | "unread" | "star" | "headline" | "trouble";

/** The sixteen colours follow the terminal's own theme. */
const LOOKS = { quiet: "dim", unread: "cyan", star: "yellow", headline: "bold", trouble: "red" } as const;

export class Output {
  /** What the process is to end with. */
  code: ExitCode = 0;
  /** The language that a person at the terminal is spoken to in; scripts get English in any case. */
  spoken: Words = en;
  /** The words of what goes to stdout. */
  get words(): Words {
    return this.isTerminal ? this.spoken : en;
  }
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Waits until what was written is taken; false when nobody reads any more. For what is long: between its parts. */
  readonly ready: () => Promise<boolean>;
  /** What kept stdout from being written to the end, null where nothing did; a reader who has had enough does not count. */
  readonly trouble: () => unknown;
  private readonly write: (text: string) => void;
  private readonly say: (text: string) => void;
  private readonly hasColour: boolean;
  /** Columns of the terminal that progress is drawn on, 0 without one. */
  private readonly room: number;

  constructor(io: Io) {
    const out = sinkTo(io.stdout);
    this.write = out.write;
    this.ready = out.ready;
    this.trouble = out.trouble;
    this.say = sinkTo(io.stderr).write;
    this.isTerminal = io.stdout.isTTY === true;
    this.isErrorTerminal = io.stderr.isTTY === true;
    // NO_COLOR counts when it is not empty (no-color.org).
    this.hasColour = this.isTerminal && !io.env.NO_COLOR && io.env.TERM !== "dumb";
    this.room = this.isErrorTerminal && io.env.TERM !== "dumb" ? io.stderr.columns || 80 : 0;
    this.columns = io.stdout.columns || 80;
    this.rows = io.stdout.rows || 24;
  }

  /** Lines of plain text, a line end behind each. Spaces and tabs stay as they are. */
  lines(lines: readonly string[]): void {
    if (lines.length > 0) this.write(`${lines.map(safe).join("\n")}\n`);
  }

  /** A line put together of parts, each with its look where there is colour. */
  styled(parts: readonly (string | readonly [Look, string])[]): void {
    const line = parts.map((part) =>
      typeof part === "string" ? safe(part) : this.look(part[0], safe(part[1])),
    );
    this.write(`${line.join("").trimEnd()}\n`);
  }

  private look(look: Look, text: string): string {
    return this.hasColour && text !== "" ? styleText(LOOKS[look], text, { validateStream: false }) : text;
  }

  /** One JSON value on a line of its own, for programs that read line by line. */
  jsonLine(value: unknown): void {
    this.write(`${JSON.stringify(value).replace(UNSAFE_IN_JSON, escaped)}\n`);
  }

  /** One JSON value: on one line for programs, set out for a person. What a terminal could act on is escaped. */
  json(value: unknown): void {
    const text = JSON.stringify(value, null, this.isTerminal ? 2 : undefined);
    this.write(`${text.replace(UNSAFE_IN_JSON, escaped)}\n`);
  }

  /**
   * What `json` writes of `{...head, [name]: all of parts}` where that is on one line, part by part: a hundred thousand
   * stories are not in memory at once.
   */
  async jsonList(head: object, name: string, parts: Iterable<readonly unknown[]>): Promise<void> {
    this.write(`${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`);
    let parting = "";
    for (const part of parts) {
      const text = part.map((value) => JSON.stringify(value)).join(",");
      if (text !== "") this.write(`${parting}${text.replace(UNSAFE_IN_JSON, escaped)}`);
      if (text !== "") parting = ",";
      // Nothing is read that nobody takes.
      if (!(await this.ready())) return;
    }
    this.write("]}\n");
  }

  /** A text that comes in parts, as it is. */
  async text(parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    for await (const part of parts) {
      this.write(safe(part));
      if (!(await this.ready())) return;
    }
  }

  /** What `json` writes of `{...head, text}` with all parts as one text, part by part where that is on one line. */
  async jsonText(head: object, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    if (this.isTerminal) {
      let text = "";
      for await (const part of parts) text += part;
      return this.json({ ...head, text });
    }
    this.write(`${JSON.stringify(head).slice(0, -1)},"text":"`);
    for await (const part of parts) {
      this.write(JSON.stringify(part).slice(1, -1).replace(UNSAFE_IN_JSON, escaped));
      if (!(await this.ready())) return;
    }
    this.write('"}\n');
  }

  /** A line on stderr that the next one replaces, and "" takes away. Only on a terminal: elsewhere nothing. */
  progress(line: string): void {
    if (this.room > 0) this.say(`\r\x1b[2K${cut(clean(line), this.room - 1)}`);
  }

  /** The same as a JSON value on a line of its own, terminal or not. */
  progressJson(value: unknown): void {
    this.say(`${JSON.stringify(value).replace(UNSAFE_IN_JSON, escaped)}\n`);
  }

  /** A sentence on stderr. */
  note(sentence: string): void {
    const said = this.isErrorTerminal ? translated(sentence, this.spoken.sentences) : sentence;
    this.say(`newsreader: ${clean(said)}\n`);
  }

  /** A sentence on stdout. */
  tell(sentence: string): void {
    this.lines([this.said(sentence)]);
  }

  /** What is said on the terminal, in the language there. */
  said(sentence: string): string {
    return this.isTerminal ? translated(sentence, this.spoken.sentences) : sentence;
  }

  /** Something that was asked for failed: says so, and the process ends with `code`. */
  failed(sentence: string, code: ExitCode = 1): void {
    this.note(sentence);
    if (code > this.code) this.code = code;
  }
}

function safe(text: string): string {
  return text.replace(UNSAFE, "");
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
