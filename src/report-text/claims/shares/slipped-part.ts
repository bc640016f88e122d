import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { show } from "../../../reading";
import { claimOf, isRatioOf, type Drafted } from "../../judge";
import { isHolding, printOf, totalOf, valueOf } from "../../measure";
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

/** The part of a share, where the total and the share both say that it should be another; null where they do not. `claims`: the shares beside it. */
function slippedPart(text: ToldText, claim: Drafted, claims: readonly Drafted[]): SlippedPart | null {
  const { grounds, kind, verdict } = claim;
  const [part] = grounds?.reading.inputs ?? [];
  if (!grounds || kind !== "share" || verdict !== "inconsistent" || !part || !isTelling(part)) return null;
  const others = partsBeside(claim, part, claims);
  if (others.length === 0) return null;
  const rest = totalOf(others).plain;
  const found = text.all.filter(isAmount).flatMap(({ figure: total }): SlippedPart[] => {
    if (!addable(total, part) || total === part || others.includes(total)) return [];
    const right = valueOf(total).minus(rest).div(part.factor);
    const isMeant = right.gt(0) && right.eq(right.toDecimalPlaces(part.decimals)) && isSlip(part, right);
    if (!isMeant || !isRatioOf(grounds.figure, readAs(part, right), total)) return [];
    const derivation = messages.reportText.difference(printOf(total, part), others.map((one) => printOf(one, part)).join("−"), show(right));
    return [{ part, right, derivation }];
  });
  return found[0] ?? null;
}

/** The parts that a share is reckoned with, or those of the shares of its sentence that hold. */
function partsBeside({ grounds }: Drafted, part: Figure, claims: readonly Drafted[]): readonly Figure[] {
  const [, ...parts] = grounds?.reading.inputs ?? [];
  if (parts.length > 1) return parts.filter((one) => one.index !== part.index);
  const beside = claims.filter(
    (one) => one.kind === "share" && isHolding(one.verdict) && one.grounds?.figure.sentence === grounds?.figure.sentence,
  );
  return beside.flatMap((one) => one.grounds?.reading.inputs[0] ?? []);
}

/** All shares; where the part of one is wrong, that is said of the part. */
export function withSlippedParts(text: ToldText, claims: readonly Drafted[]): Drafted[] {
  return claims.map((claim) => {
    const found = slippedPart(text, claim, claims);
    return found
      ? claimOf(text.report, found.part, {
          kind: "difference",
          verdict: "inconsistent",
          expected: found.right,
          derivation: found.derivation,
        })
      : claim;
  });
}
