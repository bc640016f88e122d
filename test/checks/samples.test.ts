import type { Finding } from "../../src/checks";
import { toA1 } from "../../src/workbook";
import { benchOf, sampleBytes } from "../line/workbench";

const known = new Map<string, readonly Finding[]>();

/** Findings of a sample workbook, read through the genuine client once. */
async function findingsIn(file: string): Promise<readonly Finding[]> {
  const found = known.get(file);
  if (found) return found;
  const bench = benchOf(sampleBytes(file));
  try {
    await bench.controller.refresh();
    const findings = bench.controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings);
    known.set(file, findings);
    return findings;
  } finally {
    bench.close();
  }
}

const told = (findings: readonly Finding[]) =>
  findings.flatMap(({ parts }) => parts).map((f) => `${f.severity} ${f.rule} ${f.cell.sheet}!${toA1(f.cell)}`);

/** True inconsistencies of the five reports that live in a table: errors, or warnings where a figure was only cut. */
const MUST: readonly (readonly [file: string, finding: string, what: string])[] = [
  ["户木乡2024.xlsx", "error parts-total 管理绩效得分!C15", "ten parts make 93.5, printed 93.1"],
  ["三元镇2023.xlsx", "warning rate-truncated 绩效目标表!F6", "90.0754 % printed as 90.07 %"],
];

/** What needs an explanation: named, and never more than a warning. */
const EXPLAIN: readonly (readonly [file: string, finding: string, what: string])[] = [
  ["三元镇2023.xlsx", "warning arrival-rate 绩效目标表!F5", "the rate is one of arrival"],
  ["三元镇2023.xlsx", "warning rate-unit 绩效目标表!F15", "a rate in points"],
  ["三元镇2023.xlsx", "warning level2-mismatch 绩效目标表!C17", "三保 under cost"],
  ["三元镇2023.xlsx", "warning level2-mismatch 绩效目标表!C19", "debt under cost"],
  ["古饶镇2024.xlsx", "warning duplicate-rows 项目支出执行情况!B23", "美丽乡村建设五 twice with the same figures"],
  ["宝城镇2024.xlsx", "warning level-blank Sheet1!B44", "one level-1 cell is empty"],
  ["宝城镇2024.xlsx", "warning actuals-equal-targets Sheet1!L44", "14 quality results equal their targets"],
];

it.each([...MUST, ...EXPLAIN])("%s: %s (%s)", async (file, finding) => {
  expect(told(await findingsIn(file))).toContain(finding);
});

it.each(["泉坊镇2023.xlsx", "三元镇2023.xlsx", "户木乡2024.xlsx", "古饶镇2024.xlsx", "宝城镇2024.xlsx", "天长水利2022.xlsx"])(
  "%s has no error besides the true inconsistencies",
  async (file) => {
    const errors = told(await findingsIn(file)).filter((line) => line.startsWith("error"));
    expect(errors).toEqual(MUST.filter(([of, finding]) => of === file && finding.startsWith("error")).map(([, finding]) => finding));
  },
);

it("the eight odd rates of 古饶镇 and the sum of 99.99 % stay silent", async () => {
  expect(
    (await findingsIn("古饶镇2024.xlsx")).filter((f) => ["rate-differs", "rate-truncated", "shares-total", "list-sum"].includes(f.rule)),
  ).toEqual([]);
});
