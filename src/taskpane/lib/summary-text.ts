import Decimal from "decimal.js";
import type { PreviewedSummary } from "../../actions";
import { messages } from "../../messages";
import type { CellValue } from "../../workbook";
import { amount, percent, points } from "./numbers";

type Format = PreviewedSummary["columns"][number]["format"];

/** A value of a summary as its column will show it; "" for a blank cell. */
export function summaryText(value: CellValue, format: Format): string {
  if (value === null || typeof value === "boolean") return "";
  if (typeof value === "string") return value;
  const number = new Decimal(value);
  switch (format) {
    case "points":
      return points(number);
    case "money":
      return amount(number);
    case "percent":
      return percent(number);
    case "check":
      return number.isZero() ? messages.pane.summaries.balanced : messages.pane.summaries.off(points(number));
    case "text":
    case "mark":
    case "link":
    case "count":
      return number.toString();
  }
}

/** Columns whose values stand at the right. */
export function isNumeric(format: Format): boolean {
  return !["text", "mark", "link"].includes(format);
}
