/** What the screen writes down behind the keys: where the reader stands, and settings that were changed by key. */
import { writeSessionFile } from "../store/session.ts";
import { writeSettings } from "../store/settings.ts";

/** How long after a change it is written (ms): many turns of the page make one write. */
const SAVE_AFTER = 400;

type Parts = {
  readonly stateFolder: string;
  /** What the session's file is to hold now. */
  readonly session: () => unknown;
  /** Told why a setting could not be written. */
  readonly refused: (reason: string) => void;
};

export class Keeping {
  private readonly parts: Parts;
  private saving: NodeJS.Timeout | null = null;
  private measuring: NodeJS.Timeout | undefined;
  private writing = Promise.resolve();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Writes the session soon. */
  save(): void {
    this.saving ??= setTimeout(() => this.saveNow(), SAVE_AFTER);
  }

  saveNow(): void {
    if (this.saving) clearTimeout(this.saving);
    this.saving = null;
    writeSessionFile(this.parts.stateFolder, this.parts.session());
  }

  /** One behind the other: each reads the file that the one before wrote. */
  setting(change: Parameters<typeof writeSettings>[1]): void {
    this.writing = this.writing
      .then(() => writeSettings(this.parts.stateFolder, change))
      .catch((error: Error) => this.parts.refused(error.message));
  }

  /** A measure changed by key goes through many widths before it stays. */
  measure(measure: number): void {
    clearTimeout(this.measuring);
    this.measuring = setTimeout(() => this.setting({ measure }), SAVE_AFTER);
    this.measuring.unref();
  }
}
