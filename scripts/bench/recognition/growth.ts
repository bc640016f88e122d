import { openWorkbook } from "../../../src/embedded";
import { recognise } from "../../../src/forms";
import { gridOf } from "../../../src/workbook";
import type { Grid } from "../../../src/workbook";
import { clock } from "../clock";
import { largeForm } from "../line/large-form";

/** Rows of a form, half a decade apart. */
const SIZES = [100, 316, 1_000, 3_162, 10_000];
/** The file at which recognition may cost at most half of opening it. */
const HELD = 316;
/** Rounds of the smallest form; larger ones have fewer, at least LEAST_ROUNDS. */
const ROUNDS = 200;
const LEAST_ROUNDS = 12;

/** Milliseconds of recognising a form of so many rows, and of opening its file. */
export interface Growth {
  readonly rows: number;
  readonly recognise: number;
  readonly open: number;
}

/** Times of both for every size, the least of rounds that take turns: what the program costs, not what else the machine does. */
export function measureGrowth(base: Uint8Array): Growth[] {
  const forms = SIZES.map((rows) => ({ rows, bytes: largeForm(base, rows) }));
  // The engine is warmed by a form of its own.
  timesOf(forms[1]!.bytes, ROUNDS);
  return forms.map(({ rows, bytes }) => ({ rows, ...timesOf(bytes, Math.max(LEAST_ROUNDS, Math.round((ROUNDS * SIZES[0]!) / rows))) }));
}

function timesOf(bytes: Uint8Array, rounds: number): Omit<Growth, "rows"> {
  const grid = gridIn(bytes);
  const least = { open: Number.POSITIVE_INFINITY, recognise: Number.POSITIVE_INFINITY };
  for (let i = 0; i < rounds; i += 1) {
    least.open = Math.min(
      least.open,
      clock(() => openWorkbook(bytes)),
    );
    least.recognise = Math.min(
      least.recognise,
      clock(() => recognise(grid)),
    );
  }
  return least;
}

/** The power of the rows that the times follow: the slope of their logarithms, least squares. */
export function exponentOf<T extends { readonly rows: number }>(growth: readonly T[], pick: (one: T) => number): number {
  const points = growth.map((one) => [Math.log(one.rows), Math.log(pick(one))] as const);
  const mean = (part: 0 | 1) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Prints the times, their ratio and the fitted power. */
export function printGrowth(growth: readonly Growth[]): void {
  console.log(
    `\nrecognition of one form by its rows, against opening its file (least of many rounds)\n      rows   recognise ms   µs a row     open ms      ratio`,
  );
  for (const { rows, recognise: time, open } of growth) {
    const held = rows === HELD ? "  (at most 0.50)" : "";
    console.log(
      `${String(rows).padStart(10)}${time.toFixed(2).padStart(15)}${((1000 * time) / rows).toFixed(2).padStart(11)}${open.toFixed(2).padStart(12)}${(time / open).toFixed(2).padStart(11)}${held}`,
    );
  }
  console.log(
    `  time ~ rows ^ ${exponentOf(growth, (one) => one.recognise).toFixed(2)} (opening: ${exponentOf(growth, (one) => one.open).toFixed(2)})`,
  );
}

function gridIn(bytes: Uint8Array): Grid {
  const sheet = openWorkbook(bytes).model.activeSheet;
  const { bottom, right } = sheet.usedRange()!;
  return gridOf(
    sheet.name,
    Array.from({ length: bottom + 1 }, (_, row) =>
      Array.from({ length: right + 1 }, (__, col) => sheet.value(row, col) as string | number | null),
    ),
  );
}
