import type { Unit } from "../reading";
import type { CellRef, FormKind, Role } from "../workbook";

export type { FormKind } from "../workbook";

/** A text found in a cell; `cell` is where it is printed (0-based), which for a carried label is an earlier row. */
export interface CellText {
  readonly text: string;
  readonly cell: CellRef;
}

/** A level label of an indicator row. */
export interface LevelLabel extends CellText {
  /** True when the row's own cell is blank and the label was carried down from `cell`. */
  readonly carried: boolean;
}

/** What a row of a table is, by its labels and by what stands in it. */
export type RowKind =
  /** An indicator that can be scored. */
  | "indicator"
  /** 其中…: a part of the indicator or the item above, its weight and its amounts are not counted. */
  | "sub-row"
  /** 指标2：, ……, **: an unused line of the template. */
  | "placeholder"
  /** 扣分项: takes points away, has no weight inside the 100. */
  | "deduction"
  /** A row of a list table (project, goal, item). */
  | "item"
  /** A subtotal inside a table, or a line that heads others. */
  | "subtotal";

/** A line of a list that adds up items: 小计 below them, 一、 above them. */
export interface ListSum {
  readonly row: number;
  readonly label: string;
  /** The rows of the items it adds up; empty for a heading with nothing below it. */
  readonly over: readonly number[];
}

/** A column of a list that holds money. */
export interface AmountColumn {
  readonly col: number;
  /** The columns whose sum it is, row by row; empty for most. */
  readonly parts: readonly number[];
  /** The unit that its heading gives it. */
  readonly unit: Unit | null;
}

/** One row of a table below its header. */
export interface LayoutRow {
  readonly kind: RowKind;
  readonly row: number;
  readonly level1: LevelLabel | null;
  readonly level2: LevelLabel | null;
  readonly level3: LevelLabel | null;
  /** Rows that share one printed weight or score: the row that carries the print; null when it is this row itself. */
  readonly weightFrom: number | null;
  readonly scoreFrom: number | null;
  /** The row of the indicator, or of the item, that a sub-row belongs to; null otherwise. */
  readonly parent: number | null;
}

