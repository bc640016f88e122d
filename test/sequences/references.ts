import { tokenize } from "@borgar/fx";
import { columnIndex, columnLetters } from "../../src/workbook";

/** Rows or columns. */
export type Axis = "rows" | "columns";

/** Where a line of a sheet stands after it was edited; null for one that was deleted. */
export type LineMap = (line: number) => number | null;

const REFERENCES = new Set(["range", "range_beam", "range_ternary"]);

/**
 * A formula after lines of a sheet came or went, as Excel rewrites it: places move with the lines, a range shrinks or grows,
 * what is gone becomes #REF!. @param own the sheet on which the formula stands
 */
export function followed(formula: string, own: string, edited: string, axis: Axis, map: LineMap): string {
  return mapReferences(
    formula,
    (sheet) => (sheet ?? own) === edited,
    (ends) => {
      const [from, to] = [ends[0]!, ends[ends.length - 1]!];
      const pick = (end: End) => (axis === "rows" ? end.row : end.col);
      if (pick(from) === null || pick(to) === null) return ends;
      const span = movedSpan(Math.min(pick(from)!, pick(to)!), Math.max(pick(from)!, pick(to)!), map);
      if (!span) return null;
      const put = (end: End, at: number): End => (axis === "rows" ? { ...end, row: at } : { ...end, col: at });
      return ends.length === 1 ? [put(from, span[0])] : [put(from, span[0]), put(to, span[1])];
    },
  );
}

/** The first and last line that are left of a span; null when all of it is gone. */
export function movedSpan(first: number, last: number, map: LineMap): [number, number] | null {
  let [from, to] = [first, last];
  while (from <= to && map(from) === null) from += 1;
  while (to >= from && map(to) === null) to -= 1;
  return from > to ? null : [map(from)!, map(to)!];
}

/** A formula copied elsewhere: what is not fixed by $ moves along. */
export function copied(formula: string, rows: number, cols: number): string {
  return mapReferences(
    formula,
    () => true,
    (ends) => {
      const next = ends.map((end) => ({
        ...end,
        row: end.row === null || end.rowFixed ? end.row : end.row + rows,
        col: end.col === null || end.colFixed ? end.col : end.col + cols,
      }));
      return next.some(({ row, col }) => (row ?? 0) < 0 || (col ?? 0) < 0) ? null : next;
    },
  );
}

interface End {
  readonly col: number | null;
  readonly colFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

function mapReferences(
  formula: string,
  concerns: (sheet: string | null) => boolean,
  change: (ends: readonly End[]) => readonly End[] | null,
): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      if (!REFERENCES.has(type)) return value;
      const bang = value.lastIndexOf("!") + 1;
      const sheet =
        bang === 0
          ? null
          : value
              .slice(0, bang - 1)
              .replace(/^'|'$/g, "")
              .replace(/''/g, "'");
      const ends = value.slice(bang).split(":").map(endOf);
      if (!concerns(sheet) || ends.some((end) => end === null)) return value;
      const next = change(ends as End[]);
      return next === null ? "#REF!" : value.slice(0, bang) + next.map(printed).join(":");
    })
    .join("");
}

function endOf(text: string): End | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(text);
  if (!match || text === "") return null;
  const [, colFixed, letters, rowFixed, digits] = match;
  return {
    col: letters === undefined ? null : columnIndex(letters),
    colFixed: colFixed === "$",
    row: digits === undefined ? null : Number(digits) - 1,
    rowFixed: rowFixed === "$",
  };
}

function printed({ col, colFixed, row, rowFixed }: End): string {
  return `${col === null ? "" : `${colFixed ? "$" : ""}${columnLetters(col)}`}${row === null ? "" : `${rowFixed ? "$" : ""}${row + 1}`}`;
}
