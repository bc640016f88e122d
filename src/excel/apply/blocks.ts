import type { CellEdit, TableBlock } from "../../workbook";
import type { CellGround, FormatAt } from "./cells";
import { cellSteps } from "./cells";
import { frozenSteps, printSteps } from "./print";
import { styleSteps } from "./styles";
import type { OptionalStep, Step } from "./step";
import { validationSteps } from "./validations";

/** Steps for our own tables: number formats and looks first, so that text codes stay texts, then contents. */
export function blockSteps(blocks: readonly TableBlock[], ground: CellGround): Step[] {
  return blocks.flatMap((block) => [
    ...styleSteps(block),
    ...cellSteps(editsOf(block), { ...ground, formatAt: formatWithin(block, ground.formatAt) }),
  ]);
}

/** Steps for what a table of ours is as good without: frozen rows, print set-up, and what may be typed. */
export function optionalBlockSteps(blocks: readonly TableBlock[]): OptionalStep[] {
  return blocks.flatMap((block) => [
    ...frozenSteps(block),
    ...printSteps(block),
    ...validationSteps(block.validations ?? [], block.before !== null),
  ]);
}

/** Cells that stay blank on a new sheet need no writing. */
export function editsOf({ sheet, top, left, contents, before }: TableBlock): CellEdit[] {
  return contents.flatMap((row, r) =>
    row.flatMap((after, c): CellEdit[] => {
      const old = before?.[r]?.[c] ?? { kind: "blank" as const };
      return old.kind === "blank" && after.kind === "blank" ? [] : [{ sheet, row: top + r, col: left + c, before: old, after }];
    }),
  );
}

/** The format a cell has once the block's styles are on. */
function formatWithin({ styles, before }: TableBlock, formatAt: FormatAt): FormatAt {
  const formats = [...styles].reverse().filter((style) => style.numberFormat !== undefined);
  return (sheet, row, col) => {
    const style = formats.find(({ rect }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right);
    return style?.numberFormat ?? (before === null ? "General" : formatAt(sheet, row, col));
  };
}
