import { MARK_COLORS } from "../../src/actions";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import type { BookModel, SheetModel } from "../../src/embedded/model";
import { parseRect } from "../../src/workbook";
import { DIRECT } from "../helpers/clients";
import { benchOf, sampleBytes, type Bench } from "./workbench";

/** Every fill of a workbook as it shows, by sheet and cell. */
export function looksOf({ model }: EmbeddedWorkbook): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  for (const sheet of model.sheets) {
    sheet.forEachCell((row, col) => {
      const { fill } = model.style(sheet.styleId(row, col));
      if (fill.pattern !== "none") looks.set(`${sheet.name} ${row},${col}`, `${fill.pattern} ${fill.color}`);
    });
  }
  return looks;
}

/** The cells in one of the three colours or their neighbours. */
export function ourCells(workbook: EmbeddedWorkbook): string[] {
  const parts = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return [...looksOf(workbook)]
    .filter(([, look]) =>
      Object.values(MARK_COLORS).some((ours) => parts(ours).every((part, i) => Math.abs(part - parts(look.slice(-7))[i]!) <= 3)),
    )
    .map(([cell]) => cell);
}

/** 天长's form (14 marks in rows 6 to 34, columns E, F, H) with fills of a clerk's own. */
function colourful(book: BookModel): void {
  const sheet = book.sheets[0]!;
  const paint = (area: string, color: string) => sheet.setStyle(parseRect(area)!, { fill: { color } });
  paint("A16:I16", "#FFFF00");
  paint("H6:H40", "#DDEBF7");
  paint("E19", "#C6E0B4");
  paint("F22", "#FFFF00");
  paint("E25:F25", "#FCE4D6");
}

export const FORM = (() => {
  const workbook = openWorkbook(sampleBytes("天长水利2022.xlsx"));
  colourful(workbook.model);
  return workbook.save();
})();

export const first = ({ sheets }: BookModel): SheetModel => sheets[0]!;
export const rect = (area: string) => parseRect(area)!;
export type Edit = (book: BookModel) => void;

/** A workbook that was checked, then edited; and the same file edited without ever having been marked. */
export async function afterEdit(
  edit: Edit,
  bytes = FORM,
): Promise<{ readonly bench: Bench; readonly twin: EmbeddedWorkbook; readonly marked: number }> {
  const bench = benchOf(bytes, DIRECT);
  const { marked } = await bench.controller.check();
  edit(bench.workbook.model);
  const twin = openWorkbook(bytes);
  edit(twin.model);
  return { bench, twin, marked };
}

export function isRecordKept({ workbook }: Bench): boolean {
  return workbook.model.customXml().some((part) => part.namespace === "urn:jixiao-ziping:v1");
}

/** What 交付前清理 says when nothing is left. */
export const GONE = ["已删去标记和保存的记录，此后不能再还原。"];
