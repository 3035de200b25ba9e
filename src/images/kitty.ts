/**
 * The kitty graphics protocol, with Unicode placeholders: the picture is sent once and shown by cells of text, so it
 * comes and goes with its text, and a page that is turned leaves nothing behind.
 * https://sw.kovidgoyal.net/kitty/graphics-protocol/
 */

/** The cell that stands for a part of a picture; its colour is the picture's number. */
const PLACEHOLDER = "\u{10eeee}";
/** Most characters of base64 in one command. */
const CHUNK = 4096;

/** Marks that tell which row of the picture a placeholder shows: the first of the protocol's list of 297. */
// biome-ignore format: a table
const ROW_MARKS = [
  0x305, 0x30d, 0x30e, 0x310, 0x312, 0x33d, 0x33e, 0x33f, 0x346, 0x34a, 0x34b, 0x34c, 0x350, 0x351, 0x352, 0x357,
  0x35b, 0x363, 0x364, 0x365, 0x366, 0x367, 0x368, 0x369, 0x36a, 0x36b, 0x36c, 0x36d, 0x36e, 0x36f, 0x483, 0x484,
  0x485, 0x486, 0x487, 0x592, 0x593, 0x594, 0x595, 0x597, 0x598, 0x599, 0x59c, 0x59d, 0x59e, 0x59f, 0x5a0, 0x5a1,
  0x5a8, 0x5a9, 0x5ab, 0x5ac, 0x5af, 0x5c4, 0x610, 0x611, 0x612, 0x613, 0x614, 0x615, 0x616, 0x617, 0x657, 0x658,
];

/** The most rows that a picture can be shown in here. */
export const MOST_ROWS = ROW_MARKS.length;

/** Sends a PNG file (in base64) under a number (1 to 2^24 - 1), to be shown in `columns` x `rows` cells. */
export function kittyImage(id: number, png: string, columns: number, rows: number): string {
  let commands = "";
  for (let at = 0; at < png.length; at += CHUNK) {
    const more = at + CHUNK < png.length ? 1 : 0;
    const head = at === 0 ? `a=T,U=1,q=2,f=100,i=${id},c=${columns},r=${rows},` : "q=2,";
    commands += `\x1b_G${head}m=${more};${png.slice(at, at + CHUNK)}\x1b\\`;
  }
  return commands;
}

/** The rows of text that show the picture. A cell without a mark shows what follows the cell to its left. */
export function kittyRows(id: number, columns: number, rows: number): string[] {
  const colour = `\x1b[38;2;${(id >> 16) & 255};${(id >> 8) & 255};${id & 255}m`;
  return Array.from({ length: rows }, (_, row) => {
    const first = PLACEHOLDER + String.fromCodePoint(ROW_MARKS[row] ?? 0x305);
    return `${colour}${first}${PLACEHOLDER.repeat(columns - 1)}\x1b[39m`;
  });
}

/** Takes a picture back, with all that shows it. */
export function kittyForget(id: number): string {
  return `\x1b_Ga=d,d=I,i=${id},q=2\x1b\\`;
}
