import { Kind } from "../cells/base";
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
      content?.cells.forEachEdit(
        (edit, at) => void (at >= 0 && edit.style !== content.cells.base.style[at] && released.add(content.cells.base.style[at]!)),
      );
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
  const { base } = cells;
  for (let position = 0; position < base.rowCount; position++) {
    const edits = cells.edits.get(base.rowIndex[position]!)?.cells;
    for (let at = base.firstCell[position]!; at < base.firstCell[position + 1]!; at++)
      if (!edits?.has(base.col[at]!)) used.add(base.style[at]!);
  }
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
  for (let at = 0; at < base.cellCount; at++) {
    core.releasedStyles.add(base.style[at]!);
    if (base.kind[at] === Kind.Shared) core.releasedStrings.push(base.number[at]!);
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
    const { base } = content.cells;
    const replaced = edit.change !== Change.None && at >= 0 && base.kind[at] === Kind.Shared;
    if (replaced) visit(base.number[at]!);
  });
}

function collectStrings(content: SheetContent | null, used: Set<number>): void {
  if (!content) return;
  const { base, edits } = content.cells;
  for (let position = 0; position < base.rowCount; position++) {
    const row = edits.get(base.rowIndex[position]!)?.cells;
    for (let at = base.firstCell[position]!; at < base.firstCell[position + 1]!; at++) {
      const kept = (row?.get(base.col[at]!)?.change ?? Change.None) === Change.None;
      if (kept && base.kind[at] === Kind.Shared) used.add(base.number[at]!);
    }
  }
}
