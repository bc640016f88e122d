import { itemAt } from "../workbook/invariant";
import type { Steps } from "../workbook/work";
import { clipped } from "./areas";
import { cellNumber } from "../workbook/address";
import type { CellReader } from "./evaluate";
import { NotComputable, notDone, type Expr } from "./expressions";
import { KeyedColumn } from "./keyed";
import { parseCellFormula } from "./parse";
import { callsFunction } from "./precedents";
import { toA1 } from "../workbook";
import type { CellSource, FormulaCell } from "./source";
import { BandTallies, type Tally } from "./tally";
import { type Area, areaCols, areaRows, type ArrayValue, arrayOf, type Scalar } from "./values";

/** A formula cell and how far its computation is. */
export interface FormulaNode {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly cell: FormulaCell;
  readonly expr: Expr;
  value: Scalar;
  state: "done" | "stale" | "running";
}

/** Thrown when a computation needs cells that are not computed yet; it is repeated when they are. */
export class PendingCells extends Error {
  override readonly name = "PendingCells";
  nodes: FormulaNode[] = [];
}

const SUBTOTALS: ReadonlySet<string> = new Set(["SUBTOTAL", "AGGREGATE"]);
/** Areas from this size on are kept for the next reader, up to so many cells in all. */
const CACHE_FROM = 24;
const CACHE_CELLS = 2_000_000;
/** Columns from so many first rows on that are kept by what stands in them. */
const MOST_KEYED = 64;
/** More cells than this are not taken up at once, nor read for wide ranges in one round. */
const MOST_CELLS = 40_000_000;

/** The rows of some columns as they were read in this round; blank rows share one array. */
interface Band {
  readonly rows: (readonly Scalar[])[];
  readonly blank: readonly Scalar[];
}

/** The cells of a workbook with its formulas as nodes; what formulas read goes through here. */
export class CellTable implements CellReader {
  private readonly nodes: Map<number, FormulaNode>[];
  private readonly pending = new PendingCells();
  private blocks = new Map<string, ArrayValue>();
  private bands = new Map<string, Band>();
  private tallies = new Map<string, BandTallies>();
  private keyedColumns = new Map<string, KeyedColumn>();
  private cachedCells = 0;
  private readCells = 0;
  private readInAll = 0;
  private extent: { rows: number; cols: number } | null = null;
  private trace: Area[] | null = null;
  /** Array formulas that fill more than their own cell. */
  private readonly spreading = new Set<FormulaNode>();

  constructor(private readonly source: CellSource) {
    this.nodes = source.sheetNames.map(() => new Map());
  }

  /** Reads every formula of the workbook, one a step; to be done before anything is computed. */
  *reading(): Steps<void> {
    for (const sheet of this.nodes.keys()) {
      const found: [row: number, col: number][] = [];
      this.source.forEachFormula(sheet, (row, col) => void found.push([row, col]));
      for (const [row, col] of found) {
        this.refresh(sheet, row, col);
        yield;
      }
    }
  }

  /** To be called when a round of computation begins: what was read before may have changed. */
  beginRound(): void {
    this.blocks = new Map();
    this.cachedCells = 0;
    this.forgetBands();
    this.readInAll = 0;
    this.extent = null;
  }

  private forgetBands(): void {
    this.bands = new Map();
    this.tallies = new Map();
    this.keyedColumns = new Map();
    this.readCells = 0;
  }

  /** Runs a computation and tells what areas it read. */
  traced<T>(compute: () => T): { readonly value: T; readonly read: readonly Area[] } {
    const read: Area[] = [];
    this.trace = read;
    try {
      return { value: compute(), read };
    } finally {
      this.trace = null;
    }
  }

  node(sheet: number, row: number, col: number): FormulaNode | null {
    return this.nodes[sheet]?.get(cellNumber(row, col)) ?? null;
  }

  allNodes(): FormulaNode[] {
    return this.nodes.flatMap((sheet) => [...sheet.values()]);
  }

