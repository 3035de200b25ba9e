/** The CI's step that asks the registry what is known against our packages: what it makes of each answer. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { audit, verdict } from "../scripts/audit.mjs";

/** A registry on loopback that knows this of packages, by name; null: it offers no audits. */
async function registry(known: Record<string, object[]> | null): Promise<string> {
  const server = createServer((request, answer) => {
    answer.setHeader("content-type", "application/json");
    if (known === null) answer.statusCode = 405;
    else if (request.method !== "POST") answer.statusCode = 404;
    answer.end(JSON.stringify(request.method === "POST" && known !== null ? known : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ask = async (known: Record<string, object[]> | null) =>
  audit(".", [`--registry=${await registry(known)}`]);

const ADVISORY = {
  id: 1,
  url: "https://github.com/advisories/GHSA-0000-0000-0000",
  title: "Reads too much",
  severity: "low",
  vulnerable_versions: "<1000",
};

test("a clean answer, a finding, and a registry that offers no audits are three things", async () => {
  expect(await ask({})).toEqual({ kind: "clean", says: expect.stringMatching(/^\d{3} packages$/) });
  const found = await ask({ yaml: [ADVISORY] });
  expect(found.kind).toBe("found");
  expect(found.says).toMatch(/^yaml .*\(low\): https:\/\/github\.com\/advisories\/GHSA-0000-0000-0000$/m);
  const none = await ask(null);
  expect(none.kind).toBe("none");
  expect(none.says).toMatch(/405/);
});

test("what is no report is not taken for a clean one", () => {
  expect(verdict("", "npm is not there")).toEqual({ kind: "none", says: "npm is not there" });
  expect(verdict("oops").kind).toBe("none");
  expect(verdict('{"error":{"summary":"no network"}}')).toEqual({ kind: "none", says: "no network" });
});
