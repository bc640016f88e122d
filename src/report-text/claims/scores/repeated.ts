import { messages } from "../../../messages";
import { claimOf } from "../../judge";
import { isNear, valueOf } from "../../measure";
import { ONE_OF_MANY, WHOLE, YEAR_OF_LABEL } from "../../lexicon";
import type { Claim } from "../../types";
import { paragraphOf, sentenceOf, type Figure, type ReportText } from "../../text";

const SHORTEST_LABEL = 4;

/** Totals that are told twice under one label must be the same both times. */
export function repeatedClaims(report: ReportText): Claim[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of report.figures.filter((one) => isWhole(report, one))) {
    const key = `${figure.sort}|${figure.unit}|${figure.lead.replace(YEAR_OF_LABEL, "")}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap(([first, ...later]) =>
    later.flatMap((figure) => (comparable(report, first!, figure) ? [repeatedClaim(report, first!, figure)] : [])),
  );
}

function isWhole(report: ReportText, figure: Figure): boolean {
  const { start } = sentenceOf(report, figure);
  return (
    !figure.bound &&
    (figure.sort === "amount" || figure.sort === "count") &&
    figure.lead.length >= SHORTEST_LABEL &&
    WHOLE.test(figure.lead) &&
    !ONE_OF_MANY.test(report.plain.slice(start, figure.end))
  );
}

/** Lines of one list, statements of different years and amounts far apart tell different things. */
function comparable(report: ReportText, first: Figure, later: Figure): boolean {
  const [one, other] = [paragraphOf(report, first), paragraphOf(report, later)];
  const sameList = one.mark !== null && other.mark !== null && one.mark.style === other.mark.style;
  const years = [first, later].map(
    (figure) => [...report.plain.slice(sentenceOf(report, figure).start, figure.start).matchAll(/20\d\d/g)].at(-1)?.[0] ?? "",
  );
  const near = isNear(later, { plain: valueOf(first).div(later.factor) });
  return near && first.paragraph !== later.paragraph && !sameList && (years[0] === years[1] || years.includes(""));
}

function repeatedClaim(report: ReportText, first: Figure, later: Figure): Claim {
  const same = valueOf(first).eq(valueOf(later));
  const print = first.digits + first.unit;
  const words = same ? messages.reportText.sameElsewhere : messages.reportText.elsewhere;
  return claimOf(report, later, {
    kind: later.sort === "count" ? "count" : "other",
    verdict: same ? "consistent" : "inconsistent",
    expected: valueOf(first).div(later.factor),
    derivation: words(print),
  });
}
