import type { LayoutBlock, TableLayout } from "../layout";
import { EXECUTION_NAME, LEVEL_ENDING, POINTS_OF_NAME } from "../lexicon/texts";
import { normalise } from "../text/normalise";
import type { ViewRow } from "../view";

/** A line that gives points to fewer names than this is no division of a form. */
const LEAST_NAMES = 2;

/**
 * Tables whose blocks and execution item have the points that one line of the head gives them (预算执行20分,产出指标40分,效益指标30分),
 * where their own labels give none.
 */
export function withPointsLine(tables: readonly TableLayout[], outside: readonly ViewRow[]): TableLayout[] {
  const points = pointsLine(outside);
  if (points.size === 0) return [...tables];
  const execution = [...points].find(([name]) => EXECUTION_NAME.test(name))?.[1] ?? null;
  return tables.map((table) => ({
    ...table,
    blocks: table.blocks.map((block) => (block.labelWeight === null ? { ...block, labelWeight: pointsOf(block, points) } : block)),
    budget:
      table.budget && execution !== null && table.budget.labelWeight === null && !table.budget.cells.weight
        ? { ...table.budget, labelWeight: execution }
        : table.budget,
  }));
}

function pointsOf({ label, level }: LayoutBlock, points: ReadonlyMap<string, number>): number | null {
  return level === 1 ? (points.get(nameOf(normalise(label))) ?? null) : null;
}

/** The first line that gives points to several names, by name; empty when none does, or when it gives one name twice. */
function pointsLine(outside: readonly ViewRow[]): ReadonlyMap<string, number> {
  for (const cell of outside.flatMap((row) => row.cells)) {
    if (!cell.isText) continue;
    const pairs = [...cell.text.matchAll(POINTS_OF_NAME)].map((match) => [nameOf(match[1]!), Number(match[2])] as const);
    const found = new Map(pairs);
    if (found.size >= LEAST_NAMES && found.size === pairs.length) return found;
  }
  return new Map();
}

/** 产出指标 and 产出 are one name. */
function nameOf(label: string): string {
  return label.replace(LEVEL_ENDING, "");
}
