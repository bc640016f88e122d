import { messages } from "../../messages";
import { referenceOf } from "../host/areas";
import type { Host } from "../host/host";
import type { CellScalar, SheetModel, ValidationInfo, ValidationOperator } from "../model/types";
import { EditRefused } from "./refusal";

const HOLDS: Readonly<Record<ValidationOperator, (value: number, low: number, high: number) => boolean>> = {
  between: (value, low, high) => value >= low && value <= high,
  notBetween: (value, low, high) => value < low || value > high,
  equal: (value, low) => value === low,
  notEqual: (value, low) => value !== low,
  greaterThan: (value, low) => value > low,
  lessThan: (value, low) => value < low,
  greaterThanOrEqual: (value, low) => value >= low,
  lessThanOrEqual: (value, low) => value <= low,
};

/**
 * Refuses a typed value that the cell's validation stops. Limits that are formulas, and rules that are one, are not judged and let it pass;
 * so do formulas, and blanks.
 * @throws EditRefused with the rule's own words where it has some
 */
export function requireValid(sheet: SheetModel, row: number, col: number, value: CellScalar, host: Host): void {
  const rule = sheet.validationAt(row, col);
  if (!rule || value === null || !rule.error.show || rule.error.style !== "stop" || allows(rule, sheet, value, host)) return;
  throw new EditRefused("rule", rule.error.text === "" ? "" : messages.embedded.ownRule(rule.error.title, rule.error.text));
}

function allows(rule: ValidationInfo, sheet: SheetModel, value: CellScalar, host: Host): boolean {
  switch (rule.kind) {
    case "list":
      return choices(rule.formula1 ?? "", sheet, host)?.includes(String(value).trim()) ?? true;
    case "whole":
      return typeof value === "number" && Number.isInteger(value) && within(rule, value);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && within(rule, value);
    case "textLength":
      return within(rule, String(value).length);
    case "custom":
    case "none":
      return true;
  }
}

function within({ operator, formula1, formula2 }: ValidationInfo, value: number): boolean {
  const limitOf = (limit: string | null) => (limit === null || limit.trim() === "" ? NaN : Number(limit));
  const [low, high] = [limitOf(formula1), limitOf(formula2)];
  const needed = operator === "between" || operator === "notBetween" ? [low, high] : [low];
  return needed.some(Number.isNaN) || HOLDS[operator](value, low, high);
}

/** What a list offers; null where it is told by a formula that names no cells. */
function choices(formula: string, sheet: SheetModel, host: Host): readonly string[] | null {
  if (formula.startsWith('"'))
    return formula
      .slice(1, -1)
      .replace(/""/g, '"')
      .split(",")
      .map((choice) => choice.trim());
  try {
    const target = referenceOf(host.book, formula.includes("!") ? `=${formula}` : `='${sheet.name.replace(/'/g, "''")}'!${formula}`);
    if (!target) return null;
    const found: string[] = [];
    target.sheet.forEachCell((row, col) => {
      found.push(String(target.sheet.value(row, col) ?? "").trim());
    }, target.rect);
    return found;
  } catch {
    return null; // a name or a formula: Excel would know
  }
}
