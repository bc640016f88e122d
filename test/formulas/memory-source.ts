import { parseA1 } from "../../src/workbook";
import type { CellSource, FormulaCell, SourceTable } from "../../src/formulas";
import { Calculator } from "../../src/formulas";
import { errorValue, isErrorValue } from "../../src/embedded/model/errors";
import type { CellScalar, ErrorCode, FormulaKind } from "../../src/embedded/model/types";

/** Cells by address; texts that begin with "=" are formulas, "{=…}" array formulas, "#N/A" and the like errors. */
export type Cells = Readonly<Record<string, CellScalar>>;

interface Stored {
  value: CellScalar;
  formula: string | null;
  kind: FormulaKind;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** A workbook in memory for tests. */
export class MemorySource implements CellSource {
  readonly sheetNames: readonly string[];
  names: Record<string, string> = {};
  tables: Record<string, SourceTable> = {};
  hiddenRows = new Set<number>();
  filteredRows = new Set<number>();
  private readonly sheets: Map<string, Stored>[];
  private readonly usedRows: Set<number>[];

  constructor(
    sheets: Readonly<Record<string, Cells>>,
    readonly date1904 = false,
  ) {
    this.sheetNames = Object.keys(sheets);
    this.sheets = this.sheetNames.map(() => new Map());
    this.usedRows = this.sheetNames.map(() => new Set());
    this.sheetNames.forEach((name, sheet) => Object.entries(sheets[name]!).forEach(([address, value]) => this.set(sheet, address, value)));
  }

  set(sheet: number, address: string, value: CellScalar): void {
    const { row, col } = parseA1(address)!;
    this.sheets[sheet]!.set(`${row},${col}`, stored(value));
    this.usedRows[sheet]!.add(row);
  }

  /** Sets the cached result of a formula. */
  cache(sheet: number, address: string, value: CellScalar): void {
    const { row, col } = parseA1(address)!;
    this.sheets[sheet]!.get(`${row},${col}`)!.value = value;
  }

  value(sheet: number, row: number, col: number): CellScalar {
    return this.sheets[sheet]?.get(`${row},${col}`)?.value ?? null;
  }

  formula(sheet: number, row: number, col: number): FormulaCell | null {
    const cell = this.sheets[sheet]?.get(`${row},${col}`);
    return cell?.formula ? { formula: cell.formula, kind: cell.kind, fills: null } : null;
  }

  forEachFormula(sheet: number, visit: (row: number, col: number) => void): void {
    for (const [key, cell] of this.sheets[sheet]!) {
      const [row, col] = key.split(",").map(Number);
      if (cell.formula) visit(row!, col!);
    }
  }

  isBlankRow(sheet: number, row: number): boolean {
    return !this.usedRows[sheet]!.has(row);
  }

  extent(sheet: number): { rows: number; cols: number } {
    const keys = [...this.sheets[sheet]!.keys()].map((key) => key.split(",").map(Number));
    return { rows: 1 + Math.max(-1, ...keys.map(([row]) => row!)), cols: 1 + Math.max(-1, ...keys.map(([, col]) => col!)) };
  }

  definedName(name: string): string | null {
    return this.names[name] ?? null;
  }

  table(name: string): SourceTable | null {
    return this.tables[name] ?? null;
  }

  hiddenBy(_sheet: number, row: number): "hand" | "filter" | null {
    return this.filteredRows.has(row) ? "filter" : this.hiddenRows.has(row) ? "hand" : null;
  }
}

function stored(value: CellScalar): Stored {
  if (typeof value !== "string") return { value, formula: null, kind: "plain" };
  if (value.startsWith("{=")) return { value: null, formula: value.slice(1, -1), kind: "array" };
  if (value.startsWith("=")) return { value: null, formula: value, kind: "plain" };
  return { value: ERRORS.test(value) ? errorValue(value as ErrorCode) : value, formula: null, kind: "plain" };
}

/** An error as its code, so that expectations read plainly. */
export const shown = (value: CellScalar): string | number | boolean | null => (isErrorValue(value) ? value.error : value);

/** 2024-05-06 18:00 as a serial number. */
export const NOW = 45418.75;

/** Puts a formula into Z100 of the first sheet and gives its result; throws when it was not computed. */
export function evaluate(formula: string, source: MemorySource): string | number | boolean | null {
  source.set(0, "Z100", formula);
  const report = new Calculator(source, () => NOW).recalculateAll();
  const kept = report.notRecalculated.find(({ sheet, row, col }) => sheet === 0 && row === 99 && col === 25);
  if (kept) throw new Error(`not computed: ${kept.reason} ${kept.what}`);
  return shown(report.results.find(({ sheet, row, col }) => sheet === 0 && row === 99 && col === 25)!.value);
}
