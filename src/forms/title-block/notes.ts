import type { CellText } from "../layout";
import { NOTE_START } from "../lexicon/labels";
import type { ViewRow } from "../view";
import { RULE_SENTENCE } from "../lexicon/texts";

/** Notes outside of tables: 注 and 说明 with what they say, and lone sentences with rules of scoring. */
export function findNotes(rows: readonly ViewRow[]): CellText[] {
  const notes: CellText[] = [];
  rows.forEach((row, i) => {
    const first = row.cells.find((cell) => cell.isText);
    if (!first) return;
    const starts = NOTE_START.test(first.text);
    const follows =
      notes.length > 0 &&
      i > 0 &&
      row.cells.length === 1 &&
      rows[i - 1]!.row === row.row - 1 &&
      notes[notes.length - 1]!.cell.row === row.row - 1;
    const lone = row.cells.length === 1 && first.text.length > 20 && RULE_SENTENCE.test(first.text);
    if (!starts && !follows && !lone) return;
    for (const cell of row.cells) if (cell.isText) notes.push({ text: cell.shown, cell: { row: cell.row, col: cell.col } });
  });
  return notes;
}
