import type { LayoutRow, RowKind } from "../layout";
import { DEDUCTION, PLACEHOLDER, SUB_ROW } from "../lexicon/labels";
import { isNumeric } from "../view";
import type { ViewCell, ViewRow } from "../view";
import type { TableBody } from "./body";
import { LevelCarrier } from "./levels";
import type { RowLevels } from "./levels";
import { shareWeights } from "./shared";
import { roleCell } from "./shape";
import type { TableShape } from "./shape";

/** The rows of a table in order, each with its kind and its levels; `parts` are the rows of a list that belong to another of its items. */
export function tableRows(shape: TableShape, body: TableBody, parts: ReadonlyMap<number, number>): LayoutRow[] {
  return shape.tableClass === "list" ? listRows(shape, body, parts) : indicatorRows(shape, body);
}

function listRows(shape: TableShape, body: TableBody, parts: ReadonlyMap<number, number>): LayoutRow[] {
  const carrier = new LevelCarrier(shape);
  const items = body.data.map((row): LayoutRow => {
    const parent = parts.get(row.row) ?? null;
    return { ...blankRow(row.row, parent === null ? "item" : "sub-row"), ...carrier.next(row), parent };
  });
  return inOrder([...items, ...body.subtotals.map((row) => blankRow(row.row, "subtotal"))]);
}

function indicatorRows(shape: TableShape, body: TableBody): LayoutRow[] {
  const carrier = new LevelCarrier(shape);
  const rows: LayoutRow[] = [];
  let parent: LayoutRow | null = null;
  for (const row of opened(body)) {
    const levels = carrier.next(row);
    if (body.heads.has(row)) continue;
    const kind = body.headings.has(row) ? "placeholder" : kindOf(shape, row, levels, parent !== null && sameGroup(parent, levels));
    const read: LayoutRow = {
      kind,
      row: row.row,
      level1: levels.level1,
      level2: levels.level2,
      level3: levels.level3,
      weightFrom: null,
      scoreFrom: null,
      parent: kind === "sub-row" ? (parent?.row ?? null) : null,
    };
    if (kind === "indicator") parent = read;
    rows.push(read);
  }
  const shared = shareWeights(shape, body, rows);
  return body.subtotals.length === 0 ? [...shared] : inOrder([...shared, ...body.subtotals.map((row) => blankRow(row.row, "subtotal"))]);
}

/** A row without levels and links. */
export function blankRow(row: number, kind: RowKind): LayoutRow {
  return { kind, row, level1: null, level2: null, level3: null, weightFrom: null, scoreFrom: null, parent: null };
}

function inOrder(rows: readonly LayoutRow[]): LayoutRow[] {
  return [...rows].sort((a, b) => a.row - b.row);
}

/** The rows of data with the sums that open a block: their labels are carried into it. */
function opened({ data, heads }: TableBody): readonly ViewRow[] {
  return heads.size === 0 ? data : [...data, ...heads].sort((a, b) => a.row - b.row);
}

function sameGroup(parent: LayoutRow, levels: RowLevels): boolean {
  return parent.level2?.text === levels.level2?.text && parent.level1?.text === levels.level1?.text;
}

function kindOf(shape: TableShape, row: ViewRow, levels: RowLevels, hasParent: boolean): RowKind {
  const name = nameCell(shape, row);
  const weight = roleCell(shape, row, "weight");
  const scored = isNumeric(weight) || (roleCell(shape, row, "score")?.number ?? null) !== null;
  const values = filled(roleCell(shape, row, "targetValue")) || filled(roleCell(shape, row, "actualValue"));
  if ([levels.level1, levels.level2, levels.level3].some((level) => level && DEDUCTION.test(level.text))) return "deduction";
  if (scored) return "indicator";
  if (!name) return values && hasParent ? "sub-row" : values ? "indicator" : "placeholder";
  if (PLACEHOLDER.test(name.text) && !values) return "placeholder";
  if (hasParent && SUB_ROW.test(name.text)) return "sub-row";
  return "indicator";
}

/** The row's own name: level 3, or the deepest level the table has. */
function nameCell(shape: TableShape, row: ViewRow): ViewCell | null {
  const role = (["level3", "level2", "level1"] as const).find((level) => shape.columns[level] !== undefined);
  return role ? roleCell(shape, row, role) : null;
}

function filled(cell: ViewCell | null): boolean {
  return cell !== null && !cell.isBlankMark;
}
