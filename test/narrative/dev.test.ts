import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type Relation } from "../../scripts/bench/narrative/compare";
import { findClaims } from "../../src/narrative";

const DEV = join(__dirname, "../fixtures/narrative/dev");
const LEAST_SHARE = 0.9;

const outcomes = readdirSync(DEV).filter((name) => name.endsWith(".txt")).map((name) => {
  const { relations } = JSON.parse(readFileSync(join(DEV, name.replace(/txt$/, "json")), "utf8")) as { relations: Relation[] };
  return [name, compare(findClaims(readFileSync(join(DEV, name), "utf8")), relations)] as const;
});

test.each(outcomes)("%s: no alarm that is not right, every error found", (_, outcome) => {
  expect(outcome.falseAlarms).toEqual([]);
  expect(outcome.found).toBe(outcome.errors);
});

test("nine relations in ten are judged rightly", () => {
  const total = (of: "right" | "relations") => outcomes.reduce((sum, [, outcome]) => sum + outcome[of], 0);
  expect(total("right") / total("relations")).toBeGreaterThanOrEqual(LEAST_SHARE);
});