/** A level-1 or level-2 group of rows. */
export interface LayoutBlock {
  readonly level: 1 | 2;
  readonly label: string;
  readonly cell: CellRef;
  /** The weight printed inside the label (产出指标（50分）) or in a weight column of its level; null when none. */
  readonly labelWeight: number | null;
  readonly weightCell: CellRef | null;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What a fund block has a cell for. */
export type BudgetField = "yearStart" | "adjusted" | "executed" | "weight" | "rate" | "score";

/** The fields that hold money. */
export type AmountField = "yearStart" | "adjusted" | "executed";

/** The unit that the headings give each amount of a line; a field without one has no known unit. A unit in the cell itself wins. */
export type MoneyUnits = Readonly<Partial<Record<AmountField, Unit>>>;

/** One line of the fund block under the total line. */
export interface BudgetPart {
  readonly label: string;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<BudgetField, CellRef>>>;
  readonly moneyUnits: MoneyUnits;
}

/** The fund block of a table. `cells` are those of the line that counts (the total, or the only line that is filled). */
export interface BudgetLayout {
  readonly label: CellText;
  readonly headerRow: number;
  readonly cells: Readonly<Partial<Record<BudgetField, CellRef>>>;
  readonly moneyUnits: MoneyUnits;
  /** Weight of the execution item where no weight cell exists: from a label such as 预算执行情况（20分） or a header (10分). */
  readonly labelWeight: number | null;
  readonly parts: readonly BudgetPart[];
  /**
   * Executed amounts in two columns, 执行数 and 执行数（其他）: whether both count, the rules of the place say. Where the second has figures no
   * cell alone is what was spent, and `cells` has none.
   */
  readonly executedTwice?: { readonly own: CellRef; readonly other: CellRef };
  /** Cell of a written reason that belongs to the execution item (四川 0013zp), or null. */
  readonly reasonCell: CellRef | null;
}

/** The total line or cell, below the table, above it or in the title block. */
export interface TotalLayout {
  readonly label: CellText;
  readonly scoreCell: CellRef | null;
  readonly weightCell: CellRef | null;
  /** Column sums of list tables (执行明细, 汇总): the cells of the total row by role. */
  readonly cells: Readonly<Partial<Record<Role, CellRef>>>;
  /** The one figure the line is about: the score, or the main sum of a list; null when there is none. */
  readonly mainCell: CellRef | null;
}

/** Where everything of one table stands. Rows and columns are 0-based, and last ones are included. */
export interface TableLayout {
  readonly headerTopRow: number;
  /** The last header row. Tables without a header (cut off) have -1. */
  readonly headerRow: number;
  /** Header rows repeated further down (page breaks, one for each block); rows of the table, never data. */
  readonly repeatedHeaders: readonly number[];
  /** The columns of the table by role. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Header text of every column of the table, normalised, by column. */
  readonly headers: Readonly<Record<number, string>>;
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly LayoutRow[];
  readonly blocks: readonly LayoutBlock[];
  readonly budget: BudgetLayout | null;
  readonly total: TotalLayout | null;
  readonly gradeCell: CellRef | null;
  /** A weight for the whole table from its label: 年度绩效目标1（40分）. */
  readonly tableWeight: number | null;
  /** The units of the amount columns of a list that have a role. */
  readonly moneyUnits: MoneyUnits;
  /** All columns of a list that hold money, left to right, with or without a role; empty for tables of indicators. */
  readonly amounts: readonly AmountColumn[];
  /** The lines of a list that add up some of its items; empty for tables of indicators. */
  readonly sums: readonly ListSum[];
}

/** A named value of the title block: the label's text and the cell of the value. */
export interface TitleField {
  readonly label: CellText;
  readonly value: CellText | null;
}

/** The values of a title block that are read. */
export type TitleFieldName = "projectName" | "department" | "unit" | "year";

/** A reason for or against a recognition, in a person's words. */
export interface LayoutReason {
  readonly text: string;
  readonly weight: number;
  readonly cells: readonly CellRef[];
}

/** What recognition says of one sheet. Rows and columns are 0-based. */
export interface SheetLayout {
  readonly sheet: string;
  readonly kind: FormKind;
  /** The form family that matched (⟨place⟩/⟨id⟩.form.ts in src/provinces), null for unknown. */
  readonly family: string | null;
  /** 0 to 1, calibrated: of the sheets at 0.9, nine in ten are right. Sure is 0.8 and above. */
  readonly confidence: number;
  readonly reasons: readonly LayoutReason[];
  readonly title: CellText | null;
  /** 510000_0013zp, 附件2-2, 公开14表; null when none is printed. */
  readonly formNumber: CellText | null;
  /** The unit of the sheet's amounts as a whole, for display; an amount is read with the unit of its own place (`moneyUnits`). */
  readonly unitOfMoney: Unit | null;
  readonly fields: Readonly<Record<TitleFieldName, TitleField | null>>;
  readonly tables: readonly TableLayout[];
  /** Tables that were seen on a sheet of unknown kind: shown to a person as candidates, never acted upon. Empty for known kinds. */
  readonly candidates: readonly TableLayout[];
  /** 注 and 说明 below or above the tables. */
  readonly notes: readonly CellText[];
  /** True when nothing but the printed form is there: one note 尚未填写 instead of findings. */
  readonly blank: boolean;
  /** True when the layout comes from a person's own mapping. */
  readonly mapped: boolean;
}

/** Confidence from which a recognition is acted upon without asking. */
export const SURE = 0.8;

/** True when a layout is good enough to write by: sure, or set by a person. */
export function isSure(layout: SheetLayout): boolean {
  return layout.kind !== "unknown" && (layout.mapped || layout.confidence >= SURE);
}
