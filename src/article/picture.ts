/** The picture of a figure as the library found it, and how big it is drawn. */
import type { Figure } from "./article.ts";
import type { PictureSize } from "./box.ts";
import { widthOf } from "./width.ts";

/** A picture that can be drawn. */
export type Picture = {
  /** Its file, absolute. */
  readonly path: string;
  /** Changes with the file. */
  readonly version: string;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
};

/** What the library found for the figures of a story, by their `image`; a sentence where it cannot be shown. */
export type Pictures = Readonly<Record<string, Picture | string>>;

/** A cell of a terminal is about twice as high as wide. */
const CELL = 2;
/** Smaller than this nothing can be made out: the alt text says more. */
const LEAST = { columns: 12, rows: 5 };
/** The part of a page's height that a picture may take: the text goes on beside it. */
const SHARE = 0.6;

/** The cells, at most `columns` x `rows`, that a picture fills; never more columns than it has pixels. */
export function fitPicture(
  { width, height }: Pick<Picture, "width" | "height">,
  most: { readonly columns: number; readonly rows: number },
): { columns: number; rows: number } {
  const columns = Math.min(most.columns, width, Math.floor((most.rows * CELL * width) / height));
  const wide = Math.max(1, columns);
  return {
    columns: wide,
    rows: Math.max(1, Math.min(most.rows, Math.round((wide * height) / width / CELL))),
  };
}

/** The sizes of a story's pictures in their boxes, on pages of `height` lines: a box fits on a page with its caption. */
export function pictureSizes(pictures: Pictures, height: number): PictureSize {
  return (figure, room) => {
    const picture = figure.image === undefined ? undefined : pictures[figure.image];
    if (picture === undefined) return null;
    if (typeof picture === "string") return picture;
    const rows = Math.min(Math.round(height * SHARE), height - 2 - captionLines(figure, room));
    if (rows < LEAST.rows || room < LEAST.columns) return null;
    return fitPicture(picture, { columns: room, rows });
  };
}

/** Lines that caption and credit take, or one more. */
function captionLines({ caption, credit }: Figure, room: number): number {
  const lines = (text: string) => (text === "" ? 0 : Math.ceil((widthOf(text) * 1.1) / room));
  return lines(caption) + lines(credit);
}
