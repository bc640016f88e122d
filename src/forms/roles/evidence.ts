import type { Role } from "../../workbook";
import { plainNumber } from "../text/numbers";
import { cellIn } from "../view";
import type { ViewCell, ViewRow } from "../view";

/** What the cells below a header look like, column by column. Shares are of the filled cells. */
export interface ColumnContent {
  readonly filled: number;
  readonly numbers: number;
  readonly operators: number;
  readonly units: number;
  readonly levels: number;
  /** Level-1 names among them: 产出指标, 效益指标, 满意度指标, 成本指标. */
  readonly level1: number;
  /** One entry for each sample row. */
  readonly present: readonly boolean[];
  readonly values: readonly (number | null)[];
}

const OPERATOR = /^(≥|≤|=|>|<|>=|<=|定性(指标)?|定量(指标)?|正向(指标)?|反向(指标)?)$/;
const UNIT = /^(%|‰|百分比|万?元|亿元|[个人次天月年日户亩套台件只头场项处份篇期米吨]|人次|场次|平方米|公里|千米|万亩|是\/否|批次|分|小时|工作日|公斤|万人|km|元\/.{1,6})$/;
const LEVEL = /^(产出|效益|满意度|成本|数量|质量|时效|经济|社会|生态|可持续|服务对象|过程|投入|效果|项目|预算|财务|履职|管理)/;

const LEVEL1 = /^(产出|效益|满意度|成本)指标\d*分?$/;

/** Reads the sample rows of one column. */
export function contentOf(rows: readonly ViewRow[], col: number): ColumnContent {
  const cells = rows.map((row) => cellIn(row, col));
  const filled = cells.filter((cell): cell is ViewCell => cell !== null);
  const count = (test: (cell: ViewCell) => boolean) => filled.filter(test).length;
  return {
    filled: filled.length,
    numbers: count((cell) => cell.number !== null || cell.formula),
    operators: count((cell) => OPERATOR.test(cell.text)),
    units: count((cell) => UNIT.test(cell.text)),
    level1: count((cell) => cell.isText && LEVEL1.test(cell.core)),
    levels: count((cell) => cell.isText && LEVEL.test(cell.core)),
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
    case "operator": return 0.25 * (2 * share(content.operators, content) - 1);
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
