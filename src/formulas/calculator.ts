import { CellTable, type FormulaNode, PendingCells } from "./cells";
import { DependencyGraph } from "./dependencies";
import { Evaluator } from "./evaluate";
import { NotComputable, type UnsupportedReason } from "./expressions";
import { FUNCTIONS } from "./functions";
import { parseFormula } from "./parse";
import { precedentsOf } from "./precedents";
import type { Position } from "./references";
import type { CellSource } from "./source";
import type { Area, Scalar, Value } from "./values";
import { finished, type Steps } from "../workbook/work";

/** A formula whose cached value was kept, with the reason. */
export interface KeptCell extends Position {
  readonly reason: UnsupportedReason | "circular";
  /** The function, reference or text that could not be computed. */
  readonly what: string;
}

/** What a round of computation did. */
export interface CalcReport {
  /** Number of formulas that were due. */
  readonly evaluated: number;
  /** Formulas with their fresh results. */
  readonly results: readonly (Position & { readonly value: Scalar })[];
  /** Formulas that keep their cached value: unknown functions, other workbooks, circular references. */
  readonly notRecalculated: readonly KeptCell[];
}

/**
 * Computes the formulas of a workbook and remembers who reads whom. Sheets, names and tables must not change during its life;
 * values and formulas may, when `recalculate` is told. What takes long comes as work in steps too; nothing else may be asked before it is done.
 */
export class Calculator {
  private readonly table: CellTable;
  private readonly evaluator: Evaluator;
  private graph: DependencyGraph<FormulaNode> | null = null;
  private isRead = false;
  /** The areas that dynamic formulas name, apart from what they lead to. */
  private readonly named = new Map<FormulaNode, readonly Area[]>();

  /** @param clock the present moment as a serial number of the workbook's date system, for TODAY and NOW. */
  constructor(
    private readonly source: CellSource,
    clock: () => number,
  ) {
    this.table = new CellTable(source);
    this.evaluator = new Evaluator(source, this.table, FUNCTIONS, clock);
  }

  /** Computes every formula. */
  recalculateAll(): CalcReport {
    return finished(this.recalculatingAll());
  }

  /** `recalculateAll`, a formula a step. */
  *recalculatingAll(): Steps<CalcReport> {
    yield* this.reading();
    return yield* this.computeStale(this.table.allNodes());
  }

  /** Computes the formulas of these cells, and before them what they need that has no result yet; a formula a step. */
  *calculating(cells: readonly Position[]): Steps<CalcReport> {
    yield* this.reading();
    const nodes = cells.flatMap(({ sheet, row, col }) => this.table.node(sheet, row, col) ?? []);
    return yield* this.computeStale(nodes);
  }

  /**
   * Computes the formulas that the changed cells touch, directly or through others. INDIRECT and OFFSET are touched through what they led to
   * when they were last computed; what tells the time keeps what it told.
   */
  recalculate(changed: readonly Position[]): CalcReport {
    return finished(this.recalculating(changed));
  }

  /** `recalculate`, a formula a step. */
  *recalculating(changed: readonly Position[]): Steps<CalcReport> {
    yield* this.reading();
    const graph = this.graph ?? (yield* this.buildGraph());
    this.table.beginRound();
    const due = new Set<FormulaNode>();
    for (const { sheet, row, col } of changed) {
      const old = this.table.node(sheet, row, col);
      if (old) {
        graph.remove(old);
        this.named.delete(old);
      }
      const node = this.table.refresh(sheet, row, col);
      if (!node) continue;
      this.enter(graph, node);
      due.add(node);
      yield;
    }
    this.spread(graph, changed, due);
    const untold = [...graph.untold].map((node) => ({ node, value: node.value }));
    const first = yield* this.computeStale([...new Set([...due, ...graph.untold])]);
    // What kept its value touches nobody.
    const moved = untold.filter(({ node, value }) => node.value !== value && !due.has(node)).map(({ node }) => node);
    if (moved.length === 0) return first;
    const further = new Set<FormulaNode>(moved);
    this.spread(graph, [], further);
    return this.joined(first, yield* this.computeStale([...further]));
  }

  /** Two rounds as one; what the second said of a cell counts. */
  private joined(first: CalcReport, second: CalcReport): CalcReport {
    const again = new Set([...second.results, ...second.notRecalculated].map(({ sheet, row, col }) => this.table.node(sheet, row, col)));
    const left = <T extends Position>(cells: readonly T[]): T[] =>
      cells.filter(({ sheet, row, col }) => !again.has(this.table.node(sheet, row, col)));
    return {
      evaluated: first.evaluated + second.evaluated,
      results: [...left(first.results), ...second.results],
      notRecalculated: [...left(first.notRecalculated), ...second.notRecalculated],
    };
  }

