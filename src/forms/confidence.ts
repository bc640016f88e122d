import type { CellRef, StoredMapping } from "../workbook";
import type { FamilyScore } from "./kind/score";
import type { CellText, FormKind, LayoutReason, TableLayout } from "./layout";
import type { TableShape } from "./table/shape";

/** What recognition came to, and how sure it is. */
export interface Verdict {
  readonly kind: FormKind;
  readonly family: string | null;
  readonly confidence: number;
  readonly reasons: readonly LayoutReason[];
}

interface Evidence {
  readonly ranked: readonly FamilyScore[];
  readonly tables: readonly TableLayout[];
  readonly shapes: readonly TableShape[];
  readonly title: CellText | null;
  readonly mapping: StoredMapping | null;
}

/** A family needs this much to be named at all. */
const LEAST_SCORE = 3;

/** Chooses the kind and says how sure it is. */
export function confidenceOf({ ranked, tables, shapes, title, mapping }: Evidence): Verdict {
  if (mapping) return { kind: mapping.kind as FormKind, family: null, confidence: 1, reasons: [] };
  const [best, second] = ranked;
  if (!best || best.score < LEAST_SCORE || tables.length === 0) return { kind: "unknown", family: null, confidence: 0.5, reasons: [] };
  const margin = best.score - (second?.score ?? 0);
  const kindSure = 1 - 0.5 * Math.exp(-margin / 2) - 0.3 * Math.exp(-(best.score - LEAST_SCORE) / 2);
  const rolesSure = shapes[0] ? rolesSureness(shapes[0]) : 0.9;
  const confidence = Math.max(0.05, Math.min(0.99, kindSure * rolesSure));
  const cells: CellRef[] = title ? [title.cell] : [];
  const reasons = best.signs.map((sign) => ({ text: sign.text, weight: sign.weight, cells }));
  return { kind: best.family.kind, family: best.family.id, confidence, reasons };
}

function rolesSureness(shape: TableShape): number {
  const scores = shape.assigned.map(({ score }) => Math.min(1, score));
  if (scores.length === 0) return 0.3;
  return 0.5 + 0.5 * (scores.reduce((sum, score) => sum + score, 0) / scores.length);
}
