import type { Role, SheetCellRef } from "../../workbook";
import type { RowScore, TableScore } from "../../scoring/types";
import type { LayoutRow, RowKind } from "../../forms/layout";
import { messages } from "../../messages";
import { memo } from "./memo";
import { short } from "./show";
import { cellOf, place, plainLabel, shownAt, textOf, type SheetView } from "./sheet";

/** One row of a table as a rule sees it: its score, its labels, and its cells by role. */
export interface Line {
  readonly sheet: SheetView;
  readonly table: TableScore;
  readonly score: RowScore;
  /** 0-based row. */
  readonly row: number;
  /** The level-3 label (or the name of a list row) without 指标1: and stars. */
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly cell: (role: Role) => SheetCellRef | null;
  readonly text: (role: Role) => string;
}

function lineOf(sheet: SheetView, table: TableScore, score: RowScore): Line {
  const row = score.layout.row;
  const { level1, level2, level3 } = score.layout;
  const name = level3 ? plainLabel(level3.text) : plainLabel(textOf(sheet, table, row, "name"));
  return {
    sheet, table, score, row, name,
    level1: level1 ? plainLabel(level1.text) : "",
    level2: level2 ? plainLabel(level2.text) : "",
    cell: (role) => cellOf(sheet, table, row, role),
    text: (role) => textOf(sheet, table, row, role),
  };
}

/** A row that scoring leaves out: rows of lists without targets and scores. */
function unscored(layout: LayoutRow): RowScore {
  const blank = { kind: "blank", text: "" } as const;
  return {
    layout, applies: "applies", target: blank, actual: blank, weight: null, split: null, weightText: "", weightCell: null, scoreCell: null, reported: null, reportedText: "", completion: null,
    computed: null, basis: "missing", range: null, reason: null, variants: [], sentences: [], sharesWith: [], outcome: "unknown",
  };
}

/** Lines of tables by kind, read once. */
const linesByKind = memo<TableScore, Map<RowKind, readonly Line[]>>(() => new Map());

/** The rows of one table that are of a kind, in order. */
export function linesOf(sheet: SheetView, table: TableScore, kind: RowKind = "indicator"): readonly Line[] {
  const known = linesByKind(table);
  const found = known.get(kind);
  if (found) return found;
  const scores = new Map(table.rows.map((row) => [row.layout.row, row]));
  const lines = table.layout.rows.filter((row) => row.kind === kind).map((row) => lineOf(sheet, table, scores.get(row.row) ?? unscored(row)));
  known.set(kind, lines);
  return lines;
}

/** The rows of all tables of a sheet that are of a kind. */
export function sheetLines(sheet: SheetView, kind: RowKind = "indicator"): readonly Line[] {
  return sheet.score.tables.flatMap((table) => linesOf(sheet, table, kind));
}

/** The cell that names a row: its level-3 label, or the name column, or the first cell of the table. */
export function nameCell(line: Line): SheetCellRef {
  const label = line.score.layout.level3;
  const own = label && !label.carried ? place(line.sheet, label.cell) : null;
  return own ?? line.cell("name") ?? place(line.sheet, { row: line.row, col: line.table.layout.left });
}

/** A word for the row in a sentence: its name, or its number. */
export function called(line: Line): string {
  return line.name !== "" ? messages.checks.quoted(short(line.name, 18)) : messages.checks.rowNumber(line.row + 1);
}

/** True when the table has printed weights: a column, or weights inside its labels. Other tables never get findings about weights. */
export function hasWeights(table: TableScore): boolean {
  return table.layout.columns.weight !== undefined || table.rows.some((row) => row.weight !== null);
}

/** The text of the row's note about a deviation: the reason column, or the remark where the form has no reason column. */
export function noteOf(line: Line): string {
  const cell = noteCell(line);
  return cell ? shownAt(line.sheet, cell) : "";
}

/** The cell where a reason belongs; null when the form has no such column. */
export function noteCell(line: Line): SheetCellRef | null {
  return line.cell("deviation") ?? line.cell("remark");
}
