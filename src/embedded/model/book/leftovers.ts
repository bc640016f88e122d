import { eachCell, sharedString } from "../cells/base";
import { Change } from "../cells/edit";
import type { SheetContent } from "../sheet-content";
import type { SharedStrings } from "../shared-strings";
import type { Sheet } from "../sheet";
import type { BookCore } from "./core";

/** Drops styles at the end of the list that no cell uses any more, so that marks taken away leave nothing behind. */
export function dropUnusedStyles(core: BookCore, sheets: readonly Sheet[]): void {
  const styles = core.stylesInUse;
  if (!styles) return;
  const released = new Set(core.hasOtherSheets ? [] : core.releasedStyles);
  for (const sheet of sheets) {
    const content = sheet.cellsForSave(false);
    if (!core.hasOtherSheets)
      content?.cells.forEachEdit((edit, at) => {
        const before = content.cells.base.style[at];
        if (before !== undefined && edit.style !== before) released.add(before);
      });
  }
  // Sheets nobody has read can use styles of the file only.
  const touchesFile = released.has(styles.originalCount - 1);
  if (styles.count === styles.originalCount && !touchesFile) return;
  const used = new Set<number>();
  for (const sheet of sheets) collectStyles(sheet.cellsForSave(touchesFile), used);
  styles.dropUnused(used, released);
}

function collectStyles(content: SheetContent | null, used: Set<number>): void {
  if (!content) return;
  const { cells, rows, columns } = content;
  const { base, edits } = cells;
  eachCell(base, (at, row, col) => {
    const style = base.style[at];
    if (style !== undefined && !edits.get(row)?.cells.has(col)) used.add(style);
  });
  cells.forEachEdit((edit) => void used.add(edit.style));
  for (const style of [...rows.styles(), ...columns.styles()]) used.add(style);
}

/** Before a sheet goes: remembers which styles and strings of the file it used. */
export function noteReleased(core: BookCore, sheet: Sheet): void {
  const content = sheet.cellsForSave(true);
  if (!content) return;
  void core.styles;
  collectStyles(content, core.releasedStyles);
  const { base } = content.cells;
  for (const [at, style] of base.style.subarray(0, base.cellCount).entries()) {
    core.releasedStyles.add(style);
    const item = sharedString(base, at);
    if (item !== null) core.releasedStrings.push(item);
  }
}

/** How many shared strings of the file stay: those at its end that cells gave up and no cell uses any more go. */
export function stringsToKeep(core: BookCore, strings: SharedStrings, sheets: readonly Sheet[]): number {
  if (core.hasOtherSheets) return strings.size;
  const released = new Set(core.releasedStrings);
  for (const sheet of sheets) forEachReleased(sheet.cellsForSave(false), (item) => void released.add(item));
  if (!released.has(strings.size - 1)) return strings.size;
  const used = new Set<number>();
  for (const sheet of sheets) collectStrings(sheet.cellsForSave(true), used);
  let keep = strings.size;
  while (keep > 0 && released.has(keep - 1) && !used.has(keep - 1)) keep--;
  return keep;
}

/** Calls for each cell whose shared string was replaced. */
export function forEachReleased(content: SheetContent | null, visit: (item: number) => void): void {
  content?.cells.forEachEdit((edit, at) => {
    const item = sharedString(content.cells.base, at);
    if (item !== null && edit.change !== Change.None) visit(item);
  });
}

function collectStrings(content: SheetContent | null, used: Set<number>): void {
  if (!content) return;
  const { base, edits } = content.cells;
  eachCell(base, (at, row, col) => {
    const item = sharedString(base, at);
    if (item !== null && (edits.get(row)?.cells.get(col)?.change ?? Change.None) === Change.None) used.add(item);
  });
}
