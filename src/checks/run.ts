import {
  itemAt,
  valueOf,
  barFor,
  barText,
  finished,
  RANK,
  toA1,
  toSheetA1,
  type Grid,
  type Severity,
  type SheetCellRef,
  type Suppression,
  type Work,
} from "../workbook";
import { messages } from "../messages";
import { gathered, single, type Gathered } from "./gather";
import { currentKey } from "./names";
import { checks } from "./registry";
import { FINDING_LIMIT, type Check, type CheckContext, type CheckRecord, type Finding, type FindingDraft, type FindingPart } from "./types";

/** Id of the note that says how many findings were left off. */
export const LIMIT_NOTE = "finding-limit";

/** Ids of the findings that tell of a fault of this program: a sheet that could not be read, rules that did not come to their end. */
export const SHEET_FAILED = "sheet-failed";
export const CHECK_FAILED = "check-failed";

/** What runChecks needs of each sheet; `all` is put together here. */
export type CheckSubject = Omit<CheckContext, "all">;

/**
 * Runs every rule over the sheets of a workbook.
 * A rule that is only inferred (X) or general knowledge (K) gives at most a warning. Severity is named by consequence: what the budget
 * system refuses on upload, and figures that cannot both be right, are errors and nothing else is. A draft may lower its rule's
 * severity; where the sheet's rules say that computed scores are locked, a score that differs is refused, too.
 * `unknown` sheets get no findings, blank forms only those about the printed form. Suppressed findings stay in the list with their reason.
 * What is one fault is one finding (gather.ts). Ordered by severity, sheet, row, column, rule; beyond FINDING_LIMIT one note says how many were left off.
 */
export function runChecks(
  subjects: readonly CheckSubject[],
  suppressions: readonly Suppression[] = [],
  members: readonly Check[] = checks,
): Finding[] {
  return finished(checking(subjects, suppressions, members));
}

/** The same in steps, rule by rule. */
export function* checking(
  subjects: readonly CheckSubject[],
  suppressions: readonly Suppression[] = [],
  members: readonly Check[] = checks,
): Work<Finding[]> {
  const known = subjects.filter(({ score }) => score.layout.kind !== "unknown");
  const all = known.map(({ grid, score, profile }) => ({ grid, score, profile }));
  const contexts = known.map((subject): CheckContext => ({ ...subject, all }));
  const grids = new Map(subjects.map(({ grid }) => [grid.sheet, grid]));
  const locked = new Set(subjects.filter(({ profile }) => profile.mode.value === "computed-locked").map(({ grid }) => grid.sheet));
  const reasons = new Map(suppressions.map(({ key, reason }) => [currentKey(key), reason]));
  const faults = new Map<string, string[]>();
  const parts: FindingPart[] = [];
  for (const [i, check] of members.entries()) {
    yield { what: "check", done: i, of: members.length };
    const fault = (sheet: string) => faults.set(sheet, [...(faults.get(sheet) ?? []), check.record.title]);
    for (const draft of draftsOf(check, contexts, fault))
      parts.push(finish(check.record, withoutBarredFix(draft, grids), { reasons, locked }));
  }
  for (const { grid } of contexts)
    if (faults.has(grid.sheet)) parts.push(programFault(CHECK_FAILED, grid, messages.checks.checkFailed(valueOf(faults, grid.sheet))));
  const unique = [...new Map(parts.map((part) => [part.key, part])).values()];
  const records = new Map(members.map(({ record }) => [record.id, record]));
  return limited(
    gathered(
      ordered(
        unique,
        subjects.map(({ grid }) => grid.sheet),
      ),
      { records, tableOf: tablesOf(known) },
    ),
  );
}

/** The table that a cell belongs to, counted from the top of its sheet: the last one that begins above it. */
function tablesOf(subjects: readonly CheckSubject[]): (cell: SheetCellRef) => number {
  const tops = new Map(subjects.map(({ grid, score }) => [grid.sheet, score.tables.map(({ layout }) => layout.headerTopRow)]));
  return ({ sheet, row }) => (tops.get(sheet) ?? []).filter((top) => top <= row).length;
}

/** Keys of suppressions that no finding answers to any more: the cell was mended or is gone. */
export function staleSuppressions(findings: readonly Finding[], suppressions: readonly Suppression[]): Suppression[] {
  const keys = new Set(findings.flatMap(({ parts }) => parts.map(({ key }) => key)));
  return suppressions.filter(({ key }) => !keys.has(currentKey(key)));
}

/** Rule and cell as one text: what a suppression refers to. */
export function findingKey(rule: string, { cell }: Pick<FindingDraft, "cell">): string {
  return `${rule}@${toSheetA1(cell.sheet, cell)}`;
}

