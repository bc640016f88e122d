import Decimal from "decimal.js";
import { show } from "../../reading";
import { messages } from "../../messages";
import { bestClaim, claimOf, inUnitOf, totalOf, valueOf, verdictOf } from "../judge";
import type { Figure, ReportText } from "../text";
import { ADDED, ADJUSTED, BY_FUNCTION, OVERLAPPING, TAKEN_BACK, TOTAL_WORD, YEAR_START } from "../lexicon";
import type { Claim } from "../types";
import { sentenceBefore, stated } from "./lib";
import { partsLists, type PartsList } from "./parts";

/** Up to this share of the total a list with 其中 may fall short and still be taken for a whole one; beyond, it names examples. */
const SHORT_BY = new Decimal("0.3");

/** Totals against the parts listed for them; totals after an adjustment; lists by function against the totals in front. */
export function sumClaims(report: ReportText): Claim[] {
  return [...partsLists(report).flatMap((list) => sumClaim(report, list)), ...adjustedTotals(report), ...listsByFunction(report)];
}

function sumClaim(report: ReportText, { total, parts, whole }: PartsList): Claim[] {
  if (parts.some((part) => OVERLAPPING.test(part.lead))) return [];
  const fitting = wholeOrHead(total, parts);
  const check = checkOf(total, fitting);
  const verdict = verdictOf(total, check);
  if (verdict === "consistent" || verdict === "rounding") return [claimOf(report, total, { kind: kindOfSum(total), verdict, expected: check.plain, derivation: check.derivation })];
  const short = total.value.minus(check.plain);
  if (parts.length === 1 && short.gt(0)) return [];
  const partial = !whole && short.gt(total.value.times(SHORT_BY));
  const { partial: onlySome, ifWhole } = messages.narrative.notes;
  return [claimOf(report, total, { kind: kindOfSum(total), verdict: partial ? "uncheckable" : "inconsistent", expected: partial ? null : check.plain, derivation: check.derivation, note: partial ? onlySome : whole ? null : ifWhole })];
}

function kindOfSum(total: Figure): "sum" | "count" {
  return total.sort === "count" ? "count" : "sum";
}

/** All parts, or those at the head of the list that already make up the total: what follows may be about something else. */
function wholeOrHead(total: Figure, parts: readonly Figure[]): readonly Figure[] {
  for (let count = parts.length; count >= 2; count -= 1) {
    const head = parts.slice(0, count);
    if (totalOf(head).plain.eq(valueOf(total))) return head;
  }
  return parts;
}

function checkOf(total: Figure, parts: readonly Figure[]) {
  const sum = totalOf(parts);
  return inUnitOf(total, sum, messages.narrative.sum(parts.map((part) => part.digits), show(sum.plain.div(total.factor))));
}

/** 年初预算A、追加B，调整后C: C is A + B (or − B). */
function adjustedTotals(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const amounts = stated(sentence).filter((figure) => figure.sort === "amount");
    return amounts.flatMap((total, i) => {
      const [start, change] = [amounts[i - 2], amounts[i - 1]];
      if (!start || !change || !ADJUSTED.test(total.lead) || !YEAR_START.test(start.lead)) return [];
      const sign = TAKEN_BACK.test(change.lead) ? -1 : ADDED.test(change.lead) ? 1 : 0;
      if (sign === 0) return [];
      const signed = sign > 0 ? change : { ...change, value: change.value.neg(), digits: `(-${change.digits})` };
      const claim = bestClaim(report, total, "sum", [checkOf(total, [start, signed])]);
      return claim ? [claim] : [];
    });
  });
}

/** 支出按功能分类包含：…: its sum stands among the totals of the sentence in front; income need not be all spent, so a miss proves nothing. */
function listsByFunction(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const before = sentenceBefore(report, sentence);
    const amounts = stated(sentence).filter((figure) => figure.sort === "amount" && figure.depth === 0);
    if (!before || amounts.length < 3 || !BY_FUNCTION.test(report.plain.slice(sentence.start, amounts[0]!.start))) return [];
    const totals = stated(before).filter((figure) => figure.sort === "amount" && TOTAL_WORD.test(figure.lead));
    const claims = totals.map((total) => bestClaim(report, total, "sum", [checkOf(total, amounts)])!).filter((claim) => claim.verdict === "consistent");
    return claims.slice(0, 1);
  });
}
