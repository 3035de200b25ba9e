import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newPlace, type Place, story } from "./run-verb.ts";

const PAGE = [
  "World",
  "",
  "The Bridge Opens Again",
  "",
  "After nine months of work the old bridge carries carts and people once more.",
  "",
  "The masons left the keystone for the last day, and the whole town came to watch it being set in its place.",
  "",
].join("\n");

const MARKDOWN = story(
  { headline: "A Walk to the Weir", section: "Country", published: "2026-03-01" },
  "It takes an hour to the weir, and two hours **back**.\n\n## The way\n\nFollow the water.",
);

const files = (place: Place) => readdirSync(place.library).sort();
const added = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));

describe("add", () => {
  it("stores text and Markdown as they are, under names made of their headlines", async () => {
    const place = newPlace();
    const page = place.outside("a.dat", PAGE);
    const notes = place.outside("b.txt", MARKDOWN);
    const { code, out, err } = await place.run(["add", page, notes]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(files(place)).toEqual(["a-walk-to-the-weir.md", "the-bridge-opens-again.txt"]);
    expect(readFileSync(join(place.library, "the-bridge-opens-again.txt"), "utf8")).toBe(PAGE);
    expect(readFileSync(join(place.library, "a-walk-to-the-weir.md"), "utf8")).toBe(MARKDOWN);
    const listed = (await place.run(["list"])).out;
    for (const [outcome, id, file] of added(out)) {
      expect(outcome).toBe("added");
      expect(listed).toContain(`${id}\t`);
      expect((await place.run(["show", id ?? ""])).code, file).toBe(0);
    }
  });

  it("says so of a story that is there, and gives it a new text under its old id and marks", async () => {
    const place = newPlace();
    const page = place.outside("a.txt", PAGE);
    const [[, id = ""] = []] = added((await place.run(["add", page])).out);
    await place.run(["mark", id, "--read", "--star"]);
    expect(added((await place.run(["add", page])).out)[0]?.slice(0, 2)).toEqual(["unchanged", id]);
    writeFileSync(page, `${PAGE}\nThe toll is a penny, as it was in the days before the flood.\n`);
    expect(added((await place.run(["add", page])).out)[0]?.slice(0, 2)).toEqual(["updated", id]);
    expect(files(place)).toEqual(["the-bridge-opens-again.txt"]);
    expect((await place.run(["show", id])).out).toContain("The toll is a penny");
    expect((await place.run(["list", "is:starred is:read"])).out).toContain(id);
  });

  it("keeps the marks where the new text is of the other kind", async () => {
    const place = newPlace();
    const [[, id = ""] = []] = added((await place.run(["add", place.outside("a.txt", PAGE)])).out);
    await place.run(["mark", id, "--star"]);
    const body = PAGE.split("\n").slice(3).join("\n").trim();
    const marked = place.outside(
      "b.md",
      `# The Bridge Opens Again\n\n${body}\n\n## And then\n\nThere was a dance.\n`,
    );
    expect(added((await place.run(["add", marked])).out)[0]?.slice(0, 3)).toEqual([
      "updated",
      id,
      "the-bridge-opens-again.md",
    ]);
    expect(files(place)).toEqual(["the-bridge-opens-again.md"]);
    expect((await place.run(["list", "is:starred"])).out).toContain(id);
  });

  it("keeps two stories of one headline and one day apart, in one call and in several", async () => {
    const place = newPlace();
    const brief = (text: string) => story({ headline: "In Brief", published: "2026-03-04" }, text);
    const one = place.outside(
      "1.md",
      brief("A cart lost its wheel on the hill road and nobody was hurt at all."),
    );
    const two = place.outside(
      "2.md",
      brief("The choir sings on Sunday in the new hall, doors open early for children."),
    );
    const three = place.outside(
      "3.md",
      brief("Eels are back in the mill race, says the miller, who counted eleven."),
    );
    const [, second] = added((await place.run(["add", one, two])).out);
    const [third] = added((await place.run(["add", three])).out);
    expect(third?.[0]).toBe("added");
    expect(files(place)).toEqual(["in-brief-2.md", "in-brief-3.md", "in-brief.md"]);
    const ids = added((await place.run(["list"])).out).map(([id]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toEqual(expect.arrayContaining([second?.[1], third?.[1]]));
    // And each of them is known again.
    for (const file of [one, two, three]) {
      expect(added((await place.run(["add", file])).out)[0]?.[0], file).toBe("unchanged");
    }
    const changed = place.outside("2.md", `${readFileSync(two, "utf8")}\nTickets at the door.\n`);
    const [again] = added((await place.run(["add", changed])).out);
    expect(again?.slice(0, 3)).toEqual(["updated", second?.[1], "in-brief-2.md"]);
  });

  it("never writes over another story's file", async () => {
    const place = newPlace({
      "the-bridge-opens-again.txt":
        "Weather\n\nA Quite Different Headline\n\nIt will rain on the hills tomorrow.\n",
    });
    const before = readFileSync(join(place.library, "the-bridge-opens-again.txt"), "utf8");
    await place.run(["add", place.outside("a.txt", PAGE)]);
    expect(files(place)).toEqual(["the-bridge-opens-again-2.txt", "the-bridge-opens-again.txt"]);
    expect(readFileSync(join(place.library, "the-bridge-opens-again.txt"), "utf8")).toBe(before);
  });

  it("reads standard input, and finds a name for what has no headline", async () => {
    const place = newPlace();
    await place.run(["add", "-"], { stdin: PAGE });
    const { code } = await place.run(["add", "-"], { stdin: "> only a quotation\n\n**and** a `word`\n" });
    expect(code).toBe(0);
    expect(files(place)).toHaveLength(2);
    expect(files(place)).toContain("the-bridge-opens-again.txt");
  });

  it("writes nothing in a dry run, not even the folder", async () => {
    const place = newPlace();
    const page = place.outside("a.txt", PAGE);
    const library = join(place.root, "not-yet");
    const run = ["--library", library, "add", page, "--dry-run"];
    expect(added((await place.run(run)).out)[0]?.slice(0, 3)).toEqual([
      "added",
      expect.any(String),
      "the-bridge-opens-again.txt",
    ]);
    expect(existsSync(library)).toBe(false);
    const dry = await place.json(run);
    const wet = await place.json(["--library", library, "add", page]);
    expect(dry).toEqual({ ...wet, dryRun: true });
    expect(readdirSync(library)).toEqual(["the-bridge-opens-again.txt"]);
  });

  it("names the id in a dry run that the story gets, also where another has its headline and day", async () => {
    const place = newPlace();
    const brief = (text: string) => story({ headline: "In Brief", published: "2026-03-04" }, text);
    await place.run(["add", place.outside("1.md", brief("A cart lost its wheel on the hill road."))]);
    const two = place.outside("2.md", brief("The choir sings on Sunday in the new hall."));
    const dry = (await place.json(["add", two, "--dry-run"])) as unknown as { stories: { id: string }[] };
    const wet = (await place.json(["add", two])) as unknown as { stories: { id: string }[] };
    expect(dry.stories[0]?.id).toBe(wet.stories[0]?.id);
  });

  it("adds what can be added, and says of each other file why it was not", async () => {
    const place = newPlace();
    const pipe = join(place.root, "pipe.txt");
    if (process.platform !== "win32") execFileSync("mkfifo", [pipe]);
    const huge = place.outside("huge.txt", "");
    truncateSync(huge, 200e6);
    const bad: Record<string, string> = {
      [place.outside("photo.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))]: "not a text",
      [place.outside("page.html", "<!DOCTYPE html><html><body></body></html>")]: "no story on this page",
      [place.outside("feed.txt", '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>')]:
        "no story in this feed",
      [place.outside("list.opml", "<opml version='2.0'><body/></opml>")]: "no feed in the list",
      [place.outside("other.xml", '<?xml version="1.0"?><other>words</other>')]: "XML",
      [place.outside("data.md", '{"headline": "x"}')]: "JSON",
      [place.outside("empty.txt", " \n\n")]: "no word",
      [huge]: "MB",
      [join(place.root, "nowhere.txt")]: "not there",
      [place.outside("assets/style.css", "p {}").replace("/style.css", "")]: "no file in it",
      "http://127.0.0.1:9/page": "nothing answers there",
      ...(process.platform !== "win32" && { [pipe]: "a pipe" }),
    };
    const page = place.outside("a.txt", PAGE);
    const { code, out, err } = await place.run(["add", ...Object.keys(bad), page]);
    expect(code).toBe(1);
    expect(added(out)).toHaveLength(1);
    expect(files(place)).toEqual(["the-bridge-opens-again.txt"]);
    const sentences = err.trimEnd().split("\n");
    expect(sentences).toHaveLength(Object.keys(bad).length);
    Object.entries(bad).forEach(([file, reason], i) => {
      expect(sentences[i]).toContain(file);
      expect(sentences[i]).toContain(reason);
      expect(sentences[i]).not.toMatch(/\n\s+at /);
    });
  });

  it("stores other encodings as UTF-8, letter by letter", async () => {
    const place = newPlace();
    const text = PAGE.replace("Bridge", "Brücke");
    await place.run([
      "add",
      place.outside("a.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])),
    ]);
    const latin = place.outside("b.txt", Buffer.from(PAGE.replace("Bridge", "Straße"), "latin1"));
    await place.run(["add", latin]);
    expect(files(place)).toEqual(["the-brucke-opens-again.txt", "the-strasse-opens-again.txt"]);
    expect(readFileSync(join(place.library, "the-brucke-opens-again.txt"), "utf8")).toBe(text);
  });

  it("keeps a day that only the file's name tells, and shows a story called Licence", async () => {
    const place = newPlace();
    await place.run(["add", place.outside("2025-11-02-old.md", "# A *Short* Story\n\nIt is short.\n")]);
    expect(files(place)).toEqual(["2025-11-02-a-short-story.md"]);
    await place.run(["add", place.outside("x.md", "# Licence to Write\n\nAnother *short* one.\n")]);
    expect((await place.run(["list"])).out).toContain("\tLicence to Write\n");
  });

  it("follows a link in the library and leaves it a link", async () => {
    const place = newPlace();
    const real = place.outside("elsewhere/bridge.txt", PAGE);
    symlinkSync(real, join(place.library, "bridge.txt"));
    const longer = `${PAGE}\nThe toll is a penny, as before.\n`;
    await place.run(["add", place.outside("a.txt", longer)]);
    expect(files(place)).toEqual(["bridge.txt"]);
    expect(readFileSync(real, "utf8")).toBe(longer);
  });

  it("says why the library cannot be written to, and leaves nothing behind", async () => {
    const place = newPlace();
    const page = place.outside("a.txt", PAGE);
    const notAFolder = place.outside("file", "x");
    const { code, out, err } = await place.run(["--library", notAFolder, "add", page]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("a.txt was not added");
    expect(readFileSync(notAFolder, "utf8")).toBe("x");
  });

  it("says which pictures were not copied", async () => {
    const place = newPlace();
    const { code, err } = await place.run([
      "add",
      place.outside("a.md", "# Pictures\n\n![A gull](gull.png)\n*A gull.*\n"),
    ]);
    expect(code).toBe(0);
    expect(err).toContain("not copied");
  });

  it("says of an address of another kind that it is none of the web, without its password", async () => {
    for (const address of ["ftp://example.org/x", "file:///etc/passwd", "gopher://ada:secret@example.org"]) {
      const { code, err } = await newPlace().run(["add", address]);
      expect(code).toBe(1);
      expect(err).toContain("is no address of the web. Give the address of a feed or of a page");
      expect(err).not.toContain("secret");
    }
  });
});
