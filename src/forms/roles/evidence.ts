import { givesPoints, isNature, readOperator } from "../../reading";
import type { Role } from "../../workbook";
import { cellIn, type ViewCell, type ViewRow } from "../view";
import { COMPARED_CELL, LEVEL1_CELL, LEVEL2_CELL, LEVEL_CELL, NATURE_CELL, QUANTITY_CELL, UNIT_CELL } from "../lexicon/texts";
import { type HeaderColumn } from "../labels/band";

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
  /** Targets with their comparison before them. */
  readonly compared: number;
  /** Texts that begin with a figure. */
  readonly quantities: number;
  /** Cells that say how points are given. */
  readonly rules: number;
  /** One entry for each sample row. */
  readonly present: readonly boolean[];
  readonly values: readonly (number | null)[];
}

/** A column of a header with what its cells look like. */
export interface FilledColumn {
  readonly column: HeaderColumn;
  readonly content: ColumnContent;
}

/** What a text looks like by itself. */
interface Looks {
  readonly operator: boolean;
  readonly sign: boolean;
  readonly unit: boolean;
  readonly level: boolean;
  readonly level1: boolean;
  readonly level2: boolean;
  readonly rule: boolean;
  readonly compared: boolean;
  readonly quantity: boolean;
}

const MOST_KEPT = 5_000;
const looks = new Map<string, Looks>();

/** The looks of a cell, kept by its text: forms repeat their units, signs and levels. */
function looksOf({ text, core, isText }: ViewCell): Looks {
  const known = looks.get(text);
  if (known) return known;
  if (looks.size >= MOST_KEPT) looks.clear();
  const found = {
    unit: UNIT_CELL.test(text),
    level: isText && LEVEL_CELL.test(core),
    level1: isText && LEVEL1_CELL.test(core),
    level2: isText && LEVEL2_CELL.test(core),
    rule: isText && givesPoints(text),
    compared: isText && COMPARED_CELL.test(text),
    quantity: QUANTITY_CELL.test(text),
    ...operatorLooks(text),
  };
  looks.set(text, found);
  return found;
}

/** Longer texts are sentences, with whatever sign in them. */
const LONGEST_OPERATOR = 10;

/** A cell as scoring reads it in a column of operators: a sign or words that compare, also two at once, or the indicator's nature alone. */
function operatorLooks(text: string): Pick<Looks, "operator" | "sign"> {
  if (text.length > LONGEST_OPERATOR || /\d/.test(text)) return { operator: false, sign: false };
  const { kind } = readOperator(text);
  const sign = (kind === "sign" && !isNature(text)) || (kind === "unread" && /[≥≤<>=]/.test(text));
  return { sign, operator: sign || kind === "sign" || NATURE_CELL.test(text) };
}

/** Reads the sample rows of one column. */
export function contentOf(rows: readonly ViewRow[], col: number): ColumnContent {
  const present: boolean[] = [];
  const values: (number | null)[] = [];
  const content = {
    filled: 0,
    numbers: 0,
    operators: 0,
    signs: 0,
    units: 0,
    levels: 0,
    level1: 0,
    level2: 0,
    rules: 0,
    compared: 0,
    quantities: 0,
    present,
    values,
  };
  for (const row of rows) {
    const cell = cellIn(row, col);
    const number = cell ? cell.number : null;
    present.push(cell !== null);
    values.push(number);
    if (!cell) continue;
    content.filled += 1;
    if (number !== null || cell.formula) content.numbers += 1;
    if (typeof cell.value === "string") addLooks(content, looksOf(cell));
  }
  return content;
}

type Counts = {
  -readonly [K in "operators" | "signs" | "units" | "levels" | "level1" | "level2" | "rules" | "compared" | "quantities"]: ColumnContent[K];
};

function addLooks(content: Counts, { operator, sign, unit, level, level1, level2, rule, compared, quantity }: Looks): void {
  if (operator) content.operators += 1;
  if (sign) content.signs += 1;
  if (unit) content.units += 1;
  if (level) content.levels += 1;
  if (level1) content.level1 += 1;
  if (level2) content.level2 += 1;
  if (rule) content.rules += 1;
  if (compared) content.compared += 1;
  if (quantity) content.quantities += 1;
}

/** So many cells tell that a column compares nothing. */
const LEAST_OPERATORS = 3;

const share = (part: number, content: ColumnContent) => (content.filled === 0 ? 0 : part / content.filled);

/**
 * How the cells of a column speak for or against a role: -0.25 to +0.25, 0 when there is nothing to read.
 * It decides between roles that the header leaves open and never outweighs a clear label.
 */
export function contentEvidence(role: Role, content: ColumnContent): number {
  if (content.filled === 0) return 0;
  const numeric = share(content.numbers, content);
  switch (role) {
    // 约束性 and 预期性 under 指标性质 compare nothing.
    case "operator":
      if (content.filled >= LEAST_OPERATORS && content.operators * 2 < content.filled) return -1;
      return 0.25 * (share(content.operators, content) + share(content.signs, content) - 1);
    case "unitOfMeasure":
      return 0.2 * (2 * share(content.units, content) - 1);
    case "weight":
    case "score":
    case "level1Weight":
    case "level2Weight":
      return inRange(content, 0, 120) ? 0.15 * (2 * numeric - 1) : -0.2;
    case "yearStart":
    case "adjusted":
    case "executed":
    case "rate":
      return 0.12 * (2 * numeric - 1);
    case "seq":
      return isCounting(content) ? 0.2 : -0.05;
    case "name":
    case "deviation":
    case "explanation":
    case "criteria":
    case "goal":
    case "outcome":
      return 0.12 * (1 - 2 * numeric);
    case "level1":
    case "level2":
      return 0.12 * (1 - 2 * numeric) + 0.08 * share(content.levels, content);
    case "level3":
      return 0.06 * (1 - 2 * numeric);
    default:
      return 0;
  }
}

function inRange(content: ColumnContent, low: number, high: number): boolean {
  return content.values.every((value) => value === null || (value >= low && value <= high));
}

/** 1, 2, 3, … (also starting anew). */
export function isCounting(content: ColumnContent): boolean {
  const numbers = content.values.filter((value): value is number => value !== null);
  return (
    numbers.length > 0 &&
    numbers.every((value, i) => {
      const before = numbers[i - 1];
      return before === undefined || value === before + 1 || value === 1;
    })
  );
}

/** A column with the role it was given and how sure that is. */
export interface AssignedColumn {
  readonly column: HeaderColumn;
  readonly role: Role;
  readonly score: number;
}
