import { itemAt, finished, gridOf, type Grid, type Work } from "./workbook";
import { findBaseData } from "./base-sheet";
import type { AssessSettings, Assessment, ScoredSheet, ScoredWorkbook } from "./assessment";
import { checking, checks, sheetFailed, staleSuppressions, type CheckSubject } from "./checks";
import { isSure, recognise, withRowsOf, type SheetLayout } from "./forms";
import { formFiles, ownProfiles } from "./imported";
import { chooseProfile, loadProfiles, type RuleProfile } from "./profiles";
import { askedNames, fillPlan, scoreSheet, typedScores, type SheetScore } from "./scoring";
import type { SentenceSources } from "./sentences";
import { sheetsOfSummaries } from "./summaries";
import { messages } from "./messages";

/** Rules whose findings are cells that wait to be filled in. */
const WAITING = new Set(checks.filter(({ record }) => record.upload === "refused-while-blank").map(({ record }) => record.id));

/** The whole pipeline, pure: what every sheet is, how it scores, and what a reviewer would send back. */
export function assess(grids: readonly Grid[], settings: AssessSettings): Assessment {
  return finished(assessing(grids, settings));
}

/** The same in steps. */
export function* assessing(grids: readonly Grid[], settings: AssessSettings, earlier: Before = null): Work<Assessment> {
  return yield* checkingAll(yield* scoring(grids, settings, earlier), settings);
}

/**
 * The same workbook under the same settings, before some of its cells were filled: what did not change need not be worked out again. Null
 * when there is none.
 */
type Before = ScoredWorkbook | null;

