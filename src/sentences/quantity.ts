import { itemAt, type SheetCellRef } from "../workbook";
import type Decimal from "decimal.js";
import { messages } from "../messages";
import type { BaseItem, Quantity } from "../profiles/types";
import { cellExpression } from "./inputs";
import type { BaseFigures } from "./row";

/** A quantity as it stands: its number, the Excel expression over the base-data cells, and how it came about. */
export interface QuantityValue {
  readonly value: Decimal | null;
  readonly expression: string;
  readonly cells: readonly SheetCellRef[];
  readonly where: string;
  /** Labels of inputs that are still empty. */
  readonly missing: readonly string[];
}

/** Reads a quantity off the 基础数据 sheet; null when an item has no row there at all. */
export function quantityValue(quantity: Quantity, items: readonly BaseItem[], sheet: BaseFigures): QuantityValue | null {
  const found = quantity.of.flatMap((id) => {
    const item = items.find((one) => one.id === id);
    const base = sheet.values.get(id);
    return item && base ? [{ label: item.label, value: base.value, cell: base.cell }] : [];
  });
  if (found.length < quantity.of.length) return null;
  const labels = found.map(({ label }) => label);
  const [a = null, b = null] = found.map(({ value }) => value);
  const [x = "", y = ""] = found.map(({ cell }) => cellExpression(cell));
  const missing = found.filter((one) => one.value === null).map(({ label }) => label);
  const cells = found.map(({ cell }) => cell);
  const { value, expression } = compute(quantity.op, a, b, x, y);
  return {
    value: missing.length > 0 ? null : value,
    expression,
    cells,
    missing,
    where: value && missing.length === 0 ? words(quantity.op, labels, value) : "",
  };
}

function compute(
  op: Quantity["op"],
  a: Decimal | null,
  b: Decimal | null,
  x: string,
  y: string,
): { value: Decimal | null; expression: string } {
  const per = (part: (a: Decimal, b: Decimal) => Decimal) => (a && b && !b.isZero() ? part(a, b).div(b).times(100) : null);
  switch (op) {
    case "value":
      return { value: a, expression: x };
    case "difference":
      return { value: a && b ? a.minus(b) : null, expression: `(${x}-${y})` };
    case "ratio":
      return { value: per((one) => one), expression: `(${x}/${y}*100)` };
    case "change":
      return { value: per((one, other) => one.minus(other)), expression: `((${x}-${y})/${y}*100)` };
    case "remainder":
      return { value: per((one, other) => other.minus(one)), expression: `((${y}-${x})/${y}*100)` };
  }
}

function words(op: Quantity["op"], labels: readonly string[], value: Decimal): string {
  const text = messages.baseSheet.quantity;
  const shown = value.toDecimalPlaces(4).toString();
  const [a, b] = [itemAt(labels, 0), labels[1] ?? ""];
  if (op === "value") return text.value(a, shown);
  if (op === "difference") return text.difference(a, b, shown);
  return op === "change" ? text.change(a, b, shown) : op === "remainder" ? text.remainder(b, a, shown) : text.ratio(a, b, shown);
}
