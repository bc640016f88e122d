import { reportName } from "../../checks";
import type { Finding, Fix } from "../../checks/types";
import { cellKeyOf, toA1, type SheetCellRef, toSheetA1 } from "../../workbook";
import { a1From, contentReport } from "./plain";
import type { FindingReport, ClaimReport } from "./types";
import type { Claim } from "../../report-text";

/** One finding of a sheet. */
export function findingReport(sheet: string, finding: Finding): FindingReport {
  return {
    rule: reportName(finding.rule),
    name: finding.rule,
    severity: finding.severity,
    cell: a1From(sheet, finding.cell),
    cells: otherCells(finding).map((cell) => a1From(sheet, cell)),
    parts:
      finding.parts.length > 1
        ? finding.parts.map((part) => ({
            rule: reportName(part.rule),
            name: part.rule,
            cell: a1From(sheet, part.cell),
            message: part.message,
            expected: part.expected ?? null,
            actual: part.actual ?? null,
          }))
        : [],
    title: finding.title,
    message: finding.message,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    derivation: finding.derivation ?? null,
    advice: finding.advice,
    sample: finding.sample ?? null,
    fix: finding.fix ? fixReport(finding.fix) : null,
    source: finding.source,
    suppressed: finding.suppressed,
  };
}

/** All cells besides the first that the finding names: those it stands in (the first among them where there are several), then those that play a part. */
function otherCells({ places, cells }: Finding): SheetCellRef[] {
  return [...new Map([...(places.length > 1 ? places : []), ...(cells ?? [])].map((cell) => [cellKeyOf(cell), cell])).values()];
}

/** A fix is proposed, not made: the value of a formula in it is not known yet. */
function fixReport(fix: Fix): FindingReport["fix"] {
  return {
    title: fix.title,
    safe: fix.safe,
    writes: fix.writes.map((write) => ({
      sheet: write.sheet,
      cell: toA1(write),
      before: contentReport(write.before, null),
      after: contentReport(write.after, null),
    })),
  };
}

/** One figure of a report's text; its cells always name their sheet. */
export function claimReport(source: string, claim: Claim): ClaimReport {
  const { sentence, text, start, end, kind, verdict, claimed, expected, derivation, note } = claim;
  return {
    source: source.replace(/\\/g, "/"),
    sentence,
    text,
    start,
    end,
    kind,
    verdict,
    claimed,
    expected,
    derivation,
    note,
    cells: claim.cells.map((cell) => toSheetA1(cell.sheet, cell)),
  };
}
