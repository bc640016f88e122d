import type { Claim } from "../../../src/narrative";

/** One checkable figure of a text: how it is printed, the how-manieth such print it is, and what its check must give. No sentences. */
export interface ExpectedFigure {
  readonly figure: string;
  readonly order: number;
  readonly verdict: "consistent" | "rounding" | "truncated" | "inconsistent";
}

/** What comparing the claims of one text with its list gives. */
export interface Outcome {
  /** Checkable figures that were found and judged as expected (rounding counts as consistent). */
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** Alarms on figures that are consistent or not on the list. */
  readonly falseAlarms: readonly string[];
  readonly alarms: number;
  readonly rightAlarms: number;
  /** Judged figures that the list does not have. */
  readonly besides: readonly string[];
}

const ALARMS: readonly string[] = ["truncated", "inconsistent"];

/** Holds the claims of a text against the list of its checkable figures. @throws when the list names a figure that the text does not print. */
export function compare(text: string, claims: readonly Claim[], expected: readonly ExpectedFigure[]): Outcome {
  const byStart = new Map(claims.map((claim) => [claim.start, claim]));
  const listed = new Map(expected.map((one) => [placeOf(text, one), one]));
  const judged = [...listed].map(([start, one]) => ({ one, claim: byStart.get(start) }));
  const missing = judged.filter(({ claim }) => !claim || claim.verdict === "uncheckable");
  const found = judged.filter(({ claim }) => claim && claim.verdict !== "uncheckable");
  const right = found.filter(({ one, claim }) => same(one.verdict, claim!.verdict));
  const alarms = claims.filter((claim) => ALARMS.includes(claim.verdict));
  const truths = alarms.filter((claim) => ALARMS.includes(listed.get(claim.start)?.verdict ?? ""));
  return {
    right: right.length, alarms: alarms.length, rightAlarms: truths.length,
    missed: missing.map(({ one }) => `${one.figure} #${one.order} (${one.verdict})`),
    wrong: found.filter((entry) => !right.includes(entry)).map(({ one, claim }) => `${one.figure} #${one.order}: ${claim!.verdict}, should be ${one.verdict}`),
    falseAlarms: alarms.filter((claim) => !truths.includes(claim)).map((claim) => `${claim.text} at ${claim.start}: ${claim.derivation}`),
    besides: claims.filter((claim) => claim.verdict !== "uncheckable" && !listed.has(claim.start)).map((claim) => `${claim.text} (${claim.verdict})`),
  };
}

function same(expected: string, verdict: string): boolean {
  const group = (name: string) => (name === "rounding" ? "consistent" : name);
  return group(expected) === group(verdict);
}

/** The offset of the order-th print of a figure that no digit stands in front of. */
function placeOf(text: string, { figure, order }: ExpectedFigure): number {
  let at = -1;
  for (let seen = 0; seen < order; ) {
    at = text.indexOf(figure, at + 1);
    if (at < 0) throw new Error(`The text does not print ${figure} ${order} times.`);
    if (!/[\d.]/.test(text[at - 1] ?? "")) seen += 1;
  }
  return at;
}
