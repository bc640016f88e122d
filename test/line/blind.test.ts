import { join } from "node:path";
import { readFileSync } from "node:fs";
import { isTold, type DefectMap } from "../../scripts/bench/checks/measure";
import { figures, measure } from "../../scripts/bench/recognition/measure";
import { readTruth } from "../../scripts/bench/recognition/truth";
import { assess } from "../../src/assess";
import { recognise } from "../../src/forms";
import { EMPTY_STATE, gridOf, toA1 } from "../../src/workbook";

/** 41 tables that were written by somebody who did not know the program, with their truth; first run and now: docs/可靠性.md. */
const TABLES = readTruth(join(__dirname, "../fixtures/blind"));
const MAP = JSON.parse(readFileSync(join(__dirname, "../fixtures/checks/defects.json"), "utf8")) as DefectMap;
/** Kinds of errors that only these tables record. */
const KINDS: DefectMap["kinds"] = {
  ...MAP.kinds,
  "score-above-weight": ["score-over-weight"],
  "grade-mismatch": ["grade-band", "list-grade"],
  "level-weight-mismatch": ["label-weight"],
  "total-mismatch": [...MAP.kinds["total-mismatch"]!, "list-across"],
};

/** What is read otherwise than the truth has it, and why that stands. */
const READ_OTHERWISE: Readonly<Record<string, { readonly differences: readonly string[]; readonly why: string }>> = {
  "04-guangdong-nongji": {
    differences: ["budget adjusted r4c2 for none", "budget executed r4c2 for none"],
    why: "the amounts stand in a sentence: its cell is named, no amount is taken of it, and the check says so",
  },
  "35-zhejiang-zhaiquan-huizong": {
    differences: ["total cell r8c5 for r8c4"],
    why: "the total line adds up the size of bonds alone, which is no amount of the list; the sheet is asked about",
  },
  "37-jiangxi-anpai": {
    differences: ["adjusted 4 for none"],
    why: "the truth gives 安排资金 no role; here what is given to be spent is the budget of a list",
  },
  "38-xinjiang-fenpei": { differences: ["adjusted 4 for none"], why: "the truth gives 分配金额 no role; see 37" },
};

/** Recorded defects that nothing tells. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  "02-zhejiang-wenlv C4 total-mismatch": "a total that is repeated in the head is not yet held against the one below the rows",
  "20-zhaiquan-wushui E7 overspent": "a part over its share is told once, by the total (E5)",
};

test("kind, header, roles, fund cells and totals are those of the truth, but for those listed", () => {
  const measured = TABLES.map((table) => measure(table, recognise(gridOf(table.id, table.grid))));
  const all = figures(measured);
  expect([all.sheets, all.kind, all.header, all.weights]).toEqual([41, 1, 1, 1]);
  const others = measured.filter(({ differences }) => differences.length > 0).map(({ id, differences }) => [id, differences]);
  expect(others).toEqual(Object.entries(READ_OTHERWISE).map(([id, { differences }]) => [id, differences]));
});

test("every planted defect is told, but for those listed, and no error stands where none is", () => {
  const missed: string[] = [];
  const errors: string[] = [];
  for (const { id, grid, defects } of TABLES) {
    const rows = grid.map((row) =>
      row.map((value) => (typeof value === "string" && value.startsWith("=") ? `＝${value.slice(1)}` : value)),
    );
    const findings = assess([gridOf(id, rows)], { state: EMPTY_STATE, profile: null }).sheets.flatMap((sheet) => sheet.findings);
    for (const defect of defects)
      if (!isTold(findings, KINDS[defect.kind] ?? [], defect)) missed.push(`${id} ${defect.name} ${defect.kind}`);
    const isRecorded = (row: number, col: number) =>
      defects.some(({ rect }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right);
    for (const { severity, cell, rule } of findings)
      if (severity === "error" && !isRecorded(cell.row, cell.col)) errors.push(`${id} ${toA1(cell)} ${rule}`);
  }
  expect(missed).toEqual(Object.keys(NOT_TOLD));
  expect(errors).toEqual([]);
});
