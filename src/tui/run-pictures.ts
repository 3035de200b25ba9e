/** Brings the pictures to the screen, behind the first frame: who draws them, and what the terminal can show. */
import { PictureDesk } from "../store/picture-desk.ts";
import { passesSixels } from "../store/tmux-sixels.ts";
import { askForSixels, askForVersion, graphicsByName, wiped } from "./picture-graphics.ts";
import { PictureShow } from "./picture-show.ts";
import type { Program } from "./program.ts";

type Wishes = {
  readonly program: Program;
  /** The library's folder. */
  readonly folder: string;
  /** Bits of colour of the terminal. */
  readonly colours: 24 | 8;
  readonly setting: "auto" | "blocks" | "off";
};

/** Starts following the program's pictures. `asked` resolves when the terminal has answered, or is not waited for. */
export function openPictures({ program, folder, colours, setting }: Wishes): {
  desk: PictureDesk;
  show: PictureShow;
  asked: Promise<unknown>;
} {
  const write = (text: string) => void process.stdout.write(text);
  const desk = new PictureDesk(folder, (drawn) => {
    if ("rows" in drawn) show.drawn(drawn.key, drawn.rows, drawn.graphics);
    else program.dispatch({ type: "changed" });
  });
  const firstId = (process.pid % 0xffff) * 0x100;
  const show = new PictureShow({
    program,
    desk,
    depth: colours,
    write,
    forget: (id) => desk.forget(id),
    firstId,
  });
  let asked: Promise<unknown> = Promise.resolve();
  if (setting === "auto") {
    const named = graphicsByName(process.env);
    if (named !== null && named !== "ask") show.use(named);
    else {
      const ask = named === "ask" ? askForVersion : askForSixels;
      asked = ask(process.stdin, write).then(async (graphics) => {
        if (graphics === null) return;
        if (graphics.kind !== "sixel" || (await passesSixels(process.env)))
          show.use(wiped(graphics, process.env));
      });
    }
    process.on("SIGCONT", () => setTimeout(() => show.repaint(), 200).unref());
  }
  return { desk, show, asked };
}
