import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "fs";
import { join } from "path";
import type * as Score from "../../src/actions/score";
import { sample, report, score } from "./world";
import { tempFolder } from "./temp-folder";

jest.mock("../../src/actions/score", () => {
  const real = jest.requireActual<typeof Score>("../../src/actions/score");
  return {
    ...real,
    planScore: (input: Score.ScoreInput) => {
      if (input.grids.some((grid) => grid.sheet === "坏")) throw new TypeError("Cannot read properties of undefined (reading 'col')");
      return real.planScore(input);
    },
  };
});

const home = tempFolder();
const good = sample("天长水利2022.xlsx");
const bad = sample("天长水利2022.xlsx", (workbook) => {
  workbook.model.addSheet("坏").setValue(0, 0, "x");
});

describe("a workbook on which the program throws", () => {
  beforeAll(() => {
    mkdirSync(join(home, "县"));
    for (const [name, bytes] of [
      ["1好.xlsx", good],
      ["2坏.xlsx", bad],
      ["3好.xlsx", good],
    ] as const)
      writeFileSync(join(home, "县", name), bytes);
  });

  it("costs itself: the others are scored and written, it is named in Chinese, and the run ends with 2", async () => {
    const { code, out, notes } = await score(home, "县", "--out", "出", "--summary", "--json", "r.json");
    expect(code).toBe(2);
    expect(["1好.xlsx", "2坏.xlsx", "3好.xlsx", "汇总.xlsx"].map((name) => existsSync(join(home, "出", name)))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(notes).toMatch(/处理 县.2坏\.xlsx 时程序出错，没有写出结果/);
    expect(out + notes).not.toMatch(/TypeError|Cannot read|at \w+ \(/);
    const { files } = await report(home, "县");
    expect(files.map((file) => [file.error?.code ?? null, file.sheets.length > 0])).toEqual([
      [null, true],
      ["program-fault", false],
      [null, true],
    ]);
  });
});

describe("the text of --report", () => {
  it("is never written over", async () => {
    writeFileSync(join(home, "报告.txt"), "预算执行率为90%。");
    copyFileSync(join(home, "县/1好.xlsx"), join(home, "好.xlsx"));
    for (const args of [
      ["--report", "报告.txt", "--json", "报告.txt"],
      ["好.xlsx", "--report", "报告.txt", "--json", "./报告.txt"],
    ]) {
      const { code, notes } = await score(home, ...args);
      expect([code, notes]).toEqual([2, expect.stringContaining("报告.txt 是输入文件")]);
    }
  });
});
