import { type CellRect, parseRect } from "../../src/workbook";
import { type BookModel, emptyBook, type SheetModel } from "../../src/embedded/model";
import { recalculate } from "../../src/embedded/recalculate";
import { heightOf } from "./heights";
import { GRID, LOOKS } from "./looks";
import type { SampleBook, SampleSheet } from "./sample";

const A4 = 9;

/** The .xlsx of a sample; the same data always gives the same parts. */
export function writeBook({ sheets }: SampleBook): Uint8Array {
  const [first, ...others] = sheets;
  const book = emptyBook(first!.name);
  writeSheet(book.sheets[0]!, first!);
  for (const data of others) writeSheet(book.addSheet(data.name), data);
  calculate(book);
  book.activeSheet = book.sheets[0]!;
  return book.save();
}

/** Offices save calculated books; a formula that cannot be calculated would be a fault of the sample. */
function calculate(book: BookModel): void {
  const { notRecalculated } = recalculate(book);
  if (notRecalculated.length > 0) throw new Error(`样表里有算不出的公式：${JSON.stringify(notRecalculated)}`);
}

function writeSheet(sheet: SheetModel, data: SampleSheet): void {
  data.widths.forEach((width, col) => sheet.setColumnWidth(col, col, width));
  for (const range of data.merges) sheet.merge(rectOf(range));
  for (const [range, look] of data.looks) sheet.setStyle(rectOf(range), LOOKS[look]);
  for (const range of data.bordered) sheet.setStyle(rectOf(range), { borders: GRID });
  for (const [range, numberFormat] of data.formats ?? []) sheet.setStyle(rectOf(range), { numberFormat });
  data.rows.forEach((cells, row) =>
    cells.forEach((value, col) => {
      if (typeof value === "string" && value.startsWith("=")) sheet.setFormula(row, col, value);
      else if (value !== null) sheet.setValue(row, col, value);
    }),
  );
  data.rows.forEach((_, row) => sheet.setRowHeight(row, row, data.heights?.[row + 1] ?? heightOf(sheet, row, data.widths.length)));
  layOut(sheet, data);
}

function layOut(sheet: SheetModel, { widths, rows, titleRows, landscape, frozenRows }: SampleSheet): void {
  sheet.setPrint({
    area: [{ top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 }],
    titleRows: titleRows ? [titleRows[0] - 1, titleRows[1] - 1] : null,
    orientation: landscape ? "landscape" : "portrait",
    fitWidth: 1,
    fitHeight: 0,
    paperSize: A4,
  });
  if (frozenRows) sheet.setFreeze({ rows: frozenRows, cols: 0 });
}

function rectOf(range: string): CellRect {
  const rect = parseRect(range);
  if (!rect) throw new Error(`样表数据里的区域写错了：${range}`);
  return rect;
}
