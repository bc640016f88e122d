import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "fs";
import { join } from "path";
import { UsageError } from "../../src/cli/arguments";
import { collectInputs } from "../../src/cli/inputs";
import { planOutputs, writeWhole } from "../../src/cli/outputs";
import { tempFolder } from "./temp-folder";

const home = tempFolder();
const file = (path: string, content = "x") => {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
};

beforeAll(() => {
  ["县/乙.xlsx", "县/甲.xlsm", "县/镇/丙.XLSX", "县/镇/旧.xls", "县/~$乙.xlsx", "县/说明.docx", "空/说明.txt", "甲.xlsx", "另/甲.xlsx"].forEach((path) => file(path));
});

describe("inputs", () => {
  test("a folder gives its workbooks sorted, old formats included, locks and other files not", () => {
    expect(collectInputs(["县"], home).map((input) => [input.shown, input.below])).toEqual([
      ["县/乙.xlsx", "乙.xlsx"], ["县/甲.xlsm", "甲.xlsm"], ["县/镇/丙.XLSX", "镇/丙.XLSX"], ["县/镇/旧.xls", "镇/旧.xls"],
    ]);
  });

  test("a file is taken as it is, whatever it is called, and a missing one too", () => {
    expect(collectInputs(["甲.xlsx", "没有.xlsx", "空/说明.txt"], home).map((input) => input.shown)).toEqual(["甲.xlsx", "没有.xlsx", "空/说明.txt"]);
  });

  test("a folder without workbooks is said", () => {
    expect(() => collectInputs(["空"], home)).toThrow("空");
  });
});

describe("outputs", () => {
  const plan = (typed: string[], out: string | null, json: string | null = null, report: string | null = null) => planOutputs(collectInputs(typed, home), { out, json, report, collect: false }, home);

  test("the path below a folder is kept", () => {
    expect(plan(["县", "甲.xlsx"], "结果").targets).toEqual(["乙.xlsx", "甲.xlsm", "镇/丙.XLSX", "镇/旧.xls", "甲.xlsx"].map((path) => join(home, "结果", path)));
    expect(plan(["甲.xlsx"], null)).toEqual({ targets: [null], json: null, collected: null });
  });

  test("two inputs with one target are refused", () => {
    expect(() => plan(["甲.xlsx", "另/甲.xlsx"], "结果")).toThrow(UsageError);
    expect(() => plan(["甲.xlsx", "甲.xlsx"], "结果")).toThrow(UsageError);
  });

  test("a target that is an input is refused, through links too", () => {
    expect(() => plan(["甲.xlsx"], ".")).toThrow("甲.xlsx");
    symlinkSync(join(home, "县"), join(home, "县的链接"));
    expect(() => plan(["县"], "县的链接")).toThrow(UsageError);
    mkdirSync(join(home, "链"), { recursive: true });
    symlinkSync(join(home, "甲.xlsx"), join(home, "链/甲.xlsx"));
    expect(() => plan(["甲.xlsx"], "链")).toThrow(UsageError);
  });

  test("the text of --report is an input: no report, no target and no collection is written over it, through links too", () => {
    file("报告.txt");
    file("甲的/甲.xlsx");
    mkdirSync(join(home, "出"), { recursive: true });
    symlinkSync(join(home, "报告.txt"), join(home, "出/汇总.xlsx"));
    symlinkSync(join(home, "报告.txt"), join(home, "报告的链接"));
    expect(() => plan([], null, "报告.txt", "报告.txt")).toThrow(UsageError);
    expect(() => plan(["甲.xlsx"], null, "./县/../报告.txt", "报告.txt")).toThrow(UsageError);
    expect(() => plan(["甲.xlsx"], null, "报告的链接", "报告.txt")).toThrow(UsageError);
    expect(() => plan(["甲的/甲.xlsx"], ".", null, "甲.xlsx")).toThrow(UsageError);
    expect(() => planOutputs(collectInputs(["县"], home), { out: "出", json: null, report: "报告.txt", collect: true }, home)).toThrow(UsageError);
    expect(plan(["甲.xlsx"], "结果", "报告.json", "报告.txt").json).toBe(join(home, "报告.json"));
  });

  test("one input's target that is another input is refused", () => {
    expect(() => plan(["甲.xlsx", "另/甲.xlsx"], "另")).toThrow(UsageError);
  });

  test("--out that is a file, a folder where a workbook should go, and a report over an input are refused", () => {
    expect(() => plan(["甲.xlsx"], "另/甲.xlsx")).toThrow("是文件");
    mkdirSync(join(home, "占/甲.xlsx"), { recursive: true });
    expect(() => plan(["甲.xlsx"], "占")).toThrow("是文件夹");
    expect(() => plan(["甲.xlsx"], null, "甲.xlsx")).toThrow(UsageError);
    expect(() => plan(["甲.xlsx"], "结果", "结果/甲.xlsx")).toThrow(UsageError);
    expect(plan(["甲.xlsx"], "结果", "-").json).toBe("-");
  });
});

describe("writing", () => {
  test("makes the folders, replaces the file, leaves nothing beside it", () => {
    const target = join(home, "新/深/甲.xlsx");
    writeWhole(target, "一");
    writeWhole(target, "二");
    expect(readFileSync(target, "utf8")).toBe("二");
    expect(readdirSync(join(home, "新/深"))).toEqual(["甲.xlsx"]);
  });

  test("what cannot be written leaves no file", () => {
    expect(() => writeWhole(join(home, "甲.xlsx/下面.xlsx"), "一")).toThrow(UsageError);
    expect(existsSync(join(home, "甲.xlsx/下面.xlsx"))).toBe(false);
  });
});
