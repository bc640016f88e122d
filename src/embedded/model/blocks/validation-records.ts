import type { XmlElement } from "../../package";
import type { ValidationInfo, ValidationKind, ValidationOperator, ValidationRule } from "../sheet-types";
import { isTrue } from "../truth";
import { childElement } from "../namespaces";
import { rectsOf } from "../rects";

/** A rule as a record of the file states it. x14 records hold formulas and cells in child elements of their own. */
export function readRule(record: XmlElement, origin: ValidationInfo["origin"]): ValidationInfo {
  const formula = (name: string): string | null => {
    const found = record.child(name);
    return found ? (origin === "x14" ? (found.child("f")?.text ?? "") : found.text) : null;
  };
  const sqref = origin === "x14" ? (record.child("sqref")?.text ?? "") : (record.attr("sqref") ?? "");
  return {
    origin,
    rects: rectsOf(sqref),
    kind: (record.attr("type") ?? "none") as ValidationKind,
    operator: (record.attr("operator") ?? "between") as ValidationOperator,
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: isTrue(record.attr("allowBlank")),
    // The attribute says the contrary of its name: true hides the arrow.
    inCellDropDown: !isTrue(record.attr("showDropDown")),
    prompt: { show: isTrue(record.attr("showInputMessage")), title: record.attr("promptTitle") ?? "", text: record.attr("prompt") ?? "" },
    error: {
      show: isTrue(record.attr("showErrorMessage")),
      title: record.attr("errorTitle") ?? "",
      text: record.attr("error") ?? "",
      style: (record.attr("errorStyle") ?? "stop") as "stop",
    },
  };
}

/** A standard record of a rule, without its cells. */
export function recordOf(rule: ValidationRule, parent: XmlElement): XmlElement {
  const usesOperator = ["whole", "decimal", "date", "time", "textLength"].includes(rule.kind);
  const record = childElement(parent, "dataValidation", {
    type: rule.kind === "none" ? null : rule.kind,
    errorStyle: rule.error.style === "stop" ? null : rule.error.style,
    operator: usesOperator && rule.operator !== "between" ? rule.operator : null,
    allowBlank: rule.allowBlank ? "1" : null,
    showDropDown: rule.kind === "list" && !rule.inCellDropDown ? "1" : null,
    showInputMessage: rule.prompt.show ? "1" : null,
    showErrorMessage: rule.error.show ? "1" : null,
    errorTitle: rule.error.title || null,
    error: rule.error.text || null,
    promptTitle: rule.prompt.title || null,
    prompt: rule.prompt.text || null,
  });
  for (const name of ["formula1", "formula2"] as const) {
    const formula = rule[name];
    if (formula !== null) record.insert(childElement(record, name, {}, formula));
  }
  return record;
}

/** True when two rules say the same about their cells. */
export function sameRule(a: ValidationRule, b: ValidationRule): boolean {
  const told = ({ kind, operator, formula1, formula2, allowBlank, inCellDropDown, prompt, error }: ValidationRule): string =>
    JSON.stringify([
      kind,
      operator,
      formula1,
      formula2,
      allowBlank,
      inCellDropDown,
      prompt.show,
      prompt.title,
      prompt.text,
      error.show,
      error.title,
      error.text,
      error.style,
    ]);
  return told(a) === told(b);
}
