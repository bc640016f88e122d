import type { Claim } from "../../../src/report-text";

/**
 * One relation that a text states. `C` it holds, `R` it holds within rounding, `T` it was cut instead of rounded, `I` it does not hold,
 * `N` the figure claims nothing and must stay silent, `D` doubtful, not counted. Offsets are UTF-16 in the decoded text, end excluded.
 */
export interface Relation {
  readonly fig: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: "C" | "R" | "T" | "I" | "N" | "D";
  readonly kind?: string;
  readonly expr?: string;
}

/** One checkable figure of the project's first lists: how it is printed, the how-manieth such print it is, and what its check must give. */
export interface ExpectedFigure {
  readonly figure: string;
  readonly order: number;
  readonly verdict: "consistent" | "rounding" | "truncated" | "inconsistent";
}

/** What comparing the claims of one text with its relations gives. */
export interface Outcome {
  /** Relations that claim something (C, R, T, I), and those of them judged as listed. */
  readonly relations: number;
  readonly right: number;
  /** Real errors (T, I), and those of them that an alarm stands at. */
  readonly errors: number;
  readonly found: number;
  readonly alarms: number;
  /** What was missed, judged wrongly, or called wrong without being so. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly falseAlarms: readonly string[];
  /** Relations that hold and were recognised. */
  readonly recognised: readonly Relation[];
}

/** Verdicts that call a figure wrong. */
export const ALARMS: readonly string[] = ["truncated", "inconsistent"];
const LETTERS = { consistent: "C", rounding: "R", truncated: "T", inconsistent: "I" } as const;

/** Relations from the project's first lists. @throws when a list names a figure that the text does not print. */
export function relationsOf(text: string, listed: readonly ExpectedFigure[]): Relation[] {
  return listed.map((one) => {
    const start = placeOf(text, one);
    return { fig: one.figure, start, end: start + one.figure.length, verdict: LETTERS[one.verdict] };
  });
}

/** Holds the claims of a text against its relations. */
export function compare(claims: readonly Claim[], relations: readonly Relation[]): Outcome {
  const at = (relation: Relation) => claims.find((claim) => claim.start < relation.end && claim.end > relation.start);
  const counted = relations.filter(({ verdict }) => verdict !== "N" && verdict !== "D");
  const judged = counted.map((relation) => ({ relation, verdict: at(relation)?.verdict ?? "uncheckable" }));
  const isError = ({ verdict }: Relation) => verdict === "I" || verdict === "T";
  const right = judged.filter(({ relation, verdict }) =>
    isError(relation) ? ALARMS.includes(verdict) : verdict === "consistent" || verdict === "rounding",
  );
  const spared = relations.filter((relation) => isError(relation) || relation.verdict === "D");
  const alarms = claims.filter((claim) => ALARMS.includes(claim.verdict));
  const falseAlarms = alarms.filter((claim) => !spared.some((relation) => claim.start < relation.end && claim.end > relation.start));
  const print = (relation: Relation) =>
    `${relation.fig} at ${relation.start} (${relation.verdict}${relation.expr ? `, ${relation.expr}` : ""})`;
  return {
    relations: counted.length,
    right: right.length,
    errors: counted.filter(isError).length,
    found: right.filter(({ relation }) => isError(relation)).length,
    alarms: alarms.length,
    missed: judged.filter(({ verdict }) => verdict === "uncheckable").map(({ relation }) => print(relation)),
    wrong: judged
      .filter((one) => one.verdict !== "uncheckable" && !right.includes(one))
      .map(({ relation, verdict }) => `${print(relation)}: ${verdict}`),
    falseAlarms: falseAlarms.map((claim) => `${claim.text} at ${claim.start}: ${claim.derivation}`),
    recognised: right.filter(({ relation }) => !isError(relation)).map(({ relation }) => relation),
  };
}

/** The offset of the order-th print of a figure that no digit stands in front of. */
function placeOf(text: string, { figure, order }: ExpectedFigure): number {
  let at = -1;
  for (let seen = 0; seen < order;) {
    at = text.indexOf(figure, at + 1);
    if (at < 0) throw new Error(`The text does not print ${figure} ${order} times.`);
    if (!/[\d.]/.test(text[at - 1] ?? "")) seen += 1;
  }
  return at;
}
