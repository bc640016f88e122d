import { openWorkbook } from "../../src/embedded";
import { createOfficePort } from "../../src/excel";
import { toA1, type CellValue, type ExcelPort, type Grid } from "../../src/workbook";
import { DIRECT } from "./clients";
import { writtenWorkbook, type WrittenCell, type WrittenSheet } from "./write-workbook";

/** A workbook behind the real adapter, in which a test clicks and types as a person would. */
export interface BookPort extends ExcelPort {
  /** Everything select() was asked for, in order, as "表!A1". */
  readonly selections: readonly string[];
  /** A person clicks a cell of the sheet. */
  click(sheet: string, address: string): void;
  /** A person types into a cell (0-based). */
  type(sheet: string, row: number, col: number, value: string | number): void;
}

/** The sheets as a workbook of their own, over the client that needs no library. Its parts may be replaced, for what goes wrong on the way. */
export function bookPort(grids: readonly Grid[]): { -readonly [K in keyof BookPort]: BookPort[K] } {
  const sheets = grids.map(({ sheet, values, hidden, protected: locked }): WrittenSheet => ({
    name: sheet,
    rows: values.map((row) => row.map(written)),
    locked,
    ...(hidden ? { state: "hidden" } : {}),
  }));
  const workbook = openWorkbook(writtenWorkbook(sheets));
  const port = createOfficePort(DIRECT(workbook).excel, { apiLevel: () => workbook.apiLevel });
  const selections: string[] = [];
  return {
    survey: () => port.survey(),
    readGrids: (sheets, options) => port.readGrids(sheets, options),
    sheetsWithAttachments: (ids) => port.sheetsWithAttachments(ids),
    readLooks: (request) => port.readLooks(request),
    apply: (plan, onProgress, signal) => port.apply(plan, onProgress, signal),
    select: (sheet, address) => {
      selections.push(`${sheet}!${address}`);
      return port.select(sheet, address);
    },
    selection: () => port.selection(),
    onChanged: (listener) => port.onChanged(listener),
    onSelectionChanged: (listener) => port.onSelectionChanged(listener),
    selections,
    click: (sheet, address) => workbook.select(sheet, address),
    type: (sheet, row, col, value) => workbook.type(sheet, toA1({ row, col }), value),
  };
}

function written(value: CellValue): WrittenCell {
  if (typeof value === "boolean") throw new Error("no test has a truth value in a cell");
  return value;
}
