import { execFileSync } from "child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "fs";
import { join } from "path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook, type SheetModel } from "../../src/embedded";
import { parseArguments } from "../../src/cli/arguments";
import { inLong } from "../helpers/long";
import { schemaErrors } from "./schema";
import { tempFolder } from "./temp-folder";
import { report, sample, score } from "./world";

const root = join(__dirname, "../..");
const home = tempFolder();
const BAOCHENG = "宝城镇2024.xlsx";
const TIANCHANG = "天长水利2022.xlsx";
const put = (path: string, content: Uint8Array | string) => {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
};
const open = (path: string) => openWorkbook(readFileSync(join(home, path))).model;
/** The values of the first row whose first cell starts with the text. */
const rowOf = (sheet: SheetModel, starts: string) => {
  for (let row = 0; row < 400; row += 1)
    if (String(sheet.value(row, 0) ?? "").startsWith(starts)) return Array.from({ length: 16 }, (_, col) => sheet.value(row, col));
  throw new Error(`no row ${starts}`);
};

beforeAll(() => {
  put(`县/${TIANCHANG}`, sample(TIANCHANG));
  put(`县/镇/${BAOCHENG}`, sample(BAOCHENG));
  put("县/坏.xlsx", "不是工作簿");
});

describe("--summary on one workbook", () => {
  test("puts every available kind on a sheet of its own; its cells are among the writes, with their values", async () => {
    const answer = await report(home, `县/${TIANCHANG}`, "--summary", "--out", "一个");
    expect(schemaErrors(answer)).toEqual([]);
    const [file] = answer.files;
    expect(file!.summaries.map((one) => one.id)).toEqual(expect.arrayContaining(["by-level1", "by-project", "findings"]));
    const model = open(`一个/${TIANCHANG}`);
    for (const { sheet } of file!.summaries) expect(model.sheet(sheet)).not.toBeNull();
    const check = rowOf(model.sheet("得分汇总")!, "校验");
    expect(check.slice(2, 4)).toEqual([0, 0]);
    const total = file!.writes.find((write) => write.sheet === "得分汇总" && write.after.formula?.startsWith("=IF(COUNT(D"));
    expect(total?.after.value).toBe(100);
    expect(existsSync(join(home, "一个/汇总.xlsx"))).toBe(false);
  });

  test("a second run over its own output brings the tables up to date and adds none", async () => {
    await score(home, `县/${TIANCHANG}`, "--summary", "--out", "一次");
    await score(home, `一次/${TIANCHANG}`, "--summary", "--out", "二次");
    const names = (path: string) => open(path).sheets.map((sheet) => sheet.name);
    expect(names(`二次/${TIANCHANG}`)).toEqual(names(`一次/${TIANCHANG}`));
  });

  test("without --out it is only said, and nothing is written", async () => {
    const before = readdirSync(home);
    const { notes } = await score(home, `县/${TIANCHANG}`, "--summary");
    expect(notes).toContain("--out");
    expect(readdirSync(home)).toEqual(before);
  });

  test("a workbook that takes no sheets keeps its scores, and the report says why there is no summary", async () => {
    const parts = unzipSync(sample(TIANCHANG));
    const book = strFromU8(parts["xl/workbook.xml"]!).replace("<bookViews", '<workbookProtection lockStructure="1"/><bookViews');
    put("锁.xlsx", zipSync({ ...parts, "xl/workbook.xml": strToU8(book) }));
    const [file] = (await report(home, "锁.xlsx", "--summary", "--out", "锁出")).files;
    expect(open("锁出/锁.xlsx").structureProtected).toBe(true);
    expect([file!.error, file!.summaries, file!.notes.join()]).toEqual([null, [], expect.stringContaining("结构受保护")]);
  });
});

describe("many workbooks into one", () => {
  test("a row for each unit and project, links, totals, findings, and what could not be read", async () => {
    const { code } = await score(home, "县", "--summary", "--out", "县出");
    expect(code).toBe(2);
    const model = open("县出/汇总.xlsx");
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(["汇总", "问题", "未能读取"]);
    const sheet = model.sheet("汇总")!;
    expect(rowOf(sheet, TIANCHANG).slice(4, 13)).toEqual(["项目", 880, 880, 1, "万元", 100, 100, "优", 1]);
    expect(sheet.formula(3, 0)).toBe(`=HYPERLINK("${TIANCHANG}","${TIANCHANG}")`);
    expect(rowOf(sheet, `镇/${BAOCHENG}`)[1]).toContain("宝城镇");
    expect(rowOf(sheet, "校验").filter((value) => typeof value === "number")).toEqual([0, 0, 0, 0, 0]);
    expect(rowOf(model.sheet("未能读取")!, "坏.xlsx")[1]).toContain("不是 Excel 工作簿");
  });

  test("it is written over no input and no other output, and nothing is written then", async () => {
    put("同名/汇总.xlsx", sample(BAOCHENG));
    put("同名/乙.xlsx", sample(BAOCHENG));
    const clash = await score(home, "同名", "--summary", "--out", "同名出");
    expect([clash.code, clash.notes]).toEqual([2, expect.stringContaining("与汇总同名")]);
    expect(existsSync(join(home, "同名出"))).toBe(false);
    put("结果/汇总.xlsx", sample(BAOCHENG));
    const over = await score(home, "结果/汇总.xlsx", `县/${TIANCHANG}`, "--summary", "--out", "结果", "--json", "结果.json");
    expect(over.code).toBe(2);
    expect(readdirSync(join(home, "结果"))).toEqual(["汇总.xlsx"]);
  });
});

describe("--jobs", () => {
  const run = (jobs: string, out: string) => {
    try {
      execFileSync(
        process.execPath,
        [join(root, "scripts/run.mjs"), "src/cli/main.ts", "县", "--summary", "--jobs", jobs, "--out", out, "--json", `${out}.json`],
        { cwd: root, env: { ...process.env, INIT_CWD: home }, stdio: "ignore" },
      );
      return 0;
    } catch (thrown) {
      return (thrown as { status: number }).status;
    }
  };

  inLong("two workers give the same report and the same workbooks as one, byte for byte", () => {
    expect([run("1", "甲出"), run("2", "乙出")]).toEqual([2, 2]);
    const bytes = (path: string) => readFileSync(join(home, path)).toString("base64");
    expect(bytes("乙出.json")).toBe(bytes("甲出.json"));
    for (const path of ["汇总.xlsx", TIANCHANG, `镇/${BAOCHENG}`]) expect(bytes(`乙出/${path}`) === bytes(`甲出/${path}`)).toBe(true);
  });

  test("a number of workers must be one", () => {
    for (const wrong of ["0", "-1", "二", "1.5"]) expect(() => parseArguments(["县", `--jobs=${wrong}`])).toThrow("--jobs");
    expect(parseArguments(["县", "--jobs", "500"])).toMatchObject({ run: { jobs: 64 } });
  });
});
