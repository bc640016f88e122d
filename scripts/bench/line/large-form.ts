import { openWorkbook } from "../../../src/embedded";

const HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];

/** A workbook with one self-evaluation form of so many indicator rows; every third score is blank, every tenth is too high. */
export function largeForm(base: Uint8Array, rows: number): Uint8Array {
  const { model } = openWorkbook(base);
  const sheet = model.addSheet("大表");
  model.activeSheet = sheet;
  for (const other of model.sheets.filter((one) => one !== sheet)) model.deleteSheet(other);
  sheet.setValue(0, 0, "项目支出绩效自评表");
  HEAD.forEach((text, col) => sheet.setValue(2, col, text));
  const weight = 90 / rows;
  for (let i = 0; i < rows; i += 1) {
    const row = 3 + i;
    if (i % 10 === 0) sheet.setValue(row, 1, i % 20 === 0 ? "数量指标" : "质量指标");
    if (i === 0) sheet.setValue(row, 0, "产出指标");
    sheet.setValue(row, 2, `指标内容${i + 1}`);
    sheet.setValue(row, 3, "≥90%");
    sheet.setValue(row, 4, "95%");
    sheet.setValue(row, 5, weight);
    if (i % 3 !== 0) sheet.setValue(row, 6, i % 10 === 1 ? weight * 2 : weight);
  }
  return model.save();
}
