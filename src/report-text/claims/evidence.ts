import { isNear, valueOf, type Drafted } from "../judge";
import { hasCause, isBareWhole, isEven, isTelling } from "../slips";
import type { Figure } from "../text";
import type { ToldText } from "../told";
import type { Claim, ClaimKind } from "../types";
import { addable } from "./lib";

/** A claim that holds, with the places of its own figure and of those it is reckoned from. */
interface Held {
  readonly kind: ClaimKind;
  readonly figure: Figure;
  readonly wordings: readonly string[];
  readonly places: ReadonlySet<number>;
  readonly inputs: readonly number[];
  readonly telling: boolean;
}

type Ground = NonNullable<Drafted["grounds"]>;

/**
 * Alarms with evidence enough, and all other claims. That a reading is named and does not fit is none: the wrong one may have been taken. One of
 * these must hold besides: it can be told how the wrong number came about; the words leave no other reading (`isClosed`); the ratio of the
 * two figures comes out even; the same pair of figures holds in another claim; or the same words with figures at the same places hold
 * elsewhere in the text, so that this is what they mean.
 * A pair that already makes another figure of the kind belongs to that one.
 */
export function withEvidence(text: ToldText, claims: readonly Drafted[]): Drafted[] {
  const held = claims.flatMap((claim): Held[] => {
    if ((claim.verdict !== "consistent" && claim.verdict !== "rounding") || !claim.grounds) return [];
    const { figure, reading } = claim.grounds;
    const inputs = reading.inputs.map(({ index }) => index);
    return [
      {
        kind: claim.kind,
        figure,
        wordings: wordings(claim, claim.grounds),
        places: new Set([figure.index, ...inputs]),
        inputs,
        telling: isTelling(figure),
      },
    ];
  });
  return claims.filter((claim) => isEvident(text, claim, held));
}

function isEvident(text: ToldText, claim: Drafted, held: readonly Held[]): boolean {
  const { grounds, kind, verdict } = claim;
  if (!grounds || (verdict !== "inconsistent" && verdict !== "truncated") || claim.expected === null) return true;
  const {
    figure,
    reading: { inputs, plain },
  } = grounds;
  const own = wordings(claim, grounds);
  const alike = held.filter((one) => one.wordings.some((words) => own.includes(words)));
  if (alike.some(({ telling }) => telling) || alike.length >= ENOUGH) return true;
  if (isTaken(claim.kind, grounds, held)) return false;
  // The number of one of its own inputs, printed again.
  if (inputs.some((input) => addable(input, figure) && valueOf(input).eq(valueOf(figure)))) return isPlausible(figure, plain);
  if (verdict === "inconsistent" && hasCause(figure, kind, plain))
    return !isBareWhole(figure, kind) || inputs.some(({ sentence }) => sentence === figure.sentence) || isClosed(text, grounds, held);
  return ((isPaired(inputs, held) || isEven(inputs, plain)) && isPlausible(figure, plain)) || isClosed(text, grounds, held);
}

/** So many claims that hold tell what the words mean, however round their figures are. */
const ENOUGH = 2;

/** What a claim is and how its inputs stand to it: at the same places; or its part at the same place, and its whole the same or told in the same list. */
function wordings({ kind }: Claim, { figure, reading: { inputs } }: Ground): string[] {
  const places = inputs.map((input) => input.index - figure.index);
  const [, whole] = inputs;
  const far =
    inputs.length === 2 && whole && RATIOS.includes(kind) && whole.sentence !== figure.sentence
      ? [`${kind}|${figure.lead}|${places[0]}|in ${whole.sentence}`, `${kind}|${places[0]}|of ${whole.index}`]
      : [];
  return [`${kind}|${figure.lead}|${places.join()}`, ...far];
}

const RATIOS: readonly ClaimKind[] = ["rate", "share"];

/** True when the inputs make another figure of the kind in the sentence. */
function isTaken(kind: ClaimKind, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const alike = held.filter(
    (one) => one.figure.sentence === figure.sentence && (one.kind === kind || (RATIOS.includes(kind) && RATIOS.includes(one.kind))),
  );
  return alike.some((one) => one.inputs.length === inputs.length && inputs.every(({ index }, i) => one.inputs[i] === index));
}

/** Two figures that belong together in a claim that holds. */
function isPaired(inputs: readonly Figure[], held: readonly Held[]): boolean {
  return inputs.length >= 2 && held.some(({ places }) => inputs.every(({ index }) => places.has(index)));
}

/** True when nothing stands between a claim and its inputs that could be meant instead: what does is told of one of them in a claim that holds. */
function isClosed({ all }: ToldText, { figure, reading }: Ground, held: readonly Held[]): boolean {
  const own = [figure, ...reading.inputs];
  const [from, to] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))];
  // The same amount told twice is one.
  const same = new Set(
    all
      .filter((one) => reading.inputs.some((input) => addable(one.figure, input) && valueOf(one.figure).eq(valueOf(input))))
      .map((one) => one.figure.index),
  );
  const others = all.filter(
    (one) =>
      one.role !== "price" &&
      one.figure.start >= from &&
      one.figure.end <= to &&
      !same.has(one.figure.index) &&
      one.figure.index !== figure.index &&
      reading.inputs.some((input) => addable(one.figure, input)),
  );
  const inOneBreath = others.length === 0 && own.every(({ segment }) => segment === figure.segment) && isPlausible(figure, reading.plain);
  return (
    inOneBreath ||
    (isNear(figure, reading) &&
      (reading.inputs.every(({ sentence }) => sentence === figure.sentence) || isClose(figure, reading.plain)) &&
      others.every((one) => held.some(({ places }) => places.has(one.figure.index) && [...same].some((index) => places.has(index)))))
  );
}

/** From a sentence farther off only a result as close as this is of the same thing. */
const CLOSE_BY = 0.2;

function isClose({ value }: Figure, result: Figure["value"]): boolean {
  return value.minus(result).abs().lte(value.abs().times(CLOSE_BY));
}

/** A result this many times as large as what is printed, or as small, is of another thing. */
const TIMES_OFF = 5;

function isPlausible({ value }: Figure, result: Figure["value"]): boolean {
  return result.abs().lte(value.abs().times(TIMES_OFF)) && value.abs().lte(result.abs().times(TIMES_OFF));
}
