import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type Relation } from "../../scripts/bench/report-text/compare";
import { findClaims } from "../../src/report-text";

const DEV = join(__dirname, "../fixtures/report-text/dev");
const LEAST_SHARE = 0.9;

const outcomes = readdirSync(DEV)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
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

/** The text wrapped at a width, as copied from a PDF, and the relations at their new places. */
function wrapped(text: string, relations: readonly Relation[], width: number): readonly [string, Relation[]] {
  let out = "";
  let column = 0;
  const places = [...text].map((letter) => {
    if (column === width && letter !== "\n") {
      out += "\n";
      column = 0;
    }
    const place = out.length;
    out += letter;
    column = letter === "\n" ? 0 : column + 1;
    return place;
  });
  return [out, relations.map((one) => ({ ...one, start: places[one.start]!, end: places[one.end - 1]! + 1 }))];
}

test("lines wrapped by hand change nothing of note", () => {
  const results = readdirSync(DEV)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const { relations } = JSON.parse(readFileSync(join(DEV, name.replace(/txt$/, "json")), "utf8")) as { relations: Relation[] };
      const [text, moved] = wrapped(readFileSync(join(DEV, name), "utf8"), relations, 30);
      return compare(findClaims(text), moved);
    });
  expect(results.flatMap((one) => one.falseAlarms)).toEqual([]);
  const total = (of: "right" | "relations") => results.reduce((sum, one) => sum + one[of], 0);
  expect(total("right") / total("relations")).toBeGreaterThanOrEqual(LEAST_SHARE);
});
