import { cellKey } from "./dependencies";
import type { CellReader } from "./evaluate";
import { NotComputable, type Expr } from "./expressions";
import { parseFormula } from "./parse";
import { callsFunction } from "./precedents";
import { toA1 } from "../workbook";
import type { CellSource, FormulaCell } from "./source";
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
/** Areas larger than this are cut to the used part of the workbook; smaller ones keep their shape. */
const KEEP_ROWS = 5000;
const KEEP_COLS = 500;
/** Areas from this size on are kept for the next reader, up to so many cells in all. */
const CACHE_FROM = 24;
const CACHE_CELLS = 2_000_000;

/** The cells of a workbook with its formulas as nodes; what formulas read goes through here. */
export class CellTable implements CellReader {
  private readonly nodes: Map<number, FormulaNode>[];
  private readonly pending = new PendingCells();
  private blocks = new Map<string, ArrayValue>();
  private cachedCells = 0;
  private extent: { rows: number; cols: number } | null = null;
  /** Array formulas that fill more than their own cell. */
  private readonly spreading = new Set<FormulaNode>();

  constructor(private readonly source: CellSource) {
    this.nodes = source.sheetNames.map(() => new Map());
    source.sheetNames.forEach((_, sheet) => source.forEachFormula(sheet, (row, col) => void this.refresh(sheet, row, col)));
  }

  /** To be called when a round of computation begins: what was read before may have changed. */
  beginRound(): void {
    this.blocks = new Map();
    this.cachedCells = 0;
    this.extent = null;
  }

  node(sheet: number, row: number, col: number): FormulaNode | null {
    return this.nodes[sheet]?.get(cellKey(row, col)) ?? null;
  }

  allNodes(): FormulaNode[] {
    return this.nodes.flatMap((sheet) => [...sheet.values()]);
  }

  /** Reads a cell's formula anew; null when it holds none any more. */
  refresh(sheet: number, row: number, col: number): FormulaNode | null {
    const cell = this.source.formula(sheet, row, col);
    if (!cell) {
      const old = this.node(sheet, row, col);
      if (old) this.spreading.delete(old);
      this.nodes[sheet]?.delete(cellKey(row, col));
      return null;
    }
    const node: FormulaNode = { sheet, row, col, cell, expr: parseFormula(cell.formula), value: this.source.value(sheet, row, col), state: "done" };
    // A formula without a result waits to be computed; one that has it keeps it until something touches it.
    if (node.value === null) node.state = "stale";
    if (cell.fills && (cell.fills.top !== cell.fills.bottom || cell.fills.left !== cell.fills.right)) this.spreading.add(node);
    this.nodes[sheet]?.set(cellKey(row, col), node);
    return node;
  }

  cell(sheet: number, row: number, col: number): Scalar {
    const node = this.nodes[sheet]?.get(cellKey(row, col));
    if (node && node.state !== "done") throw this.wait([node]);
    return this.known(sheet, row, col, node ?? null);
  }

  /** What stands in a cell. @throws NotComputable for a formula without a result: it is no blank, and nothing may be computed from it. */
  private known(sheet: number, row: number, col: number, node: FormulaNode | null): Scalar {
    const value = node ? node.value : this.source.value(sheet, row, col);
    if (value === null && (node?.state === "done" || (node === null && this.isSpread(sheet, row, col)))) throw new NotComputable("no-result", toA1({ row, col }));
    return value;
  }

  private isSpread(sheet: number, row: number, col: number): boolean {
    for (const { sheet: own, cell: { fills } } of this.spreading) {
      if (own === sheet && fills && row >= fills.top && row <= fills.bottom && col >= fills.left && col <= fills.right) return true;
    }
    return false;
  }

  block(whole: Area): ArrayValue {
    const area = this.clip(whole);
    const size = areaRows(area) * areaCols(area);
    if (size < CACHE_FROM) return this.readBlock(area);
    const key = `${area.sheet}:${area.top}:${area.left}:${area.bottom}:${area.right}`;
    const known = this.blocks.get(key);
    if (known) return known;
    const block = this.readBlock(area);
    if (this.cachedCells + size <= CACHE_CELLS) {
      this.blocks.set(key, block);
      this.cachedCells += size;
    }
    return block;
  }

  subtotalCells(whole: Area, skipHiddenRows: boolean): Scalar[] {
    const area = this.clip(whole);
    const waiting: FormulaNode[] = [];
    const cells: Scalar[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const hidden = this.source.hiddenBy(area.sheet, row);
      if (hidden === "filter" || (skipHiddenRows && hidden === "hand")) continue;
      for (let col = area.left; col <= area.right; col++) {
        const node = this.node(area.sheet, row, col);
        if (node && callsFunction(node.expr, SUBTOTALS)) continue;
        if (node && node.state !== "done") waiting.push(node);
        cells.push(this.known(area.sheet, row, col, node));
      }
    }
    if (waiting.length > 0) throw this.wait(waiting);
    return cells;
  }

  private readBlock({ sheet, top, left, bottom, right }: Area): ArrayValue {
    const nodes = this.nodes[sheet];
    const waiting: FormulaNode[] = [];
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells: Scalar[] = [];
      for (let col = left; col <= right; col++) {
        const node = nodes?.get(cellKey(row, col)) ?? null;
        if (node && node.state !== "done") waiting.push(node);
        cells.push(this.known(sheet, row, col, node));
      }
      rows.push(cells);
    }
    if (waiting.length > 0) throw this.wait(waiting);
    return arrayOf(rows);
  }

  private wait(nodes: FormulaNode[]): PendingCells {
    this.pending.nodes = nodes;
    return this.pending;
  }

  private clip(area: Area): Area {
    const [tall, wide] = [areaRows(area) > KEEP_ROWS, areaCols(area) > KEEP_COLS];
    if (!tall && !wide) return area;
    this.extent ??= this.measure();
    const bottom = tall ? Math.max(area.top, Math.min(area.bottom, this.extent.rows - 1)) : area.bottom;
    const right = wide ? Math.max(area.left, Math.min(area.right, this.extent.cols - 1)) : area.right;
    return { ...area, bottom, right };
  }

  /** One extent for all sheets, so that whole columns of two sheets keep one length. */
  private measure(): { rows: number; cols: number } {
    const extents = this.source.sheetNames.map((_, sheet) => this.source.extent(sheet));
    return { rows: Math.max(1, ...extents.map(({ rows }) => rows)), cols: Math.max(1, ...extents.map(({ cols }) => cols)) };
  }
}
