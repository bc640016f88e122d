import { messages } from "../messages";
import { NOT_CALCULATED, type CellValue } from "../workbook";

/** What a reader needs of a cell: its value, what it shows and its number format ("General" when absent). */
export interface CellPrint {
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat?: string;
}

/** A cell as a reader sees it when only its text is known. */
export function printOf(text: string): CellPrint {
  return { value: text, text };
}

/** The text that stands for the cell in messages and reports: what it shows, or its plain value. */
export function shown(cell: CellPrint): string {
  if (cell.text !== "") return cell.text;
  return cell.value === null ? "" : String(cell.value);
}

/** True for an error value of Excel (#DIV/0!, #REF!, …), and for a formula that was never calculated. */
export function isErrorText(text: string): boolean {
  return text === NOT_CALCULATED || /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(text.trim());
}

/** Why a cell that shows an error value cannot be read. */
export function errorReason(text: string): string {
  return text === NOT_CALCULATED ? messages.reading.notCalculated : messages.reading.errorValue(text.trim());
}

/** The part of a number format that applies to a positive number, without colours, conditions and quoted text. */
export function formatCore(numberFormat: string | undefined): string {
  const first = (numberFormat ?? "").split(";")[0] ?? "";
  return first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
}

/** True when the format shows a fraction as percent. */
export function isPercentFormat(numberFormat: string | undefined): boolean {
  return numberFormat?.includes("%") === true && formatCore(numberFormat).includes("%");
}

/** True when the format shows a serial number as a date or month. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || numberFormat === "General") return false;
  const core = formatCore(numberFormat);
  return !/[0#?@%]/.test(core) && /[ymd]/i.test(core) && !/general/i.test(core);
}