/** What a rule reports; a sheet on which it throws is told to `fault`, and the others are looked at all the same. */
function draftsOf(
  { record, scope, run }: Check,
  contexts: readonly CheckContext[],
  fault: (sheet: string) => void,
): readonly FindingDraft[] {
  const open = contexts.filter(({ score }) => record.onBlank || !score.layout.blank);
  const first = open[0];
  const once =
    scope === "sheet" ? open : first ? [{ ...first, all: open.map(({ grid, score, profile }) => ({ grid, score, profile })) }] : [];
  return once.flatMap((context) => {
    try {
      return run(context);
    } catch {
      fault(context.grid.sheet);
      return [];
    }
  });
}

/** A sheet that could not be read, as a finding at its first cell: it must not pass for a sheet without findings. */
export function sheetFailed(grid: Grid): Finding {
  return single(programFault(SHEET_FAILED, grid, messages.checks.sheetFailed(grid.sheet)));
}

function programFault(rule: string, { sheet, top, left }: Grid, message: string): FindingPart {
  const cell = { sheet, row: top, col: left };
  const draft = { cell, places: [cell], message, expected: null, actual: null };
  return {
    ...draft,
    rule,
    title: messages.checks.faultTitle,
    severity: rule === SHEET_FAILED ? "error" : "warning",
    source: messages.checks.faultSource,
    sureness: "T",
    suppressed: null,
    key: findingKey(rule, draft),
    advice: messages.checks.faultAdvice,
  };
}

/** A fix that writes where nothing can be written is no fix: what is in the way is said instead. */
function withoutBarredFix(draft: FindingDraft, grids: ReadonlyMap<string, Grid>): FindingDraft {
  const barred = (draft.fix?.writes ?? []).flatMap((write) => {
    const grid = grids.get(write.sheet);
    const bar = grid && barFor(grid, write, write.after);
    return bar ? [messages.checks.barred(toA1(write), barText(bar))] : [];
  });
  return barred.length === 0 ? draft : { ...draft, fix: null, message: `${draft.message}${[...new Set(barred)].join("")}` };
}

/** What the findings of a run are finished with: reasons of the ignored ones by key, sheets whose rules lock computed scores. */
interface Finishing {
  readonly reasons: ReadonlyMap<string, string>;
  readonly locked: ReadonlySet<string>;
}

function finish(record: CheckRecord, draft: FindingDraft, { reasons, locked }: Finishing): FindingPart {
  const key = findingKey(record.id, draft);
  const reason = reasons.get(key);
  const bound = record.upload === "refused-when-locked";
  const told = lowest(record.severity, draft.severity ?? "error", record.sureness === "T" ? "error" : "warning");
  const severity = bound && told === "warning" && locked.has(draft.cell.sheet) ? "error" : told;
  // Names that come after those of a spread object that stands first cost an own hidden class for each finding (Node 20): more than the finding.
  return {
    rule: record.id,
    title: record.title,
    source: record.source,
    sureness: record.sureness,
    suppressed: reason === undefined ? null : { reason },
    key,
    places: [draft.cell],
    ...draft,
    advice: bound && severity === "warning" ? messages.checks.whenLocked(draft.advice) : draft.advice,
    severity,
  };
}

function lowest(...severities: readonly Severity[]): Severity {
  return severities.reduce((low, severity) => (RANK[severity] > RANK[low] ? severity : low));
}

function ordered(findings: readonly FindingPart[], sheets: readonly string[]): FindingPart[] {
  const at = new Map(sheets.map((sheet, i) => [sheet, i]));
  const place = ({ cell }: FindingPart) => at.get(cell.sheet) ?? sheets.length;
  return [...findings].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      place(a) - place(b) ||
      a.cell.row - b.cell.row ||
      a.cell.col - b.cell.col ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function limited({ count, first }: Gathered): Finding[] {
  if (count <= FINDING_LIMIT) return first(count);
  const listed = first(FINDING_LIMIT - 1);
  const { cell } = itemAt(listed, 0);
  const left = count - listed.length;
  const message = messages.checks.limit(listed.length, left);
  const note = single({
    cell,
    places: [cell],
    message,
    expected: null,
    actual: left,
    rule: LIMIT_NOTE,
    title: messages.checks.limitTitle,
    severity: "info",
    source: messages.checks.limitSource,
    sureness: "T",
    suppressed: null,
    key: findingKey(LIMIT_NOTE, { cell }),
    advice: messages.checks.limitAdvice,
  });
  return [...listed, note];
}
