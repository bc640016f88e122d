import { givesPoints } from "../../reading";
import type { Role } from "../../workbook";
import { plainNumber } from "../text/numbers";
import { cellIn } from "../view";
import type { ViewCell, ViewRow } from "../view";
import { LEVEL1_CELL, LEVEL2_CELL, LEVEL_CELL, OPERATOR_CELL, SIGN_CELL, UNIT_CELL } from "../lexicon/texts";

/** What the cells below a header look like, column by column. Shares are of the filled cells. */
export interface ColumnContent {
  readonly filled: number;
  readonly numbers: number;
  /** Cells that compare, or say of what nature an indicator is; `signs` are those that compare. */
  readonly operators: number;
  readonly signs: number;
  readonly units: number;
  readonly levels: number;
  /** Level-1 names among them: 产出指标, 效益指标, 满意度指标, 成本指标. */
  readonly level1: number;
  /** Level-2 names among them: 数量指标, 社会效益指标. */
  readonly level2: number;
  /** Cells that say how points are given. */
  readonly rules: number;
  /** One entry for each sample row. */
  readonly present: readonly boolean[];
  readonly values: readonly (number | null)[];
}

/** Reads the sample rows of one column. */
export function contentOf(rows: readonly ViewRow[], col: number): ColumnContent {
  const cells = rows.map((row) => cellIn(row, col));
  const filled = cells.filter((cell): cell is ViewCell => cell !== null);
  const count = (test: (cell: ViewCell) => boolean) => filled.filter(test).length;
  return {
    filled: filled.length,
    numbers: count((cell) => cell.number !== null || cell.formula),
    operators: count((cell) => OPERATOR_CELL.test(cell.text) || SIGN_CELL.test(cell.text)),
    signs: count((cell) => SIGN_CELL.test(cell.text)),
    units: count((cell) => UNIT_CELL.test(cell.text)),
    level1: count((cell) => cell.isText && LEVEL1_CELL.test(cell.core)),
    level2: count((cell) => cell.isText && LEVEL2_CELL.test(cell.core)),
    levels: count((cell) => cell.isText && LEVEL_CELL.test(cell.core)),
    rules: count((cell) => cell.isText && givesPoints(cell.text)),
    present: cells.map((cell) => cell !== null),
    values: cells.map((cell) => (cell ? plainNumber(cell.value) : null)),
  };
}

const share = (part: number, content: ColumnContent) => (content.filled === 0 ? 0 : part / content.filled);

/**
 * How the cells of a column speak for or against a role: -0.25 to +0.25, 0 when there is nothing to read.
 * It decides between roles that the header leaves open and never outweighs a clear label.
 */
export function contentEvidence(role: Role, content: ColumnContent): number {
  if (content.filled === 0) return 0;
  const numeric = share(content.numbers, content);
  switch (role) {
    case "operator": return 0.25 * (share(content.operators, content) + share(content.signs, content) - 1);
    case "unitOfMeasure": return 0.2 * (2 * share(content.units, content) - 1);
    case "weight": case "score": case "level1Weight": case "level2Weight":
      return inRange(content, 0, 120) ? 0.15 * (2 * numeric - 1) : -0.2;
    case "yearStart": case "adjusted": case "executed": case "rate": return 0.12 * (2 * numeric - 1);
    case "seq": return isCounting(content) ? 0.2 : -0.05;
    case "name": case "deviation": case "explanation": case "criteria": case "goal": case "outcome":
      return 0.12 * (1 - 2 * numeric);
    case "level1": case "level2": return 0.12 * (1 - 2 * numeric) + 0.08 * share(content.levels, content);
    case "level3": return 0.06 * (1 - 2 * numeric);
    default: return 0;
  }
}

function inRange(content: ColumnContent, low: number, high: number): boolean {
  return content.values.every((value) => value === null || (value >= low && value <= high));
}

/** 1, 2, 3, … (also starting anew). */
export function isCounting(content: ColumnContent): boolean {
  const numbers = content.values.filter((value): value is number => value !== null);
  return numbers.length > 0 && numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1 || value === 1);
}
