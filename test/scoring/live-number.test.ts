import { findProfile } from "../../src/profiles";
import { scoreSheet } from "../../src/scoring";
import { valueAt } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { ACTUALS, EDITED, lights, written } from "./live-number";
import { SCORE_COL, smallForm } from "./sheet";

test("scores over texts with a number and a unit are live; another text gives nothing", () => {
  const wrong = EDITED.flatMap(({ grid, score, told }) => {
    const shown = valueAt(afterEdits(grid, []), 4, SCORE_COL);
    return shown === score ? [] : [`${told}: ${String(shown)}, not ${String(score)}`];
  });
  expect(wrong).toEqual([]);
});

test("one formula as an auditor reads it", () => {
  expect(written(ACTUALS[0]!).formula).toBe(
    '=IFERROR(IF(AND(COUNT(C5,F5)=2,EXACT(E5,ABS(VALUE(SUBSTITUTE(E5,"盏","")))&"盏")),IF(VALUE(SUBSTITUTE(E5,"盏",""))>=C5,F5,IF(C5<=0,IF(C5=0,0,""),MIN(F5,ROUND(MAX(0,VALUE(SUBSTITUTE(E5,"盏","")))/C5*F5,2)))),""),"")',
  );
});

test.each([["４８盏"], ["四十八盏"], ["048盏"], ["210余盏"], ["1 020盏"], ["70年"]])(
  "%s gives a number that is no live formula, or a person",
  (actual) => {
    const { grid, layout } = smallForm([{ ...lights, actual }]);
    expect(scoreSheet(grid, layout, findProfile("national-2020")).tables[0]!.rows[0]!.computed?.formula ?? null).toBe(null);
  },
);
