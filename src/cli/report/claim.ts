import type { Claim } from "../../narrative";
import { toSheetA1 } from "../../workbook";
import type { ClaimReport } from "./types";

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
