import type { LevelLabel } from "../layout";
import type { ViewCell, ViewRow } from "../view";
import { roleCell } from "./shape";
import type { TableShape } from "./shape";

/** The three level labels of a row, own or carried down. */
export interface RowLevels {
  readonly level1: LevelLabel | null;
  readonly level2: LevelLabel | null;
  readonly level3: LevelLabel | null;
}

/** Carries level labels down through blanks; a new label of a higher level clears the lower ones. No merges are needed. */
export class LevelCarrier {
  private level1: ViewCell | null = null;
  private level2: ViewCell | null = null;
  private level3: ViewCell | null = null;

  constructor(private readonly shape: TableShape) {}

  /** The levels of the next row, top to bottom. */
  next(row: ViewRow): RowLevels {
    const own1 = roleCell(this.shape, row, "level1");
    const own2 = roleCell(this.shape, row, "level2");
    const own3 = roleCell(this.shape, row, "level3");
    if (own1) {
      if (own1.core !== this.level1?.core) this.level2 = this.level3 = null;
      this.level1 = own1;
    }
    if (own2) {
      if (own2.core !== this.level2?.core) this.level3 = null;
      this.level2 = own2;
    }
    if (own3) this.level3 = own3;
    return { level1: labelOf(this.level1, own1), level2: labelOf(this.level2, own2), level3: labelOf(this.level3, own3) };
  }
}

function labelOf(carried: ViewCell | null, own: ViewCell | null): LevelLabel | null {
  if (own) return { text: own.shown, cell: { row: own.row, col: own.col }, carried: false };
  return carried ? { text: carried.shown, cell: { row: carried.row, col: carried.col }, carried: true } : null;
}
