import { baseSheetOf, missingInputs } from "../../src/base-sheet";
import { messages } from "../../src/messages";
import { benchOf, bookOf, type Bench } from "./workbench";

const FORM = "打分表";
const BASE = messages.baseSheet.sheetName;

/** Rows 3 to 8 of the sheet: a yes/no, a count, a list of three parts, a rate that stands on the sheet, and two rows called alike. */
const ROWS = [
  ["2024年度部门整体支出绩效评分表"],
  ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "指标值", "实际完成值", "得分", "偏差原因"],
  ["过程", "管理", "预决算公开", "按规定公开得10分，未公开不得分。", 10, null, null, null, null],
  [null, null, "资金使用", "每发现一处不合规扣2分，扣完为止。", 20, null, null, null, null],
  [null, null, "制度建设", "有管理办法得8分；有实施细则得6分；有考核办法得6分。", 20, null, null, null, null],
  ["产出", "质量", "合格率", "≥95%得20分，每低1个百分点扣2分，扣完为止。", 20, 0.95, 0.92, null, "个别批次不合格，已退货"],
  ["效益", "社会效益", "群众投诉", "每发生一件扣5分，扣完为止。", 15, null, null, null, null],
  [null, "可持续影响", "群众投诉", "每发生一件扣5分，扣完为止。", 15, null, null, null, null],
  ["合计", null, null, null, 100, null, null, null, null],
];

/** Answers by row of the form and order of its needs, with the score each row must get. Worked out by hand. */
const ANSWERS: Readonly<Record<number, readonly (string | number)[]>> = { 2: ["是"], 3: [3], 4: ["是", "否", "是"], 6: [1], 7: [4] };
const SCORES: Readonly<Record<number, number>> = { 2: 10, 3: 14, 4: 14, 5: 14, 6: 10, 7: 0 };

const rowsOf = ({ controller }: Bench) =>
  controller.getState().assessment!.sheets.find((sheet) => sheet.grid.sheet === FORM)!.score.tables[0]!.rows;
const missing = ({ controller }: Bench) => missingInputs(controller.getState().assessment!.sheets);
const formula = ({ workbook }: Bench, row: number) => workbook.model.sheets.find((sheet) => sheet.name === FORM)!.formula(row, 7);
const value = ({ workbook }: Bench, row: number) => workbook.model.sheets.find((sheet) => sheet.name === FORM)!.value(row, 7);
/** The input cell of a need, by the label under which its row asks. */
function inputCell(bench: Bench, row: number, need: number): string {
  const asked = rowsOf(bench).find((one) => one.layout.row === row)!.sentences[0]!.inputs[need]!.asked;
  return `C${baseSheetOf(bench.controller.getState().assessment!.sheets, null)!.byLabel.get(asked)!.cell.row + 1}`;
}

async function typeAnswers(bench: Bench): Promise<void> {
  for (const [row, answers] of Object.entries(ANSWERS))
    answers.forEach((answer, i) => bench.workbook.type(BASE, inputCell(bench, Number(row), i), answer));
  await bench.controller.refresh();
}

describe("inputs that a sentence asks for", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = benchOf(bookOf({ [FORM]: ROWS }));
    bench.workbook.model.sheets[0]!.setStyle({ top: 5, left: 5, bottom: 5, right: 6 }, { numberFormat: "0%" });
    await bench.controller.refresh();
  });
  afterEach(() => bench.close());

  it("are each asked once, with their row, and nothing is scored before", async () => {
    expect(missing(bench).map(({ kind, rows }) => [kind.kind, ...rows])).toEqual([
      ["yes-no", "预决算公开"],
      ["number", "资金使用"],
      ["yes-no", "制度建设"],
      ["yes-no", "制度建设"],
      ["yes-no", "制度建设"],
      ["number", "群众投诉"],
      ["number", "群众投诉"],
    ]);
    expect(new Set(missing(bench).map(({ label }) => label)).size).toBe(7);
    await bench.controller.score();
    expect([2, 3, 4, 6, 7].map((row) => formula(bench, row))).toEqual([null, null, null, null, null]);
    expect(value(bench, 5)).toBe(14);
  });

  it("are kept in the workbook and taken up by live formulas that follow every change", async () => {
    await bench.controller.insertBaseData();
    await typeAnswers(bench);
    expect(missing(bench)).toEqual([]);
    await bench.controller.score();
    for (const [row, score] of Object.entries(SCORES)) {
      expect([row, value(bench, Number(row)), formula(bench, Number(row)) !== null]).toEqual([row, score, true]);
      expect(
        rowsOf(bench)
          .find((one) => one.layout.row === Number(row))!
          .computed!.value.toNumber(),
      ).toBe(score);
    }
    bench.workbook.type(BASE, inputCell(bench, 3, 0), 10);
    bench.workbook.type(BASE, inputCell(bench, 2, 0), "否");
    bench.workbook.type(BASE, inputCell(bench, 6, 0), 2);
    expect([2, 3, 6, 7].map((row) => value(bench, row))).toEqual([0, 0, 5, 0]);
  });

  it.each([
    [2, 0, ""],
    [2, 0, "不清楚"],
    [3, 0, ""],
    [4, 1, ""],
  ] as const)("leave row %s blank again when input %s becomes “%s”", async (row, need, text) => {
    await bench.controller.insertBaseData();
    await typeAnswers(bench);
    await bench.controller.score();
    bench.workbook.type(BASE, inputCell(bench, row, need), text);
    expect(value(bench, row)).toBe("");
    await bench.controller.refresh();
    expect(rowsOf(bench).find((one) => one.layout.row === row)!.computed).toBeNull();
  });

  it("keep their rows when the sheet is brought up to date, whatever else changed", async () => {
    await bench.controller.insertBaseData();
    await typeAnswers(bench);
    await bench.controller.score();
    const places = () => Object.entries(ANSWERS).flatMap(([row, answers]) => answers.map((_, i) => inputCell(bench, Number(row), i)));
    const before = places();
    // A typed score waits for nothing any more, and another row begins to ask.
    bench.workbook.type(FORM, "H4", 12);
    bench.workbook.type(FORM, "D6", "每出现一批不合格扣3分，扣完为止。");
    bench.workbook.type(FORM, "H6", "");
    await bench.controller.refresh();
    await bench.controller.insertBaseData();
    expect(places()).toEqual(before);
    expect([2, 4, 6, 7].map((row) => value(bench, row))).toEqual([10, 14, 10, 0]);
    const [asked] = missing(bench);
    expect([asked!.rows, asked!.cell!.row]).toEqual([["合格率"], 3 + before.length]);
  });

  it("go with 还原 of the sheet, and no score pretends to know them", async () => {
    await bench.controller.insertBaseData();
    await bench.controller.restore();
    expect(bench.workbook.model.sheets.map((sheet) => sheet.name)).toEqual([FORM]);
    expect(
      rowsOf(bench)
        .filter((row) => row.computed !== null)
        .map((row) => row.layout.row),
    ).toEqual([5]);
  });
});
