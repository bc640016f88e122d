import { contentAt, plainFormula, type CellContent, type Grid, type TableBlock } from "../workbook";

/** A short text that changes with any content of the given cells (FNV-1a, 32 bit): enough to notice an edit by hand. */
function digest(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 1) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return (hash >>> 0).toString(16);
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
