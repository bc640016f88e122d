import type { Assessment } from "../assessment";
import { isSure } from "../forms";
import { messages } from "../messages";

/**
 * What is to be said of a workbook as a whole, in one word. `refused`: the budget system would not take it; `review`: a reviewer would ask;
 * `ignored`: nothing but what a person chose to ignore; `partly`: nothing, but not everything is filled in; `unsure`: nothing, but what a
 * sheet is was not sure; `clear`: recognised, filled,
 * checked, nothing found and nothing ignored, the only one that earns a tick.
 */
export type VerdictState = "empty" | "unknown" | "blank" | "refused" | "review" | "ignored" | "partly" | "unsure" | "clear";

/** One verdict and one count for the overview and the list of findings. */
export interface Verdict {
  readonly state: VerdictState;
  readonly errors: number;
  readonly warnings: number;
  /** Of the warnings: cells that wait to be filled in; the system takes no sheet with them. */
  readonly unfilled: number;
  readonly infos: number;
  /** Findings that a person chose to ignore; the budget system does not know of that. */
  readonly ignored: number;
}

/** The verdict on a workbook. */
export function verdictOf({ sheets, counts, unfilled }: Assessment): Verdict {
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const ignored = findings.filter(({ suppressed }) => suppressed !== null).length;
  const layouts = sheets.map(({ layout }) => layout).filter(({ kind }) => kind !== "unknown");
  const state = (): VerdictState => {
    if (counts.error > 0) return "refused";
    if (counts.warning > 0) return "review";
    if (sheets.length === 0) return "empty";
    if (layouts.length === 0) return "unknown";
    if (ignored > 0) return "ignored";
    if (!layouts.every(isSure)) return "unsure";
    if (layouts.every(({ blank }) => blank)) return "blank";
    return layouts.some(({ blank }) => blank) ? "partly" : "clear";
  };
  return { state: state(), errors: counts.error, warnings: counts.warning, unfilled, infos: counts.info, ignored };
}

/** The verdict in one sentence, the same wherever it stands. */
export function verdictText({ state, errors, warnings, unfilled, ignored }: Verdict): string {
  const text = messages.verdict;
  switch (state) {
    case "refused":
    case "review": {
      const counts = [...(errors > 0 ? [text.errors(errors)] : []), ...(warnings > 0 ? [text.warnings(warnings)] : [])].join(text.comma);
      return `${counts}${unfilled > 0 ? text.unfilled(unfilled) : ""}${ignored > 0 ? `${text.comma}${text.alsoIgnored(ignored)}` : ""}${text.stop}`;
    }
    case "ignored":
      return text.ignored(ignored);
    case "empty":
    case "unknown":
      return text.unknown;
    case "clear":
      return text.well;
    default:
      return text[state];
  }
}
