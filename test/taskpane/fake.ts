import { createController, type AppController, type AppState } from "../../src/actions";
import type { Finding } from "../../src/checks";
import { single } from "../../src/checks/gather";
import { gridOf, type CellValue, type Grid } from "../../src/workbook";
import tianchang from "../fixtures/corpus/03-tianchang-shuili.json";
import criteria from "../fixtures/corpus/15-yueyang-gonglu-pingfen.json";
import list from "../fixtures/corpus/24-yueyangxian-linye-mingxi.json";
import pointsForm from "../forms/variants/k10-scores-blank.json";
import { SCORING_SHEET, SELF_EVALUATION } from "../scoring/baocheng";
import { bookPort } from "../helpers/book-port";

export const SHEETS = { project: "项目自评表", department: "整体自评表", scoring: "打分表", unknown: "值班安排", odd: "考核" } as const;

type Rows = readonly (readonly CellValue[])[];

/** Cells put in place of those published, by A1-like position [row, col] (0-based). */
function changed(rows: Rows, cells: readonly (readonly [number, number, CellValue])[]): CellValue[][] {
  const copy = rows.map((row) => [...row]);
  for (const [row, col, value] of cells) {
    const line = copy[row]!;
    while (line.length <= col) line.push(null);
    line[col] = value;
  }
  return copy;
}

/** The 天长 form with mistakes in it: half executed though 10 typed, a score above its weight, one cut without a reason, blanks. */
export function projectGrid(): Grid {
  const rows = tianchang.grid as Rows;
  return gridOf(
    SHEETS.project,
    changed(rows, [
      [5, 5, 440],
      [12, 7, 12],
      [13, 5, 0],
      [13, 7, 5],
      [36, 7, null],
      [39, 7, null],
    ]),
  );
}

/** The 天长 form with nothing budgeted and nothing spent, and a rate typed all the same. */
export function zeroGrid(): Grid {
  const zeros: readonly [number, number, CellValue][] = [3, 4, 5, 7].map((col) => [5, col, 0]);
  return gridOf(SHEETS.project, changed(tianchang.grid as Rows, zeros));
}

/** The 天长 form as it should be. */
export function wellGrid(): Grid {
  const rows = tianchang.grid as Rows;
  const done = rows.map((row, r) => row.map((value, c) => ((c === 4 || c === 5) && value === null && rows[r]![6] === 10 ? "100%" : value)));
  return gridOf(
    SHEETS.project,
    changed(done, [
      [5, 7, 1],
      [31, 6, null],
      [31, 7, null],
    ]),
  );
}

export const departmentGrid = (): Grid => gridOf(SHEETS.department, SELF_EVALUATION);

/** 宝城's 打分表 with its total cleared and one score above its weight. */
export const scoringGrid = (): Grid =>
  gridOf(
    SHEETS.scoring,
    changed(SCORING_SHEET, [
      [4, 5, null],
      [9, 5, 5],
    ]),
  );

/** A scoring sheet with five scores above their points. */
export const overGrid = (): Grid =>
  gridOf(
    SHEETS.scoring,
    changed(
      SCORING_SHEET,
      [4, 5, 6, 7, 8].map((row) => [row, 5, 99]),
    ),
  );

export const unknownGrid = (): Grid =>
  gridOf(SHEETS.unknown, [
    ["三月值班安排"],
    ["日期", "带班", "值班", "联系方式"],
    ["1日", "甲", "乙", "内线"],
    ["2日", "丙", "丁", "内线"],
    ["3日", "甲", "丁", "内线"],
  ]);

/** A score table whose words nobody knows, for pointing at its header. */
export const oddGrid = (): Grid =>
  gridOf(SHEETS.odd, [
    ["单位工作情况一览"],
    ["填报：甲科"],
    ["事项", "说明", "要求", "做到", "得分", "备注"],
    ["窗口办件", "按时办结", "二百件", "二百一十件", "优", null],
    ["走访", "逐户", "三十户", "三十户", "优", null],
  ]);

/** A table whose rows print how they are scored. */
export const criteriaGrid = (): Grid => gridOf("评分表", criteria.grid as Rows);

/** A form of 湖北 whose scores are blank: points stand in its level-1 labels only. */
export const pointsGrid = (): Grid => gridOf("自评表", pointsForm.grid as Rows);

export const listGrid = (): Grid => gridOf("支出明细", list.grid as Rows);

export interface FakeWorkbook {
  readonly port: ReturnType<typeof bookPort>;
  readonly controller: AppController;
}

/** The real controller over a workbook in memory, its clock standing still. */
export function workbookOf(...grids: Grid[]): FakeWorkbook {
  const port = bookPort(grids);
  return { port, controller: createController(port, { now: () => new Date("2025-01-16T09:30:00+08:00") }) };
}

/** The assessment of a workbook with so many findings on its first sheet. */
export function withManyFindings({ controller }: FakeWorkbook, count: number): Partial<AppState> {
  const { assessment } = controller.getState();
  const sheet = assessment!.sheets[0]!;
  const findings = Array.from({ length: count }, (_, i): Finding =>
    single({
      rule: "score-over-weight",
      title: "得分高于分值",
      severity: i % 10 === 0 ? "error" : "warning",
      source: "某文件",
      sureness: "T",
      suppressed: null,
      key: `R@${i}`,
      cell: { sheet: sheet.grid.sheet, row: i, col: 7 },
      places: [{ sheet: sheet.grid.sheet, row: i, col: 7 }],
      message: `H${i + 1} 得分 ${i % 7} 高于分值 ${i % 5}。`,
      advice: "核对得分。",
    }),
  );
  const error = Math.ceil(count / 10);
  return {
    assessment: { ...assessment!, counts: { error, warning: count - error, info: 0 }, unfilled: 0, sheets: [{ ...sheet, findings }] },
  };
}

/** A controller whose state never changes, for states that pass too quickly to look at; every call is noted in `calls`. */
export function frozen(from: AppController, state: Partial<AppState>): AppController & { readonly calls: string[] } {
  const calls: string[] = [];
  const shown: AppState = { ...from.getState(), ...state };
  const noted: AppController = new Proxy(from, {
    get(target, name) {
      if (name === "getState") return () => shown;
      if (name === "subscribe") return () => () => undefined;
      if (name === "calls") return calls;
      if (typeof target[name as keyof AppController] !== "function") return target[name as keyof AppController];
      return (...args: unknown[]) => {
        calls.push([String(name), ...args.map((arg) => JSON.stringify(arg))].join(" "));
        return Promise.resolve(shown.report);
      };
    },
  });
  return noted as AppController & { readonly calls: string[] };
}
