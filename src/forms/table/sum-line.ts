import type { Role } from "../../workbook";
import { SUM_ENDING } from "../lexicon/labels";
import { isBlankMark } from "../../reading";
import type { ViewCell, ViewRow } from "../view";
import { roleCell } from "./shape";
import type { TableShape } from "./shape";

const LEVELS: readonly Role[] = ["level1", "level2", "level3"];
const VALUES: readonly Role[] = ["targetValue", "actualValue", "criteria", "unitOfMeasure", "operator"];
/** Sums that a whole form has, and what the execution item may add to them. */
const FULL = 100;
const WITHOUT_EXECUTION = [90, 80];
const MOST_EXECUTION = 20;
const CLOSE = 0.005;

/**
 * Tells lines that add up what stands above them, whatever they are called: by a label that ends as totals do, or by figures that equal
 * the sums of the rows above. Indicator tables only; the rows are shown to it in order.
 */
export class SumLines {
  private weights = 0;
  private weighted = 0;
  private scores = 0;
  private scored = 0;
  /** Weights since the last sum. */
  private part = 0;
  /** Names that the rows above print at most. */
  private names = 0;

  constructor(private readonly shape: TableShape) {}

  /** Counts a row of data. */
  add(row: ViewRow): void {
    const [weight, score] = [this.number(row, "weight"), this.number(row, "score")];
    if (weight !== null) [this.weights, this.weighted] = [this.weights + weight, this.weighted + 1];
    this.part += weight ?? 0;
    if (score !== null) [this.scores, this.scored] = [this.scores + score, this.scored + 1];
    this.names = Math.max(this.names, LEVELS.filter((role) => roleCell(this.shape, row, role)?.isText).length);
  }

  /** Takes note of a sum. True when it only adds up the rows since the last one (a block below a block with a sum of its own). */
  isPart(row: ViewRow): boolean {
    const weight = this.number(row, "weight");
    const part = weight !== null && this.part > 0 && weight < this.weights - CLOSE && near(weight, this.part);
    this.part = 0;
    return part;
  }

  /** The label of a line that is called a sum: it alone names the line, at the left, and nothing is asked or reached there. */
  labelled(row: ViewRow, cells: readonly ViewCell[]): ViewCell | null {
    const label = this.onlyName(row, cells);
    return label && SUM_ENDING.test(label.core.replace(/:.*$/, "")) ? label : null;
  }

  /** The first cell of a line whose figures are the sums of the rows above; null when they are not. @param last true when no data follows. */
  summed(row: ViewRow, cells: readonly ViewCell[], last: boolean): ViewCell | null {
    const label = this.onlyName(row, cells);
    if (cells.length === 0 || (label === null && this.texts(cells).length > 0)) return null;
    return this.addsUp(row, last) ? label ?? cells[0]! : null;
  }

  private addsUp(row: ViewRow, last: boolean): boolean {
    const [weight, score] = [this.number(row, "weight"), this.number(row, "score")];
    if (weight === null) return last && score !== null && this.weighted === 0 && this.scored >= 3 && this.names > 1 && near(score, this.scores);
    if (this.weighted < 2) return false;
    const whole = near(weight, FULL) && (near(this.weights, FULL) || WITHOUT_EXECUTION.some((sum) => near(this.weights, sum)));
    if (!whole && !(last && this.names > 1 && near(weight, this.weights))) return false;
    const execution = near(weight, this.weights) ? 0 : MOST_EXECUTION;
    return score === null || (score >= this.scores - CLOSE && score <= this.scores + execution + CLOSE);
  }

  /** The one name of a line, in the column of level 1 or left of all levels; null when it has more, or values of its own. */
  private onlyName(row: ViewRow, cells: readonly ViewCell[]): ViewCell | null {
    const values = VALUES.some((role) => {
      const cell = roleCell(this.shape, row, role);
      return cell !== null && !isBlankMark(cell.text);
    });
    const [name, second] = this.texts(cells);
    const first = Math.min(...LEVELS.map((role) => this.shape.columns[role] ?? Number.POSITIVE_INFINITY));
    return !values && name && !second && (name.col <= first || name.col === this.shape.columns.level1) ? name : null;
  }

  private texts(cells: readonly ViewCell[]): readonly ViewCell[] {
    const { weight, score, deviation, remark } = this.shape.columns;
    return cells.filter((cell) => cell.isText && !isBlankMark(cell.text) && ![weight, score, deviation, remark].includes(cell.col));
  }

  private number(row: ViewRow, role: Role): number | null {
    return roleCell(this.shape, row, role)?.number ?? null;
  }
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < CLOSE;
}
