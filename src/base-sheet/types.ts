import type { BaseFigures } from "../sentences";

/** The 基础数据 sheet as it stands. */
export interface BaseDataSheet extends BaseFigures {
  readonly sheet: string;
  /** First free row below the inputs, 0-based. */
  readonly nextRow: number;
}
