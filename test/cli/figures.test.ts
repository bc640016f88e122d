import { readFileSync, writeFileSync } from "fs";
import { join } from "path";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { report, sample, score, sheetOf } from "./world";
import { tempFolder } from "./temp-folder";

const BAOCHENG = "宝城镇2024.xlsx";
const TIANCHANG = "天长水利2022.xlsx";
const SCORING = "整体2-2自评打分表";
const home = tempFolder();

/** The report of a sample after a person's edits. */
async function edited(name: string, edit?: (workbook: EmbeddedWorkbook) => void, ...args: string[]) {
  writeFileSync(join(home, name), sample(name, edit));
  return (await report(home, name, ...args)).files[0];
}

describe("宝城镇: the department's form", () => {
  test("49 rows, weights 90.00; 44 computed rows make 70.00; 5 are left to a person with their range", async () => {
    const sheet = sheetOf(await edited(BAOCHENG), "department-self-eval");
    const [table] = sheet.tables;
    const rows = table!.rows;
    expect(rows).toHaveLength(49);
    expect(table!.weightsSum).toBe(90);
    expect(rows.reduce((sum, row) => sum + (row.weight ?? 0), 0)).toBeCloseTo(90, 10);
    const computed = rows.filter((row) => row.computedScore !== null);
    expect(computed).toHaveLength(44);
    expect(computed.reduce((sum, row) => sum + row.computedScore!, 0)).toBeCloseTo(70, 10);
    expect(computed.every((row) => row.derivation.length > 0)).toBe(true);
    const judged = rows.filter((row) => row.basis === "judgement");
    expect(judged.map((row) => row.range)).toEqual(Array.from({ length: 5 }, () => [3.2, 4]));
    expect(judged.every((row) => row.computedScore === null)).toBe(true);
  });

  test("funds without an executed amount: no rate, and why", async () => {
    const { budget } = sheetOf(await edited(BAOCHENG), "department-self-eval");
    expect(budget).toMatchObject({ adjusted: 1599.38, executed: null, rate: null, computedRate: null, reason: "本表无执行数" });
  });

  test("nothing is written on a form without a score column; the one blank level is a warning", async () => {
    const file = await edited(BAOCHENG);
    const sheet = sheetOf(file, "department-self-eval");
    expect(file!.writes.filter((write) => write.sheet === sheet.name)).toEqual([]);
    const blank = sheet.findings.filter((finding) => finding.cell === "B44");
    expect(blank.map((finding) => finding.severity)).toEqual(["warning"]);
  });
});

describe("宝城镇: the scoring sheet", () => {
  const total = async (edit?: (workbook: EmbeddedWorkbook) => void) => sheetOf(await edited(BAOCHENG, edit), "scoring-sheet").total;
  const deduct = (amount: string) => (workbook: EmbeddedWorkbook) => workbook.type(SCORING, "F31", amount);

  test("65 + 35 in the blocks, 93.8 in all", async () => {
    const sheet = sheetOf(await edited(BAOCHENG), "scoring-sheet");
    const blocks = sheet.tables[0]!.blocks;
    expect(blocks.filter((block) => block.level === 1 && block.scoresSum !== null).map((block) => block.labelWeight)).toEqual([65, 35]);
    expect(blocks.filter((block) => block.level === 2).map((block) => block.labelWeight)).toContain(15);
    expect(sheet.tables[0]!.weightsSum).toBe(100);
    expect(sheet.total).toMatchObject({ cell: "F5", reported: 93.8, computed: 93.8 });
  });

  test("a deduction counts by its size: 2 and -2 alike give 91.8", async () => {
    expect((await total(deduct("2")))?.computed).toBeCloseTo(91.8, 10);
    expect((await total(deduct("-2")))?.computed).toBeCloseTo(91.8, 10);
  });

  test("a deduction above 10 is an error", async () => {
    const sheet = sheetOf(await edited(BAOCHENG, deduct("11")), "scoring-sheet");
    expect(sheet.findings.filter((finding) => finding.severity === "error").map((finding) => finding.cell)).toContain("F31");
  });

  test("a cleared total comes back as a formula over the scores and the deduction", async () => {
    const file = await edited(BAOCHENG, (workbook) => workbook.type(SCORING, "F5", ""));
    expect(sheetOf(file, "scoring-sheet").total).toMatchObject({ reported: null, computed: 93.8 });
    const [write, ...others] = file!.writes;
    expect(others).toEqual([]);
    expect(write).toMatchObject({ sheet: SCORING, cell: "F5", before: { value: null, formula: null }, after: { value: 93.8 } });
    expect(write!.after.formula).toMatch(/F6.*F30/);
    expect(write!.after.formula).toContain("F31");
  });

  test("--values writes the number, --check nothing", async () => {
    const clear = (workbook: EmbeddedWorkbook) => workbook.type(SCORING, "F5", "");
    expect((await edited(BAOCHENG, clear, "--values"))!.writes.map((write) => write.after)).toEqual([{ value: 93.8, formula: null }]);
    expect((await edited(BAOCHENG, clear, "--check"))!.writes).toEqual([]);
  });

  test("a wrong total is flagged, not overwritten; a score above its weight is an error", async () => {
    const file = await edited(BAOCHENG, (workbook) => {
      workbook.type(SCORING, "F5", "95");
      workbook.type(SCORING, "F6", "6");
    });
    expect(file!.writes).toEqual([]);
    const errors = sheetOf(file, "scoring-sheet")
      .findings.filter((finding) => finding.severity === "error")
      .map((finding) => finding.cell);
    expect(errors).toEqual(expect.arrayContaining(["F5", "F6"]));
  });
});

