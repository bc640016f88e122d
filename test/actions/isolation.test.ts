import { planScore } from "../../src/actions/score";
import type * as ScoreSheet from "../../src/scoring/score-sheet";
import { assess } from "../../src/assess";
import { CHECK_FAILED, checks, runChecks, SHEET_FAILED } from "../../src/checks";
import { loadProfiles } from "../../src/profiles";
import { EMPTY_STATE, gridOf } from "../../src/workbook";
import { recognise } from "../../src/forms";
import { scoreSheet } from "../../src/scoring";
import { departmentGrid, projectGrid } from "../taskpane/fake";

const BROKEN = "坏表";

jest.mock("../../src/scoring/score-sheet", () => {
  const real = jest.requireActual<typeof ScoreSheet>("../../src/scoring/score-sheet");
  return {
    ...real,
    scoreSheet: (...args: Parameters<typeof real.scoreSheet>) => {
      if (args[0].sheet === "坏表" && args[0].rowCount > 0) throw new RangeError("Maximum call stack size exceeded");
      return real.scoreSheet(...args);
    },
  };
});

describe("an exception", () => {
  const settings = { state: EMPTY_STATE, profile: null };
  const good = [projectGrid(), departmentGrid()];
  const broken = { ...projectGrid(), sheet: BROKEN };

  it("on one sheet costs that sheet: the others are scored and checked as without it, and it is named as an error", () => {
    const alone = assess(good, settings);
    const { sheets, fillable, judgements, counts } = assess([good[0]!, broken, good[1]!], settings);
    expect(sheets.map((sheet) => sheet.layout.kind)).toEqual([alone.sheets[0]!.layout.kind, "unknown", alone.sheets[1]!.layout.kind]);
    expect([fillable, judgements, counts.error]).toEqual([alone.fillable, alone.judgements, alone.counts.error + 1]);
    expect(sheets[0]!.findings).toEqual(alone.sheets[0]!.findings);
    expect(sheets[1]!.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [SHEET_FAILED, "error", `工作表“${BROKEN}”在读取时程序出错，没有评分，也没有检查；其余工作表照常。`],
    ]);
    const { plan } = planScore({ grids: [good[0]!, broken, good[1]!], settings, at: new Date(0), mode: "score" });
    expect([...plan.cells, ...plan.fills].filter((edit) => edit.sheet === BROKEN)).toEqual([]);
    expect(plan.cells).toEqual(planScore({ grids: good, settings, at: new Date(0), mode: "score" }).plan.cells);
  });

  it("in one rule costs that rule on that sheet, and is told once a sheet", () => {
    const profile = loadProfiles()[0]!;
    const subjects = good.map((grid) => ({ grid, profile, score: scoreSheet(grid, recognise(grid), profile) }));
    const failing = checks.slice(0, 2).map((check) => ({
      ...check,
      scope: "sheet" as const,
      run: (context: Parameters<typeof check.run>[0]) => {
        if (context.grid.sheet === good[0]!.sheet) throw new TypeError("no");
        return [];
      },
    }));
    const rest = checks.slice(2);
    const found = runChecks(subjects, [], [...failing, ...rest]);
    const faults = found.filter((finding) => finding.rule === CHECK_FAILED);
    expect(faults.map(({ cell, severity }) => [cell.sheet, severity])).toEqual([[good[0]!.sheet, "warning"]]);
    expect(faults[0]!.message).toContain(failing[0]!.record.title);
    expect(found.filter((finding) => finding.rule !== CHECK_FAILED)).toEqual(runChecks(subjects, [], rest));
  });

  it("of a sheet with nothing on it is none", () => expect(assess([gridOf(BROKEN, [])], settings).counts.error).toBe(0));
});
