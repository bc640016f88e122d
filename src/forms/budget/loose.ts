import { itemAt } from "../../workbook";
import type { AmountField, BudgetLayout, CellText } from "../layout";
import { FUND_BLOCK } from "../lexicon/labels";
import { UNIT_ALONE } from "../lexicon/funds";
import { AMOUNT_FIELDS, unitsOfLine } from "../money-units";
import { pointsInLabel } from "../text/points";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { blockLabelOf } from "./loose-labels";
import type { Loose, LoosePart } from "./loose-labels";
import { amountsBeside, keyValues } from "./pairs";
import { amountsBelow, amountsBySource } from "./sources";

/** A fund block without a header row of its own, in rows that belong to no table. */
export function looseBudget(view: SheetView, rows: readonly ViewRow[]): BudgetLayout | null {
  for (const [i, row] of rows.entries()) {
    const found = amountsBySource(rows, i) ?? amountsBelow(rows, i) ?? keyValues(rows, i) ?? amountsBeside(rows, i);
    if (found) return labelled(view, found, blockLabel(view, textOf(found.label), row));
  }
  return null;
}

function labelled(view: SheetView, { label, cells, labels, parts }: Loose, block: CellText): BudgetLayout {
  return {
    label: block,
    headerRow: label.row,
    cells,
    moneyUnits: unitsOfLine(unitTexts(view, cells, labels), { block: block.text }),
    labelWeight: pointsInLabel(label.text) ?? pointsInLabel(block.text),
    reasonCell: null,
    parts: parts.map((part) => ({
      label: part.label.text,
      row: partRow(part),
      cells: part.cells,
      moneyUnits: unitsOfLine(unitTexts(view, part.cells, labels), { line: part.label.text, block: block.text }),
    })),
  };
}

function partRow(part: LoosePart): number {
  return itemAt(Object.values(part.cells), 0).row;
}

/** Where the unit of each amount may stand: in the cell behind it (60 | 万元), else in its label. */
function unitTexts(view: SheetView, cells: BudgetLayout["cells"], labels: Loose["labels"]): Partial<Record<AmountField, string[]>> {
  return Object.fromEntries(
    AMOUNT_FIELDS.flatMap((field) => {
      const cell = cells[field];
      const behind = cell && view.at(cell.row, cell.col + 1)?.text;
      return cell ? [[field, [...(behind && UNIT_ALONE.test(behind) ? [behind] : []), labels[field]?.text ?? ""]]] : [];
    }),
  );
}

function textOf(cell: ViewCell): CellText {
  return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
}

/** The block's own label left of the line, in its row or above. */
function blockLabel(view: SheetView, fallback: CellText, row: ViewRow): CellText {
  const at = view.indexFrom(row.row);
  const named = ({ cells }: ViewRow) => cells.find((cell) => cell.isText && FUND_BLOCK.test(cell.core));
  const above = view.rows.slice(Math.max(0, at - 2), at).reverse();
  const cell = named(row) ?? blockLabelOf(row) ?? above.map(named).find((found) => found !== undefined);
  return cell ? textOf(cell) : fallback;
}
