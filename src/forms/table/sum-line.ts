import type { Role } from "../../workbook";
import { SUM_ENDING, SUBTOTAL_LABEL } from "../lexicon/labels";
import { isBlankMark } from "../../reading";
import type { ViewCell, ViewRow } from "../view";
import { roleCell, sideCells } from "./shape";
import type { TableShape } from "./shape";

const LEVELS: readonly Role[] = ["level1", "level2", "level3"];
const VALUES: readonly Role[] = ["targetValue", "actualValue", "criteria", "unitOfMeasure", "operator"];

/** A row seen as a line that may add up others. */
export interface Line {
  readonly row: ViewRow;
  readonly weight: number | null;
  readonly score: number | null;
  /** The text that would name the sum, else its first cell. */
  readonly label: ViewCell;
  /** No more than one name, above the level that names indicators, and nothing asked or reached. */
  readonly bare: boolean;
  /** An indicator: named at the deepest level, with a value. */
  readonly indicator: boolean;
  /** Names of levels in it. */
  readonly names: number;
  /** 小计 and its like. */
  readonly subtotal: boolean;
}

/** Reads a row; null where nothing of the table stands in it. */
export function lineOf(shape: TableShape, row: ViewRow, inside: readonly ViewCell[]): Line | null {
  if (inside.length === 0) return null;
  const named = namesOf(shape, inside);
  const texts = named.length > 0 ? named : namesOf(shape, sideCells(shape, row));
  const deepest = deepestLevel(shape);
  const valued = VALUES.some((role) => isFilled(roleCell(shape, row, role)));
  const label = texts[0] ?? null;
  return {
    row, weight: numberIn(shape, row, "weight"), score: numberIn(shape, row, "score"), label: label ?? inside[0]!,
    bare: texts.length <= 1 && !valued && (label === null || label.col !== deepest || levelCount(shape) === 1),
    indicator: deepest === null ? valued : valued && isFilled(row.cells.find((cell) => cell.col === deepest) ?? null),
    names: LEVELS.filter((role) => roleCell(shape, row, role)?.isText).length,
    subtotal: texts.slice(0, 3).some((cell) => SUBTOTAL_LABEL.test(cell.core)),
  };
}

/** The label of a line that is called a sum (部门绩效评价总得分): it alone names the line, at the left, and nothing is asked or reached there. */
export function sumLabel({ label, bare }: Line, shape: TableShape): ViewCell | null {
  const first = Math.min(...LEVELS.map((role) => shape.columns[role] ?? Number.POSITIVE_INFINITY));
  const atLeft = label.col <= first || label.col === shape.columns.level1;
  return bare && atLeft && label.isText && SUM_ENDING.test(label.core.replace(/:.*$/, "")) ? label : null;
}

/** The texts that may name a line, other than those in the columns of points and remarks. */
function namesOf(shape: TableShape, cells: readonly ViewCell[]): readonly ViewCell[] {
  const { weight, score, deviation, remark } = shape.columns;
  return cells.filter((cell) => cell.isText && !isBlankMark(cell.text) && ![weight, score, deviation, remark].includes(cell.col));
}

function deepestLevel(shape: TableShape): number | null {
  const role = (["level3", "level2", "level1"] as const).find((level) => shape.columns[level] !== undefined);
  return role ? shape.columns[role]! : null;
}

function levelCount(shape: TableShape): number {
  return LEVELS.filter((role) => shape.columns[role] !== undefined).length;
}

function isFilled(cell: ViewCell | null): boolean {
  return cell !== null && !isBlankMark(cell.text);
}

function numberIn(shape: TableShape, row: ViewRow, role: Role): number | null {
  return roleCell(shape, row, role)?.number ?? null;
}
