/** Sees to it that the pictures in sight are drawn: what is wanted is asked for as pages turn and sizes change. */
import { placedPictures, wantedPictures } from "../app/pictures.ts";
import type { State } from "../app/state.ts";
import type { Picture } from "../article/picture.ts";
import type { Graphics } from "./picture-graphics.ts";
import type { Program } from "./program.ts";

type Job = Picture & {
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
  readonly depth: 24 | 8;
  readonly graphics?: Graphics & { readonly id: number };
};

/** What draws: a part of store/picture-desk.ts. */
type Desk = { draw(jobs: readonly Job[]): void };

/** Pictures whose graphics are kept for the next time their page is opened. */
const MOST_KEPT = 12;
/** Kitty's numbers of pictures go up to 2^24, as those of colours. */
const NUMBERS = 0x1000000;

export type Options = {
  readonly program: Program;
  readonly desk: Desk;
  readonly depth: 24 | 8;
  /** Sends to the terminal, past the frames. */
  readonly write: (text: string) => void;
  /** Takes a picture back that was sent to kitty. */
  readonly forget: (id: number) => string;
  /** Where this reader's numbers of pictures begin: other programs have theirs. */
  readonly firstId: number;
};

export class PictureShow {
  private seen: State | null = null;
  private asked = "";
  private graphics: Graphics | null = null;
  private readonly sent = new Map<string, string>();
  private readonly ids = new Map<string, number>();
  /** What lies over the cells now. */
  private over = "";
  /** Whether anything was laid over them that may still be there. */
  private lies = false;
  private shown: State["story"] = null;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    options.program.subscribe(() => this.look());
    this.look();
  }

  /** The terminal shows more than cells of colour: from now on pictures are drawn so. */
  use(graphics: Graphics): void {
    this.graphics = graphics;
    this.asked = "";
    this.seen = null;
    this.look();
  }

  private look(): void {
    const { program, desk, depth } = this.options;
    const state = program.state();
    const before = this.seen;
    this.seen = state;
    // Most changes are of other things.
    if (
      before?.story === state.story &&
      before?.overlay === state.overlay &&
      before?.size === state.size &&
      before?.screen === state.screen
    )
      return;
    const { graphics } = this;
    const missing = wantedPictures(state).filter(
      ({ key }) => !Object.hasOwn(state.drawn, key) || (graphics !== null && !this.sent.has(key)),
    );
    const names = missing.map(({ key }) => key).join("\n");
    if (names === this.asked) return;
    this.asked = names;
    desk.draw(
      missing.map(({ picture, key, columns, rows }) => {
        const job = { ...picture, key, columns, rows, depth };
        return graphics ? { ...job, graphics: { ...graphics, id: this.idOf(key) } } : job;
      }),
    );
  }

  private idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = 1 + ((this.options.firstId + this.ids.size) % (NUMBERS - 1));
    this.ids.set(key, id);
    return id;
  }

  /** A picture was drawn: kept, and for kitty sent at once, before its cells come to the screen. */
  drawn(key: string, rows: readonly string[], graphics: string | undefined): void {
    const { program, write } = this.options;
    if (this.graphics && graphics !== undefined) {
      this.sent.delete(key);
      this.sent.set(key, graphics);
      if (this.graphics.kind === "kitty") write(graphics);
      this.shed();
    }
    this.over = "";
    program.dispatch({ type: "picture", key, rows });
    if (!this.graphics || graphics !== undefined) return;
    // It was asked for before it was known what the terminal can do.
    this.use(this.graphics);
  }

  private shed(): void {
    const inSight = new Set(wantedPictures(this.options.program.state()).map(({ key }) => key));
    for (const key of this.sent.keys()) {
      if (this.sent.size <= MOST_KEPT) return;
      if (inSight.has(key)) continue;
      this.sent.delete(key);
      if (this.graphics?.kind === "kitty") this.options.write(this.options.forget(this.idOf(key)));
    }
  }

  /**
   * After a frame: lays the pictures over their cells, where the terminal's way is that. The cells under one have its
   * colours; so the frame that no longer shows it writes them anew, and with them it goes, or is wiped away.
   */
  afterFrame(): void {
    if (!this.graphics || this.graphics.kind === "kitty") return;
    const state = this.options.program.state();
    // Whatever changed in the text may have been written through a picture beside it.
    if (state.story !== this.shown) this.over = "";
    this.shown = state.story;
    const placed = placedPictures(state).filter(({ key }) => this.sent.get(key));
    const name = placed.map(({ key, x, y }) => `${key} ${x} ${y}`).join("\n");
    if (name === this.over && (name !== "" || !this.lies)) return;
    this.wipe();
    this.over = name;
    this.lies = placed.length > 0;
    for (const { key, x, y } of placed)
      this.options.write(`\x1b7\x1b[${y + 1};${x + 1}H${this.sent.get(key)}\x1b8`);
  }

  private wipe(): void {
    if (this.lies && this.graphics?.wipe !== undefined) this.options.write(this.graphics.wipe);
    this.lies = false;
  }

  /** The terminal was handed over and back: what lay over the cells is gone. */
  repaint(): void {
    this.over = "";
    this.afterFrame();
  }

  close(): void {
    this.wipe();
    if (this.graphics?.kind !== "kitty") return;
    for (const key of this.sent.keys()) this.options.write(this.options.forget(this.idOf(key)));
  }
}
