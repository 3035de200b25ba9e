import path from "node:path";
import { expect, test } from "vitest";
import { libraryFolder, stateFolder } from "../../src/store/places.ts";

const around = (platform: NodeJS.Platform, env: Record<string, string> = {}) => ({
  env,
  home: "/home/ana",
  platform,
});

test("the flag, else the environment, else the setting, else the user's data folder", () => {
  const env = { NEWSREADER_LIBRARY: "/from/env" };
  const setting = "~/News";
  expect(libraryFolder({ flag: "/flag", setting }, around("linux", env))).toEqual({
    folder: "/flag",
    isDefault: false,
  });
  expect(libraryFolder({ setting }, around("linux", env)).folder).toBe("/from/env");
  expect(libraryFolder({ setting }, around("linux")).folder).toBe("/home/ana/News");
  expect(libraryFolder({ flag: "", setting: "" }, around("linux"))).toEqual({
    folder: "/home/ana/.local/share/newsreader/library",
    isDefault: true,
  });
  expect(libraryFolder({ flag: "stories" }, around("linux")).folder).toBe(path.resolve("stories"));
});

test("each system's own folders", () => {
  const folder = (platform: NodeJS.Platform, env = {}) => libraryFolder({}, around(platform, env)).folder;
  expect(folder("linux", { XDG_DATA_HOME: "/data" })).toBe("/data/newsreader/library");
  expect(folder("linux", { XDG_DATA_HOME: "not/absolute" })).toBe(
    "/home/ana/.local/share/newsreader/library",
  );
  expect(folder("darwin")).toBe("/home/ana/Library/Application Support/newsreader/library");
  expect(folder("win32", { APPDATA: "/roaming" })).toBe(path.join("/roaming", "newsreader", "library"));
});

test("the state's folder", () => {
  expect(stateFolder("/s", around("linux", { NEWSREADER_STATE: "/e" }))).toBe("/s");
  expect(stateFolder(undefined, around("linux", { NEWSREADER_STATE: "/e" }))).toBe("/e");
  expect(stateFolder(undefined, around("linux", { XDG_STATE_HOME: "/x" }))).toBe("/x/newsreader");
  expect(stateFolder(undefined, around("linux"))).toBe("/home/ana/.local/state/newsreader");
});