describe("天长: the project's form", () => {
  const SATISFACTION = (text: string) => (workbook: EmbeddedWorkbook) => {
    workbook.type(workbook.model.sheets[0]!.name, "F37", text);
    workbook.type(workbook.model.sheets[0]!.name, "H37", "");
  };
  const HALF = (workbook: EmbeddedWorkbook) => {
    const sheet = workbook.model.sheets[0]!;
    workbook.type(sheet.name, "F6", (sheet.value(5, 4) as number) / 2);
  };

  test("a score that stays a number is named among the notes and in the terminal; one over 100% is live", async () => {
    const live = await edited(TIANCHANG, SATISFACTION("'100%"));
    expect([live!.notes, live!.writes.find((write) => write.cell === "H37")?.after.formula]).toEqual([[], expect.stringContaining("F37")]);
    const constant = await edited(TIANCHANG, SATISFACTION("'１００％"));
    const told = "其中 1 格是数（H37），不会跟着表变：改了指标值或完成值，要清空这些格重新评分。";
    expect([constant!.notes, constant!.writes.find((write) => write.cell === "H37")?.after]).toEqual([
      [told],
      { value: 10, formula: null },
    ]);
    expect((await edited(TIANCHANG, SATISFACTION("'１００％"), "--values"))!.notes).toEqual([]);
    writeFileSync(join(home, "改.xlsx"), sample(TIANCHANG, SATISFACTION("'１００％")));
    expect((await score(home, "改.xlsx")).out).toContain(told);
  });

  test("the blank rate is filled with a formula that survives a zero budget; weights 100, total 100", async () => {
    const file = await edited(TIANCHANG);
    const sheet = sheetOf(file, "project-self-eval");
    expect(file!.writes.map((write) => [write.cell, write.after.value])).toEqual([["H6", 1]]);
    expect(file!.writes[0]!.after.formula).toMatch(/IF|IFERROR/);
    expect(sheet.budget).toMatchObject({ rate: null, computedRate: 1, weight: 10, score: 10, computedScore: 10 });
    expect(sheet.tables[0]!.weightsSum! + sheet.budget!.weight!).toBe(100);
    expect(sheet.total).toMatchObject({ reported: 100, computed: 100, weight: 100 });
  });

  test("half the budget executed: 50 %, 5.00, and the typed 10 is flagged, not overwritten", async () => {
    const file = await edited(TIANCHANG, HALF);
    const sheet = sheetOf(file, "project-self-eval");
    expect(sheet.budget).toMatchObject({ computedRate: 0.5, score: 10, computedScore: 5 });
    expect(file!.writes.map((write) => [write.cell, write.after.value])).toEqual([["H6", 0.5]]);
    expect(sheet.findings.filter((finding) => finding.cell === "I6").map((finding) => [finding.severity, finding.actual])).toEqual([
      ["error", 10],
    ]);
  });

  test("placeholder rows are no rows", async () => {
    const rows = sheetOf(await edited(TIANCHANG), "project-self-eval").tables[0]!.rows;
    expect(rows.filter((row) => /^(指标\d：?|…+)$/.test(row.level3 ?? ""))).toEqual([]);
  });
});

test("a saved workbook carries marks but no history, and scoring it again fills nothing", async () => {
  writeFileSync(join(home, TIANCHANG), sample(TIANCHANG));
  await report(home, TIANCHANG, "--out", "结果");
  const scored = readFileSync(join(home, "结果", TIANCHANG));
  const stored = openWorkbook(scored)
    .model.customXml()
    .map((part) => part.xml)
    .join("");
  expect(stored).toContain("marks");
  expect(stored).not.toMatch(/2025-01-15/);
  const again = (await report(home, join("结果", TIANCHANG))).files[0]!;
  expect(again.writes).toEqual([]);
  expect(sheetOf(again, "project-self-eval").budget).toMatchObject({ rate: 1 });
});
