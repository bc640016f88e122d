import type { HeaderBand } from "./band";

/** Share of equal labels from which a header is the same one printed again. */
const SAME = 0.7;

/** True when `next` repeats the labels of `band` in the same columns. */
export function repeatsLabels(band: HeaderBand, next: HeaderBand): boolean {
  if (band.bandClass !== next.bandClass) return false;
  const labels = new Map(band.columns.map((column) => [column.col, column.cell.core]));
  const same = next.columns.filter((column) => labels.get(column.col) === column.cell.core).length;
  return same >= SAME * Math.max(band.columns.length, next.columns.length);
}
