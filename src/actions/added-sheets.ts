import { contentAt, plainFormula, printOfText, type CellContent, type Grid, type TableBlock } from "../workbook";

function digest(parts: readonly string[]): string {
  return printOfText(parts).toString(16);
}

function print(content: CellContent, row: number, col: number): string {
  if (content.kind === "blank") return "";
  return `${row},${col}:${content.kind === "formula" ? plainFormula(content.formula) : String(content.value)}`;
}

/** What a sheet of ours holds right after it was inserted. */
export function digestOfBlock(block: TableBlock): string {
  return digest(block.contents.flatMap((line, r) => line.map((content, c) => print(content, block.top + r, block.left + c))).filter((part) => part !== ""));
}

/** What the sheet holds now, by the same measure. */
export function digestOfGrid(grid: Grid): string {
  const parts: string[] = [];
  for (let row = grid.top; row < grid.top + grid.rowCount; row += 1)
    for (let col = grid.left; col < grid.left + grid.colCount; col += 1) parts.push(print(contentAt(grid, row, col), row, col));
  return digest(parts.filter((part) => part !== ""));
}
