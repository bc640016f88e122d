import { reportName } from "../../checks";
import type { Finding, Fix } from "../../checks/types";
import { toA1 } from "../../workbook";
import { a1From, contentReport } from "./plain";
import type { FindingReport } from "./types";

/** One finding of a sheet. */
export function findingReport(sheet: string, finding: Finding): FindingReport {
  return {
    rule: reportName(finding.rule), name: finding.rule, severity: finding.severity,
    cell: a1From(sheet, finding.cell), cells: (finding.cells ?? []).map((cell) => a1From(sheet, cell)),
    title: finding.title, message: finding.message,
    expected: finding.expected ?? null, actual: finding.actual ?? null, derivation: finding.derivation ?? null, advice: finding.advice, sample: finding.sample ?? null,
    fix: finding.fix ? fixReport(finding.fix) : null, source: finding.source, suppressed: finding.suppressed,
  };
}

/** A fix is proposed, not made: the value of a formula in it is not known yet. */
function fixReport(fix: Fix): FindingReport["fix"] {
  return {
    title: fix.title, safe: fix.safe,
    writes: fix.writes.map((write) => ({
      sheet: write.sheet, cell: toA1(write), before: contentReport(write.before, null), after: contentReport(write.after, null),
    })),
  };
}
