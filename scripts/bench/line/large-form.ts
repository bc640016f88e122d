import { openWorkbook } from "../../../src/embedded";
import type { CellValue } from "../../../src/workbook";

const HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];

/** One self-evaluation form of so many indicator rows, row by row from A1; every third score is blank, every tenth is too high. */
export function largeRows(rows: number): CellValue[][] {
  const weight = 90 / rows;
  const indicators = Array.from({ length: rows }, (_, i): CellValue[] => [
    i === 0 ? "产出指标" : null,
    i % 10 === 0 ? (i % 20 === 0 ? "数量指标" : "质量指标") : null,
    `指标内容${i + 1}`,
    "≥90%",
    "95%",
    weight,
    i % 3 === 0 ? null : i % 10 === 1 ? weight * 2 : weight,
    null,
  ]);
  return [["项目支出绩效自评表"], [], HEAD, ...indicators];
}

/** The same as a workbook of one sheet. */
export function largeForm(base: Uint8Array, rows: number): Uint8Array {
  const { model } = openWorkbook(base);
  const sheet = model.addSheet("大表");
  model.activeSheet = sheet;
  for (const other of model.sheets.filter((one) => one !== sheet)) model.deleteSheet(other);
  largeRows(rows).forEach((line, row) =>
    line.forEach((value, col) => {
      if (value !== null) sheet.setValue(row, col, value);
    }),
  );
  return model.save();
}
