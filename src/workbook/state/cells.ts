import type { CellContent } from "../cell";
import { either, list, shape, text, type Reader } from "./codec";
import { packed, unpacked, type Packed, type Size } from "./packed";
import { cellPlace, col, content, fill, linePrint, placePrint, severity, sheetName } from "./shapes";
import type { HistoryCell, LinePrint, StoredMark } from "./types";

const MOST_CELLS = 1_000_000;

const mark: Reader<StoredMark> = shape({ ...cellPlace, severity, original: fill });
const markKind = shape({ sheet: sheetName, col, severity, original: fill });

/** Marks, packed or one by one as versions 1 and 2 kept them. */
export const marks: Reader<readonly StoredMark[]> = either(
  list(mark, MOST_CELLS),
  unpacked(markKind, ({ kind, row }) => ({ ...kind, row })),
);

/** Marks as they are kept. @param size gets the letters they take when they are no longer packed */
export function packedMarks(all: readonly StoredMark[], size: Size): Packed {
  return packed(
    all,
    ({ sheet, row, col: at, severity: means, original }) => ({ kind: { sheet, col: at, severity: means, original }, row }),
    size,
  );
}

const historyCell: Reader<HistoryCell> = shape(
  { ...cellPlace, before: content, after: content },
  { numberFormatBefore: text(255), place: placePrint },
);

const cellKind = shape({ sheet: sheetName, col, before: content, after: content }, { numberFormatBefore: text(255), place: linePrint });

/** Cells of a history entry, packed or one by one as versions 1 and 2 kept them. */
export const historyCells: Reader<readonly HistoryCell[]> = either(
  list(historyCell, MOST_CELLS),
  unpacked(cellKind, ({ kind: { place: byCol, ...kind }, row, own }, losses): HistoryCell | undefined => {
    const [before, after] = [kind.before, kind.after].map((one) => content(atRow(one, row), losses));
    const byRow = own === undefined || own === null ? null : linePrint(printOf(own), losses);
    if (!before || !after || byRow === undefined) return undefined;
    return { ...kind, row, before, after, ...(byRow && byCol ? { place: { row: byRow, col: byCol } } : {}) };
  }),
);

/** Cells of a history entry as they are kept: formulas that are the same but for their row are one. @param size see packedMarks */
export function packedCells(cells: readonly HistoryCell[], size: Size): Packed {
  return packed(
    cells,
    ({ row, place, ...cell }) => ({
      kind: {
        ...cell,
        before: withoutRow(cell.before, row),
        after: withoutRow(cell.after, row),
        ...(place ? { place: place.col } : {}),
      },
      row,
      own: place && shortPrint(place.row),
    }),
    size,
  );
}

/** Stands for the number of the cell's own row in a formula that is kept; "~" itself is "~~" there. */
const ROW = "~r";

function withoutRow(one: CellContent, row: number): CellContent {
  if (one.kind !== "formula") return one;
  const label = new RegExp(`([A-Za-z$])${row + 1}(?!\\d)`, "g");
  return { kind: "formula", formula: one.formula.replaceAll("~", "~~").replace(label, `$1${ROW}`) };
}

function atRow(one: CellContent, row: number): CellContent {
  if (one.kind !== "formula") return one;
  return { kind: "formula", formula: one.formula.replace(/~([~r])/g, (_, what) => (what === "r" ? String(row + 1) : "~")) };
}

/** Nearly every line is told by one or two texts that no other has. */
function shortPrint({ texts, nth, of }: LinePrint): unknown {
  if (nth !== 0 || of !== 1) return { texts, nth, of };
  return texts.length === 1 ? texts[0] : texts;
}

function printOf(short: unknown): unknown {
  if (typeof short === "number") return { texts: [short], nth: 0, of: 1 };
  return Array.isArray(short) ? { texts: short, nth: 0, of: 1 } : short;
}
