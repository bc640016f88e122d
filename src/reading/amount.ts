import type Decimal from "decimal.js";
import { messages } from "../messages";
import { shown, type CellPrint } from "./cell-text";
import { MONEY } from "./lexicon/units";
import { moneyUnitIn } from "./money";
import { plain } from "./plain";
import { leadingNumber, readNumber } from "./number";
import { knownUnit, leadingUnit } from "./unit";
import type { Quantity, Unit } from "./types";

/** A short label in front of the first number. */
const LABEL = /^[一-鿿:]{0,8}/;

/** An amount of money as read: `yuan` is its value in 元, null when neither the cell nor its surroundings say the unit. */
export type ReadAmount =
  | { readonly kind: "amount"; readonly quantity: Quantity; readonly yuan: Decimal | null; readonly unitFrom: "cell" | "context" | null }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * An amount in a cell: 238.93, "1,059.39", "208万元", "854万(…)", "总额10606.7522万元 财政拨款…". A unit in the cell wins over `context`,
 * the text of the header or label above or before it. Dashes and slashes are blank, not zero.
 */
export function readAmount(cell: CellPrint, context = ""): ReadAmount {
  const read = readNumber(cell);
  if (read.kind === "blank") return read;
  const quantity = read.kind === "number" ? read.quantity : firstAmount(plain(shown(cell)).text);
  if (!quantity) return { kind: "unreadable", reason: messages.reading.notAnAmount(shown(cell)) };
  const own = moneyOf(quantity.unit);
  if (quantity.unit && !own) return { kind: "unreadable", reason: messages.reading.notAnAmount(shown(cell)) };
  const unit = own ?? moneyUnitIn(context);
  const yuan = unit ? quantity.value.times(unit.factor) : null;
  return { kind: "amount", quantity: { ...quantity, unit }, yuan, unitFrom: own ? "cell" : unit ? "context" : null };
}

/** 万 alone behind an amount means 万元. */
function moneyOf(unit: Unit | null): Unit | null {
  if (unit?.dimension === "money") return unit;
  return unit?.base === "" ? knownUnit(unit.text + MONEY) : null;
}

/** The first amount of a longer text: a short label may stand in front (总额, 合计), remarks or parts behind. */
function firstAmount(text: string): Quantity | null {
  const first = leadingNumber(text.replace(LABEL, ""));
  if (!first) return null;
  const { quantity, rest } = first;
  const unit = leadingUnit(rest);
  const behind = unit ? unit.rest : rest;
  const clean = behind === "" || /^[(,;:、。]/.test(behind) || moneyOf(unit?.unit ?? null) !== null;
  return clean ? { ...quantity, unit: unit?.unit ?? null } : null;
}
