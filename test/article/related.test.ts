import { describe, expect, test } from "vitest";
import { type Candidate, chooseRelated, hostOf, relatedKeys, storyKeys } from "../../src/article/related.ts";

const story = (id: string, headline: string, source = "", path = `${id}.md`, at = 0): Candidate => ({
  id,
  at,
  keys: storyKeys({ headline, source, path }),
});
const from = story("from", "The story that names", "https://paper.example/from", "world/from.md", 1000);
const meant = (named: { headline: string; source?: string; id?: string }, stories: Candidate[]) =>
  chooseRelated(
    { ...relatedKeys(named, from.keys.path), ...(named.id ? { id: named.id } : {}) },
    stories,
    from,
  )?.id ?? null;

describe("what a name means", () => {
  const port = story(
    "port",
    "Harbour strike ends after nine days",
    "https://paper.example/port?utm_source=x",
  );
  const grain = story("grain", "Grain ships wait", "", "world/archive/grain ships.md");

  test("its address first, whatever the headline", () => {
    const named = { headline: "Grain ships wait", source: "http://paper.example/port#top" };
    expect(meant(named, [grain, port])).toBe("port");
  });
  test("then its path, from the folder of the naming story", () => {
    expect(meant({ headline: "x", source: "archive/grain%20ships.md" }, [port, grain])).toBe("grain");
    expect(meant({ headline: "x", source: "../world/archive/grain ships.md#p2" }, [port, grain])).toBe(
      "grain",
    );
    expect(meant({ headline: "x", source: "/world/archive/grain ships.md" }, [port, grain])).toBe("grain");
    expect(meant({ headline: "x", source: "../../world/archive/grain ships.md" }, [port, grain])).toBe(null);
  });
  test("then its id", () => {
    expect(meant({ headline: "x", id: "grain" }, [port, grain])).toBe("grain");
  });
  test("then its headline, typography and a site's name forgiven", () => {
    const quoted = story("quoted", "“We stay”, say dockers – for now");
    expect(meant({ headline: '"We stay", say dockers - for now' }, [quoted])).toBe("quoted");
    expect(meant({ headline: "HARBOUR STRIKE ENDS AFTER NINE DAYS" }, [port])).toBe("port");
    expect(meant({ headline: "Harbour strike ends after nine days | The Paper" }, [port])).toBe("port");
    const site = story("site", "Harbour strike ends after nine days | The Paper");
    expect(meant({ headline: "Harbour strike ends after nine days" }, [site])).toBe("site");
  });
  test.each([
    ["The harbour strike ends after nine days", "an article"],
    ["Harbor strike ends after 9 days", "spelling and figures"],
    ["UPDATE 2: Harbour strike ends after nine days", "a label"],
    ["Harbour strike ends, after nine days (video) | The Paper", "a comma, a label, a site"],
  ])("then its headline but for small edits: %s (%s)", (headline) => {
    expect(meant({ headline }, [grain, port])).toBe("port");
    const twin = story("twin", "Harbour strike ends – after nine days");
    expect(meant({ headline }, [port, twin])).toBe(null);
  });
  test("never by a likeness, and never itself", () => {
    expect(meant({ headline: "Harbour strike ends after ten days" }, [port])).toBe(null);
    expect(meant({ headline: "Harbour strike" }, [port])).toBe(null);
    expect(meant({ headline: "Harbour strike ended after nine days" }, [port])).toBe(null);
    expect(meant({ headline: "After nine days harbour strike ends" }, [port])).toBe(null);
    expect(meant({ headline: "The Strike" }, [story("strike", "Strike")])).toBe(null);
    expect(meant({ headline: "" }, [story("none", "")])).toBe(null);
    expect(meant({ headline: "The story that names" }, [from])).toBe(null);
    const other = story("other", "Harbour strike ends after - what next");
    expect(meant({ headline: "Harbour strike ends after - nine days" }, [other])).toBe(null);
  });
  test("of several under one headline: the same site's, then the nearest in time", () => {
    const far = story("far", "Talks resume", "https://paper.example/talks", "far.md", 9_000_000);
    const near = story("near", "Talks resume", "https://other.example/talks", "near.md", 1001);
    const later = story("later", "Talks resume", "https://third.example/talks", "later.md", 5000);
    expect(meant({ headline: "Talks resume" }, [near, later, far])).toBe("far");
    expect(meant({ headline: "Talks resume" }, [later, near])).toBe("near");
  });
});

test("addresses of other kinds are neither address nor path", () => {
  expect(relatedKeys({ headline: "x", source: "mailto:a@example.org" }, "a.md")).toMatchObject({
    address: "",
    path: "",
  });
});

test("the site of an address", () => {
  expect(hostOf("https://www.Example.org/a?b")).toBe("example.org");
  expect(hostOf("notes/a.md")).toBe("");
});
