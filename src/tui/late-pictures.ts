/** Pictures, which come behind the first frame, and not at all where none are to be shown. */
import type { Article } from "../article/article.ts";
import type { Pictures } from "../article/picture.ts";
import type { PictureDesk } from "../store/picture-desk.ts";
import type { PictureShow } from "./picture-show.ts";
import type { Program } from "./program.ts";

type Wishes = {
  /** The library's folder. */
  readonly folder: string;
  /** Bits of colour of the terminal. */
  readonly colours: 24 | 8;
  readonly setting: "auto" | "blocks" | "off";
  readonly program: () => Program;
};

export class LatePictures {
  /** Resolves when the terminal has answered what it can show, or is not waited for. */
  answered: Promise<unknown> = Promise.resolve();
  private readonly wishes: Wishes;
  private desk: PictureDesk | null = null;
  private show: PictureShow | null = null;
  private bringing: Promise<void> | null = null;
  private isClosed = false;

  constructor(wishes: Wishes) {
    this.wishes = wishes;
  }

  bring(): Promise<void> {
    this.bringing ??= this.open();
    return this.bringing;
  }

  private async open(): Promise<void> {
    const { setting, program, ...wishes } = this.wishes;
    if (setting === "off") return;
    const { openPictures } = await import("./run-pictures.ts");
    if (this.isClosed) return;
    const opened = openPictures({ ...wishes, setting, program: program() });
    this.desk = opened.desk;
    this.show = opened.show;
    this.answered = opened.asked;
  }

  /** What is there of a story's pictures; nothing before they were brought. */
  of(story: Article): Pictures {
    return this.desk?.of(story) ?? {};
  }

  /** Goes on when `of` can be asked: at once, but for a story opened right after the start. */
  whenThere(use: () => void): void {
    if (this.wishes.setting === "off" || this.desk !== null) use();
    else this.bring().then(use, use);
  }

  afterFrame(): void {
    this.show?.afterFrame();
  }

  close(): void {
    this.isClosed = true;
    this.show?.close();
    this.desk?.close();
  }
}
