/** Mouse reports among keys, however the terminal's bytes are cut into chunks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mouseMessages } from "../../src/tui/mouse-messages.ts";
import { createSifter, type MouseReport } from "../../src/tui/mouse-reports.ts";

type Part = { text: string; keys: string; report?: MouseReport };

const report = fc
  .record({
    button: fc.constantFrom(0, 1, 2, 3, 4, 32, 64, 65, 66, 128),
    x: fc.nat(400),
    y: fc.nat(200),
    down: fc.boolean(),
  })
  .map((one): Part => {
    const text = `\x1b[<${one.button};${one.x + 1};${one.y + 1}${one.down ? "M" : "m"}`;
    return { text, keys: "", report: one };
  });
/** A terminal's answer to what asks for its version, its abilities or the size of its cells. */
const answer = fc
  .constantFrom("P>|kitty(0.35.2)\x1b\\", "P>|\x1b\\", "[?62;4;22c", "[?1c", "[6;16;8t", "[6;18;10t")
  .map((told): Part => ({ text: `\x1b${told}`, keys: "" }));
/** A terminal's answer to what asks for a mode. */
const mode = fc.constantFrom("2027;2", "2027;0", "1006;1").map((told): Part => {
  return { text: `\x1b[?${told}$y`, keys: "" };
});
/** What keyboards send: letters, special keys, Alt with a letter, a wide character. */
const key = fc
  .constantFrom(
    "j",
    "q",
    "5",
    ";",
    "M",
    "m",
    "<",
    "世",
    "\r",
    "\x7f",
    "\x1b[A",
    "\x1b[6~",
    "\x1b[6;5~",
    "\x1bOP",
    "\x1bx",
  )
  .map((text): Part => ({ text, keys: text }));
const paste = fc
  .constantFrom("[<0;1;1M", "\x1b[<0;1;1M", "a\x1b[<64;1", "\x1b[M!!!", "plain")
  .map((inside): Part => {
    const text = `\x1b[200~${inside}\x1b[201~`;
    return { text, keys: text };
  });
const parts = fc.array(fc.oneof(report, report, key, paste, answer, mode), { maxLength: 12 });
const cuts = fc.array(fc.nat(300), { maxLength: 12 });

function chunks(text: string, at: readonly number[]): string[] {
  const edges = [...new Set([0, ...at.filter((one) => one < text.length), text.length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((end, i) => text.slice(edges[i], end));
}

describe("the sifter", () => {
  test("finds the same keys and reports wherever the bytes are cut", () => {
    fc.assert(
      fc.property(parts, cuts, (sent, at) => {
        const sifter = createSifter();
        const found = chunks(sent.map(({ text }) => text).join(""), at).map(sifter.push);
        expect(found.map(({ keys }) => keys).join("") + sifter.giveUp()).toBe(
          sent.map(({ keys }) => keys).join(""),
        );
        expect(found.flatMap(({ reports }) => reports)).toEqual(sent.flatMap((one) => one.report ?? []));
      }),
      { numRuns: 2000 },
    );
  });

  test("lets no letter of a report through as a key, however late its rest comes", () => {
    fc.assert(
      fc.property(report, fc.nat(20), (sent, at) => {
        const sifter = createSifter();
        const cut = Math.min(at, sent.text.length);
        let keys = sifter.push(sent.text.slice(0, cut)).keys;
        keys += sifter.giveUp();
        keys += sifter.push(sent.text.slice(cut)).keys;
        // At most the Esc or Alt-[ that its head could have been.
        expect(["", "\x1b", "\x1b["]).toContain(keys);
      }),
    );
  });

  test("holds an Esc only as long as it is told to, and gives what was no report", () => {
    const sifter = createSifter();
    expect(sifter.push("\x1b").keys).toBe("");
    expect(sifter.waits()).toBe(true);
    expect(sifter.giveUp()).toBe("\x1b");
    expect(sifter.waits()).toBe(false);
    expect(sifter.push("j").keys).toBe("j");
    expect(sifter.push("\x1b\x1b[<0;3;4M").keys).toBe("\x1b");
    // Broken off: what was typed behind it is typed.
    expect(sifter.push("\x1b[<0;3").keys).toBe("");
    expect(sifter.push("jk")).toMatchObject({ keys: "jk", reports: [] });
    expect(sifter.push("\x1b[<1Mx")).toMatchObject({ keys: "x", reports: [] });
  });

  test("leaves an Esc alone that an answer came right behind", () => {
    for (const told of ["\x1b[6;16;8t\x1b[?62;22c", "\x1bP>|XTerm(379)\x1b\\", "\x1b[?2027;2$y"]) {
      const sifter = createSifter();
      expect(sifter.push("\x1b").keys).toBe("");
      expect(sifter.push(told).keys).toBe("\x1b");
      expect(sifter.waits()).toBe(false);
    }
  });

  test("takes out what lies behind the text, wherever the answer is cut, and is told late or not at all", () => {
    for (const end of ["\x1b\\", "\x07"])
      for (let at = 0; at < 26; at++) {
        const told = `\x1b]11;rgb:ffff/f0f0/0123${end}`;
        const sifter = createSifter();
        const [first, second] = [sifter.push(`j${told.slice(0, at)}`), sifter.push(`${told.slice(at)}k`)];
        expect(first.keys + second.keys).toBe("jk");
        expect([...first.grounds, ...second.grounds]).toEqual(["rgb:ffff/f0f0/0123"]);
      }
    const sifter = createSifter();
    // Alt-] and what is typed behind it.
    expect(sifter.push("\x1b]").keys).toBe("");
    expect(sifter.giveUp()).toBe("\x1b]");
    expect(sifter.push("1").keys).toBe("1");
  });

  test("reads what terminals without mode 1006 send", () => {
    const sifter = createSifter();
    expect(sifter.push("\x1b[M !!")).toMatchObject({
      keys: "",
      reports: [{ button: 0, x: 0, y: 0, down: true }],
    });
    expect(sifter.push("a\x1b[M`").keys).toBe("a");
    expect(sifter.push("*+b")).toMatchObject({
      keys: "b",
      reports: [{ button: 64, x: 9, y: 10, down: true }],
    });
    expect(sifter.push("\x1b[M#!!").reports).toMatchObject([{ down: false }]);
  });
});

test("only the left button’s press and the wheel mean something, and only without a modifier", () => {
  const of = (button: number, down = true) => mouseMessages({ button, x: 2, y: 3, down }, 7);
  expect(of(0)).toMatchObject([{ type: "mouse", event: { type: "click", x: 2, y: 3 } }]);
  expect(of(64)).toMatchObject([{ type: "mouse", event: { type: "wheel", by: -1, at: 7 } }]);
  expect(of(65)).toMatchObject([{ type: "mouse", event: { type: "wheel", by: 1, at: 7 } }]);
  for (const button of [1, 2, 4, 8, 16, 32, 66, 68, 80, 128]) expect(of(button), `${button}`).toEqual([]);
  expect(of(0, false)).toEqual([]);
});
