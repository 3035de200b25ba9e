/** What the reader has done with a story: marks and position. Lives outside the story, keyed by its id. */

/** Where in the text the reader stopped. Page numbers are derived from it, never stored. */
export type Position = {
  /** Index into the story's blocks. */
  readonly block: number;
  /** UTF-16 offset into the block's text (blockText). */
  readonly char: number;
  /** The words that stand there (up to 48 characters): finds the place again after the text was changed. */
  readonly quote: string;
};

/** Times are milliseconds since 1970; 0 = never changed. Each field's last change wins when readers are merged. */
export type Status = {
  readonly read: boolean;
  readonly readAt: number;
  readonly starred: boolean;
  readonly starredAt: number;
  readonly position: Position | null;
  readonly positionAt: number;
};

export const UNTOUCHED: Status = {
  read: false,
  readAt: 0,
  starred: false,
  starredAt: 0,
  position: null,
  positionAt: 0,
};

/** One wish to change a story's marks. Absent fields stay as they are. */
export type StatusChange = { readonly id: string; readonly read?: boolean; readonly starred?: boolean };

/** A story is begun when its reader stopped somewhere behind its start. */
export function isBegun(status: Status): boolean {
  return status.position !== null && (status.position.block > 0 || status.position.char > 0);
}
