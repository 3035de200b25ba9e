/** What is sent to terminals that show pictures themselves. */
import { Decoder } from "sixel/lib/Decoder.js";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/article/width.ts";
import { itermImage } from "../../src/images/iterm.ts";
import { kittyForget, kittyImage, kittyRows, MOST_ROWS } from "../../src/images/kitty.ts";
import { sixelHeight, sixelImage } from "../../src/images/sixel.ts";

describe("kitty", () => {
  const png = Buffer.from("x".repeat(7000)).toString("base64");

  it("is sent the file whole, in commands of at most 4096 characters, the last of which says so", () => {
    const sent = kittyImage(77, png, 30, 9);
    const commands = [...sent.matchAll(/\x1b_G([^;]*);([^\x1b]*)\x1b\\/g)];
    expect(commands.map(([whole]) => whole).join("")).toBe(sent);
    expect(commands[0]?.[1]).toBe("a=T,U=1,q=2,f=100,i=77,c=30,r=9,m=1");
    expect(commands.map(([, head]) => /m=(\d)/.exec(head ?? "")?.[1])).toEqual(["1", "1", "0"]);
    for (const [, , data] of commands) expect(data?.length).toBeLessThanOrEqual(4096);
    expect(commands.map(([, , data]) => data).join("")).toBe(png);
    expect(kittyForget(77)).toBe("\x1b_Ga=d,d=I,i=77,q=2\x1b\\");
  });

  it("shows it by cells as wide as the picture, each row with its mark, in the colour of its number", () => {
    const rows = kittyRows(0x010203, 12, MOST_ROWS);
    const texts = rows.map((row) => row.replace(/\x1b\[[\d;]*m/g, ""));
    expect(rows.every((row) => row.startsWith("\x1b[38;2;1;2;3m") && row.endsWith("\x1b[39m"))).toBe(true);
    for (const text of texts) {
      expect(widthOf(text)).toBe(12);
      expect([...text].filter((letter) => letter === "\u{10eeee}").length).toBe(12);
    }
    expect(new Set(texts).size).toBe(MOST_ROWS);
    expect(texts[0]?.codePointAt(2)).toBe(0x305);
  });
});

it("iTerm2 is told the cells that the picture fills, and to leave the cursor", () => {
  const sent = itermImage("QUJD", 3, 40, 12);
  expect(sent).toBe(
    "\x1b]1337;File=inline=1;size=3;width=40;height=12;preserveAspectRatio=0;doNotMoveCursor=1:QUJD\x07",
  );
});

it("sixels decode to the picture that was drawn", async () => {
  const width = 20;
  const height = 12;
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % width;
    return (x < 10 ? [200, 30, 30] : [30, 30, 200])[i % 3] ?? 0;
  });
  const sent = sixelImage({ width, height, data });
  expect(sent.startsWith("\x1bP")).toBe(true);
  expect(sent.endsWith("\x1b\\")).toBe(true);
  const decoder = new Decoder();
  decoder.init(0, null, 256);
  decoder.decodeString(sent.slice(sent.indexOf("q") + 1, -2));
  expect([decoder.width, decoder.height]).toEqual([width, height]);
  const pixels = new Uint8Array(decoder.data32.buffer, decoder.data32.byteOffset, width * height * 4);
  const off = Array.from({ length: width * height * 3 }, (_, i) =>
    Math.abs((pixels[Math.floor(i / 3) * 4 + (i % 3)] ?? 0) - (data[i] ?? 0)),
  );
  // Sixels name colours in hundredths.
  expect(Math.max(...off)).toBeLessThanOrEqual(4);
});

it("a picture in sixels goes over no row of cells below its own", () => {
  for (let most = 6; most < 200; most++) {
    const height = sixelHeight(most);
    expect(height % 6).toBe(0);
    expect(height).toBeLessThanOrEqual(most);
    expect(height).toBeGreaterThan(most - 6);
  }
  expect(sixelHeight(4)).toBe(6);
});
