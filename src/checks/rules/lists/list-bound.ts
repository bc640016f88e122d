import { bad, good, outcomeList } from "../../specimens";
import { readActual } from "../../../reading";
import { tableCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { cellNames, short, shownAt } from "../../kit/sheet";
import { PUBLISHED, REVIEW_NOTES } from "../../lexicon/sources";
import { valueAt, type SheetCellRef } from "../../../workbook";
import { BEFORE_FIGURE } from "../../lexicon/labels";
import type { FindingDraft } from "../../types";

const ROLES = ["outcome", "actualValue"] as const;

export const check = tableCheck(
  {
    id: "list-bound",
    names: [],
    covers: [],
    severity: "warning",
    source: `${PUBLISHED}；${REVIEW_NOTES}`,
    sureness: "X",
    title: "清单里的完成情况只是一个界限",
    why: "“90%以上”“≥100次”只说不低于多少，不是做到了多少；各项目都写同一个界限，无法核对，也分不出好坏。",
    advice: "填写各项目实际完成的确切数。",
    good: good("完成情况都是确切的数", outcomeList()),
    bad: bad("两个项目写“90%以上”", outcomeList({ D4: "90%以上", D5: "100次以上\n90%以上" }), "D4"),
  },
  (table, sheet) =>
    ROLES.flatMap((role): FindingDraft[] => {
      // One finding for a column: lists say the same thing many times.
      const cells = linesOf(sheet, table, "item")
        .flatMap((line): readonly SheetCellRef[] => {
          const cell = line.cell(role);
          return cell ? [cell] : [];
        })
        .filter((cell) => isBound(String(valueAt(sheet.grid, cell.row, cell.col) ?? "")));
      const [first] = cells;
      if (!first) return [];
      const text = shownAt(sheet, first);
      return [
        {
          cell: first,
          places: cells,
          advice: `在 ${cellNames(cells, "填")}各项目实际完成的那个数。`,
          message: `${cellNames(cells, "完成情况")}写的是界限（如“${short(text)}”），不是实际完成的数。`,
          expected: "确切的数",
          actual: text,
        },
      ];
    }),
);

/** True when every line of the cell is a figure with its name before it, and one of them is only a bound or a range. */
function isBound(text: string): boolean {
  const reads = text
    .split(/[\n;；]/)
    .map((part) => part.trim().replace(BEFORE_FIGURE, ""))
    .filter((part) => part !== "")
    .map((part) => readActual({ value: part, text: part, numberFormat: "General" }).kind);
  return (
    reads.some((kind) => kind === "bound" || kind === "between") &&
    reads.every((kind) => kind === "bound" || kind === "between" || kind === "number")
  );
}
