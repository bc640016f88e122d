import { parseArguments, UsageError } from "../../src/cli/arguments";

const run = (...args: string[]) => {
  const parsed = parseArguments(args);
  if (parsed.kind !== "run") throw new Error(parsed.kind);
  return parsed.run;
};
const refusal = (...args: string[]) => {
  try {
    parseArguments(args);
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown.message;
  }
  return "";
};

test("inputs alone score with formulas and write nothing", () => {
  expect(run("甲.xlsx", "文件夹")).toMatchObject({
    inputs: ["甲.xlsx", "文件夹"],
    out: null,
    json: null,
    profile: null,
    report: null,
    mode: "score",
  });
});

test("options may stand anywhere, - is standard output", () => {
  expect(run("--json", "-", "甲.xlsx", "--out", "结果", "--values", "--profile", "anhui")).toMatchObject({
    inputs: ["甲.xlsx"],
    out: "结果",
    json: "-",
    profile: "anhui",
    report: null,
    mode: "values",
  });
  expect(run("--json=报告.json", "甲.xlsx").json).toBe("报告.json");
});

test("--check wins over --values: nothing is filled", () => {
  expect(run("--check", "--values", "甲.xlsx").mode).toBe("check");
});

test("help and version need no input", () => {
  expect(parseArguments(["--help"]).kind).toBe("help");
  expect(parseArguments(["--version", "甲.xlsx"]).kind).toBe("version");
});

test("what is wrong is named", () => {
  expect(refusal()).toContain("请给出");
  expect(refusal("甲.xlsx", "--frob")).toContain("--frob");
  expect(refusal("甲.xlsx", "--out")).toContain("--out");
  expect(refusal("甲.xlsx", "--out=")).toContain("--out");
  expect(refusal("甲.xlsx", "--check=1")).not.toBe("");
});

test("a report's text may be the only input", () => {
  expect(run("--report", "自评报告.docx")).toMatchObject({ inputs: [], report: "自评报告.docx", mode: "score" });
  expect(refusal("--check")).not.toBe("");
});
