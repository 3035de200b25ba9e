/** What the verbs print of hostile stories, on a terminal and into a pipe. */
import { expect, test } from "vitest";
import { newPlace } from "../cli/run-verb.ts";
import { corpusCases, generated } from "./cases.ts";
import { foreignToVerb } from "./own-output.ts";
import { fileName, jsonFeed, markdown, page, scraped, Texts } from "./stories.ts";

test("no verb lets a hostile text out", { timeout: 180_000 }, async () => {
  const texts = new Texts([...corpusCases(), ...generated(1500, 20_260_103)]);
  const place = newPlace();
  for (let at = 0; !texts.isOver; at++) {
    if (at % 3 === 2) place.put(fileName(texts.next(), at, ".txt"), scraped(texts));
    else place.put(fileName(texts.next(), at, ".md"), markdown(`s${at}`, texts, 1, "x.md"));
  }
  place.put(fileName("\x1b[905m\u202e broken", 1, ".md"), "---\nheadline: [\x1b[905m\n---\n\n\0");
  const odd = texts.next();
  const calls = [
    ["add", place.outside("page.html", page(texts))],
    ["add", place.outside("feed.json", jsonFeed(texts, 3))],
    ["add", place.outside(fileName("\x1b]0;t\x07 no", 1, ".bin"), "\0\x01")],
    ["list"],
    ["list", "--json"],
    ["search", "Text"],
    ["search", odd],
    ["show", "s0"],
    ["show", "s1", "--json"],
    ["show", odd],
    ["related", "s0"],
    ["mark", "s0", "--read"],
    ["doctor"],
    ["subscribe", `http://127.0.0.1:1/${odd}\x1b[905m`],
    ["list", `--${odd}`],
    ["no-such-\x1b[905m\u202e-verb"],
  ];
  let printed = 0;
  for (const surroundings of [{ columns: 100 }, {}])
    for (const call of calls) {
      const { out, err } = await place.run(call, surroundings);
      printed += out.length + err.length;
      expect(foreignToVerb(out + err).slice(0, 3), JSON.stringify(call)).toEqual([]);
    }
  console.info(
    `${texts.used} texts, ${calls.length} calls on a terminal and in a pipe, ${printed} characters`,
  );
});
