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

/** A label that is carried down; its form for the rows below is made when the first of them needs it. */
class Carried {
  private below: LevelLabel | null = null;
  constructor(readonly at: ViewCell) {}

  inRow(own: ViewCell | null): LevelLabel {
    return own ? labelOf(own, false) : (this.below ??= labelOf(this.at, true));
  }
}

/** Carries level labels down through blanks; a new label of a higher level clears the lower ones. No merges are needed. */
export class LevelCarrier {
  private level1: Carried | null = null;
  private level2: Carried | null = null;
  private level3: Carried | null = null;

  constructor(private readonly shape: TableShape) {}

  /** The levels of the next row, top to bottom. */
  next(row: ViewRow): RowLevels {
    const own1 = roleCell(this.shape, row, "level1");
    const own2 = roleCell(this.shape, row, "level2");
    const own3 = roleCell(this.shape, row, "level3");
    if (own1) {
      if (own1.core !== this.level1?.at.core) this.level2 = this.level3 = null;
      this.level1 = new Carried(own1);
    }
    if (own2) {
      if (own2.core !== this.level2?.at.core) this.level3 = null;
      this.level2 = new Carried(own2);
    }
    if (own3) this.level3 = new Carried(own3);
    return { level1: this.level1?.inRow(own1) ?? null, level2: this.level2?.inRow(own2) ?? null, level3: this.level3?.inRow(own3) ?? null };
  }
}

function labelOf({ shown, row, col }: ViewCell, carried: boolean): LevelLabel {
  return { text: shown, cell: { row, col }, carried };
}
