import { isRatioOf } from "../../judge";

import { isTelling } from "../../slips";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import type { Told, ToldText } from "../../told";
import { BASIS, BASIS_IN_BRACKET, KINDS_OF_BASE } from "../../lexicon";
import { addable, isStock } from "../lib";
import type { Case } from "../weighing/shapes";

/* 完成调整预算的77.3%, where 77.3 % is of the budget of the year's beginning: the words say by what a rate is, and it was reckoned by another amount. */

/** The other amount stands so many paragraphs from its rate at most. */
const REACH = 4;

/** What a clause or a bracket of its own says that a rate is measured by (以到位资金计算); "" when there is none. */
export function basisOf(report: ReportText, { figure }: Told): string {
  const words = report.plain.slice(sentenceOf(report, figure).start, figure.start);
  return (BASIS_IN_BRACKET.exec(words) ?? BASIS.exec(words))?.groups?.of ?? "";
}

/** The kind of base that a rate names; undefined when it names none. */
function kindNamed(report: ReportText, rate: Told): RegExp | undefined {
  const words = rate.of === "" ? basisOf(report, rate) : (rate.of ?? "");
  return KINDS_OF_BASE.find((kind) => kind.test(words));
}

const isOf = (kind: RegExp, { label, figure }: Told): boolean => kind.test(label + figure.tail);

/** True for an amount that is called another kind of base than the one that a rate names. */
export function isOtherKind({ report, all }: ToldText, rate: Told, whole: Figure | undefined): boolean {
  const kind = kindNamed(report, rate);
  const told = whole && all[whole.index];
  return kind !== undefined && told !== undefined && !isOf(kind, told) && KINDS_OF_BASE.some((other) => isOf(other, told));
}

/** True when a rate that names its base comes out, to all its digits, by an amount of another kind: that one was taken for it. */
export function isByOtherKind({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const [part, whole] = reading.inputs;
  const kind = rate && kindNamed(text.report, rate);
  const base = whole && text.all[whole.index];
  if (claim.kind !== "rate" || !rate || !kind || !part || !base || !isTelling(figure)) return false;
  return (
    (reading.standing === "named" || reading.standing === "stated") &&
    isOf(kind, base) &&
    text.all.some(
      (one) =>
        isStock(one) &&
        one.figure !== part &&
        Math.abs(one.figure.paragraph - figure.paragraph) <= REACH &&
        addable(one.figure, part) &&
        isOtherKind(text, rate, one.figure) &&
        isRatioOf(figure, part, one.figure),
    )
  );
}
