import type { ValidationInfo, ValidationKind, ValidationOperator, ValidationRule } from "../model/types";
import type { AreasTarget } from "./areas";
import { addressOf } from "./areas";
import { booleanArgument, isAbsent, keyArgument, objectArgument, textArgument } from "./arguments";
import { RangeClass } from "./classes/handles";
import { HostError } from "./errors";
import { keyOf } from "./names-of-styles";

type Options = Readonly<Record<string, unknown>>;

/** Cells without a rule. */
export const NO_RULE: ValidationRule = {
  kind: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: false, title: "", text: "" },
  error: { show: true, title: "", text: "", style: "stop" },
};

export const VALIDATION_TYPES: Readonly<Record<ValidationKind, string>> = {
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export const ALERT_STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

const OPERATORS: Readonly<Record<ValidationOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** Kind in the file → name of the criteria in Office.js. */
const BASIC: Readonly<Record<Exclude<ValidationKind, "none" | "list" | "custom">, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
};
const LIST_LIMIT = 255;

/** A rule as Office.js gives it; formulas with a leading "=", a typed list as comma-joined text. */
export function officeRule(rule: ValidationInfo): Record<string, unknown> {
  if (rule.kind === "none") return {};
  if (rule.kind === "custom") return { custom: { formula: `=${rule.formula1 ?? ""}` } };
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: listSource(rule.formula1 ?? "") } };
  const second = rule.formula2 === null ? {} : { formula2: `=${rule.formula2}` };
  return { [BASIC[rule.kind]]: { formula1: `=${rule.formula1 ?? ""}`, ...second, operator: OPERATORS[rule.operator] } };
}

function listSource(formula: string): string {
  return formula.startsWith('"') ? formula.slice(1, -1).replace(/""/g, '"') : `=${formula}`;
}

type RuleChange = Pick<ValidationRule, "kind" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** Reads an Office.js rule: exactly one criterion. @throws HostError InvalidArgument */
export function ruleArgument(options: Options, target: AreasTarget): RuleChange {
  const location = "DataValidation.rule";
  const given = Object.keys(options).filter((key) => !isAbsent(options[key]));
  if (given.length !== 1) throw new HostError("InvalidArgument", location, "one criterion is needed");
  const [name] = given as [string];
  const criteria = objectArgument(options[name], location);
  const base = { operator: "between", formula2: null, inCellDropDown: true } as const;
  if (name === "list")
    return {
      ...base,
      kind: "list",
      formula1: listFormula(criteria.source, target),
      inCellDropDown: isAbsent(criteria.inCellDropDown) ? true : booleanArgument(criteria.inCellDropDown, location),
    };
  if (name === "custom") return { ...base, kind: "custom", formula1: bare(textArgument(criteria.formula, location)) };
  const kind = keyOf(BASIC, (one) => one === name);
  if (kind === null) throw new HostError("InvalidArgument", location, name);
  const operator = keyArgument(criteria.operator, OPERATORS, location);
  const two = operator === "between" || operator === "notBetween";
  if (two && isAbsent(criteria.formula2)) throw new HostError("InvalidArgument", location, "formula2 is needed");
  return {
    kind,
    operator,
    formula1: operand(criteria.formula1, target),
    formula2: two ? operand(criteria.formula2, target) : null,
    inCellDropDown: true,
  };
}

function bare(formula: string): string {
  return formula.replace(/^=/, "");
}

/** A number, a formula, or a range. */
function operand(value: unknown, target: AreasTarget): string {
  const location = "DataValidation.rule";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string" && value !== "") return bare(value);
  return rangeFormula(value, target, location);
}

function listFormula(source: unknown, target: AreasTarget): string {
  const location = "DataValidation.rule";
  if (typeof source !== "string") return rangeFormula(source, target, location);
  if (source.startsWith("=")) return bare(source);
  if (source === "" || source.length > LIST_LIMIT)
    throw new HostError("InvalidArgument", location, `a typed list has 1 to ${LIST_LIMIT} characters`);
  return `"${source.replace(/"/g, '""')}"`;
}

function rangeFormula(value: unknown, target: AreasTarget, location: string): string {
  const range = RangeClass.targetOf(value);
  if (!range) throw new HostError("InvalidArgument", location, "a number, a formula or a range is needed");
  const address = addressOf(range);
  const at = address.lastIndexOf("!") + 1;
  const absolute = address.slice(at).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return range.sheet === target.sheet ? absolute : address.slice(0, at) + absolute;
}
