import { messages } from "../../../messages";
import { countIn, show } from "../../../reading";
import { bestClaim } from "../../judge";
import { isWithin, measured, NEAR_BY, totalOf } from "../../measure";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import { FORMER_VALUE, MEAN_OF_COUNTED, TWO, TWO_PLAIN, WEIGHTED } from "../../lexicon";
import type { Claim } from "../../types";

/*
 * 家长满意率96.4%，学生满意率93.8%，教师满意率91.9%，三者简单平均94.0%: the mean of as many percentages or scores of the sentence as the words count, where
 * there are no others.
 */

/** Means of counted percentages and scores; of those that are weighted nothing is said. */
export function meanClaims(report: ReportText): Claim[] {
  return report.figures
    .filter(({ sort, bound }) => !bound && (sort === "percent" || sort === "score"))
    .flatMap((mean) => {
      const number = MEAN_OF_COUNTED.exec(mean.lead)?.groups?.number;
      const parts = number === undefined ? [] : partsOf(report, mean);
      return parts.length > 1 && parts.length === countIn(number === TWO ? TWO_PLAIN : (number ?? "")) ? meanOf(report, mean, parts) : [];
    });
}

/** The figures of its sort in front of a mean, in its sentence. */
function partsOf(report: ReportText, mean: Figure): readonly Figure[] {
  const { figures, start } = sentenceOf(report, mean);
  if (WEIGHTED.test(report.plain.slice(start, mean.start))) return [];
  return figures.filter(({ sort, end, depth }) => sort === mean.sort && end <= mean.start && depth === mean.depth);
}

function meanOf(report: ReportText, mean: Figure, parts: readonly Figure[]): Claim[] {
  const { plain, possible } = totalOf(parts);
  const [number, result] = [parts.length, plain.div(parts.length)];
  // Differences among them, or figures of before, are of other things.
  if (!parts.every((part) => isWithin(part, result, NEAR_BY) && !FORMER_VALUE.test(part.lead))) return [];
  const range = { low: possible.low.div(number), high: possible.high.div(number), closed: possible.closed };
  const derivation = messages.reportText.mean(
    parts.map(({ digits }) => digits),
    show(result, 4),
  );
  // A mean is rounded as it is printed, though scores are exact.
  const claim = bestClaim(report, measured(mean), mean.sort === "score" ? "score" : "other", [
    { plain: result, possible: range, derivation },
  ]);
  return claim ? [claim] : [];
}
