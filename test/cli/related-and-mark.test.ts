import { describe, expect, it } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { HARBOUR, newPlace } from "./run-verb.ts";

describe("related", () => {
  it("tells the stories named, those naming, and what is not in the library", async () => {
    const place = newPlace(HARBOUR);
    expect((await place.run(["related", "harbour"])).out.split("\n")).toEqual([
      "names\tferry\tThe Ferry Stays Ashore",
      "names\t-\tThe Winter of the Long Nights (not in the library)",
      "",
    ]);
    expect((await place.run(["related", "ferry"])).out).toBe(
      "named by\tharbour\tThe Harbour Freezes Early\n",
    );
    const none = await place.run(["related", "bread"]);
    expect(none).toMatchObject({ code: 0, out: "" });
    expect(none.err).not.toBe("");
  });
});

describe("mark", () => {
  it("marks several stories in one step, which the reader can undo", async () => {
    const place = newPlace(HARBOUR);
    expect(await place.run(["mark", "harbour", "ferry", "--read", "--star"])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const statuses = openStatuses({ folder: place.state });
    expect(statuses.get("harbour")).toMatchObject({ read: true, starred: true });
    expect(statuses.get("ferry")).toMatchObject({ read: true, starred: true });
    expect(statuses.undo()?.label).toBe("marked 2 stories read and starred");
    expect(statuses.get("harbour")).toMatchObject({ read: false, starred: false });
    expect(statuses.undo()).toBeNull();
    await statuses.close();
  });

  it("takes marks back, and says on a terminal what was done", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["mark", "bread", "--read", "--star"]);
    const { out } = await place.run(["mark", "bread", "--unread"], { columns: 80 });
    expect(out).toBe("Marked “Bread Without Hurry” unread.\n");
    const again = await place.run(["mark", "bread", "--unread"], { columns: 80 });
    expect(again.out).toContain("Nothing changed");
    expect((await place.run(["list", "is:starred"])).out).toContain("bread");
    await place.run(["mark", "bread", "--unstar"]);
    expect((await place.run(["list", "is:starred"])).out).toBe("");
  });

  it("marks the stories that are there, and fails for the others", async () => {
    const place = newPlace(HARBOUR);
    const { code, err } = await place.run(["mark", "nowhere", "bread", "--read"]);
    expect(code).toBe(1);
    expect(err).toContain("“nowhere”");
    expect((await place.run(["list", "is:read"])).out).toContain("bread");
  });

  it.each([
    [["mark", "bread"], "--read, --unread, --star or --unstar"],
    [["mark", "bread", "--read", "--unread"], "contradict"],
    [["mark", "bread", "--star", "--unstar"], "contradict"],
    [["mark", "--read"], "wants ID"],
  ])("refuses %j", async (argv, part) => {
    const { code, out, err } = await newPlace(HARBOUR).run(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(part);
  });
});
