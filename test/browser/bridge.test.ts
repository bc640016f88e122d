import { mkdtempSync, readdirSync, readFileSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";
import type { Report } from "../../scripts/bridge/report";
import { TRAITS, type TraitRecord } from "../../src/embedded";
import { picture, served } from "./served";

const saved = mkdtempSync(join(tmpdir(), "bridge-"));
afterAll(() => rmSync(saved, { recursive: true }));
const start = served(["scripts/excel-bridge.mjs", "--port", "0", "--out", saved]);

test("the page that checks a real Excel runs over the embedded workbook and saves what it found", async () => {
  const { page, complaints } = await start().open("embedded.html", { width: 380, height: 900 });
  await page.locator("#start").click();
  await page.locator("html[data-done]").waitFor({ state: "attached" });
  await picture(page, "bridge-380");
  const [name, ...others] = readdirSync(saved);
  expect([name, others]).toEqual([expect.stringMatching(/^excel-embedded-.*\.json$/), []]);
  const report = JSON.parse(readFileSync(join(saved, name!), "utf8")) as Report;
  expect(JSON.parse(await page.locator("#result").inputValue())).toEqual(report);
  // The embedded workbook answers tables of its file and adds none.
  expect([report.claims.differed, report.port.differed.map(({ id }) => id)]).toEqual([[], ["tables-take-values-only"]]);
  expect(report.claims.held + report.port.held).toBeGreaterThan(30);
  // Its switches are off: what it does of itself is what it always does.
  expect(
    report.traits
      .filter(({ observed }) => "seen" in observed && observed.seen)
      .map(({ trait }) => trait)
      .sort(),
  ).toEqual(
    Object.entries(TRAITS)
      .filter(([, { when }]) => (when as TraitRecord["when"]) === "always")
      .map(([trait]) => trait)
      .sort(),
  );
  expect(complaints).toEqual([]);
});

test("nothing is saved that comes from elsewhere or is no report", async () => {
  const before = readdirSync(saved);
  const { origin } = new URL(start().url);
  const post = async (body: string, from: string | null) =>
    (await fetch(`${start().url}result`, { method: "POST", body, ...(from ? { headers: { Origin: from } } : {}) })).status;
  expect([
    await post('{"format":"jixiao-bridge/1"}', "https://elsewhere.example"),
    await post('{"format":"jixiao-bridge/1"}', null),
    await post("{}", origin),
    await post("…", origin),
  ]).toEqual([403, 403, 400, 400]);
  expect(readdirSync(saved)).toEqual(before);
});
