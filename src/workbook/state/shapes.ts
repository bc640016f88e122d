import { LAST_COL, LAST_ROW } from "../address";
import type { CellContent } from "../cell";
import { boolean, either, integer, list, number, oneOf, shape, text, type Reader } from "./codec";
import type { LinePrint, PlacePrint } from "./types";

/** Excel's longest cell text; formulas are shorter. */
const LONGEST_CELL = 32_767;
const MOST_LINES = 1_048_576;

export const row = integer(0, LAST_ROW);
export const col = integer(0, LAST_COL);
/** Excel takes 31 letters, other programs more. */
export const sheetName = text(255);
export const cellPlace = { sheet: sheetName, row, col };

export const content: Reader<CellContent> = either(
  shape({ kind: oneOf(["blank"]) }),
  shape({ kind: oneOf(["formula"]), formula: text(LONGEST_CELL, /^=/) }),
  shape({ kind: oneOf(["value"]), value: either(text(LONGEST_CELL), number(), boolean) }),
);

/** A fill that can be given back: a mixed one is never marked. */
export const fill = shape({
  color: either(text(7, /^#[0-9A-Fa-f]{6}$/), oneOf([null])),
  pattern: either(text(40, /^\w*$/), oneOf([null])),
  tint: either(number(-1, 1), oneOf([null])),
});

export const severity = oneOf(["error", "warning", "info"]);

export const linePrint: Reader<LinePrint> = shape({
  texts: list(integer(0, 0xffffffff), 10),
  nth: integer(0, MOST_LINES),
  of: integer(0, MOST_LINES),
});
export const placePrint: Reader<PlacePrint> = shape({ row: linePrint, col: linePrint });
