import { isRatioOf, type Reading } from "../../judge";
import { isHolding, isPlausible, totalOf, valueOf, verdictOf } from "../../measure";
import { isTelling } from "../../slips";
import type { Figure } from "../../text";
import { akin, baseName, type Told, type ToldText } from "../../told";
import { BARE_FLOW, WHOLE_WORDS } from "../../lexicon";
import { ENOUGH, RATIOS, type Case, type Held } from "../weighing/shapes";

/*
 * 授予中小企业合同金额391.25万元，…占授予中小企业合同金额的49.72%, where 49.72 % is of all that was bought: the words name the whole of a share, or its fellows are
 * all shares of one whole, and it was reckoned by another amount. That the other amount gives what is printed then tells how it came about.
 */

/** A share that holds, by what it is reckoned from. */
export type HeldShare = Pick<Held, "figure" | "inputs">;

/**
 * Those readings of a share that its words or its fellows leave: of the whole that is meant, whatever other amount gives what is printed. Null where
 * they leave it open, or where one of them holds.
 */
export function readingsOfItsWhole(
  text: ToldText,
  share: Told,
  readings: readonly Reading[],
  fellows: readonly HeldShare[],
): Reading[] | null {
  const sure = readings.filter(({ standing }) => standing === "stated" || standing === "named");
  const others = readings.filter((one) => !sure.includes(one) && isHolding(verdictOf(share.figure, one)));
  const [first] = sure;
  if (!first || others.length === 0 || sure.some((one) => isHolding(verdictOf(share.figure, one)))) return null;
  const [part, whole] = first.inputs;
  if (!isTelling(share.figure) && !(part && whole && isLastOfShares(text, share.figure, part, whole, fellows))) return null;
  const isOne = sure.every(({ inputs: [, one] }) => one && whole && valueOf(one).eq(valueOf(whole)));
  if (!part || !whole || !isOne) return null;
  const isMeant = others.every(({ inputs: [, other] }) => other && isItsWhole(text, share, part, whole, other, fellows));
  return isMeant ? sure : null;
}

/** The parts of all other shares of a whole in the sentence, two at least, and this one make the whole, so that what they leave of 100 % is its share. */
export function isLastOfShares({ all }: ToldText, share: Figure, part: Figure, whole: Figure, fellows: readonly HeldShare[]): boolean {
  const others = fellows.filter(
    ({ figure, inputs: [own, of] }) =>
      figure.sentence === share.sentence && figure !== share && own !== part.index && isSame(all[of ?? -1], whole),
  );
  const parts = new Set(others.flatMap(({ inputs: [own] }) => all[own ?? -1]?.figure ?? []));
  return parts.size >= ENOUGH && totalOf([part, ...parts]).plain.eq(valueOf(whole));
}

/** True for a share that is reckoned by another amount than the whole that it is surely of. */
export function isByOtherWhole({ text, claim, grounds: { figure, reading }, held }: Case): boolean {
  const share = text.all[figure.index];
  const [part, whole] = reading.inputs;
  if (!RATIOS.includes(claim.kind) || !share || !part || !whole || !isTelling(figure) || !isPlausible(figure, reading.plain)) return false;
  if (reading.standing !== "stated" && reading.standing !== "named") return false;
  const fellows = held.filter(({ kind }) => kind === "share");
  return text.all.some(
    ({ figure: other }) =>
      other.sort === part.sort && other !== part && isRatioOf(figure, part, other) && isItsWhole(text, share, part, whole, other, fellows),
  );
}

function isItsWhole(text: ToldText, share: Told, part: Figure, whole: Figure, other: Figure, fellows: readonly HeldShare[]): boolean {
  return isCalledWhole(text, share, whole, other) || isAmongItsShares(text, share, part, whole, fellows);
}

/** The whole right in front is called what the words say the share is of, and the other amount is not. */
function isCalledWhole({ all }: ToldText, share: Told, whole: Figure, { index }: Figure): boolean {
  const of = baseName(share.of ?? "");
  const [meant, other] = [all[whole.index], all[index]];
  if (of.length < SHORTEST_NAME || BARE_FLOW.test(of) || WHOLE_WORDS.test(share.of ?? "") || !meant || !other) return false;
  const isNear = whole.paragraph === share.figure.paragraph && whole.start < share.figure.start;
  const names = (one: Told) => [one.figure.lead, one.label, one.figure.lead + one.figure.tail].map(baseName);
  // 基本支出年初预算A，决算B: B is of what is spoken of, where the words of A say more than the name.
  const isSaidSo = whole.lead.endsWith(share.of ?? "") && (share.of ?? "").length > SHORTEST_NAME;
  const another = [...names(other), other.name, ...(isSaidSo ? [] : [other.subject])];
  return isNear && (isSaidSo || names(meant).includes(of)) && !another.some((name) => akin(name, of));
}

const SHORTEST_NAME = 2;

/** Fellows of the sentence or of the lines beside are shares of that whole: several of them, or the other one of its two parts. */
function isAmongItsShares({ all }: ToldText, { figure }: Told, part: Figure, whole: Figure, fellows: readonly HeldShare[]): boolean {
  const own = fellows.filter(
    ({ figure: one, inputs }) =>
      one !== figure &&
      one.sentence === figure.sentence &&
      inputs.length === 2 &&
      isSame(all[inputs[1] ?? -1], whole) &&
      inputs[0] !== part.index,
  );
  const isOther = own.some(({ inputs: [index] }) => {
    const beside = all[index ?? -1]?.figure;
    return beside !== undefined && valueOf(beside).plus(valueOf(part)).eq(valueOf(whole));
  });
  return own.length >= ENOUGH || isOther;
}

function isSame(one: Told | undefined, whole: Figure): boolean {
  return one !== undefined && one.figure.sort === whole.sort && valueOf(one.figure).eq(valueOf(whole));
}
