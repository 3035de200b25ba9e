/** Tells listeners that stories changed: at once when it is quiet, a few times a second when they pour in. */

const PAUSE = 120;

export class Listeners {
  private readonly list = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private sure = false;
  private closed = false;

  /** `follow` brings what is in memory up to date, and says whether that changed anything. */
  private readonly follow: () => boolean;

  constructor(follow: () => boolean) {
    this.follow = follow;
  }
  add(listener: () => void): () => void {
    this.list.add(listener);
    return () => void this.list.delete(listener);
  }

  /** Something may have changed; `sure`: tell them even if no story did. */
  tell(sure = true): void {
    if (this.closed) return;
    this.sure ||= sure;
    if (this.timer !== undefined) return;
    const wait = Math.max(0, this.last + PAUSE - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.last = performance.now();
      const changed = this.follow() || this.sure;
      this.sure = false;
      if (changed) for (const listener of [...this.list]) listener();
    }, wait);
    this.timer.unref();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.list.clear();
  }
}
