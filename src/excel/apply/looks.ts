import type { BorderLine, LookEdit, LookPatch } from "../../workbook";
import { BORDER_SIDES } from "../../workbook";
import { StyleStep } from "./styles";
import type { Step } from "./step";

/** Steps that give looks back to cells. */
export function lookSteps(edits: readonly LookEdit[]): Step[] {
  return edits.map(({ sheet, rect, look }) => new StyleStep(sheet, { rect, write: (range) => setLook(range, look, rect) }));
}

function setLook(range: Excel.Range, look: LookPatch, { top, left, bottom, right }: LookEdit["rect"]): void {
  const { numberFormat } = look;
  if (numberFormat !== undefined && numberFormat !== null) range.numberFormat = numberFormat as unknown as string[][];
  const cell = { format: formatOf(look) };
  if (Object.keys(cell.format).length > 0)
    range.setCellProperties(Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => cell)));
}

function formatOf(look: LookPatch): Excel.CellPropertiesFormat {
  const font = given({ bold: look.bold, color: look.fontColor, name: look.fontName, size: look.fontSize });
  const borders = given(Object.fromEntries(BORDER_SIDES.map((side) => [side, look[side] && lineOf(look[side])])));
  const fill = fillOf(look);
  return {
    ...given({ horizontalAlignment: look.horizontal, verticalAlignment: look.vertical, wrapText: look.wrap }),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(fill ? { fill } : {}),
  };
}

/** Without the fields that are not to change. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

function lineOf({ style, weight, color }: BorderLine): Record<string, unknown> {
  return style === "None" ? { style } : given({ style, weight, color });
}

function fillOf({ fill }: LookPatch): Record<string, unknown> | null {
  if (fill === undefined || fill === "unreadable") return null;
  if (fill.color === null || fill.pattern === "None") return { pattern: "None" };
  return given({ pattern: fill.pattern, color: fill.color, tintAndShade: fill.tint || null });
}
