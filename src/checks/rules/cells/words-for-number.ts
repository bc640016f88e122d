import { bad, good, projectForm, scoringSheet } from "../../specimens";
import type { TableScore, UnreadableCell } from "../../../scoring/types";
import type { FindingDraft } from "../../types";
import { tableCheck } from "../../kit/rule";
import { a1, cellNames, place, short, shownAt, useName, type SheetView } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "words-for-number",
    names: [],
    covers: ["NAT-16"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    groupBy: "cause",
    title: "该填数字的格子写的是文字",
    why: "分值、得分、金额、执行率和总分只收数字，写文字不能求和，也不能上报。",
    advice: "改为数字；文字说明写到原因或备注栏。",
    good: good("得分都是数字", scoringSheet()),
    bad: bad("得分写成“满分”，全年预算写成“待定”", projectForm({ H13: "满分", H20: 83, E6: "待定", H6: null, I6: null }), "E6", "H13"),
  },
  (table, sheet) => {
    const words = table.unreadable.filter((one) => isTold(one, table, sheet));
    const listed = words.filter(({ use }) => use.part === "row" && isItem(table, use.row));
    const roles = [...new Set(listed.map(({ use }) => use.role))];
    return [
      ...words.filter((one) => !listed.includes(one)).map((one) => alone(one, sheet)),
      ...roles.map((role) =>
        together(
          listed.filter(({ use }) => use.role === role),
          sheet,
        ),
      ),
    ];
  },
);

function isTold({ cell, use, kind }: UnreadableCell, table: TableScore, sheet: SheetView): boolean {
  if (kind !== "words") return false;
  // A rate that is printed with how it came about (187.2/208=90%) is said, if not as a number.
  if (use.role === "rate" && /\d/.test(shownAt(sheet, cell))) return false;
  return use.part !== "row" || !table.rows.some((row) => row.layout.row === use.row && row.basis === "not-applicable");
}

function isItem(table: TableScore, row: number): boolean {
  return table.layout.rows.some((one) => one.row === row && one.kind === "item");
}

/** Scores, weights and totals in words are refused; amounts and rates in words leave the form open. */
function alone({ cell, use }: UnreadableCell, sheet: SheetView): FindingDraft {
  const text = shownAt(sheet, cell);
  const refused = use.role === "score" || use.role === "weight";
  return {
    cell: place(sheet, cell),
    advice: `把 ${a1(cell)} 的“${short(text)}”改为数字；文字说明写到原因或备注栏。`,
    message: `${a1(cell)} ${useName(use)}写的是“${short(text)}”，应为数字。`,
    expected: "数字",
    actual: text,
    severity: refused ? "error" : "warning",
  };
}

/** The rows of a list say the same thing many times: one finding for a column. */
function together(column: readonly UnreadableCell[], sheet: SheetView): FindingDraft {
  const [{ cell, use }] = column as [UnreadableCell];
  const cells = column.map((one) => one.cell);
  const text = shownAt(sheet, cell);
  return {
    cell: place(sheet, cell),
    cause: useName(use),
    places: cells.map((one) => place(sheet, one)),
    severity: "warning",
    expected: "数字",
    actual: text,
    advice: `把 ${cellNames(cells, "改为")}数字；文字说明写到备注栏。`,
    message: `${cellNames(cells, useName(use))}写的是文字（如“${short(text)}”），应为数字，不能求和。`,
  };
}
