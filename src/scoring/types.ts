import type Decimal from "decimal.js";
import type { CellRef, PointsSplit, SheetCellRef, WriteBar } from "../workbook";
import type { Money } from "../reading";
import type { ReadActual, ReadTarget } from "../reading/types";
import type { AmountField, BudgetLayout, LayoutRow, SheetLayout, TableLayout, TotalLayout } from "../forms/layout";
import type { ReadScore, ScoredBySentence, SentenceScore } from "../sentences";
import type { Applies } from "./applies";
import type { Outcome } from "./outcome";
import type { OtherScores } from "./other-scores";
import type { ReverseFormula, Sureness } from "../profiles/types";
import type { UnreadableCell } from "./unreadable";

export type { CellUse, UnreadableCell } from "./unreadable";

/** One step of a derivation: a sentence with the numbers in it, and the cells they came from. */
export interface DerivationStep {
  readonly text: string;
  readonly cells: readonly SheetCellRef[];
}

/** How a number came about. */
export interface Derivation {
  readonly steps: readonly DerivationStep[];
  readonly profileId: string;
  /** Document and section, or the catalogue id of an inferred rule. */
  readonly source: string;
  readonly sureness: Sureness;
}

/** A number and where it came from; `formula` is the live formula (leading "=") when all inputs are cells, else null. */
export interface Computed {
  readonly value: Decimal;
  readonly formula: string | null;
  readonly derivation: Derivation;
}

/** The scoring formulas (docs/规则方案.md explains each). */
export type FormulaId = "proportional" | "equal" | "between" | ReverseFormula;

/** What a row's score rests on, or why it has none; the kinds are those of `RowResult`. */
export type Basis = RowResult["basis"];
/** What a computed score rests on: a formula of the profile, or the sheet's own sentence. */
export type ComputedBasis = FormulaId | "by-date" | "score-factor" | "full-mark" | ScoredBySentence["by"];

/** Another legal formula and what it gives. */
export interface Variant {
  readonly id: FormulaId | "as-at-most" | ReadScore["id"];
  readonly name: string;
  readonly value: Decimal;
}

/** A row with its score: what stands on the sheet, and what the profile or the sheet's own sentence gives. */
export type RowScore = RowFacts & RowResult;

/** What the scoring of one row gives. Each kind has what it rests on; what a kind cannot have is null in its type, so that any row may be asked. */
export type RowResult = ComputedRow | JudgedRow | MissingRow | AwayRow | DeductionRow;

/** A formula, a date, a factor or a sentence gives the score. */
export interface ComputedRow {
  readonly basis: ComputedBasis;
  readonly computed: Computed;
  /** A ÷ T (or the reverse form's share), as a fraction; null when it cannot be formed. */
  readonly completion: Decimal | null;
  readonly range: null;
  readonly reason: null;
  /** What other legal formulas or readings give. */
  readonly variants: readonly Variant[];
}

/** A person has to say. */
export interface JudgedRow {
  readonly basis: "judgement";
  readonly computed: null;
  readonly completion: Decimal | null;
  /** Allowed range, both ends included; null where another row holds the score of both. */
  readonly range: readonly [Decimal, Decimal] | null;
  readonly reason: string;
  readonly variants: readonly Variant[];
}

/** An input is not there: a weight, a target, an actual value. */
export interface MissingRow {
  readonly basis: "missing";
  readonly computed: null;
  readonly completion: Decimal | null;
  readonly range: null;
  /** Null for rows that ask for no score: template lines, items of lists. */
  readonly reason: string | null;
  readonly variants: readonly never[];
}

/** The row does not apply and is left out. */
export interface AwayRow {
  readonly basis: "not-applicable";
  readonly computed: null;
  readonly completion: null;
  readonly range: null;
  readonly reason: string;
  readonly variants: readonly never[];
}

/** A line of deductions: its points are typed and stand by themselves. */
export interface DeductionRow {
  readonly basis: "deduction";
  readonly computed: null;
  readonly completion: null;
  readonly range: null;
  readonly reason: null;
  readonly variants: readonly never[];
}

