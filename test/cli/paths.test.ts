import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "fs";
import { join } from "path";
import { UsageError } from "../../src/cli/arguments";
import { bytesOf, collectInputs } from "../../src/cli/inputs";
import { planOutputs, writeWhole } from "../../src/cli/outputs";
import { tempFolder } from "./temp-folder";

const home = tempFolder();
const file = (path: string, content = "x") => {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
};

beforeAll(() => {
  [
    "县/乙.xlsx",
    "县/甲.xlsm",
    "县/镇/丙.XLSX",
    "县/镇/旧.xls",
    "县/~$乙.xlsx",
    "县/说明.docx",
    "空/说明.txt",
    "甲.xlsx",
    "另/甲.xlsx",
  ].forEach((path) => file(path));
});

describe("inputs", () => {
  test("a folder gives its workbooks sorted, old formats included, locks and other files not", () => {
    expect(collectInputs(["县"], home).map((input) => [input.shown, input.below])).toEqual([
      ["县/乙.xlsx", "乙.xlsx"],
      ["县/甲.xlsm", "甲.xlsm"],
      ["县/镇/丙.XLSX", "镇/丙.XLSX"],
      ["县/镇/旧.xls", "镇/旧.xls"],
    ]);
  });

  test("a file is taken as it is, whatever it is called, and a missing one too", () => {
    expect(collectInputs(["甲.xlsx", "没有.xlsx", "空/说明.txt"], home).map((input) => input.shown)).toEqual([
      "甲.xlsx",
      "没有.xlsx",
      "空/说明.txt",
    ]);
  });

  test("a folder without workbooks is said", () => {
    expect(() => collectInputs(["空"], home)).toThrow("空");
  });
});

describe("names of all kinds", () => {
  const ODD = [
    "a'b\"c.xlsx",
    "换\n行.xlsx",
    "😀.xlsx",
    " 前后 .xlsx",
    "-x.xlsx",
    "#{}%20&;.xlsx",
    "..甲.xlsx",
    "a\\b.xlsx",
    "é.xlsx",
    "é.xlsx".normalize("NFD"),
    `${"长".repeat(82)}.xlsx`,
  ];

  test("are read and written whole, those that are no UTF-8 too", () => {
    ODD.forEach((name) => file(`怪/${name}`, name));
    const gbk = Buffer.concat([Buffer.from(join(home, "怪/")), Buffer.from([0xb1, 0xed])]);
    mkdirSync(gbk);
    writeFileSync(Buffer.concat([gbk, Buffer.from("/"), Buffer.from([0xbc, 0xd7]), Buffer.from(".xlsx")]), "表/甲.xlsx");
    writeFileSync(Buffer.concat([Buffer.from(join(home, "怪/")), Buffer.from([0xff, 0xff]), Buffer.from(".xlsx")]), "ÿÿ.xlsx");
    const inputs = collectInputs(["怪"], home);
    expect(inputs.map(({ below }) => below).sort()).toEqual([...ODD, "表/甲.xlsx", "ÿÿ.xlsx"].sort());
    const { targets } = planOutputs(inputs, { out: "怪出", json: null, report: null, collect: false }, home);
    inputs.forEach((input, index) => writeWhole(targets[index]!, bytesOf(input)));
    expect(inputs.map(({ below }) => readFileSync(join(home, "怪出", below), "utf8"))).toEqual(inputs.map(({ below }) => below));
  });

  test("a loop of links and a name that is too long are inputs that tell why", () => {
    symlinkSync(join(home, "圈.xlsx"), join(home, "圈.xlsx"));
    expect(collectInputs(["圈.xlsx", "长".repeat(200)], home)).toHaveLength(2);
    expect(() =>
      planOutputs(collectInputs(["圈.xlsx"], home), { out: "结果", json: null, report: null, collect: false }, home),
    ).not.toThrow();
  });
});

describe("outputs", () => {
  const plan = (typed: string[], out: string | null, json: string | null = null, report: string | null = null) =>
    planOutputs(collectInputs(typed, home), { out, json, report, collect: false }, home);

  test("the path below a folder is kept", () => {
    expect(plan(["县", "甲.xlsx"], "结果").targets).toEqual(
      ["乙.xlsx", "甲.xlsm", "镇/丙.XLSX", "镇/旧.xls", "甲.xlsx"].map((path) => join(home, "结果", path)),
    );
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
    expect(() => planOutputs(collectInputs(["县"], home), { out: "出", json: null, report: "报告.txt", collect: true }, home)).toThrow(
      UsageError,
    );
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
