/** Who fills the index: one writer at a time, two would read every file twice. */
import { type DatabaseSync, writing } from "./sqlite.ts";

/** A writer that has not been heard of for this long (ms) is gone. */
const LEASE = 3000;

type Lease = { owner: string; at: number };

/** A name for a writer, with its process in it. */
export function newOwner(): string {
  // Not node:crypto, as in writer-name.ts; and this guards nothing.
  return `${process.pid}-${Math.random().toString(36).slice(2)}`;
}

function isAlive(owner: string): boolean {
  try {
    process.kill(Number.parseInt(owner, 10), 0);
    return true;
  } catch (error) {
    // A process of another user's cannot be asked, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Gives the writing up, so that another reader need not wait. Does nothing where the index cannot be written. */
export function dropLease(db: DatabaseSync, owner: string): void {
  try {
    writing(db, "DELETE FROM meta WHERE key = 'lease' AND value LIKE ?").run(`%"${owner}"%`);
  } catch {
    // It runs out by itself.
  }
}

function leaseOf(db: DatabaseSync): Lease | null {
  const row = db.prepare("SELECT value FROM meta WHERE key = 'lease'").get() as { value: string } | undefined;
  return row === undefined ? null : (JSON.parse(row.value) as Lease);
}

function isOthers(lease: Lease | null, owner: string, now: number): boolean {
  return lease !== null && lease.owner !== owner && Math.abs(now - lease.at) < LEASE && isAlive(lease.owner);
}

/** Whether another one is writing now: whoever asks before it looks through a folder spares the look. */
export function isWrittenElsewhere(db: DatabaseSync, owner: string): boolean {
  return isOthers(leaseOf(db), owner, Date.now());
}

/** One writer at a time: two would read every file twice. True when it is this one. */
export function takeLease(db: DatabaseSync, owner: string): boolean {
  const lease = leaseOf(db);
  const now = Date.now();
  if (isOthers(lease, owner, now)) return false;
  if (lease !== null && lease.owner === owner && now - lease.at < LEASE / 3) return true;
  writing(db, "INSERT OR REPLACE INTO meta VALUES ('lease', ?)").run(JSON.stringify({ owner, at: now }));
  return true;
}
