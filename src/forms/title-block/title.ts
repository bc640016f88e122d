import type { CellText } from "../layout";
import { FORM_NUMBER } from "../lexicon/labels";
import type { ViewRow } from "../view";
import { TITLE_WORDS } from "../lexicon/texts";

const LONGEST_TITLE = 70;

/** The best title among rows outside of tables: short, lonely in its row, with the words of a form. */
export function findTitle(rows: readonly ViewRow[]): CellText | null {
  let best: CellText | null = null;
  let most = 1.5;
  for (const row of rows) {
    const cell = row.cells[0]!;
    if (row.cells.length > 2 || !cell.isText || cell.text.length > LONGEST_TITLE || cell.text.length < 3) continue;
    let score = row.cells.length === 1 ? 1 : -1;
    for (const [pattern, weight] of TITLE_WORDS) if (pattern.test(cell.text)) score += weight;
    if (score > most) [best, most] = [{ text: cell.shown, cell: { row: cell.row, col: cell.col } }, score];
  }
  return best;
}

/** 510000_0013zp, 附件2-2, 公开14表 in the rows outside of tables. */
export function findFormNumber(rows: readonly ViewRow[]): CellText | null {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (!cell.isText || cell.text.length > 40) continue;
      for (const pattern of FORM_NUMBER) {
        const match = pattern.exec(cell.text);
        if (match) return { text: match[1]!, cell: { row: cell.row, col: cell.col } };
      }
    }
  }
  return null;
}
