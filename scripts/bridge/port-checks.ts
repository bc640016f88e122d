import { BLANK, EMPTY_PLAN, parseA1, type CellContent, type CellEdit, type CellFill, type EditPlan, type FillEdit, type Grid } from "../../src/workbook";
import type { Check, Ground, Source } from "./ground";

// The adapter (src/excel) in an Excel, through ExcelPort alone: what test/excel asserts with the file at hand, as far as Excel itself can tell.

const OURS: readonly Source[] = [{ name: "src/workbook/port.ts", url: "https://learn.microsoft.com/javascript/api/excel" }];

const value = (content: string | number | boolean): CellContent => ({ kind: "value", value: content });
const formula = (text: string): CellContent => ({ kind: "formula", formula: text });
const plan = (part: Partial<EditPlan>): EditPlan => ({ ...EMPTY_PLAN, ...part });
const RED: CellFill = { color: "#FFC7CE", pattern: "Solid", tint: 0 };
const NONE: CellFill = { color: null, pattern: "None", tint: 0 };

/** Texts that Excel would take for numbers, dates, formulas or errors. */
const DECEPTIVE = ["001", "=A1", "3-4", "50%", "TRUE", "2024年3月", "1e5", "+86", "-项", "@用户", "'引号", "1/2", "#N/A", "12月", "  7 ", "2024-01-01", "第1行\n第2行", "９５％", "Jan 5"];

function edit({ sheet }: Ground, address: string, after: CellContent, before: CellContent = BLANK, more: Partial<CellEdit> = {}): CellEdit {
  return { sheet, ...parseA1(address)!, before, after, ...more };
}

function fill({ sheet }: Ground, address: string, after: FillEdit["after"], before: FillEdit["before"]): FillEdit {
  return { sheet, ...parseA1(address)!, before, after, severity: null };
}

/** Puts something on the sheet as a person would, past the port. */
const put = ({ on }: Ground, cells: unknown[][]): Promise<void> => on((sheet) => void (sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length).formulas = cells));

/** The sheet as the port reads it. */
async function read({ port, sheet }: Ground): Promise<Grid> {
  const { sheets } = await port.survey();
  const [grid] = await port.readGrids(sheets.filter((one) => one.name === sheet), { fills: true });
  return grid!;
}

async function failure(step: Promise<unknown>): Promise<string | null> {
  return step.then(() => null, (thrown: unknown) => String((thrown as { readonly code?: unknown }).code));
}

const check = (id: string, told: string, run: Check["run"]): Check => ({ id, told, sources: OURS, run });

