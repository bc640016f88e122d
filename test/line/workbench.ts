import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createController, type AppController } from "../../src/actions";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { emptyBook } from "../../src/embedded/model";
import { recalculate } from "../../src/embedded/recalculate";
import { createOfficePort } from "../../src/excel";
import type { CellValue } from "../../src/workbook";
import { OFFICE, type Connect } from "../helpers/clients";

/** A sample workbook behind the genuine client, with the controller that the ribbon, the pane and the command use. */
export interface Bench {
  readonly workbook: EmbeddedWorkbook;
  readonly controller: AppController;
  close(): void;
}

const NOW = new Date("2025-01-15T08:00:00Z");

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", name)));
}

/** The bytes of a workbook with plain sheets, as offices save them; texts that start with "=" are formulas. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Uint8Array {
  const [first, ...others] = Object.keys(sheets);
  const book = emptyBook(first!);
  for (const name of others) book.addSheet(name);
  for (const sheet of book.sheets)
    sheets[sheet.name]!.forEach((row, r) =>
      row.forEach((value, c) => {
        if (typeof value === "string" && value.startsWith("=")) sheet.setFormula(r, c, value);
        else if (value !== null) sheet.setValue(r, c, value);
      }),
    );
  recalculate(book);
  return book.save();
}

/** Opens bytes as a workbook with a controller; close it after the test. */
export function benchOf(bytes: Uint8Array, connect: Connect = OFFICE): Bench {
  const workbook = openWorkbook(bytes);
  const connection = connect(workbook);
  return {
    workbook,
    controller: createController(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), { now: () => NOW }),
    close: () => connection.close(),
  };
}

export function valueOf(workbook: EmbeddedWorkbook, sheet: string, row: number, col: number): unknown {
  return workbook.model.sheets.find((one) => one.name === sheet)!.value(row, col);
}
