import Decimal from "decimal.js";
import { collectError, collectPort, planCollected, type CollectedFile } from "../../src/collect";
import { newWorkbook, openWorkbook, type EmbeddedWorkbook, type SheetModel } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { createOfficePort } from "../../src/excel";
import { messages } from "../../src/messages";
import type { CellValue, ExcelPort } from "../../src/workbook";
import { LONG } from "../helpers/long";
import form from "../fixtures/corpus/03-tianchang-shuili.json";

/** How many workbooks become one: in a plain run a third. */
const FILES = LONG ? 200 : 66;
const words = messages.collect;

/** What a generated unit states. Amounts with cents, so that sums in floating point would drift. */
interface Unit {
  readonly path: string;
  readonly budget: number;
  readonly executed: number;
  readonly lost: number;
  readonly inYuan: boolean;
}

/** Units by a linear congruence: the same ones in every run. */
function units(): Unit[] {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  return Array.from({ length: FILES }, (_, i) => {
    const cents = 1000 + next(9_999_999);
    return {
      path: `乡镇${String(i).padStart(3, "0")}/自评表.xlsx`,
      budget: cents / 100,
      executed: Math.floor((cents * next(101)) / 100) / 100,
      lost: next(8),
      inYuan: i % 5 === 0,
    };
  });
}

async function within<T>(workbook: EmbeddedWorkbook, use: (port: ExcelPort) => Promise<T>): Promise<T> {
  const connection = connectNode(workbook);
  try {
    return await use(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }));
  } finally {
    connection.close();
  }
}

function workbookOf({ path, budget, executed, lost, inYuan }: Unit): EmbeddedWorkbook {
  const rows = (form.grid as CellValue[][]).map((row) => [...row]);
  const scale = (value: number) => (inYuan ? new Decimal(value).times(10000).toNumber() : value);
  rows[2]![2] = `${path.slice(0, 5)}项目`;
  rows[3]![7] = `${path.slice(0, 5)}人民政府`;
  if (inYuan) rows[4]![0] = "项目资金\n(元)";
  for (const row of [5, 6]) rows[row]!.splice(3, 3, scale(budget), scale(budget), scale(executed));
  rows[12]![7] = 10 - lost;
  rows[rows.length - 1]![7] = 100 - lost;
  const workbook = newWorkbook("自评表");
  const [sheet] = workbook.model.sheets;
  rows.forEach((cells, row) =>
    cells.forEach((value, col) => {
      if (value !== null) sheet!.setValue(row, col, value);
    }),
  );
  return workbook;
}

async function collected(files: readonly CollectedFile[]): Promise<EmbeddedWorkbook> {
  const workbook = newWorkbook(words.overview.sheet);
  await within(workbook, (port) => port.apply(planCollected(files)));
  return workbook;
}

const HEAD = 3;
const sheetOf = (workbook: EmbeddedWorkbook, name: string): SheetModel => workbook.model.sheet(name)!;
const column = (sheet: SheetModel, col: number, count: number) => Array.from({ length: count }, (_, i) => sheet.value(HEAD + i, col));

