/** Hands the screen to Ink. With this file come Ink, React and the screens: all that the first frame does without. */
import { type Instance, render } from "ink";
import type { Depth } from "../article/colours.ts";
import { App, type Suspend } from "./app.tsx";
import type { Program } from "./program.ts";

type Options = {
  readonly program: Program;
  readonly depth: Depth;
  readonly stdin: NodeJS.ReadStream;
  /** Is given the way to hand the terminal over and take it back. */
  readonly onReady: (suspend: Suspend) => void;
  readonly onRender: () => void;
};

export function mount({ program, depth, stdin, onReady, onRender }: Options): Instance {
  return render(<App program={program} depth={depth} onReady={onReady} />, {
    stdin,
    // The lines for a screen reader are ours (linear-screen.tsx): Ink's own way writes every line anew at every key,
    // and leaves the cursor under the last one.
    isScreenReaderEnabled: false,
    alternateScreen: true,
    incrementalRendering: true,
    // The default of 30 holds a second key back for 40 ms.
    maxFps: 1000,
    exitOnCtrlC: false,
    onRender,
    patchConsole: false,
    // A terminal was made sure of; without this a CI variable in the environment would leave the screen empty.
    interactive: true,
  });
}
