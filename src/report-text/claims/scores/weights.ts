import { show } from "../../../reading";
import { messages } from "../../../messages";
import { bestClaim, claimOf } from "../../judge";
import { inUnitOf, totalOf } from "../../measure";
import { sentenceOf, type Figure, type Paragraph, type ReportText } from "../../text";
import { BAD_SHARE, GOOD_SHARE, SHARE_WORD } from "../../lexicon";
import type { Claim } from "../../types";
import { partsOf, type ScoredPart } from "./scores";

interface Heading {
  readonly line: Paragraph;
  readonly weight: Figure;
}

/** Points printed in headings (预算管理（25分）) against their sub-headings, and against the full mark told below; full scores for nothing done. */
export function weightClaims(report: ReportText): Claim[] {
  const headings = report.paragraphs.flatMap((line): Heading[] => {
    const weight = line.figures.find((figure) => figure.sort === "score" && figure.depth > 0 && !figure.bound);
    return line.mark && weight && /^\s*\)/.test(report.plain.slice(weight.end, line.end)) ? [{ line, weight }] : [];
  });
  const parts = partsOf(report);
  return [
    ...headings.flatMap((heading, i) => groupClaim(report, heading, headings.slice(i + 1))),
    ...headings.flatMap((heading, i) => markClaim(report, heading, headings[i + 1], parts)),
    ...parts.flatMap((part, i) => zeroClaim(report, part, parts[i - 1])),
  ];
}

/** The heading's points are those of the headings one style below it, up to the next heading of its own style or a wider one. */
function groupClaim(report: ReportText, { line, weight }: Heading, behind: readonly Heading[]): Claim[] {
  const next = report.paragraphs.slice(line.index + 1).find((one) => one.mark && one.mark.style <= line.mark!.style);
  const inside = behind.filter((one) => one.line.index < (next?.index ?? Infinity));
  const style = Math.min(...inside.map((one) => one.line.mark!.style));
  const parts = inside.filter((one) => one.line.mark!.style === style).map((one) => one.weight);
  if (parts.length < 2) return [];
  const sum = totalOf(parts);
  const check = inUnitOf(
    weight,
    sum,
    messages.reportText.sum(
      parts.map((part) => part.digits),
      show(sum.plain),
    ),
  );
  return [bestClaim(report, weight, "score", [check])!];
}

/** The full mark in the text below a heading is the heading's own. */
function markClaim(report: ReportText, { line, weight }: Heading, next: Heading | undefined, parts: readonly ScoredPart[]): Claim[] {
  const own = parts.filter(({ full }) => full && full.start >= line.start && full.start < (next?.line.start ?? Infinity));
  const full = own.length === 1 ? own[0]!.full : null;
  if (!full) return [];
  const same = full.value.eq(weight.value);
  return [
    claimOf(report, full, {
      kind: "score",
      verdict: same ? "consistent" : "inconsistent",
      expected: weight.value,
      derivation: messages.reportText.sameWeight(weight.digits, full.digits),
    }),
  ];
}

/** A share of 0 % of things done well, told between two scores, cannot go with the full score. */
function zeroClaim(report: ReportText, { full, score }: ScoredPart, before: ScoredPart | undefined): Claim[] {
  if (!full || full.value.isZero() || !score.value.eq(full.value)) return [];
  const zero = report.figures.find(
    (figure) =>
      figure.start > (before?.score.end ?? 0) &&
      figure.end <= full.start &&
      figure.sort === "percent" &&
      figure.value.isZero() &&
      !figure.bound &&
      isGood(report, figure),
  );
  if (!zero) return [];
  return [
    claimOf(report, score, {
      kind: "score",
      verdict: "inconsistent",
      expected: null,
      derivation: messages.reportText.zeroWithFull(`${zero.digits}%`, score.digits, full.digits),
    }),
  ];
}

function isGood(report: ReportText, figure: Figure): boolean {
  const clause = report.plain.slice(sentenceOf(report, figure).start, figure.start).split(/[,;]/).at(-1)!;
  return SHARE_WORD.test(clause) && GOOD_SHARE.test(clause) && !BAD_SHARE.test(clause);
}