describe(`a workbook of ${FILES}`, () => {
  const all = units();
  let parts: CollectedFile[];
  let whole: EmbeddedWorkbook;
  let sheet: SheetModel;
  beforeAll(async () => {
    parts = [];
    for (const unit of all) parts.push(await within(workbookOf(unit), (port) => collectPort(unit.path, port)));
    parts.push(collectError("坏.xlsx", "坏.xlsx 是空文件。"));
    whole = await collected(parts);
    sheet = sheetOf(whole, words.overview.sheet);
  });

  it("has a row for each unit, as the unit states it, in 万元", () => {
    expect(column(sheet, 0, FILES)).toEqual(all.map((unit) => unit.path));
    expect(column(sheet, 5, FILES)).toEqual(all.map((unit) => unit.budget));
    expect(column(sheet, 6, FILES)).toEqual(all.map((unit) => unit.executed));
    expect(column(sheet, 9, FILES)).toEqual(all.map((unit) => 100 - unit.lost));
    expect(new Set(column(sheet, 8, FILES))).toEqual(new Set(["万元", words.overview.converted("元")]));
  });

  it("equals the sum of its parts, and its check row is even", () => {
    const sum = (pick: "budget" | "executed") => all.reduce((total, unit) => total.plus(unit[pick]), new Decimal(0)).toNumber();
    const foot = HEAD + FILES;
    expect(sheet.value(foot, 5)).toBeCloseTo(sum("budget"), 6);
    expect(sheet.value(foot, 6)).toBeCloseTo(sum("executed"), 6);
    const count = (severity: string) => parts.flatMap((part) => part.findings).filter((finding) => finding.severity === severity).length;
    expect([sheet.value(foot, 13), sheet.value(foot, 14)]).toEqual([count("error"), count("warning")]);
    expect(count("error") + count("warning")).toBeGreaterThan(0);
    expect([5, 6, 13, 14, 15].map((col) => sheet.value(foot + 1, col))).toEqual([0, 0, 0, 0, 0]);
  });

  it("ranks with a live formula: equal scores share a place", () => {
    const scores = all.map((unit) => 100 - unit.lost);
    expect(column(sheet, 12, FILES)).toEqual(scores.map((score) => 1 + scores.filter((other) => other > score).length));
    whole.type(words.overview.sheet, "J4", 101);
    expect(sheet.value(HEAD, 12)).toBe(1);
    whole.type(words.overview.sheet, "J4", scores[0]!);
  });

  it("turns its check row when an amount is typed over", () => {
    const old = sheet.value(HEAD, 5) as number;
    whole.type(words.overview.sheet, "F4", old + 1);
    expect(sheet.value(HEAD + FILES + 1, 5)).toBe(1);
    whole.type(words.overview.sheet, "F4", old);
  });

  it("lists every finding with a link to its cell, and the file that could not be read with its reason", () => {
    const findings = sheetOf(whole, words.findings.sheet);
    const count = parts.reduce((sum, part) => sum + part.findings.length, 0);
    expect(column(findings, 4, count + 1).filter((value) => value !== null)).toHaveLength(count);
    expect(findings.formula(HEAD, 3)).toMatch(/^=HYPERLINK\("乡镇\d+\/自评表\.xlsx#'自评表'!/);
    expect(column(sheetOf(whole, words.failed.sheet), 1, 1)).toEqual(["坏.xlsx 是空文件。"]);
  });

  it("does not depend on the order in which files were read", async () => {
    const turned = await collected([...parts].reverse());
    const once = await collected(parts);
    expect(Buffer.compare(turned.save(), once.save())).toBe(0);
    expect(openWorkbook(once.save()).model.sheets).toHaveLength(3);
  });
});

describe("files that are not alike", () => {
  const unit = (path: string): Unit => ({ path, budget: 100, executed: 60, lost: 2, inYuan: false });
  const read = (workbook: EmbeddedWorkbook, path: string) => within(workbook, (port) => collectPort(path, port));
  const named = (sheet: SheetModel, path: string) => {
    const row = Array.from({ length: 12 }, (_, i) => HEAD + i).find((one) => sheet.value(one, 0) === path)!;
    return (col: number) => sheet.value(row, col);
  };

  /** A form with its indicators out of 80, of which 79 are scored. */
  function outOf80(): EmbeddedWorkbook {
    const workbook = newWorkbook("自评表");
    const rows: CellValue[][] = [
      ["项目支出绩效自评表"],
      ["（2024年度）"],
      ["项目名称", null, "综合服务项目"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "数量指标", "培训人次", "≥300人次", "300人次", 40, 39],
      ["效益指标", "社会效益指标", "知晓率", "≥90%", "92%", 30, 30],
      ["满意度指标", "服务对象满意度指标", "满意度", "≥90%", "93%", 10, 10],
      ["总分", null, null, null, null, 80, 79],
    ];
    rows.forEach((cells, row) =>
      cells.forEach((value, col) => {
        if (value !== null) workbook.model.sheets[0]!.setValue(row, col, value);
      }),
    );
    return workbook;
  }

  function wages(): EmbeddedWorkbook {
    const workbook = newWorkbook("Sheet1");
    [
      ["姓名", "基本工资", "津贴", "实发"],
      ["张三", 3000, 500, 3500],
      ["李四", 3200, 400, 3600],
    ].forEach((cells, row) => cells.forEach((value, col) => workbook.model.sheets[0]!.setValue(row, col, value)));
    return workbook;
  }

  let parts: CollectedFile[];
  let whole: EmbeddedWorkbook;
  let sheet: SheetModel;
  beforeAll(async () => {
    const noExecuted = workbookOf({ ...unit("丁"), budget: 300 });
    for (const row of [5, 6]) noExecuted.model.sheets[0]!.setValue(row, 5, null);
    const ignoring = await read(workbookOf(unit("乙")), "乙.xlsx");
    parts = [
      await read(workbookOf(unit("甲")), "甲.xlsx"),
      {
        ...ignoring,
        rows: ignoring.rows.map((row) => ({ ...row, ignored: 1 })),
        findings: [
          ...ignoring.findings,
          { severity: "warning", sheet: "自评表", cell: "H13", message: "得分低了。", rule: "得分", ignored: "情况属实" },
        ],
      },
      await read(outOf80(), "丙.xlsx"),
      await read(noExecuted, "丁.xlsx"),
      await read(wages(), "工资表.xlsx"),
    ];
    whole = await collected(parts);
    sheet = sheetOf(whole, words.overview.sheet);
  });

  it("lists a file without a known form by name, in the table and below it, and adds nothing for it", () => {
    const row = named(sheet, "工资表.xlsx");
    expect([4, 5, 6, 7, 9, 10, 12].map(row)).toEqual([messages.pane.kinds.unknown, null, null, null, null, null, null]);
    expect(sheet.value(HEAD + 7, 0)).toContain("1 个没有认出：工资表.xlsx");
    expect(parts.map((part) => part.formless)).toEqual([false, false, false, false, true]);
  });

  it("marks a budget without an executed amount and leaves it out of every rate", () => {
    const row = named(sheet, "丁.xlsx");
    expect([5, 6, 7].map(row)).toEqual([300, words.overview.without.executed, null]);
    expect([5, 6, 7].map((col) => sheet.value(HEAD + 5, col))).toEqual([500, 120, 0.6]);
    expect(sheet.value(HEAD + 7, 0)).toContain("1 行没有执行数，不计入合计的执行率");
  });

  it("ranks scores out of the same points only, and says of the others why they have no place", () => {
    expect([9, 10, 12].map(named(sheet, "丙.xlsx"))).toEqual([79, 80, words.overview.unranked.other]);
    expect(["甲.xlsx", "乙.xlsx", "丁.xlsx"].map((path) => named(sheet, path)(12))).toEqual([1, 1, 1]);
    expect([9, 10].map(named(sheet, "甲.xlsx"))).toEqual([98, 100]);
  });

  it("counts what was ignored and lists it with its reason, and nowhere the number of a rule", () => {
    expect([named(sheet, "乙.xlsx")(15), sheet.value(HEAD + 5, 15), sheet.value(HEAD + 6, 15)]).toEqual([1, 1, 0]);
    const found = sheetOf(whole, words.findings.sheet);
    const lines = Array.from({ length: 80 }, (_, i) => HEAD + i).filter((row) => found.value(row, 4) !== null);
    expect(lines.filter((row) => found.value(row, 1) === words.findings.ignored).map((row) => found.value(row, 4))).toEqual([
      messages.summaries.findings.ignoredBecause("得分低了。", "情况属实"),
    ]);
    expect(lines.map((row) => String(found.value(row, 5))).filter((rule) => /[A-Z]{3}-\d/.test(rule))).toEqual([]);
  });

  it("is no form itself: opened again it has no finding", async () => {
    const again = await read(openWorkbook(whole.save()), words.fileName);
    expect([again.findings, again.formless]).toEqual([[], true]);
  });
});

it("says so when there is nothing to collect", async () => {
  const whole = await collected([collectError("甲.xlsx", "甲.xlsx 是空文件。")]);
  expect(sheetOf(whole, words.overview.sheet).value(HEAD, 0)).toBe(words.overview.none);
  expect(sheetOf(whole, words.findings.sheet).value(HEAD, 0)).toBe(words.findings.none);
});
