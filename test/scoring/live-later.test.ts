import { valueAt, type CellValue } from "../../src/workbook";
import { LONG } from "../helpers/long";
import { afterEdits } from "./calculate";
import { LATER, type Later } from "./live-later";
import { SCORE_COL } from "./sheet";

const liveOf = ({ grid }: Later): CellValue | undefined => valueAt(afterEdits(grid, []), 4, SCORE_COL);
const near = (a: unknown, b: unknown): boolean => typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-9;

test("a live score over a later content is the score that the row would get anew, or nothing", () => {
  const shown = LATER.map((one) => ({ ...one, live: liveOf(one) }));
  expect(shown.filter(({ live, anew }) => near(live, anew)).length).toBeGreaterThan(LONG ? 800 : 200);
  expect(
    shown.flatMap(({ told, live, anew }) => (live === "" || near(live, anew) ? [] : [`${told}: ${String(live)}, anew ${String(anew)}`])),
  ).toEqual([]);
});
