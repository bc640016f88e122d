import {
  itemAt,
  contentAt,
  HEADER_FILL,
  printOfText,
  rankedFormulas,
  type CellContent,
  type CellRef,
  type ExcelPort,
  type Grid,
  type HistoryEntry,
  type TableBlock,
} from "../workbook";
import type { Session } from "./session";

function digest(parts: readonly string[]): string {
  return printOfText(parts).toString(16);
}

interface Held extends CellRef {
  readonly content: CellContent;
}

/** Rows and columns that come in the sheets a table points at rewrite its formulas, and are no change of the table. */
function digestOf(cells: readonly Held[]): string {
  const held = cells.filter(({ content }) => content.kind !== "blank");
  const formulas = rankedFormulas(held.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])));
  let next = 0;
  return digest(
    held.map(
      ({ row, col, content }) =>
        `${row},${col}:${content.kind === "formula" ? itemAt(formulas, next++) : content.kind === "value" ? String(content.value) : ""}`,
    ),
  );
}

/** What a sheet of ours holds right after it was inserted. */
export function digestOfBlock(block: TableBlock): string {
  return digestOf(block.contents.flatMap((line, r) => line.map((content, c) => ({ row: block.top + r, col: block.left + c, content }))));
}

/** What the sheet holds now, by the same measure. */
export function digestOfGrid(grid: Grid): string {
  const cells: Held[] = [];
  for (let row = grid.top; row < grid.top + grid.rowCount; row += 1)
    for (let col = grid.left; col < grid.left + grid.colCount; col += 1) cells.push({ row, col, content: contentAt(grid, row, col) });
  return digestOf(cells);
}

/**
 * The sheets, of those that an action added, that carry something of a person's besides their contents: a comment, a drawing, a chart,
 * a table, or a fill that is none of ours. Fonts, borders, formats, widths and validations are not looked at.
 */
export async function addedTo(port: ExcelPort, { survey, grids }: Session, { addedSheets }: HistoryEntry): Promise<ReadonlySet<string>> {
  if (addedSheets.length === 0) return new Set();
  const digests = new Set(addedSheets.map(({ digest: one }) => one));
  const names = new Set(addedSheets.map(({ name }) => name));
  const added = grids.filter((grid) => names.has(grid.sheet) || digests.has(digestOfGrid(grid)));
  const sheets = survey.sheets.filter((sheet) => added.some((grid) => grid.sheet === sheet.name));
  const hung = await port.sheetsWithAttachments(sheets.map(({ id }) => id));
  return new Set([
    ...sheets.filter(({ id }) => hung.has(id)).map(({ name }) => name),
    ...added.filter(isPainted).map((grid) => grid.sheet),
  ]);
}

function isPainted({ fills }: Grid): boolean {
  return (fills ?? []).some((line) => line.some((fill) => fill === "unreadable" || (fill.color !== null && fill.color !== HEADER_FILL)));
}
