import { childrenOf, type Expr } from "./expressions";
import { parseName } from "./parse";
import { type Position, rangeOperator, resolveArea, resolveTable, sheetIndex } from "./references";
import type { CellSource } from "./source";
import { type Area, isRef, type Value } from "./values";

/** What a formula reads. Dynamic ones read what only their evaluation can tell, too. */
export interface Precedents {
  readonly areas: readonly Area[];
  readonly dynamic: boolean;
}

/** Those that tell the time read no cell: what they gave stays until something they stand beside is touched. */
const DYNAMIC_FUNCTIONS = new Set(["OFFSET", "INDIRECT", "CELL"]);
const MAX_NAME_DEPTH = 32;
/** A formula names the same few cells over and over: one that is among the last so many is not told again. */
const LOOKED_BACK = 16;

/** The areas that a formula's text names, defined names and tables resolved. */
export function precedentsOf(expr: Expr, source: CellSource, at: Position): Precedents {
  const areas: Area[] = [];
  let dynamic = false;
  const add = (value: Value): void => {
    if (isRef(value)) areas.push(...value.areas.filter((area) => !areas.slice(-LOOKED_BACK).some((known) => isSameArea(known, area))));
  };
  const visit = (part: Expr, depth: number): void => {
    if (part.type === "area") return add(resolveArea(part, source, at));
    if (part.type === "table" || part.type === "name") {
      const table = source.table(part.type === "table" ? part.table : part.name, at);
      if (table) return add(part.type === "table" ? resolveTable(table, part.columns, part.sections, at) : resolveTable(table, [], [], at));
      if (part.type === "name" && depth < MAX_NAME_DEPTH) visitName(part, depth);
      return;
    }
    if (part.type === "call" && DYNAMIC_FUNCTIONS.has(part.name)) dynamic = true;
    if (part.type === "binary" && part.operator === ":") {
      if (part.left.type === "area" && part.right.type === "area")
        return add(rangeOperator(resolveArea(part.left, source, at), resolveArea(part.right, source, at)));
      dynamic = true;
    }
    for (const child of childrenOf(part)) visit(child, depth);
  };
  const visitName = (part: Extract<Expr, { type: "name" }>, depth: number): void => {
    const scope = part.sheet === null ? at.sheet : sheetIndex(source, part.sheet);
    const formula = scope < 0 ? null : source.definedName(part.name, scope);
    if (formula !== null) visit(parseName(formula, at), depth + 1);
  };
  visit(expr, 0);
  return { areas, dynamic };
}

function isSameArea(a: Area, b: Area): boolean {
  return a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Whether a formula calls one of these functions anywhere. */
export function callsFunction(expr: Expr, names: ReadonlySet<string>): boolean {
  return (expr.type === "call" && names.has(expr.name)) || childrenOf(expr).some((child) => callsFunction(child, names));
}
