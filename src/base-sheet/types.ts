import type { BaseFigures } from "../sentences";

/** The 基础数据 sheet as it stands. */
export interface BaseDataSheet extends BaseFigures {
  readonly sheet: string;
  /** Row of its header, 0-based. */
  readonly header: number;
  /** Labels of the rows below the header, in order; "" for a row without one. */
  readonly labels: readonly string[];
}