/** What stands on the sheet for a row. */
interface RowFacts {
  readonly layout: LayoutRow;
  /** Whether the row counts, by its own marks. */
  readonly applies: Applies;
  readonly target: ReadTarget;
  readonly actual: ReadActual;
  /** Weight that counts for this row; null when the form gives none. */
  readonly weight: Decimal | null;
  /** The person's choice that gives the row its weight; null where the form prints it. */
  readonly split: PointsSplit["kind"] | null;
  /** What stands in the weight cell when that is neither a weight nor a mark for nothing (满分10, #REF!); "" otherwise. */
  readonly weightText: string;
  /** Printed cells; null where the column does not exist. */
  readonly weightCell: CellRef | null;
  readonly scoreCell: CellRef | null;
  /** The score that is typed (or calculated by a formula of the user's own); null when blank or no number. */
  readonly reported: Decimal | null;
  /** The printed text of the score cell when it is not a number ("-", "/"). */
  readonly reportedText: string;
  /** Whether the target is reached, by the row's own two cells. */
  readonly outcome: Outcome;
  /** What keeps a computed score from its blank cell; absent when nothing does. */
  readonly bar?: WriteBar;
  /** Other rows (0-based) with which the row shares one printed weight or score; empty for most. */
  readonly sharesWith: readonly number[];
  /** Scoring sentences that apply to the row, with their inputs; empty when there are none. */
  readonly sentences: readonly SentenceScore[];
}

/** The execution item of a fund block: what the form prints of it and what its amounts give. Scores are points, rates fractions. */
export interface BudgetScore {
  /** What keeps the computed score from its blank cell; absent when nothing does. */
  readonly bar?: WriteBar;
  readonly layout: BudgetLayout;
  /** The amounts of the line that counts; null where the cell is missing, blank or not wholly read. */
  readonly amounts: Readonly<Record<AmountField, Money | null>>;
  readonly weight: Decimal | null;
  /** What stands in the weight cell when that is neither a weight nor a mark for nothing; "" otherwise. */
  readonly weightText: string;
  /** As printed; the rate as a fraction. */
  readonly reportedRate: Decimal | null;
  readonly reportedScore: Decimal | null;
  /** What stands in the score cell when that is neither points nor a mark for nothing; "" otherwise. */
  readonly reportedText: string;
  readonly rate: Computed | null;
  /** The rate that the score stands on: the computed one, else the printed one where the amounts are blank. */
  readonly rateInForce: Decimal | null;
  readonly score: Computed | null;
  /** Why rate or score is missing (本表无执行数); null when both are there. */
  readonly reason: string | null;
  /** The rate as Excel calculates it from the amount cells (F6/E6), and the budget cell under it; null when the amounts are no numbers. */
  readonly live: { readonly ratio: string; readonly base: string } | null;
}