  /** Reads a cell's formula anew; null when it holds none any more. */
  refresh(sheet: number, row: number, col: number): FormulaNode | null {
    const cell = this.source.formula(sheet, row, col);
    const old = this.node(sheet, row, col);
    if (!cell) {
      if (old) this.spreading.delete(old);
      this.nodes[sheet]?.delete(cellNumber(row, col));
      return null;
    }
    const node: FormulaNode = {
      sheet,
      row,
      col,
      cell,
      // What was read a moment ago, with all others, need not be read again.
      expr: old?.cell.formula === cell.formula ? old.expr : parseCellFormula(cell.formula, { row, col }),
      value: this.source.value(sheet, row, col),
      state: "done",
    };
    // A formula without a result waits to be computed; one that has it keeps it until something touches it.
    if (node.value === null) node.state = "stale";
    if (cell.fills && (cell.fills.top !== cell.fills.bottom || cell.fills.left !== cell.fills.right)) this.spreading.add(node);
    this.nodes[sheet]?.set(cellNumber(row, col), node);
    return node;
  }

  cell(sheet: number, row: number, col: number): Scalar {
    this.trace?.push({ sheet, top: row, left: col, bottom: row, right: col });
    return this.valueAt(sheet, row, col);
  }

  private valueAt(sheet: number, row: number, col: number): Scalar {
    const node = this.nodes[sheet]?.get(cellNumber(row, col));
    if (node && node.state !== "done") throw this.wait([node]);
    return this.known(sheet, row, col, node ?? null);
  }

  /** What stands in a cell. @throws NotComputable for a formula without a result: it is no blank, and nothing may be computed from it. */
  private known(sheet: number, row: number, col: number, node: FormulaNode | null): Scalar {
    const value = node ? node.value : this.source.value(sheet, row, col);
    if (value === null && (node?.state === "done" || (node === null && this.isSpread(sheet, row, col))))
      throw new NotComputable("no-result", toA1({ row, col }));
    return value;
  }

  private isSpread(sheet: number, row: number, col: number): boolean {
    for (const {
      sheet: own,
      cell: { fills },
    } of this.spreading) {
      if (own === sheet && fills && row >= fills.top && row <= fills.bottom && col >= fills.left && col <= fills.right) return true;
    }
    return false;
  }

  block(whole: Area): ArrayValue {
    this.trace?.push(whole);
    const area = this.clip(whole);
    const size = areaRows(area) * areaCols(area);
    if (size > MOST_CELLS) notDone(`${size} cells at once`);
    const beyond = areaRows(whole) - areaRows(area);
    const key = `${keyOfBand(area)}:${area.top}:${area.bottom}:${beyond}`;
    const known = size < CACHE_FROM ? undefined : this.blocks.get(key);
    if (known) return known;
    const band = this.read(area);
    const cells = band.rows.slice(area.top, area.bottom + 1);
    const block = beyond > 0 ? { ...arrayOf(cells), tail: { rows: beyond, row: band.blank } } : arrayOf(cells);
    if (size >= CACHE_FROM && this.cachedCells + size <= CACHE_CELLS) {
      this.blocks.set(key, block);
      this.cachedCells += size;
    }
    return block;
  }

  tally(whole: Area): Tally {
    this.trace?.push(whole);
    const area = this.clip(whole);
    return this.talliesOf(keyOfBand(area), (from, to, into) => {
      const { rows, blank } = this.read({ ...area, top: from, bottom: to });
      for (let row = from; row <= to; row++) if (rows[row] !== blank) for (const cell of itemAt(rows, row)) into.add(cell);
    }).of(area.top, area.bottom);
  }

  subtotalTally(whole: Area, skipHiddenRows: boolean): Tally {
    this.trace?.push(whole);
    const area = this.clip(whole);
    return this.talliesOf(`${keyOfBand(area)}:${skipHiddenRows ? "seen" : "unfiltered"}`, (from, to, into) => {
      for (const cell of this.subtotalCells({ ...area, top: from, bottom: to }, skipHiddenRows)) into.add(cell);
    }).of(area.top, area.bottom);
  }

