/** Who is told of changed statuses, and of what is wrong with them. */
import { follow } from "./follow.ts";

/** Told which stories look different now; `own` when this reader changed them itself. */
export type StatusListener = (ids: readonly string[], own: boolean) => void;

type Parts = {
  /** The folder in which others write. */
  readonly folder: string;
  readonly isOwn: (name: string) => boolean;
  /** Takes in what others wrote; answers with the ids that look different now. */
  readonly look: () => readonly string[];
  /** What is wrong now. */
  readonly wrong: () => string;
};

export class StatusNews {
  private readonly parts: Parts;
  private readonly listeners = new Set<StatusListener>();
  private stopFollowing: (() => void) | null = null;
  /** What the listeners know of what is wrong: what was so when the first of them came, and what they were told of. */
  private toldWrong = "";

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Follows the others as long as anybody listens. Returns how to stop. */
  subscribe(listener: StatusListener): () => void {
    if (this.listeners.size === 0) this.toldWrong = this.parts.wrong();
    this.listeners.add(listener);
    this.stopFollowing ??= follow(this.parts.folder, this.parts.isOwn, () => this.look());
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  private look(): void {
    const changed = this.parts.look();
    const before = this.toldWrong;
    this.toldWrong = this.parts.wrong();
    if (changed.length > 0 || this.toldWrong !== before) this.tell(changed, false);
  }

  tell(ids: readonly string[], own: boolean): void {
    for (const listener of this.listeners) listener(ids, own);
  }

  stop(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
  }
}
