import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalAddress,
  collidingId,
  fnv1a64,
  identify,
  normaliseHeadline,
  withoutSite,
} from "../../src/article/identity.ts";

const draft = (over: Partial<Parameters<typeof identify>[0]> = {}) => ({
  source: "",
  headline: "Harbour wall to be rebuilt",
  published: "2026-03-04",
  ...over,
});

describe("fnv1a64", () => {
  test.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("is the standard's for %j", (text, expected) => {
    expect(
      fnv1a64(text)
        .map((half) => half.toString(16).padStart(8, "0"))
        .join(""),
    ).toBe(expected);
  });
});

describe("identify", () => {
  test("a story's own id comes first, cleaned", () => {
    expect(identify(draft({ id: " a\x1b[1m-17 ", source: "https://news.example/1" }))).toBe("a-17");
  });

  test("the address counts before headline and date", () => {
    const first = identify(draft({ source: "https://news.example/2026/wall" }));
    expect(first).toMatch(/^[0-9a-z]{12}$/);
    expect(
      identify(draft({ source: "http://News.Example:80/2026/wall/?utm_source=x#top", headline: "Other" })),
    ).toBe(first);
    expect(identify(draft({ source: "https://news.example/2026/wall?page=2" }))).not.toBe(first);
  });

  test("without an address, headline and day count, however they are typed", () => {
    const first = identify(draft({ headline: "“Wall” to be re-built – soon" }));
    expect(
      identify(draft({ headline: "'WALL'  to be re-built—soon", published: "2026-03-04T10:00:00Z" })),
    ).toBe(first);
    expect(identify(draft({ published: "2026-03-05" }))).not.toBe(identify(draft()));
  });

  test("300,000 headlines of a few words give as many ids", () => {
    const words = "wall port vote flood train school budget court harvest bridge strike river".split(" ");
    const ids = new Set<string>();
    for (let i = 0; i < 300_000; i++) {
      const headline = [i % 12, (i / 12) % 12, (i / 144) % 12].map((at) => words[Math.floor(at)]).join(" ");
      ids.add(identify(draft({ headline: `${headline} ${Math.floor(i / 1728)}` })));
    }
    expect(ids.size).toBe(300_000);
  });

  test("a colliding id depends on the body alone", () => {
    expect(collidingId("abc", "one body")).toMatch(/^abc-[0-9a-z]{6}$/);
    expect(collidingId("abc", "one body")).not.toBe(collidingId("abc", "another body"));
  });
});

describe("canonicalAddress", () => {
  test.each([
    ["HTTPS://News.Example:443/A/b/?fbclid=1&id=7&utm_medium=x", "https://news.example/A/b?id=7"],
    ["http://news.example", "https://news.example"],
    ["http://news.example:8080/", "https://news.example:8080"],
    ["https://news.example/a?b=1&c", "https://news.example/a?b=1&c"],
    ["mailto:a@news.example", "mailto:a@news.example"],
    ["../other.md", "../other.md"],
    ["https://[broken", "https://[broken"],
    ["", ""],
  ])("%s", (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected);
  });

  test("never throws, and is canonical itself", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (text) => {
          const once = canonicalAddress(text);
          expect(canonicalAddress(once)).toBe(once);
        },
      ),
    );
  });
});

describe("headlines", () => {
  test("are compared without typography", () => {
    expect(normaliseHeadline(" It’s “over” —  ＡＢＣ… ")).toBe("it's 'over'-abc...");
    expect(normaliseHeadline("Résumé")).not.toBe(normaliseHeadline("Resume"));
  });

  test.each([
    ["Harbour wall to be rebuilt | Daily Example", "Harbour wall to be rebuilt"],
    ["Harbour wall to be rebuilt - Example News", "Harbour wall to be rebuilt"],
    ["Harbour wall - rebuilt", "Harbour wall - rebuilt"],
    [
      "Harbour wall rebuilt - and this is what the council had to say",
      "Harbour wall rebuilt - and this is what the council had to say",
    ],
    ["Harbour wall to be rebuilt", "Harbour wall to be rebuilt"],
  ])("without a site's name: %s", (headline, expected) => {
    expect(withoutSite(headline)).toBe(expected);
  });
});

test("an address that is plain is the same as one that is taken apart", () => {
  const part = fc.string({ unit: fc.constantFrom(..."abz09-._~A%/:?"), maxLength: 12 });
  const address = fc.oneof(
    fc.tuple(part, part, part).map(([host, site, path]) => `https://${host}.${site}/${path}`),
    fc.webUrl({ validSchemes: ["https"], withQueryParameters: false }),
    fc.constantFrom(
      "https://xn--a.example/a",
      "https://a.example",
      "https://1.2.3.4/a",
      "https://a.b/.././c",
      "https://a.1",
    ),
  );
  fc.assert(
    fc.property(address, (plain) => {
      // A fragment is taken off by the long way.
      fc.pre(URL.canParse(plain));
      expect(canonicalAddress(plain)).toBe(canonicalAddress(`${plain}#x`));
    }),
    { numRuns: 2000 },
  );
});
