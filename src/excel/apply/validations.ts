import type { ValidationEdit, ValidationRule } from "../../workbook";
import { rectToA1 } from "../../workbook";
import { rangeAt } from "../run";
import { VALIDATION_FIELDS } from "../looks";
import type { OptionalStep, Sheets } from "./step";
import { loaded } from "./step";

const BYTES = 2500;
/** Longest text that Excel shows beside a cell (MS-XLSB 2.5.37). */
const LONGEST_PROMPT = 255;

function officeRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "at-least":
      return { decimal: { formula1: rule.min, operator: "GreaterThanOrEqualTo" } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "kept":
      return rule.validation.settings as Excel.DataValidationRule;
  }
}

/** Steps for what may be typed into rectangles. */
export function validationSteps(edits: readonly ValidationEdit[], remember = true): OptionalStep[] {
  return edits.map((edit) => new ValidationStep(edit, remember));
}

class ValidationStep implements OptionalStep {
  readonly part = "validation";
  readonly sheet: string;
  readonly bytes = BYTES;
  private before: Excel.DataValidation | null = null;
  private current: Excel.DataValidation | null = null;

  /** @param remembers whether what was there is read before and put back on failure: needless on a new sheet */
  constructor(
    private readonly edit: ValidationEdit,
    readonly remembers: boolean,
  ) {
    this.sheet = edit.sheet;
  }

  remember(sheets: Sheets): void {
    if (!this.remembers) return;
    this.before = this.validation(sheets.get(this.edit.sheet));
    this.before.load(VALIDATION_FIELDS);
  }

  write(sheets: Sheets): void {
    const { rule } = this.edit;
    const validation = this.validation(sheets.get(this.edit.sheet));
    // A rule over one of another kind is refused (office-js #2594).
    validation.clear();
    if (rule === null) return;
    validation.rule = officeRule(rule);
    if (rule.kind === "kept") {
      validation.ignoreBlanks = rule.validation.ignoreBlanks;
      validation.prompt = rule.validation.prompt;
      validation.errorAlert = rule.validation.alert;
    } else validation.prompt = { showPrompt: rule.prompt !== "", title: "", message: rule.prompt.slice(0, LONGEST_PROMPT) };
  }

  inspect(sheets: Sheets): void {
    if (!this.remembers) return;
    this.current = this.validation(sheets.find(this.edit.sheet));
    this.current.load(VALIDATION_FIELDS);
  }

  undo(sheets: Sheets): string[] {
    const { before, current } = this;
    const type = before && loaded(() => before.type);
    if (!type || !current || current.isNullObject || describe(before) === describe(current)) return [];
    const validation = this.validation(sheets.find(this.edit.sheet));
    const place = [`'${this.edit.sheet}'!${rectToA1(this.edit.rect)}`];
    validation.clear();
    if (type === "None") return place;
    validation.rule = before.rule;
    validation.ignoreBlanks = before.ignoreBlanks;
    validation.prompt = before.prompt;
    validation.errorAlert = before.errorAlert;
    return place;
  }

  private validation(sheet: Excel.Worksheet): Excel.DataValidation {
    const { top, left, bottom, right } = this.edit.rect;
    return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1).dataValidation;
  }
}

function describe({ type, rule, prompt, errorAlert, ignoreBlanks }: Excel.DataValidation): string {
  return JSON.stringify([type, rule, prompt, errorAlert, ignoreBlanks]);
}
