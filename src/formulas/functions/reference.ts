import { itemAt } from "../../workbook/invariant";
import { notDone } from "../expressions";
import { columnLetters, quoteSheet } from "../../workbook";
import { contextFn, fn, type CallContext, type FunctionTable } from "../function-spec";
import { areaCols, areaRows, buildArray, isRef, REF, type RefValue, refOf, type Scalar, type Value, VALUE } from "../values";

/** More numbers than this are not made for one formula. */
const MOST_NUMBERS = 100_000;
const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;

/** ROW and COLUMN: of a range the numbers of all its rows or columns. */
function position(context: CallContext, value: Value | undefined, along: "row" | "col"): Value {
  if (value === undefined) return context.at[along] + 1;
  if (!isRef(value)) return VALUE;
  const area = itemAt(value.areas, 0);
  if (along === "row") return areaRows(area) === 1 ? area.top + 1 : buildArray(atMost(areaRows(area)), 1, (row) => area.top + row + 1);
  return areaCols(area) === 1 ? area.left + 1 : buildArray(1, areaCols(area), (_, col) => area.left + col + 1);
}

function atMost(count: number): number {
  return count > MOST_NUMBERS ? notDone(`${count} numbers`) : count;
}

function offset(ref: Value, rows: number, cols: number, height?: number, width?: number): Value {
  if (!isRef(ref)) return VALUE;
  const area = itemAt(ref.areas, 0);
  const [high, wide] = [Math.trunc(height ?? areaRows(area)), Math.trunc(width ?? areaCols(area))];
  if (high === 0 || wide === 0) return REF;
  const top = area.top + Math.trunc(rows) + (high < 0 ? high + 1 : 0);
  const left = area.left + Math.trunc(cols) + (wide < 0 ? wide + 1 : 0);
  const [bottom, right] = [top + Math.abs(high) - 1, left + Math.abs(wide) - 1];
  return top < 0 || left < 0 || bottom > LAST_ROW || right > LAST_COL ? REF : refOf({ sheet: area.sheet, top, left, bottom, right });
}

/** ADDRESS: kinds 1 to 4 say which parts carry a dollar sign. */
function address(row: number, col: number, kind = 1, a1 = true, sheet?: string): Scalar {
  const [r, c] = [Math.trunc(row), Math.trunc(col)];
  if (r < 1 || c < 1 || r > LAST_ROW + 1 || c > LAST_COL + 1) return VALUE;
  if (!a1) notDone("ADDRESS R1C1");
  const cell = `${kind === 1 || kind === 3 ? "$" : ""}${columnLetters(c - 1)}${kind === 1 || kind === 2 ? "$" : ""}${r}`;
  if (sheet === undefined) return cell;
  return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : quoteSheet(sheet)}!${cell}`;
}

const size = (measure: (ref: RefValue) => number, own: "rows" | "cols") =>
  contextFn("r", (context, value) => (isRef(value) ? measure(value) : context.array(value)[own]));

export const references: FunctionTable = {
  ROW: contextFn("|r", (context, value) => position(context, value, "row")),
  COLUMN: contextFn("|r", (context, value) => position(context, value, "col")),
  ROWS: size((ref) => areaRows(itemAt(ref.areas, 0)), "rows"),
  COLUMNS: size((ref) => areaCols(itemAt(ref.areas, 0)), "cols"),
  AREAS: fn("r", (value) => (isRef(value) ? value.areas.length : VALUE)),
  OFFSET: { ...fn("rnn|nn", offset), omitted: "absent" },
  INDIRECT: contextFn("t|b", (context, text, a1 = true) => (a1 ? context.lookUpText(text) : notDone("INDIRECT R1C1"))),
  ADDRESS: fn("nn|nbt", address),
  SHEET: contextFn(
    "|r",
    (context, value) =>
      (value === undefined ? context.at.sheet : isRef(value) ? itemAt(value.areas, 0).sheet : notDone("SHEET of a name")) + 1,
  ),
  SHEETS: contextFn("", (context) => context.sheetNames.length),
  HYPERLINK: fn("t|e", (target, shown) => (shown === undefined ? target : (shown ?? 0))),
};