/** The first half, in steps: what every sheet is and how it scores. */
export function* scoring(grids: readonly Grid[], settings: AssessSettings, earlier: Before = null): Work<ScoredWorkbook> {
  const before = new Map(earlier?.sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  const ours = sheetsOfSummaries(grids, settings.state.summaries);
  const layouts: (SheetLayout | null)[] = [];
  for (const [i, grid] of grids.entries()) {
    yield { what: "recognise", done: i, of: grids.length };
    layouts.push(
      orNull(() =>
        ours.has(grid.sheet) ? noForm(grid.sheet, messages.summaries.isOurs) : layoutOf(grid, settings, before.get(grid.sheet)),
      ),
    );
  }
  const names = askedNames(layouts.filter((layout) => layout !== null));
  const subjects: Subject[] = [];
  for (const [i, grid] of grids.entries()) {
    yield { what: "score", done: i, of: grids.length };
    const layout = layouts[i] ?? null;
    const known = { grids, names, earlier: before.get(grid.sheet) ?? null };
    subjects.push((layout && orNull(() => workedOut(grid, layout, known, settings))) ?? notWorkedOut(grid));
  }
  return {
    sheets: subjects.map(({ grid, score, profile, failed }) => ({
      grid,
      layout: score.layout,
      score,
      profile,
      isOurs: ours.has(grid.sheet),
      failed,
    })),
    fillable: subjects.flatMap((subject) => subject.fillable),
    judgements: subjects.flatMap((subject) => subject.judgements),
  };
}

/** The second half, in steps: what a reviewer would send back. */
export function* checkingAll(scored: ScoredWorkbook, { state }: AssessSettings): Work<Assessment> {
  const failed = scored.sheets.filter((sheet) => sheet.failed).map(({ grid }) => sheetFailed(grid));
  const findings = [...failed, ...(yield* checking(scored.sheets, state.suppressions))];
  const open = findings.filter((finding) => finding.suppressed === null);
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return {
    ...scored,
    sheets: scored.sheets.map((sheet) => ({ ...sheet, findings: findings.filter((finding) => finding.cell.sheet === sheet.grid.sheet) })),
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    unfilled: open.filter(({ rule }) => WAITING.has(rule)).length,
    stale: staleSuppressions(findings, state.suppressions),
  };
}

/** A sheet worked out as far as it can be by itself. */
interface Subject extends CheckSubject {
  readonly fillable: ScoredWorkbook["fillable"];
  readonly judgements: ScoredWorkbook["judgements"];
  readonly failed: boolean;
}

/** Null when a sheet brings the program down: it must not take the others with it. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function layoutOf(grid: Grid, { state }: AssessSettings, before: ScoredSheet | undefined): SheetLayout {
  const mapping = state.mappings.find((own) => own.sheet === grid.sheet);
  const layout = recognise(grid, { ...(mapping ? { mapping } : {}), formFiles: formFiles(state) });
  return before ? withRowsOf(before.layout, layout) : layout;
}

/** What is known besides a sheet: the whole workbook, names that sentences ask for, and the sheet as it was before. */
interface Known {
  readonly grids: readonly Grid[];
  readonly names: SentenceSources["names"];
  readonly earlier: ScoredSheet | null;
}

function workedOut(grid: Grid, layout: SheetLayout, known: Known, settings: AssessSettings): Subject {
  const subject = subjectOf(grid, layout, known, settings);
  const fillable =
    isSure(subject.score.layout) && !grid.hidden ? fillPlan(grid, subject.score).map(({ sheet, row, col }) => ({ sheet, row, col })) : [];
  return { ...subject, fillable, judgements: judgementsOf(subject.score), failed: false };
}

/** A sheet that could not be worked out is no form that we know. */
function notWorkedOut(grid: Grid): Subject {
  const profile = itemAt(loadProfiles(), 0);
  const layout = noForm(grid.sheet, messages.checks.sheetFailed(grid.sheet));
  return { grid, profile, score: scoreSheet(gridOf(grid.sheet, []), layout, profile), fillable: [], judgements: [], failed: true };
}

function noForm(sheet: string, why: string): SheetLayout {
  return { ...recognise(gridOf(sheet, [])), reasons: [{ text: why, weight: -1, cells: [] }] };
}

function subjectOf(grid: Grid, layout: SheetLayout, { grids, names, earlier }: Known, settings: AssessSettings): CheckSubject {
  const { profile, why } = profileFor(grid, layout, settings);
  const figures = findBaseData(grids, profile.baseData?.items ?? []);
  const split = settings.state.splits.get(grid.sheet) ?? settings.split ?? null;
  const told = { figures, corrections: settings.state.sentences, names, split };
  return { grid, profile, score: scoreSheet(grid, layout, profile, why, told, earlier) };
}

/** The profile a person chose for the sheet or the whole run, else the one the sheet itself speaks for. */
function profileFor(grid: Grid, layout: SheetLayout, settings: AssessSettings): { profile: RuleProfile; why: string } {
  const own = ownProfiles(settings.state);
  const all = [...own, ...loadProfiles()];
  const byId = (id: string | undefined) => all.find((profile) => profile.id === id);
  const chosen = byId(settings.profile ?? settings.state.profiles.get(grid.sheet));
  if (chosen) return { profile: chosen, why: messages.actions.profileChosen };
  const first = chooseProfile(layout, grid, [], own);
  const typed = typedScores(grid, layout);
  const choice = typed.length === 0 ? first : chooseProfile(layout, grid, typed, own);
  return { profile: byId(choice.id) ?? itemAt(all, 0), why: choice.why };
}

/** Rows that only a person can score and whose score cell is still empty or does not exist. */
function judgementsOf(score: SheetScore): ScoredWorkbook["judgements"] {
  return score.tables
    .flatMap((table) => table.rows)
    .flatMap((row) => {
      if (row.basis !== "judgement" || row.reported !== null || row.range === null) return [];
      const label = row.layout.level3 ?? row.layout.level2 ?? row.layout.level1;
      const cell = row.scoreCell ?? label?.cell;
      if (!cell) return [];
      const [low, high] = row.range;
      return [
        {
          sheet: score.layout.sheet,
          row: cell.row,
          col: cell.col,
          label: label?.text ?? "",
          range: [low.toNumber(), high.toNumber()] as const,
        },
      ];
    });
}
