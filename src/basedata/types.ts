import type Decimal from "decimal.js";
import type { ToldFigure } from "../sentences";

/** A base figure as found in the workbook; `value` is null while the input is empty. */
export interface BaseValue extends ToldFigure {
  readonly value: Decimal | null;
}

/** The 基础数据 sheet as it stands. */
export interface BaseDataSheet {
  readonly sheet: string;
  /** By item id of the profile. */
  readonly values: ReadonlyMap<string, BaseValue>;
  /** By printed label; holds inputs that a person was asked for besides the profile's. */
  readonly byLabel: ReadonlyMap<string, BaseValue>;
  /** First free row below the inputs, 0-based. */
  readonly nextRow: number;
}
