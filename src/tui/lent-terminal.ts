/** The terminal while another program has it: the editor, the pager, a browser of its own, the shell behind Ctrl-Z. */
import { letGoOfKeys, stopped } from "./away.ts";
import { browse } from "./browse.ts";

type Programs = typeof import("../store/hand-over.ts");
type Suspend = (during: () => Promise<void>) => Promise<void>;

export class LentTerminal {
  /** Another program has it: its Ctrl-C is not meant for us. */
  isAway = false;
  /** Ink's way to let go of the terminal and take it back; null before Ink is there, when nothing is handed over. */
  suspend: Suspend | null = null;
  private readonly say: (text: string) => void;

  /** `say` is told what the other program has to say when it is over. */
  constructor(say: (text: string) => void) {
    this.say = say;
  }

  /** Lets another program use the terminal, and goes on with `back` when it has ended. */
  to(use: (programs: Programs) => Promise<string>, back: () => unknown): void {
    if (this.isAway) return;
    void this.suspend?.(async () => {
      this.isAway = true;
      await letGoOfKeys();
      this.say(await use(await import("../store/hand-over.ts")));
    }).then(async () => {
      // A Ctrl-C that was meant for the other program may come in just behind its end.
      await new Promise((resolve) => setImmediate(resolve));
      this.isAway = false;
      back();
    });
  }

  /** Lets the browser use the terminal; answers "" when it has ended, or why it could not be started. */
  forBrowser(address: string): Promise<string> {
    return new Promise((resolve) => {
      let why = "";
      const use = async () => {
        why = await browse(address, "here");
        return "";
      };
      this.to(use, () => resolve(why));
    });
  }

  /** Stops us, until the shell brings us back. */
  stop(): void {
    void this.suspend?.(stopped);
  }
}
