import type { RowScore, TableScore } from "../../scoring/types";
import type { Line } from "./lines";
import { memo } from "./memo";
import { isBareLine, isNumeric } from "./readings";
import { isBareAt, isEmptyAt } from "./sheet";

const isOpen = ({ target, actual }: RowScore) => target.kind === "blank" && actual.kind === "blank";

/** Rows that only head the rows below: these share their weight and have the targets. */
const headingRows = memo<TableScore, ReadonlySet<number>>(({ rows }) => {
  const open = new Set(rows.filter(isOpen).map((row) => row.layout.row));
  return new Set(rows.flatMap(({ layout, target }) => (layout.weightFrom !== null && open.has(layout.weightFrom) && target.kind !== "blank" ? [layout.weightFrom] : [])));
});

/** True for a row that carries the weight of the rows below it, which have the targets and values: it needs none of its own. */
export function isHeading(line: Line): boolean {
  return headingRows(line.table).has(line.row);
}

/** So many rows with a mark for nothing as target are the way of a form; a single one is a target that is missing. */
const HABIT = 2;

const isMark = ({ target }: RowScore) => target.kind === "blank" && target.text !== "";

const hasHabit = memo<TableScore, boolean>(({ rows }) => rows.filter(isMark).length >= HABIT);

/** True where the form prints a mark (—) for "no target", here and on other rows. */
export function printsNoTarget(line: Line): boolean {
  return isMark(line.score) && hasHabit(line.table);
}

/** True when a row needs a target and its cell is empty. */
export function lacksTarget(line: Line): boolean {
  const cell = line.cell("targetValue");
  const someHave = line.table.rows.some((row) => row.target.kind !== "blank");
  if (!cell || !someHave || line.name === "" || isBareLine(line) || isHeading(line) || printsNoTarget(line)) return false;
  return line.score.target.kind === "blank" && isEmptyAt(line.sheet, cell);
}

/** True when a row needs a result and its cell is empty; a declaration has none. */
export function lacksActual(line: Line): boolean {
  const cell = line.cell("actualValue");
  if (!cell || isBareLine(line) || line.name === "" || line.sheet.score.layout.kind === "target-declaration") return false;
  // A mark such as 无 under a numeric target is told by the rule about text for a number.
  const nothing = isNumeric(line.score.target) ? isBareAt(line.sheet, cell) : isEmptyAt(line.sheet, cell);
  return nothing && line.score.basis !== "not-applicable" && !isHeading(line) && !printsNoTarget(line);
}