/** The checks of the port. */
export const PORT_CHECKS: readonly Check[] = [
  check("port-survey", "一次就知道每张表的名字和有值的范围；空表没有范围。", async (ground) => {
    const used = async () => (await ground.port.survey()).sheets.find((one) => one.name === ground.sheet)?.used;
    ground.same("blank", await used(), null);
    await put(ground, [["", ""], ["", 1]]);
    ground.same("used", await used(), { top: 1, left: 1, bottom: 1, right: 1 });
  }),
  check("port-read", "读到值、公式、显示的文字和数字格式。", async (ground) => {
    await put(ground, [["指标", 10, "=B1*2"]]);
    await ground.on((sheet) => void (sheet.getRange("B1").numberFormat = [["0.00"]]));
    const { values, formulas, texts, numberFormats } = await read(ground);
    ground.same("values", values, [["指标", 10, 20]]);
    ground.same("formulas", formulas, [[null, null, "=B1*2"]]);
    ground.same("texts", texts, [["指标", "10.00", "20"]]);
    ground.same("formats", numberFormats[0]!.slice(0, 2), ["General", "0.00"]);
  }),
  check("port-write", "写入数和公式，算出结果并读回。", async (ground) => {
    await put(ground, [["数量", 10], ["质量", 20]]);
    const { results } = await ground.port.apply(plan({ cells: [edit(ground, "C1", value(9.5)), edit(ground, "C3", formula("=SUM(C1:C2)")), edit(ground, "D3", formula("=ROUND(MIN(B1,C1/3),2)"))] }));
    ground.same("results", results.map((result) => result.value), [9.5, 9.5, 3.17]);
    ground.same("formulas", (await read(ground)).formulas[2]!.slice(2), ["=SUM(C1:C2)", "=ROUND(MIN(B1,C1/3),2)"]);
  }),
  check("port-texts", "看起来像数、日期、公式的文字，写进去还是文字，数字格式不变。", async (ground) => {
    const { results } = await ground.port.apply(plan({ cells: DECEPTIVE.map((text, row) => edit(ground, `A${row + 1}`, value(text))) }));
    ground.same("results", results.map((result) => result.value), DECEPTIVE);
    ground.same("formats", [...new Set((await read(ground)).numberFormats.flat())], ["General"]);
  }),
  check("port-text-cells", "文本格式（@）的格连同数字格式一起写，公式真的在算。", async (ground) => {
    await ground.on((sheet) => void (sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]]));
    await put(ground, [["", 4]]);
    const format = { numberFormat: "General", numberFormatBefore: "@" };
    const { results } = await ground.port.apply(plan({ cells: [edit(ground, "A1", formula("=B1*2"), BLANK, format), edit(ground, "A2", value(7), BLANK, format)] }));
    ground.same("results", results.map((result) => result.value), [8, 7]);
  }),
  check("port-clear", "清空格，公式换成值。", async (ground) => {
    await put(ground, [[18, "=1+2"]]);
    await ground.port.apply(plan({ cells: [edit(ground, "A1", BLANK, value(18)), edit(ground, "B1", value(3), formula("=1+2"))] }));
    const { values, formulas } = await read(ground);
    ground.same("values, formulas", [values, formulas], [[[3]], [[null]]]);
  }),
  check("port-fills", "底色读出来、盖上标记、再放回去，和原来一样。", async (ground) => {
    await put(ground, [[1, 2, 3]]);
    await ground.on((sheet) => void (sheet.getRange("B1").format.fill.color = "#DDEBF7"));
    const [before] = (await read(ground)).fills!;
    ground.same("told", before!.map((one) => (one === "unreadable" ? one : one.color)), [null, "#DDEBF7", null]);
    const cells = ["A1", "B1", "C1"];
    await ground.port.apply(plan({ fills: cells.map((address, i) => fill(ground, address, RED, before![i]!)) }));
    ground.same("marked", (await read(ground)).fills![0]!.map((one) => (one === "unreadable" ? one : one.color)), ["#FFC7CE", "#FFC7CE", "#FFC7CE"]);
    await ground.port.apply(plan({ fills: cells.map((address, i) => fill(ground, address, before![i] === "unreadable" ? NONE : before![i]!, RED)) }));
    ground.same("given back", (await read(ground)).fills![0], before);
  }),
  check("port-hidden-rows", "有隐藏的行时，值落在该在的格里。", async (ground) => {
    await put(ground, [[1], [2], [3], [4], [5]]);
    await ground.on((sheet) => void (sheet.getRange("A2:A3").rowHidden = true));
    await ground.port.apply(plan({ cells: ["B1", "B2", "B3", "B4", "B5"].map((address, i) => edit(ground, address, value(i * 10))) }));
    ground.same("values", (await read(ground)).values.map((row) => row[1]), [0, 10, 20, 30, 40]);
  }),
  check("port-changed-meanwhile", "要写的格和读到的不一样时不写，别的格也恢复原状。", async (ground) => {
    await put(ground, [[1, 2]]);
    ground.same("code", await failure(ground.port.apply(plan({ cells: [edit(ground, "A2", value(5)), edit(ground, "A1", value(9), value(7))] }))), "changed-meanwhile");
    ground.same("values", (await read(ground)).values, [[1, 2]]);
  }),
  check("port-put-back", "中途失败（表不在了）时，写过的全部恢复原状。", async (ground) => {
    await put(ground, [[1]]);
    const gone = { ...edit(ground, "A1", value(1)), sheet: "没有这张" };
    ground.same("code", await failure(ground.port.apply(plan({ cells: [edit(ground, "B1", value(5)), gone], fills: [fill(ground, "A1", RED, NONE)] }))), "sheet-gone");
    const grid = await read(ground);
    ground.same("values", grid.values, [[1]]);
    ground.same("fills", grid.fills!.flat().map((one) => (one === "unreadable" ? one : one.color)), [null]);
  }),
  check("port-validation", "数据验证设上、读得出、换得掉、拿得走。", async (ground) => {
    const { sheet, port } = ground;
    const rect = { top: 0, left: 0, bottom: 0, right: 0 };
    const told = async () => (await port.readLooks({ areas: [], validations: [{ sheet, row: 0, col: 0 }] })).validations[0]!.validation;
    await port.apply(plan({ validations: [{ sheet, rect, rule: { kind: "decimal", min: 0, max: 10, prompt: "0 到 10 分" } }] }));
    const decimal = await told();
    ground.same("decimal", decimal && decimal !== "unreadable" ? [decimal.settings.decimal?.operator, decimal.prompt.message] : decimal, ["Between", "0 到 10 分"]);
    await port.apply(plan({ validations: [{ sheet, rect, rule: { kind: "list", values: ["是", "否"], prompt: "" } }] }));
    const list = await told();
    ground.same("list", list && list !== "unreadable" ? list.settings.list?.source : list, "是,否");
    await port.apply(plan({ validations: [{ sheet, rect, rule: null }] }));
    ground.same("none", await told(), null);
  }),
  check("port-store", "存下的记录写得进、读得出、改得了、删得净。", async ({ port, same }) => {
    const store = async () => (await port.survey()).store;
    same("none before", await store(), null);
    for (const text of ['{"version":1,"a":"<&> 甲\\n乙"}', '{"version":1}', null]) {
      await port.apply(plan({ store: text }));
      same("store", await store(), text);
    }
  }),
  check("port-new-sheet", "新增工作表，写入带格式的表，再删掉。", async (ground) => {
    const { port, sheet, same } = ground;
    const name = `${sheet}·表`.slice(-31);
    const contents = [[value("单位"), value("得分")], [value("001"), value(93.8)], [value("合计"), formula("=SUM(B2:B2)")]];
    const rect = { top: 0, left: 0, bottom: 2, right: 1 };
    await port.survey();
    await port.apply(plan({ newSheets: [{ name, after: sheet }], blocks: [{
      sheet: name, top: 0, left: 0, before: null, contents, columnWidths: { 0: 20, 1: 10 }, rowHeights: { 0: 30 }, freezeRows: 1, print: { landscape: true, titleRows: [0, 0], area: rect },
      styles: [{ rect: { ...rect, bottom: 0 }, bold: true, fillColor: "#F2F2F2", horizontal: "Center" }, { rect: { ...rect, top: 1, left: 1 }, numberFormat: "0.00" }, { rect, borders: true }],
    }] }));
    const { sheets } = await port.survey();
    const [grid] = await port.readGrids(sheets.filter((one) => one.name === name), { fills: false });
    same("values", grid?.values, [["单位", "得分"], ["001", 93.8], ["合计", 93.8]]);
    same("texts", grid?.texts[1], ["001", "93.80"]);
    const { areas } = await port.readLooks({ areas: [{ sheet: name, rect: { ...rect, bottom: 0, right: 0 } }], validations: [] });
    const look = areas[0]?.looks[0]?.[0];
    same("look", look && [look.bold, look.horizontal, look.bottom.style], [true, "Center", "Continuous"]);
    await port.apply(plan({ removedSheets: [name] }));
    same("removed", (await port.survey()).sheets.some((one) => one.name === name), false);
  }),
  check("port-select", "选中别的工作表里的格，选中处读得回来。", async ({ port, sheet, same }) => {
    await port.select(sheet, "B2:C3");
    same("selection", await port.selection(), { sheet, address: "B2:C3" });
  }),
  check("port-events", "别处的改动听得见，自己写的不算。", async (ground) => {
    const { port, sheet, same } = ground;
    const heard: string[] = [];
    const stop = await port.onChanged((event) => void heard.push(`${event.sheet === sheet ? "own" : "other"} ${event.address}`));
    await port.apply(plan({ cells: [edit(ground, "A1", value(1))] }));
    await ground.on((own) => void (own.getRange("C3").values = [[3]]));
    for (let waits = 0; waits < 40 && heard.length === 0; waits += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    await stop();
    same("heard", heard, ["own C3"]);
  }),
  check("port-formulas", "得分公式写进去是什么，读回来就是什么（只差 Excel 自己的写法），算出来也对。", async (ground) => {
    await put(ground, [["", 20, 0.935, 18.4]]);
    const formulas = [
      ["=IF(B1=\"\",\"\",ROUND(MIN(1,C1)*B1,2))", 18.7], ["=ROUND(MIN(B1,B1*0.50+D1/2),2)", 19.2], [`=SUM('${ground.sheet}'!B1:D1)`, 39.335], ["=IFERROR(D1/A1,0)", 0],
      ["=IF(AND(C1>=0.9,C1<1),B1*0.8,B1)", 16], ["=MAX(0,B1-ROUNDUP((1-C1)*100,0)*0.5)", 16.5],
    ] as const;
    const { results } = await ground.port.apply(plan({ cells: formulas.map(([text], i) => edit(ground, `A${i + 2}`, formula(text))) }));
    ground.same("results", results.map((result) => result.value), formulas.map(([, result]) => result));
  }),
  check("port-large", "超过 4 MB 的内容分几次写，全部写到。", async (ground) => {
    const rows = 3000;
    const text = (row: number) => `说明${"很长".repeat(250)}${row}`;
    const shares: number[] = [];
    const { results } = await ground.port.apply(plan({ cells: Array.from({ length: rows }, (_, row) => edit(ground, `A${row + 1}`, value(text(row)))) }), (share) => shares.push(share));
    ground.same("requests", shares.length > 1, true);
    ground.same("wrong results", results.filter((result) => result.value !== text(result.row)).length, 0);
  }),
  check("port-many-fills", "两千个分散的格标上底色，再还原。", async (ground) => {
    const cells = Array.from({ length: 2000 }, (_, i) => ({ sheet: ground.sheet, row: i * 2, col: i % 5, severity: null }));
    const colors = () => ground.on(async (sheet, context) => {
      const asked = [0, 999, 1999].map((i) => sheet.getCell(cells[i]!.row, cells[i]!.col).format.fill);
      for (const one of asked) one.load("color");
      await context.sync();
      return asked.map((one) => one.color);
    });
    await ground.port.apply(plan({ fills: cells.map((cell) => ({ ...cell, before: NONE, after: RED })) }));
    ground.same("marked", await colors(), ["#FFC7CE", "#FFC7CE", "#FFC7CE"]);
    await ground.port.apply(plan({ fills: cells.map((cell) => ({ ...cell, before: RED, after: NONE })) }));
    ground.same("given back", await colors(), ["#FFFFFF", "#FFFFFF", "#FFFFFF"]);
  }),
  check("port-tints", "带深浅的底色盖上标记再放回去，深浅不变，颜色每个分量最多差 3（Excel 按整数换算深浅）。", async (ground) => {
    await put(ground, [[1]]);
    const shown = () => ground.on(async (sheet, context) => {
      const { fill: one } = sheet.getRange("A1").format;
      one.load("color,tintAndShade");
      await context.sync();
      return [one.color, Math.round(one.tintAndShade * 100)];
    });
    await ground.on((sheet) => {
      const { fill: one } = sheet.getRange("A1").format;
      one.color = "#4472C4";
      one.tintAndShade = 0.4;
    });
    const before = await shown();
    const told = (await read(ground)).fills![0]![0]!;
    ground.same("readable", told !== "unreadable", true);
    if (told === "unreadable") return;
    await ground.port.apply(plan({ fills: [fill(ground, "A1", RED, told)] }));
    await ground.port.apply(plan({ fills: [fill(ground, "A1", told, RED)] }));
    const after = await shown();
    const apart = [1, 3, 5].map((at) => Math.abs(parseInt(String(after[0]).slice(at, at + 2), 16) - parseInt(String(before[0]).slice(at, at + 2), 16)));
    ground.same("tint", after[1], before[1]);
    ground.same(`${after[0]} for ${before[0]}`, apart.every((one) => one <= 3), true);
  }),
  check("port-merges", "合并的格读得出来。", async (ground) => {
    await put(ground, [["甲", "", "乙"]]);
    await ground.on((sheet) => sheet.getRange("A1:B2").merge());
    ground.same("merges", (await read(ground)).merges, [{ top: 0, left: 0, bottom: 1, right: 1 }]);
  }),
  check("port-looks", "改过的样子放得回去。", async (ground) => {
    const { sheet, port } = ground;
    const rect = { top: 0, left: 0, bottom: 0, right: 1 };
    const told = async () => (await port.readLooks({ areas: [{ sheet, rect }], validations: [] })).areas[0]!.looks[0]!.map(({ bold, wrap, numberFormat, fontColor }) => [bold, wrap, numberFormat, fontColor]);
    const before = await told();
    await port.apply(plan({ looks: [{ sheet, rect, look: { bold: true, wrap: true, numberFormat: "0.00", fontColor: "#C00000" } }] }));
    ground.same("changed", await told(), [[true, true, "0.00", "#C00000"], [true, true, "0.00", "#C00000"]]);
    const [[bold, wrap, numberFormat, fontColor]] = before as [[boolean, boolean, string, string]];
    await port.apply(plan({ looks: [{ sheet, rect, look: { bold, wrap, numberFormat, fontColor } }] }));
    ground.same("given back", await told(), before);
  }),
  check("port-rename", "工作表改名后，编号不变，名字是新的。", async ({ on, port, sheet, same }) => {
    const idOf = async (name: string) => (await port.survey()).sheets.find((one) => one.name === name)?.id ?? null;
    const before = await idOf(sheet);
    await on((own) => void (own.name = `${sheet}改`));
    same("id", await idOf(`${sheet}改`), before);
  }),
];