  /** Reads all formulas once, before anything else. */
  private *reading(): Steps<void> {
    if (this.isRead) return;
    yield* this.table.reading();
    this.isRead = true;
  }

  private *computeStale(nodes: readonly FormulaNode[]): Steps<CalcReport> {
    for (const node of nodes) node.state = "stale";
    this.table.beginRound();
    const kept: KeptCell[] = [];
    for (const node of nodes) yield* this.settle(node, kept);
    const left = new Set(kept.map(({ sheet, row, col }) => this.table.node(sheet, row, col)));
    const results = nodes.filter((node) => !left.has(node)).map(({ sheet, row, col, value }) => ({ sheet, row, col, value }));
    return { evaluated: nodes.length, results, notRecalculated: kept };
  }

  /** The value of a formula as if it stood in this cell; references are kept. @throws NotComputable */
  evaluate(formula: string, at: Position): Value {
    finished(this.reading());
    return this.evaluator.value(parseFormula(formula), at);
  }

  private *buildGraph(): Steps<DependencyGraph<FormulaNode>> {
    const graph = new DependencyGraph<FormulaNode>();
    this.table.beginRound();
    for (const node of this.table.allNodes()) {
      this.enter(graph, node);
      yield;
    }
    this.graph = graph;
    return graph;
  }

  /** Notes what a formula reads. Where only its evaluation can tell, it is tried on the values as they stand, and its result let go. */
  private enter(graph: DependencyGraph<FormulaNode>, node: FormulaNode): void {
    const { areas, dynamic } = precedentsOf(node.expr, this.source, node);
    graph.set(node, areas);
    if (!dynamic) return;
    this.named.set(node, areas);
    try {
      this.noteReads(graph, node, () => this.result(node));
    } catch (error) {
      if (!(error instanceof PendingCells) && !(error instanceof NotComputable)) throw error;
      graph.untold.add(node);
    }
  }

  /** Runs a computation of a formula and adds what it read to what is known of it. */
  private noteReads(graph: DependencyGraph<FormulaNode>, node: FormulaNode, compute: () => Scalar): Scalar {
    const { value, read } = this.table.traced(compute);
    graph.set(node, [...(this.named.get(node) ?? []), ...read]);
    return value;
  }

  private spread(graph: DependencyGraph<FormulaNode>, changed: readonly Position[], due: Set<FormulaNode>): void {
    const seen = new Set<object>();
    const open: Position[] = [...changed, ...due];
    for (let next = open.pop(); next; next = open.pop()) {
      graph.forEachDependent(next.sheet, next.row, next.col, seen, (node) => {
        if (due.has(node)) return;
        due.add(node);
        open.push(node);
      });
    }
  }

  /** Computes one node and, before it, what it waits for; an own stack keeps long chains from exhausting the engine's. */
  private *settle(first: FormulaNode, kept: KeptCell[]): Steps<void> {
    const stack = [first];
    for (let node = stack[stack.length - 1]; node; node = stack[stack.length - 1]) {
      const waiting = node.state === "done" ? [] : this.attempt(node, kept);
      if (waiting.length === 0) stack.pop();
      else if (waiting.some((other) => other.state === "running")) breakCycle(stack, waiting, kept);
      else stack.push(...waiting);
      yield;
    }
  }

  /** Tries to compute a node; gives the nodes that must be computed before. */
  private attempt(node: FormulaNode, kept: KeptCell[]): readonly FormulaNode[] {
    node.state = "running";
    try {
      const { graph } = this;
      node.value = graph && this.named.has(node) ? this.noteReads(graph, node, () => this.result(node)) : this.result(node);
    } catch (error) {
      if (error instanceof PendingCells) return error.nodes;
      if (!(error instanceof NotComputable)) throw error;
      if (this.named.has(node)) this.graph?.untold.add(node);
      kept.push({ sheet: node.sheet, row: node.row, col: node.col, reason: error.reason, what: error.what });
    }
    node.state = "done";
    return [];
  }

  private result({ cell, expr, sheet, row, col }: FormulaNode): Scalar {
    const { kind, fills } = cell;
    if (kind === "table" || (fills && (fills.top !== fills.bottom || fills.left !== fills.right)))
      throw new NotComputable("array-formula", cell.formula);
    return this.evaluator.cellResult(expr, { sheet, row, col }, kind !== "plain");
  }
}

/** All nodes between a running one that is needed again and the top of the stack form a circle; they keep their cached values. */
function breakCycle(stack: FormulaNode[], waiting: readonly FormulaNode[], kept: KeptCell[]): void {
  const from = Math.min(...waiting.filter((node) => node.state === "running").map((node) => stack.lastIndexOf(node)));
  for (const node of stack.slice(from)) {
    if (node.state !== "running") continue;
    node.state = "done";
    kept.push({ sheet: node.sheet, row: node.row, col: node.col, reason: "circular", what: node.cell.formula });
  }
}
