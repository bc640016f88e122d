import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { show } from "../../../reading";
import { claimOf, isRatioOf, type Drafted } from "../../judge";
import { printOf, totalOf, valueOf } from "../../measure";
import { isSlip, isTelling, readAs } from "../../slips";
import type { Figure } from "../../text";
import type { ToldText } from "../../told";
import { addable, isAmount } from "../lib";

/*
 * 总预算9874.36万元。…拨款9126.36万元，占92.4%；基金580万元，占5.9%；其他186万元，占1.7%: by what the parts come to the last share is wrong. The total that is printed leaves 168 for its
 * part, a slip of the pen away, and the share is that of 168: it is the part that is wrong.
 */

/** A part that is wrong where its share is right. */
interface SlippedPart {
  readonly part: Figure;
  readonly right: Decimal;
  readonly derivation: string;
}

/** The part of a share of what several parts come to, where a printed total and the share both say what it should be; null where they do not. */
export function slippedPart(text: ToldText, { grounds, kind, verdict }: Drafted): SlippedPart | null {
  const [part, ...parts] = grounds?.reading.inputs ?? [];
  if (!grounds || kind !== "share" || verdict !== "inconsistent" || !part || parts.length < 2 || !isTelling(part)) return null;
  const others = parts.filter((one) => one.index !== part.index);
  const rest = totalOf(others).plain;
  const found = text.all.filter(isAmount).flatMap(({ figure: total }): SlippedPart[] => {
    if (!addable(total, part) || parts.includes(total)) return [];
    const right = valueOf(total).minus(rest).div(part.factor);
    const isMeant = right.gt(0) && right.eq(right.toDecimalPlaces(part.decimals)) && isSlip(part, right);
    if (!isMeant || !isRatioOf(grounds.figure, readAs(part, right), total)) return [];
    const left = messages.reportText.difference(printOf(total, part), others.map((one) => printOf(one, part)).join("−"), show(right));
    return [{ part, right, derivation: left }];
  });
  return found[0] ?? null;
}

/** The alarms at such parts. */
export function slippedPartClaims(text: ToldText, claims: readonly Drafted[]): Drafted[] {
  return claims.flatMap((claim) => {
    const found = slippedPart(text, claim);
    return found
      ? [
          claimOf(text.report, found.part, {
            kind: "difference",
            verdict: "inconsistent",
            expected: found.right,
            derivation: found.derivation,
          }),
        ]
      : [];
  });
}
