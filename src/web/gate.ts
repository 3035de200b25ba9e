/** How many requests run at one time, in all and to one host; the others wait in their order. */

type Waiting = { readonly host: string; readonly go: () => void };

export class Gate {
  private readonly running = new Map<string, number>();
  private readonly queue: Waiting[] = [];
  private count = 0;
  private readonly most: { readonly all: number; readonly host: number };

  constructor(most: { readonly all: number; readonly host: number }) {
    this.most = most;
  }

  /** Runs `work` when there is room for it, and makes room again when it has ended. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    if (!this.isFree(host)) await new Promise<void>((go) => this.queue.push({ host, go }));
    else this.take(host);
    try {
      return await work();
    } finally {
      this.leave(host);
    }
  }

  private isFree(host: string): boolean {
    return this.count < this.most.all && (this.running.get(host) ?? 0) < this.most.host;
  }

  private take(host: string): void {
    this.count++;
    this.running.set(host, (this.running.get(host) ?? 0) + 1);
  }

  private leave(host: string): void {
    this.count--;
    const left = (this.running.get(host) ?? 1) - 1;
    if (left === 0) this.running.delete(host);
    else this.running.set(host, left);
    // The room may be for another host than the first in the queue waits for.
    for (let at = 0; at < this.queue.length && this.count < this.most.all; ) {
      const next = this.queue[at]!;
      if (!this.isFree(next.host)) {
        at++;
        continue;
      }
      this.queue.splice(at, 1);
      // Taken here, not when it wakes: else another could slip in between.
      this.take(next.host);
      next.go();
    }
  }
}
