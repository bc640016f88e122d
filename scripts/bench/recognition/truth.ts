import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROLES, columnIndex, parseA1, parseRect } from "../../../src/workbook";
import type { CellRect, CellRef, CellValue, Role } from "../../../src/workbook";

/** A published table with its truth, all positions 0-based. */
export interface TruthTable {
  readonly id: string;
  /** Kinds joined by | where any of them is right. */
  readonly kind: string;
  readonly grid: readonly (readonly CellValue[])[];
  readonly headerRow: number | null;
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Roles of the table beside the first one; null when there is none. */
  readonly columnsRight: Readonly<Partial<Record<Role, number>>> | null;
  readonly budget: Readonly<Record<string, CellRef | null>> | null;
  readonly totalCell: CellRef | null;
  readonly weightTotalCell: CellRef | null;
  readonly indicatorWeightsSum: number | null;
  readonly indicatorRows: readonly (readonly [number, number])[];
  /** Whether nobody has filled the form in; null where the truth does not say. */
  readonly blank: boolean | null;
  /** The table is doubtful by itself: recognition has to ask, whatever it finds. */
  readonly unsure: boolean;
  /** Rows of the first table with the row whose printed weight they share, null for a row of its own. */
  readonly weightFrom: ReadonlyMap<number, number | null>;
  /** Errors that somebody recorded in the table, with the cells they stand in. */
  readonly defects: readonly { readonly kind: string; readonly name: string; readonly rect: CellRect }[];
}

export const BUDGET_FIELDS = ["yearStart", "adjusted", "executed", "weight", "rate", "score"] as const;

interface CorpusFile {
  readonly id: string;
  readonly kind: string;
  readonly grid: CellValue[][];
  readonly truth: {
    readonly headerRow: number | null;
    readonly columns: Record<string, string>;
    readonly columnsRight?: Record<string, string>;
    readonly budget: Record<string, string | null> | null;
    readonly totalCell?: string | null;
    readonly weightTotalCell?: string | null;
    readonly indicatorWeightsSum?: number | null;
    readonly indicatorRows?: number[] | number[][] | null;
    readonly blank?: boolean;
    readonly unsure?: boolean;
    readonly weightFrom?: Readonly<Record<string, number | null>>;
    readonly defects?: readonly { readonly kind: string; readonly cell: string }[];
    readonly blocks?: readonly { readonly budget?: Record<string, string | null> | null }[];
  };
}

/** Reads every .json table of a folder, in the order of the file names. */
export function readTruth(folder: string): TruthTable[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => truthOf(JSON.parse(readFileSync(join(folder, file), "utf8")) as CorpusFile));
}

function truthOf(file: CorpusFile): TruthTable {
  const { truth } = file;
  // Of several tables on a sheet the report gives the fund block of the first that has one.
  const budget = truth.budget ?? truth.blocks?.find((block) => block.budget)?.budget ?? null;
  const cell = (text: string | number | null | undefined) => (typeof text === "string" ? parseA1(text) : null);
  return {
    id: file.id,
    kind: file.kind,
    grid: file.grid,
    headerRow: truth.headerRow === null ? null : truth.headerRow - 1,
    columns: roleColumns(truth.columns),
    columnsRight: truth.columnsRight ? roleColumns(truth.columnsRight) : null,
    budget: budget ? Object.fromEntries(BUDGET_FIELDS.map((field) => [field, cell(budget[field])])) : null,
    totalCell: cell(truth.totalCell),
    weightTotalCell: cell(truth.weightTotalCell),
    indicatorWeightsSum: truth.indicatorWeightsSum ?? null,
    indicatorRows: spans(truth.indicatorRows ?? []),
    blank: truth.blank ?? null,
    unsure: truth.unsure ?? false,
    weightFrom: new Map(Object.entries(truth.weightFrom ?? {}).map(([row, from]) => [Number(row) - 1, from === null ? null : from - 1])),
    defects: (truth.defects ?? []).flatMap(({ kind, cell: name }) => {
      const rect = parseRect(name);
      return rect ? [{ kind, name, rect }] : [];
    }),
  };
}

function roleColumns(columns: Record<string, string>): Partial<Record<Role, number>> {
  const known = ROLES.filter((role) => columns[role] !== undefined);
  return Object.fromEntries(known.map((role) => [role, columnIndex(columns[role]!)!]));
}

function spans(rows: number[] | number[][]): [number, number][] {
  if (rows.length === 0) return [];
  const list = (Array.isArray(rows[0]) ? rows : [rows]) as number[][];
  return list.map(([first, last]) => [first! - 1, (last ?? first!) - 1]);
}
