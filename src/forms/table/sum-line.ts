import { type Role, itemAt } from "../../workbook";
import { LEVEL_NAME, SUM_ENDING } from "../lexicon/labels";
import type { ViewCell, ViewRow } from "../view";
import { sideCells } from "./shape";
import type { TableShape } from "./shape";

const LEVELS: readonly Role[] = ["level1", "level2", "level3"];
/** Columns whose words name no line. */
const ASIDE: readonly Role[] = ["deviation", "remark"];
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
  /** An indicator: named at the deepest level, with a value or under another name. */
  readonly indicator: boolean;
  /** Names of levels in it. */
  readonly names: number;
  /** Named by nothing but a level (效益指标): such a line may open a block, it closes none. */
  readonly levelName: boolean;
  /** 小计 and its like. */
  readonly subtotal: boolean;
}

/** What a column holds for a line. */
type Holds = "weight" | "score" | "aside" | "value" | "level";

/** Reads the rows of one table as lines. */
export class LineReader {
  private readonly holds = new Map<number, Holds>();
  private readonly deepest: number | null;
  private readonly single: boolean;

  constructor(private readonly shape: TableShape) {
    const { columns } = shape;
    const put = (roles: readonly Role[], holds: Holds) => {
      for (const role of roles) if (columns[role] !== undefined) this.holds.set(columns[role], holds);
    };
    put(LEVELS, "level");
    put(VALUES, "value");
    put(ASIDE, "aside");
    put(["weight"], "weight");
    put(["score"], "score");
    this.deepest = columns.level3 ?? columns.level2 ?? columns.level1 ?? null;
    this.single = LEVELS.filter((role) => columns[role] !== undefined).length === 1;
  }

  read(row: ViewRow): Line {
    const { left, right } = this.shape;
    let [first, label, texts, names]: [ViewCell | null, ViewCell | null, number, number] = [null, null, 0, 0];
    let [weight, score, valued, deep, subtotal] = [null as number | null, null as number | null, false, false, false];
    for (const cell of row.cells) {
      if (cell.col < left || cell.col > right) continue;
      first ??= cell;
      const holds = this.holds.get(cell.col);
      if (holds === "weight") weight = cell.number;
      else if (holds === "score") score = cell.number;
      else if (holds !== "aside") {
        const blank = cell.isBlankMark;
        if (holds === "value") valued ||= !blank;
        if (cell.col === this.deepest) deep ||= !blank;
        if (!cell.isText) continue;
        if (holds === "level") names += 1;
        if (blank) continue;
        texts += 1;
        label ??= cell;
        subtotal ||= texts <= 3 && cell.called === "subtotal";
      }
    }
    if (texts === 0) {
      const side = sideCells(this.shape, row).filter((cell) => !cell.isBlankMark);
      [texts, label, subtotal] = [side.length, side[0] ?? null, side.some((cell) => cell.called === "subtotal")];
    }
    return {
      row,
      weight,
      score,
      label: label ?? first ?? itemAt(row.cells, 0),
      names,
      subtotal,
      levelName: label !== null && LEVEL_NAME.test(label.core),
      bare: first !== null && texts <= 1 && !valued && (label === null || label.col !== this.deepest || this.single),
      indicator: this.deepest === null ? valued : deep && (valued || names > 1),
    };
  }
}

/** The label of a line that is called a sum (部门绩效评价总得分): it alone names the line, at the left, and nothing is asked or reached there. */
export function sumLabel({ label, bare }: Line, shape: TableShape): ViewCell | null {
  if (!bare || !label.isText) return null;
  const first = Math.min(...LEVELS.map((role) => shape.columns[role] ?? Number.POSITIVE_INFINITY));
  const atLeft = label.col <= first || label.col === shape.columns.level1;
  return atLeft && SUM_ENDING.test(label.core.replace(/:.*$/, "")) ? label : null;
}
