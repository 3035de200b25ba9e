/** The kept screenshots show what the reader shows: golden frames, compared by the text of their cells. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textOfSvg } from "./svg.ts";
import { FOLDER, SIZES, walk } from "./walk.ts";

describe("screenshots are as the screens are now (npm run screens takes them anew)", () => {
  test.each(SIZES)("%ix%i", { timeout: 120_000 }, async (columns, rows) => {
    const shots = await walk(columns, rows);
    expect(shots.size).toBe(6);
    for (const [name, shot] of shots) {
      const kept = textOfSvg(readFileSync(join(FOLDER, `${name}.svg`), "utf8"));
      expect(kept.join("\n"), `docs/screens/${name}.svg`).toBe(shot.text.join("\n"));
    }
  });
});