  private talliesOf(key: string, read: (from: number, to: number, into: Tally) => void): BandTallies {
    const known = this.tallies.get(key) ?? new BandTallies(read);
    this.tallies.set(key, known);
    return known;
  }

  keyed(whole: Area, values?: Area): KeyedColumn | null {
    this.trace?.push(whole, ...(values ? [values] : []));
    const { sheet, left, right, top } = whole;
    if (left !== right) return null;
    const key = `${sheet}:${left}:${top}`;
    const known = this.keyedColumns.get(key);
    if (known) return known;
    if (this.keyedColumns.size >= MOST_KEYED) return null;
    const made = new KeyedColumn(top, (row) => this.valueAt(sheet, row, left), this.source.date1904);
    this.keyedColumns.set(key, made);
    return made;
  }

  subtotalCells(whole: Area, skipHiddenRows: boolean): Scalar[] {
    this.trace?.push(whole);
    const area = this.clip(whole);
    const waiting: FormulaNode[] = [];
    const cells: Scalar[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      if (this.isBlank(area.sheet, row)) continue;
      const hidden = this.source.hiddenBy(area.sheet, row);
      if (hidden === "filter" || (skipHiddenRows && hidden === "hand")) continue;
      for (let col = area.left; col <= area.right; col++) {
        const node = this.node(area.sheet, row, col);
        if (node && callsFunction(node.expr, SUBTOTALS)) continue;
        if (node && node.state !== "done") waiting.push(node);
        else cells.push(this.known(area.sheet, row, col, node));
      }
    }
    if (waiting.length > 0) throw this.wait(waiting);
    return cells;
  }

  /** A blank row needs no look at its cells, as far as no array formula could spread into it. */
  private isBlank(sheet: number, row: number): boolean {
    return this.spreading.size === 0 && this.source.isBlankRow(sheet, row);
  }

  /** The band of an area with all rows of the area read. */
  private read(area: Area): Band {
    const { sheet, top, left, bottom, right } = area;
    if (this.readCells > CACHE_CELLS * 4) this.forgetBands();
    const key = keyOfBand(area);
    const band = this.bands.get(key) ?? { rows: [], blank: Object.freeze(new Array<Scalar>(right - left + 1).fill(null)) };
    this.bands.set(key, band);
    const nodes = this.nodes[sheet];
    const waiting: FormulaNode[] = [];
    for (let row = top; row <= bottom; row++) {
      if (band.rows[row] !== undefined) continue;
      if (this.isBlank(sheet, row)) {
        band.rows[row] = band.blank;
        continue;
      }
      this.readInAll += right - left + 1;
      if (this.readInAll > MOST_CELLS) notDone(`${MOST_CELLS} cells read`);
      const before = waiting.length;
      const cells: Scalar[] = [];
      for (let col = left; col <= right; col++) {
        const node = nodes?.get(cellNumber(row, col)) ?? null;
        if (node && node.state !== "done") waiting.push(node);
        else cells.push(this.known(sheet, row, col, node));
      }
      this.readCells += cells.length;
      if (waiting.length === before) band.rows[row] = cells;
    }
    if (waiting.length > 0) throw this.wait(waiting);
    return band;
  }

  private wait(nodes: FormulaNode[]): PendingCells {
    this.pending.nodes = nodes;
    return this.pending;
  }

  clip(area: Area): Area {
    return clipped(area, () => (this.extent ??= this.measure()));
  }

  /** One extent for all sheets, so that whole columns of two sheets keep one length. */
  private measure(): { rows: number; cols: number } {
    const extents = this.source.sheetNames.map((_, sheet) => this.source.extent(sheet));
    return { rows: Math.max(1, ...extents.map(({ rows }) => rows)), cols: Math.max(1, ...extents.map(({ cols }) => cols)) };
  }
}

const keyOfBand = ({ sheet, left, right }: Area): string => `${sheet}:${left}:${right}`;
