import Decimal from "decimal.js";
import { reverseShare } from "../profiles";
import type { ReverseFormula, RuleProfile, Sureness } from "../profiles/types";
import { ONE, show, ZERO } from "../reading";
import { messages } from "../messages";
import type { NumberTarget } from "./outcome";
import { roundFormula } from "./number";
import type { FormulaId } from "./types";

/** A scoring formula: how much of the weight an actual value earns, in numbers, in words and as an Excel expression. */
export interface ShareFormula {
  /** The basis that is reported. */
  readonly id: FormulaId;
  readonly rule: { readonly source: string; readonly sureness: Sureness };
  /** Share of the weight, 0 to 1; null when the formula says nothing for these numbers (a negative target that is missed, a value outside of a range). */
  share(target: Decimal, actual: Decimal): Decimal | null;
  /** "4604 ÷ 4754" for a missed target. */
  words(target: Decimal, actual: Decimal): string;
  /** Excel expression of the score; null for formulas that are never live. Names are cell addresses or literals. */
  excel(target: string, actual: string, weight: string): string | null;
}

/** The formula that a profile prescribes for a kind of target. */
export function formulaFor(target: NumberTarget, profile: RuleProfile): ShareFormula {
  switch (target.kind) {
    case "at-least":
      return forward("proportional", profile);
    case "equal":
      return forward("equal", profile);
    case "at-most":
      return reverse(profile.quantitative.reverse.value, profile);
    case "between":
      return BETWEEN;
  }
}

/** NAT-07 and NAT-09: reached gives the weight, else actual ÷ target; a negative actual counts as zero (NAT-17). */
function forward(id: "proportional" | "equal", profile: RuleProfile): ShareFormula {
  return {
    id,
    rule: { source: messages.derivation.sources[id], sureness: "T" },
    share(target, actual) {
      // "= 0" asks for nothing: any more than that fails (NAT-09).
      if (id === "equal" && target.isZero()) return actual.lte(0) ? ONE : ZERO;
      if (actual.gte(target)) return ONE;
      if (target.isNegative()) return null;
      return target.isZero() ? ZERO : Decimal.max(0, actual).div(target);
    },
    words: (target, actual) => `${show(Decimal.max(0, actual))} ÷ ${show(target)}`,
    excel(t, a, w) {
      const missed = `IF(${t}<=0,IF(${t}=0,0,""),MIN(${w},${roundFormula(`MAX(0,${a})/${t}*${w}`, profile)}))`;
      const reached = id === "equal" ? `IF(${t}=0,${a}<=0,${a}>=${t})` : `${a}>=${t}`;
      return `IF(${reached},${w},${missed})`;
    },
  };
}

/** NAT-08a and NAT-08b: not above the target gives the weight, else the reverse formula of the profile. */
export function reverse(id: ReverseFormula, profile: RuleProfile): ShareFormula {
  return {
    id,
    rule:
      profile.quantitative.reverse.value === id
        ? profile.quantitative.reverse
        : { source: messages.derivation.formulas[id], sureness: "T" },
    share(target, actual) {
      return target.isNegative() && actual.gt(target) ? null : reverseShare(id, target, actual);
    },
    words: (target, actual) =>
      id === "reverse-ratio" ? `${show(target)} ÷ ${show(actual)}` : `1 − (${show(actual)} − ${show(target)}) ÷ ${show(target)}`,
    excel(t, a, w) {
      const share = id === "reverse-ratio" ? `${t}/${a}` : `MAX(0,1-(${a}-${t})/${t})`;
      return `IF(${a}<=${t},${w},IF(${t}<=0,IF(${t}=0,0,""),MIN(${w},${roundFormula(`${share}*${w}`, profile)})))`;
    },
  };
}

/** Inside of a range is full; no text that was read says what a value outside earns, so a person does. */
const BETWEEN: ShareFormula = {
  id: "between",
  rule: { source: messages.derivation.sources.between, sureness: "K" },
  share: () => null,
  words: () => "",
  excel: () => null,
};
