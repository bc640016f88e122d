import type { LayoutBlock, LayoutRow, LevelLabel } from "../layout";
import { pointsInLabel } from "../text/points";
import { NUMBER_IN_BRACKETS } from "../lexicon/texts";
import { normalise } from "../text/normalise";
import { plainNumber } from "../text/numbers";
import type { SheetView } from "../view";
import type { TableShape } from "./shape";

/** The level-1 and level-2 groups of a table in order; the same label on row after row is one group. */
export function tableBlocks(view: SheetView, shape: TableShape, rows: readonly LayoutRow[]): LayoutBlock[] {
  const counted = rows.filter((row) => row.kind !== "subtotal");
  return [...withBareNumbers(groups(view, shape, counted, 1)), ...groups(view, shape, counted, 2)].sort(
    (a, b) => a.firstRow - b.firstRow || a.level - b.level,
  );
}

/** Sums of points that the levels of a whole form have. */
const FULL_SUMS = [100, 90, 80];

/** 产出指标(40), 效益指标(30), 满意度指标(10): numbers without 分 are points where every level-1 label has one and together they are a full set. */
function withBareNumbers(blocks: readonly LayoutBlock[]): readonly LayoutBlock[] {
  const weighed = blocks.map((block) => {
    const number = block.labelWeight === null ? NUMBER_IN_BRACKETS.exec(normalise(block.label))?.[1] : undefined;
    return { ...block, labelWeight: Number(number ?? Number.NaN) };
  });
  const sum = weighed.reduce((all, { labelWeight }) => all + labelWeight, 0);
  return blocks.length > 1 && FULL_SUMS.includes(sum) ? weighed : blocks;
}

function groups(view: SheetView, shape: TableShape, rows: readonly LayoutRow[], level: 1 | 2): LayoutBlock[] {
  const blocks: { block: LayoutBlock; lastRow: number }[] = [];
  let [above, label]: [string | null, string | null] = [null, null];
  for (const row of rows) {
    const next = level === 1 ? row.level1 : row.level2;
    const over = level === 1 ? null : (row.level1?.text ?? "");
    const last = blocks[blocks.length - 1];
    if (next && last && next.text === label && over === above) last.lastRow = row.row;
    else if (next) blocks.push({ block: blockOf(view, shape, level, next, row.row), lastRow: row.row });
    [above, label] = [over, next?.text ?? null];
  }
  return blocks.map(({ block, lastRow }) => (lastRow === block.lastRow ? block : { ...block, lastRow }));
}

function blockOf(view: SheetView, shape: TableShape, level: 1 | 2, label: LevelLabel, row: number): LayoutBlock {
  const col = shape.columns[level === 1 ? "level1Weight" : "level2Weight"];
  const weight = col === undefined ? null : view.at(label.cell.row, col);
  return {
    level,
    label: label.text,
    cell: label.cell,
    labelWeight: pointsInLabel(label.text) ?? (weight ? plainNumber(weight.value) : null),
    weightCell: weight ? { row: weight.row, col: weight.col } : null,
    firstRow: row,
    lastRow: row,
  };
}
