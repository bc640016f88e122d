import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type Relation } from "../../scripts/bench/narrative/compare";
import { findClaims } from "../../src/narrative";

/*
 * Sets of texts by authors who had not seen the program. Only their first run counted (README, 报告文字: 10, 11, 6, 3, 7 and 3 false alarms);
 * since then they were mended by kinds and hold what was reached.
 */
const BLIND = join(__dirname, "../fixtures/narrative/blind");
/** Real errors that are found in each set; a number that falls is a loss. */
const FOUND: Readonly<Record<string, number>> = { "1": 19, "2": 14, "3": 11, "4": 17, "5": 11, "6": 18 };

const sets = readdirSync(BLIND).map((set) => [set, readdirSync(join(BLIND, set)).filter((name) => name.endsWith(".txt")).map((name) => {
  const { relations } = JSON.parse(readFileSync(join(BLIND, set, name.replace(/txt$/, "json")), "utf8")) as { relations: Relation[] };
  return { name, outcome: compare(findClaims(readFileSync(join(BLIND, set, name), "utf8")), relations) };
})] as const);

test.each(sets)("set %s: no alarm that is not right, and no error lost that was found", (set, texts) => {
  expect(texts.length).toBeGreaterThanOrEqual(36);
  expect(texts.flatMap(({ name, outcome }) => outcome.falseAlarms.map((one) => [name, one]))).toEqual([]);
  expect(texts.reduce((sum, { outcome }) => sum + outcome.found, 0)).toBeGreaterThanOrEqual(FOUND[set]!);
});
