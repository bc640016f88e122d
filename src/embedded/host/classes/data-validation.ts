import { valueOf } from "../../../workbook/invariant";
import type { ValidationInfo, ValidationRule } from "../../model/types";
import { requireEditable } from "../access";
import type { AreasTarget } from "../areas";
import { booleanArgument, keyArgument, objectArgument, shortText } from "../arguments";
import { HostError } from "../errors";
import type { Host } from "../host";
import type { ClassSpec } from "../member";
import { ALERT_STYLES, NO_RULE, officeRule, ruleArgument, VALIDATION_TYPES } from "../validation-rules";

/** Longest texts of a validation (MS-XLSB 2.5.37). */
const LONGEST = { title: 32, prompt: 255, alert: 225 } as const;

/** The rules on the cells of the areas; null stands for cells without one. Only cells that differ are told apart. */
function rulesOf({ sheet, rects }: AreasTarget): (ValidationInfo | null)[] {
  const found = new Set<ValidationInfo | null>();
  const all = sheet.validations();
  const keyed = new Map<string, ValidationInfo>();
  for (const rect of rects) {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let col = rect.left; col <= rect.right; col++) {
        const rule =
          all.find((info) => info.rects.some((area) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right)) ??
          null;
        const key = rule && JSON.stringify({ ...rule, rects: [] });
        if (rule && key !== null && !keyed.has(key)) keyed.set(key, rule);
        found.add(key === null ? null : valueOf(keyed, key));
      }
    }
  }
  return [...found];
}

/** The one rule of all cells; undefined when they differ. */
function sharedRule(target: AreasTarget): ValidationInfo | null | undefined {
  const rules = rulesOf(target);
  return rules.length === 1 ? rules[0] : undefined;
}

function typeOf(target: AreasTarget): string {
  const rules = rulesOf(target);
  if (rules.length === 1) return VALIDATION_TYPES[rules[0]?.kind ?? "none"];
  return rules.includes(null) ? "MixedCriteria" : "Inconsistent";
}

function update(target: AreasTarget, change: (rule: ValidationRule) => ValidationRule, host: Host, location: string): void {
  requireEditable(host, target, location);
  for (const rect of target.rects) {
    const next = change(sharedRule({ sheet: target.sheet, rects: [rect] }) ?? NO_RULE);
    target.sheet.setValidation(rect, next.kind === "none" && !next.prompt.show ? null : next);
  }
}

/** Excel.DataValidation of a range or of several areas. */
export const dataValidationSpec: ClassSpec<AreasTarget> = {
  properties: {
    type: { get: typeOf },
    rule: {
      get: (target) => {
        const rule = sharedRule(target);
        return rule === undefined ? null : rule === null ? {} : officeRule(rule);
      },
      set: (target, value, host) => {
        const rule = ruleArgument(objectArgument(value, "DataValidation.rule"), target);
        const isOther = rulesOf(target).some((old) => old !== null && old.kind !== "none" && old.kind !== rule.kind);
        if (isOther && host.traits.has("validation-over-another"))
          throw new HostError("InvalidArgument", "DataValidation.rule", "validation-over-another");
        update(target, (old) => ({ ...old, ...rule }), host, "DataValidation.rule");
      },
    },
    ignoreBlanks: {
      get: (target) => sharedRule(target)?.allowBlank ?? null,
      set: (target, value, host) =>
        update(
          target,
          (old) => ({ ...old, allowBlank: booleanArgument(value, "DataValidation.ignoreBlanks") }),
          host,
          "DataValidation.ignoreBlanks",
        ),
    },
    prompt: {
      get: (target) => {
        const rule = sharedRule(target);
        return rule === undefined
          ? null
          : { showPrompt: rule?.prompt.show ?? true, title: rule?.prompt.title ?? "", message: rule?.prompt.text ?? "" };
      },
      set: (target, value, host) => {
        const prompt = objectArgument(value, "DataValidation.prompt");
        const next = {
          show: booleanArgument(prompt.showPrompt, "DataValidation.prompt"),
          title: shortText(prompt.title, LONGEST.title, "DataValidation.prompt"),
          text: shortText(prompt.message, LONGEST.prompt, "DataValidation.prompt"),
        };
        update(target, (old) => ({ ...old, prompt: next }), host, "DataValidation.prompt");
      },
    },
    errorAlert: {
      get: (target) => {
        const rule = sharedRule(target);
        return rule === undefined
          ? null
          : {
              showAlert: rule?.error.show ?? true,
              style: ALERT_STYLES[rule?.error.style ?? "stop"],
              title: rule?.error.title ?? "",
              message: rule?.error.text ?? "",
            };
      },
      set: (target, value, host) => {
        const alert = objectArgument(value, "DataValidation.errorAlert");
        const style = keyArgument(alert.style, ALERT_STYLES, "DataValidation.errorAlert");
        const error = {
          show: booleanArgument(alert.showAlert, "DataValidation.errorAlert"),
          style,
          title: shortText(alert.title, LONGEST.title, "DataValidation.errorAlert"),
          text: shortText(alert.message, LONGEST.alert, "DataValidation.errorAlert"),
        };
        update(target, (old) => ({ ...old, error }), host, "DataValidation.errorAlert");
      },
    },
  },
  methods: {
    clear: {
      call: (target, _args, host) => {
        requireEditable(host, target, "DataValidation.clear");
        for (const rect of target.rects) target.sheet.setValidation(rect, null);
      },
    },
  },
};
