import type { Verdict } from "../../actions";
import type { CollectedFile } from "../../collect";
import type { Basis } from "../../scoring/types";
import type { CellValue, Severity } from "../../workbook";
import type { JsonText } from "./json";

/**
 * The JSON report, a public contract (docs/报告格式.md, report.schema.json). Addresses are A1, rows 1-based, columns letters;
 * unknown is null; rates and shares are fractions. Fields may be added; none changes its meaning without a new version.
 */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileReport[];
}

/** 0 nothing worse than a warning, 1 an open finding of severity error, 2 the input could not be used. */
export type Status = 0 | 1 | 2;

/** One line of --json-lines: a workbook that is done, by itself. */
export interface LineReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** As `file.path`. */
  readonly path: string;
  readonly status: Status;
  /** Stands for the options that the result depends on, and the version: --resume does again what was done with others. */
  readonly asked: string;
  /** The bytes that were read; null where they could not be read, and for a text alone. */
  readonly input: { readonly sha256: string } | null;
  /** The workbook that was written, its path below --out; null for none. */
  readonly output: { readonly path: string; readonly sha256: string } | null;
  readonly file: FileReport;
  /** Its rows in 汇总.xlsx; null for a text alone. */
  readonly collected: CollectedFile | null;
}

export interface FileReport {
  /** As given, with "/" as separator. */
  readonly path: string;
  readonly sheets: readonly SheetReport[];
  readonly writes: readonly WriteReport[];
  readonly marks: readonly { readonly sheet: string; readonly cell: string; readonly severity: Severity }[];
  /**
   * What is to be said of the workbook as a whole, as it stands afterwards: the pane's own verdict and sentence; left out for a text
   * alone and for a file that could not be used.
   */
  readonly verdict?: Verdict & { readonly text: string };
  /** What a person should know besides: protected or unsure sheets that were not written to. */
  readonly notes: readonly string[];
  /** Summary tables inserted by --summary; their cells are among `writes`. */
  readonly summaries: readonly { readonly id: string; readonly sheet: string; readonly range: string }[];
  /** Figures of the text given with --report; left out without it. */
  readonly claims?: readonly ClaimReport[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Reports as they are told: rows are text as soon as they are known, for of 100,000 of them the objects take more memory than the workbook. */
export type ToldFile = Omit<FileReport, "sheets"> & { readonly sheets: readonly ToldSheet[] };
export type ToldSheet = Omit<SheetReport, "tables"> & { readonly tables: readonly ToldTable[] };
export type ToldTable = Omit<TableReport, "rows"> & { readonly rows: JsonText };

/**
 * One figure of a report's text. `claimed` and `expected` are in the printed unit (90.07 for 90.07%); offsets are UTF-16 in the text
 * without its byte order mark.
 */
export interface ClaimReport {
  /** The text's path as given. */
  readonly source: string;
  readonly sentence: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly verdict: "consistent" | "rounding" | "truncated" | "inconsistent" | "uncheckable";
  readonly claimed: number;
  readonly expected: number | null;
  readonly derivation: string;
  readonly note: string | null;
  readonly cells: readonly string[];
}

export interface FieldReport {
  readonly cell: string | null;
  readonly value: string | null;
}

export interface SheetReport {
  readonly name: string;
  readonly kind: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly profile: { readonly id: string; readonly why: string } | null;
  /** How a person wants points that are printed for a block only shared among its rows; null where nothing was chosen, or no row needs it. */
  readonly pointsSplit: "even" | "own" | null;
  readonly unitOfMoney: string | null;
  readonly fields: Readonly<Record<"projectName" | "department" | "unit" | "year", FieldReport | null>>;
  readonly tables: readonly TableReport[];
  readonly budget: BudgetReport | null;
  readonly total: TotalReport | null;
  readonly grade: GradeReport | null;
  readonly findings: readonly FindingReport[];
}

export interface TableReport {
  readonly headerTopRow: number | null;
  readonly headerRow: number | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly RowReport[];
  readonly weightsSum: number | null;
  readonly scoresSum: number | null;
  readonly budget: BudgetReport | null;
  readonly total: TotalReport | null;
  readonly grade: GradeReport | null;
  readonly blocks: readonly BlockReport[];
}

export interface BlockReport {
  readonly level: 1 | 2;
  readonly label: string;
  readonly cell: string;
  readonly labelWeight: number | null;
  readonly weightsSum: number | null;
  readonly scoresSum: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
}

export type Operator = ">=" | "<=" | ">" | "<" | "=" | "between" | "by-date" | "qualitative";

export interface TargetReport {
  readonly text: string;
  readonly operator: Operator | null;
  /** In the unit printed; the low end of a range; an ISO text for a date with a day. */
  readonly value: number | string | null;
  /** The high end of a range, null otherwise. */
  readonly high: number | null;
  readonly unit: string | null;
}

export interface ActualReport {
  readonly text: string;
  readonly value: number | string | null;
  readonly unit: string | null;
}

/** What a row says as an item of a list; null and empty on rows of other tables. Amounts as printed, rates as fractions. */
export interface ItemFields {
  readonly name: string | null;
  /** The year's budget or what was given; the one amount of a list that has neither budgets nor spending. */
  readonly budget: number | null;
  readonly executed: number | null;
  /** As printed. */
  readonly rate: number | null;
  readonly computedRate: number | null;
  /** All columns with money, left to right. */
  readonly amounts: readonly {
    readonly cell: string;
    readonly header: string;
    readonly value: number | null;
    readonly unit: string | null;
  }[];
}

export interface RowReport extends ItemFields {
  readonly row: number;
  readonly kind: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly weight: number | null;
  /** Set where the weight is printed nowhere but follows from a person's choice. */
  readonly weightFrom: "even-split" | "own-split" | null;
  readonly score: number | null;
  readonly target: TargetReport;
  readonly actual: ActualReport;
  readonly completion: number | null;
  readonly computedScore: number | null;
  readonly basis: Basis;
  readonly range: readonly [number, number] | null;
  /** How the computed score came about, step by step. */
  readonly derivation: readonly string[];
  /** Why nothing was computed; null when something was. */
  readonly reason: string | null;
}

export type AmountField = "yearStart" | "adjusted" | "executed";
export type BudgetCell = AmountField | "weight" | "rate" | "score";

/** The unit of each amount, from its cell or its headings; null where nothing names one. */
export type AmountUnits = Readonly<Record<AmountField, string | null>>;

export type BudgetReport = Readonly<Record<AmountField | "rate" | "weight" | "score" | "computedRate" | "computedScore", number | null>> & {
  readonly cells: Readonly<Record<BudgetCell, string | null>>;
  /** Why rate or score is missing; null when both are there. */
  readonly reason: string | null;
  readonly units: AmountUnits;
  readonly parts: readonly (Readonly<Record<AmountField, number | null>> & {
    readonly label: string;
    readonly row: number;
    readonly units: AmountUnits;
  })[];
};

export interface TotalReport {
  readonly cell: string | null;
  readonly reported: number | null;
  readonly computed: number | null;
  readonly weightCell: string | null;
  readonly weight: number | null;
  readonly convertedTo100: number | null;
}

export interface GradeReport {
  readonly cell: string | null;
  readonly reported: string | null;
  readonly computed: string | null;
}

export interface ContentReport {
  readonly value: CellValue;
  readonly formula: string | null;
}

export interface WriteReport {
  readonly sheet: string;
  readonly cell: string;
  readonly before: ContentReport;
  readonly after: ContentReport;
}

export interface FindingReport {
  /** The name that the rule was published under. */
  readonly rule: string;
  /** Its name of today. */
  readonly name: string;
  readonly severity: Severity;
  readonly cell: string;
  readonly cells: readonly string[];
  /** What is said of each place, and what follows from it; empty where the message is all. */
  readonly parts: readonly {
    readonly rule: string;
    readonly name: string;
    readonly cell: string;
    readonly message: string;
    readonly expected: string | number | null;
    readonly actual: string | number | null;
  }[];
  readonly title: string;
  readonly message: string;
  readonly expected: string | number | null;
  readonly actual: string | number | null;
  readonly derivation: string | null;
  /** What to write or change in this case. */
  readonly advice: string;
  /** A sentence of the case's own figures to finish where a reason is due, with ____ for what only a person knows. */
  readonly sample: string | null;
  readonly fix: { readonly title: string; readonly safe: boolean; readonly writes: readonly WriteReport[] } | null;
  readonly source: string;
  readonly suppressed: { readonly reason: string } | null;
}