/** A first or second level with the rows under it, 0-based and both included, and what their weights and scores come to; null when none is known. */
export interface BlockScore {
  readonly level: 1 | 2;
  readonly label: string;
  readonly cell: CellRef;
  readonly labelWeight: Decimal | null;
  readonly weightsSum: Decimal | null;
  readonly scoresSum: Decimal | null;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The total line of one or more tables: what is printed, and what its rows come to. Points throughout. */
export interface TotalScore {
  /** The printed total line; its label is empty and it has no cells when the form prints none. */
  readonly layout: TotalLayout;
  /** The tables that it adds up: the one it stands below or above, and those that it closes with it. */
  readonly tables: readonly TableLayout[];
  readonly reported: Decimal | null;
  readonly reportedWeight: Decimal | null;
  /** Sum of the row scores that stand on the sheet (typed ones first, computed where blank) and the execution score. */
  readonly computed: Computed | null;
  /** 100 × got ÷ applicable where items do not apply and the profile converts, or the form has a cell for it; null otherwise. */
  readonly convertedTo100: Computed | null;
  /**
   * What belongs into the total's own cell: `computed`, or the converted score where items do not apply and no other cell holds it; its
   * formula shows nothing while scores are pending. Null when the cell is left open.
   */
  readonly due: Computed | null;
  /** Why the total's cell is left open, in words; null when it is not. */
  readonly open: string | null;
  /** Figures that a typed total may be by one practice or another: added up, converted, with full marks for items that do not apply. */
  readonly allowed: readonly Decimal[];
  /** The cell of a converted score (换算得分) on the sheet; null when there is none. */
  readonly convertedCell: CellRef | null;
  /** Items that count by their weight but have no score yet (judgements, missing inputs); `computed` leaves them out. */
  readonly pending: number;
  /** True when `computed` is the form's whole score: nothing pending, and weights (where the form prints them) that make up the full sum. */
  readonly complete: boolean;
}

/** The grade (优, 良, 中, 差) as printed and as the profile's limits give it. */
export interface GradeScore {
  readonly cell: CellRef | null;
  readonly reported: string | null;
  readonly computed: string | null;
  /** Live formula over the cell that holds the score; null when there is none. */
  readonly formula: string | null;
  readonly derivation: Derivation | null;
}

/** A table with everything that scoring found out about it. */
export interface TableScore {
  readonly layout: TableLayout;
  readonly rows: readonly RowScore[];
  readonly blocks: readonly BlockScore[];
  readonly budget: BudgetScore | null;
  /** Points of a block between fund block and indicators. */
  readonly other: OtherScores;
  /** Indicator rows only, without the execution item. */
  readonly weightsSum: Decimal | null;
  readonly scoresSum: Decimal | null;
  readonly total: TotalScore | null;
  readonly grade: GradeScore | null;
  /** Cells with a role that nobody can read: error values, formulas that were never calculated, words for numbers. */
  readonly unreadable: readonly UnreadableCell[];
  /** The items of a list, top to bottom; empty for other tables. */
  readonly items: readonly ListItem[];
  /** Other cells that scoring fills: execution rates of list rows, sums, shares. Rounded as printed. */
  readonly otherCells: readonly {
    readonly cell: CellRef;
    readonly reported: Decimal | null;
    readonly computed: Computed;
    readonly what: "rate" | "sum" | "share";
    /** Numbers of this cell are percent points (92.56 for 92.56 %); `computed.value` stays a fraction. */
    readonly percentPoints: boolean;
  }[];
}

/** A sheet's tables under the rules that were chosen for it. */
export interface SheetScore {
  readonly layout: SheetLayout;
  readonly profileId: string;
  /** Why this profile, in words. */
  readonly profileWhy: string;
  /** The person's choice by which rows without printed points got some; null where none did. */
  readonly split: PointsSplit | null;
  readonly tables: readonly TableScore[];
}

/** The weight of a row: its value, the cell it stands in (null when it comes from a label), and the row whose print it shares. */
export interface RowWeight {
  readonly value: Decimal;
  readonly cell: CellRef | null;
  readonly sharedWith: number | null;
  /** The person's choice that gives it; absent for printed ones. */
  readonly split?: SplitPoints;
}

/** The points that a person's choice gives a row, and why, in words. */
export interface SplitPoints {
  readonly value: Decimal;
  readonly kind: PointsSplit["kind"];
  readonly why: string;
}

/** One item of a list: what it is called, what it was given, what was spent of it. Amounts are null where they are missing or not wholly read. */
export interface ListItem {
  /** 0-based. */
  readonly row: number;
  readonly name: string;
  /** The year's budget; what was given (安排, 分配, 补助) is one. In a list with neither budgets nor spending it is the one amount that the list is about. */
  readonly budget: Money | null;
  readonly executed: Money | null;
  /** As printed, as a fraction. */
  readonly rate: Decimal | null;
  /** Executed ÷ budget, as a fraction with four decimals. */
  readonly computedRate: Decimal | null;
  /** All columns with money, left to right. */
  readonly amounts: readonly { readonly cell: CellRef; readonly header: string; readonly money: Money | null }[];
}
