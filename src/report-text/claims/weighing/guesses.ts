import { printedSpan } from "../../../reading";
import type { Drafted } from "../../judge";
import { isHolding } from "../../measure";
import { FORMER_VALUE, THE_REST } from "../../lexicon";
import type { Figure, ReportText } from "../../text";
import type { Claim } from "../../types";
import { isExplained, pairOf } from "../lists/reach";

/** Kinds whose partners are found by name: their alarms stand only where no other figures in reach come to what is printed. */
const FOUND_BY_NAME: readonly Claim["kind"][] = ["rate", "share", "change", "difference", "sum", "other"];

/** An alarm as it may be raised, with a mark where other figures explain what is printed; null for one that is a guess. Any other claim stays as it is. */
export type Guess = (claim: Drafted) => Drafted | null;

/** An alarm is right, or it is not raised: weighs one against the figures in reach and the other claims of its text. */
export function guessesIn(report: ReportText, claims: readonly Drafted[]): Guess {
  const figures = new Map(report.figures.map((figure) => [printedSpan(report, figure.start, figure.end).start, figure]));
  const shares = claims.filter(({ kind, verdict }) => kind === "share" && verdict === "consistent");
  const holding = new Set(shares.map(({ start }) => figures.get(start)?.sentence));
  // 断面26个，优良19个，占73.1%；其余7个: the shares beside it say what the rest is of.
  const isOfSharedWhole = (figure: Figure, inputs: readonly Figure[]) =>
    THE_REST.test(figure.lead) &&
    shares.some(({ grounds }) => grounds && grounds.figure.sentence === figure.sentence && inputs[0] === grounds.reading.inputs[1]);
  const ratios = ratiosTold(claims);
  return (claim) => {
    const { kind, verdict, start, expected, list } = claim;
    // A rise called a fall: the figure is the right one, its direction is not. A closed list that a bare total ends leaves nothing else to be meant.
    if (expected === null || list?.sealed) return claim;
    const figure = verdict === "inconsistent" ? (claim.grounds?.figure ?? figures.get(start)) : undefined;
    if (
      !figure ||
      !FOUND_BY_NAME.includes(kind) ||
      !isExplained(
        report,
        figure,
        { kind, expected },
        {
          isBaseConfirmed: kind === "share" ? holding.has(figure.sentence) : isOfSharedWhole(figure, claim.grounds?.reading.inputs ?? []),
          ratios,
          own: claim.grounds?.reading.inputs ?? (list?.closed && list.tie !== "trailing" ? list.parts : []),
        },
      )
    )
      return claim;
    return (claim.grounds || list) && !FORMER_VALUE.test(figure.lead) ? { ...claim, explained: true } : null;
  };
}

/** The pairs of figures that have a percentage of their own beside them, in the segment in which they stand: they explain no other one. */
function ratiosTold(claims: readonly Drafted[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ grounds, verdict }) => {
      if (!grounds || !isHolding(verdict) || grounds.figure.sort !== "percent") return [];
      const { figure, reading } = grounds;
      const [part, whole] = reading.inputs;
      const isBeside = (one: Figure) => one.segment === figure.segment && one.sentence === figure.sentence;
      return part && whole && isBeside(part) && isBeside(whole) ? [pairOf(part, whole)] : [];
    }),
  );
}
