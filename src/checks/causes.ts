import { cellNames } from "./kit/sheet";
import { messages } from "../messages";
import { toA1, type SheetCellRef } from "../workbook";
import type { Finding, Fix } from "./types";

/** Rules whose findings on one sheet are mostly one fault told row by row: they are gathered into one finding with many cells. */
const GATHERED: ReadonlySet<string> = new Set([
  "content-not-indicator", "actual-missing", "score-missing", "actual-bound", "wrong-content", "summary-value", "quantity-percent", "rate-unit", "base-data-overspent", "unfinished-row",
  "reason-missing", "overshoot", "actual-text", "weight-zero", "fund-parts", "level2-mismatch", "amount-missing", "weight-missing", "number-as-text", "template-hint", "rate-differs", "level2-name", "satisfaction-level",
]);

/** What explains what: a finding is not told where every row it names (`rows`), or anything on its sheet (`sheet`), has a finding that is its cause. */
const EXPLAINED: ReadonlyMap<string, { readonly by: readonly string[]; readonly where: "rows" | "sheet" }> = new Map([
  ["score-missing", { by: ["actual-missing", "unfinished-row"], where: "rows" }],
  ["total-missing", { by: ["score-missing", "actual-missing", "unfinished-row"], where: "sheet" }],
  ["all-full", { by: ["actual-missing", "unfinished-row"], where: "rows" }],
  ["actuals-equal-targets", { by: ["actual-bound", "cost-vs-executed"], where: "rows" }],
]);

/** Ids of all rules that are named here. */
export const CAUSE_RULES: readonly string[] = [...GATHERED, ...[...EXPLAINED].flatMap(([rule, { by }]) => [rule, ...by])];

/** The findings without those that others explain; an ignored cause explains as well. A cause names the cells of what follows from it. */
export function withoutExplained(findings: readonly Finding[]): Finding[] {
  const causeOf = new Map(findings.flatMap((finding) => {
    const cause = causeIn(findings, finding);
    return cause ? [[finding, cause] as const] : [];
  }));
  const followers = (cause: Finding) => [...causeOf].filter(([finding, own]) => first(causeOf, own) === cause && finding !== cause).map(([finding]) => finding);
  return findings.filter((finding) => !causeOf.has(finding)).map((finding) => withConsequences(finding, followers(finding)));
}

/** The cause at the end of a chain: a missing total follows from a missing score, that from a missing actual value. */
function first(causeOf: ReadonlyMap<Finding, Finding>, finding: Finding): Finding {
  const cause = causeOf.get(finding);
  return cause ? first(causeOf, cause) : finding;
}

function causeIn(findings: readonly Finding[], finding: Finding): Finding | null {
  const cause = EXPLAINED.get(finding.rule);
  const causes = cause ? findings.filter(({ rule, cell }) => cause.by.includes(rule) && cell.sheet === finding.cell.sheet) : [];
  if (!cause || cause.where === "sheet") return causes[0] ?? null;
  const cells = finding.cells?.length ? finding.cells : [finding.cell];
  const meets = (row: number) => causes.find((one) => cellsOf(one).some((cell) => cell.row === row));
  return cells.every(({ row }) => meets(row)) ? meets(cells[0]!.row)! : null;
}

function withConsequences(finding: Finding, followers: readonly Finding[]): Finding {
  if (followers.length === 0) return finding;
  const own = new Set(cellsOf(finding).map(({ row, col }) => `${row}:${col}`));
  const cells = distinct(followers.map(({ cell }) => cell)).filter(({ row, col }) => !own.has(`${row}:${col}`));
  return cells.length === 0 ? finding : { ...finding, cells: [...(finding.cells ?? []), ...cells], follows: cells };
}

/** Findings of one rule, one sheet and one standing as one with many cells, in the place of the first. What a person ignored stays by itself. */
export function gathered(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const alone = !GATHERED.has(finding.rule);
    const key = alone ? finding.key : JSON.stringify([finding.rule, finding.cell.sheet, finding.severity, finding.suppressed?.reason ?? null, finding.fix ? finding.fix.safe : null]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => sayingWhatFollows(group.length === 1 ? group[0]! : joined(group)));
}

function sayingWhatFollows(finding: Finding): Finding {
  return finding.follows ? { ...finding, message: `${finding.message}${messages.checks.therefore(cellNames(finding.follows))}` } : finding;
}

const cellsOf = ({ cell, cells }: Finding): readonly SheetCellRef[] => [cell, ...(cells ?? [])];

function joined(parts: readonly Finding[]): Finding {
  const head = parts[0]!;
  const one = <T>(of: (part: Finding) => T): T | null => (parts.every((part) => of(part) === of(head)) ? of(head) : null);
  const derivations = [...new Set(parts.flatMap(({ derivation }) => derivation ?? []))];
  return {
    ...head, cells: distinct(parts.flatMap(cellsOf)), message: messageOf(parts), expected: one(({ expected }) => expected ?? null), actual: one(({ actual }) => actual ?? null),
    derivation: derivations.length > 0 ? derivations.join("；") : null, fix: fixOf(parts), parts,
    ...(parts.some(({ follows }) => follows) ? { follows: distinct(parts.flatMap(({ follows }) => follows ?? [])) } : {}),
  };
}

function distinct(cells: readonly SheetCellRef[]): SheetCellRef[] {
  return [...new Map(cells.map((cell) => [`${cell.sheet}:${cell.row}:${cell.col}`, cell])).values()];
}

/** One sentence for all where they say the same of their cells; else the first few sentences and how many there are. */
function messageOf(parts: readonly Finding[]): string {
  const bare = parts.map(({ cell, message }) => (message.startsWith(toA1(cell)) ? message.slice(toA1(cell).length).trim() : null));
  const same = bare[0] !== null && bare.every((words) => words === bare[0]) ? bare[0] : null;
  return same === undefined || same === null ? messages.checks.several(parts.map(({ message }) => message)) : messages.checks.sameOf(cellNames(parts.map(({ cell }) => cell)), same);
}

function fixOf(parts: readonly Finding[]): Fix | null {
  const fixes = parts.flatMap(({ fix }) => fix ?? []);
  return fixes.length === parts.length ? { title: messages.checks.fixAll(fixes.length), safe: fixes.every(({ safe }) => safe), writes: fixes.flatMap(({ writes }) => writes) } : null;
}
