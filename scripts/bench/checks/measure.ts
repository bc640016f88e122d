import { assess } from "../../../src/assess";
import type { Finding } from "../../../src/checks";
import { EMPTY_STATE, toA1 } from "../../../src/workbook";
import type { Defect, DefectTable } from "./corpus";

/** Which rules tell a kind of defect, and the recorded defects no program can decide, each with its reason. */
export interface DefectMap {
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly undecidable: readonly { readonly table: string; readonly cell: string; readonly kind: string; readonly why: string }[];
}

/** A warning on a row without a recorded defect, and why it is right. `convincing` false: it is there, but a person may disagree. */
export interface ExpectedWarning {
  readonly table: string;
  readonly rule: string;
  readonly cell: string;
  readonly why: string;
  readonly convincing: boolean;
}

export interface CorpusResult {
  readonly decidable: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly undecidable: readonly string[];
  /** Errors on rows without a recorded defect. */
  readonly errors: readonly string[];
  /** Warnings there, by whether the list of expected ones has them. */
  readonly listed: readonly ExpectedWarning[];
  readonly unlisted: readonly string[];
  /** Entries of the list that no longer come. */
  readonly gone: readonly ExpectedWarning[];
}

/** Checks one table as the pipeline does. */
export function findingsOf(table: DefectTable): readonly Finding[] {
  return assess([table.grid], { state: EMPTY_STATE, profile: null }).sheets.flatMap((sheet) => sheet.findings).flatMap((finding) => finding.parts ?? [finding]);
}

/** Runs the rules over tables and holds their findings against the recorded defects and the expected warnings. */
export function measureCorpus(tables: readonly DefectTable[], map: DefectMap, expected: readonly ExpectedWarning[]): CorpusResult {
  const parts = tables.map((table) => measureTable(table, findingsOf(table), map, expected));
  const all = <K extends keyof TableResult>(key: K): TableResult[K][number][] => parts.flatMap((part) => part[key] as readonly TableResult[K][number][]);
  const listed = all("listed");
  const known = new Set(tables.map((table) => table.id));
  return {
    decidable: all("found").length + all("missed").length, found: all("found").length, missed: all("missed"), undecidable: all("undecidable"), errors: all("errors"),
    listed, unlisted: all("unlisted"), gone: expected.filter((warning) => known.has(warning.table) && !listed.includes(warning)),
  };
}

interface TableResult {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly undecidable: readonly string[];
  readonly errors: readonly string[];
  readonly listed: readonly ExpectedWarning[];
  readonly unlisted: readonly string[];
}

function measureTable(table: DefectTable, findings: readonly Finding[], map: DefectMap, expected: readonly ExpectedWarning[]): TableResult {
  const reasonOf = (defect: Defect) => map.undecidable.find((u) => table.id === u.table && defect.cell === u.cell && defect.kind === u.kind)?.why;
  const name = (defect: Defect) => `${table.id} ${defect.cell} ${defect.kind}`;
  const open = table.defects.filter((defect) => reasonOf(defect) === undefined);
  const isFound = (defect: Defect) => findings.some((finding) => (map.kinds[defect.kind] ?? []).includes(finding.rule) && touches(finding, defect));
  const onCleanRow = findings.filter(({ cell }) => !table.defects.some(({ rect }) => cell.row >= rect.top && cell.row <= rect.bottom));
  const warnings = onCleanRow.filter((finding) => finding.severity === "warning").map((finding) => ({ finding, entry: expected.find((e) => e.table === table.id && e.rule === finding.rule && e.cell === toA1(finding.cell)) }));
  const told = (finding: Finding) => `${table.id} ${finding.rule} ${finding.message}`;
  return {
    found: open.filter(isFound).map(name), missed: open.filter((defect) => !isFound(defect)).map(name),
    undecidable: table.defects.flatMap((defect) => (reasonOf(defect) === undefined ? [] : [`${name(defect)}: ${reasonOf(defect)}`])),
    errors: onCleanRow.filter((finding) => finding.severity === "error").map(told),
    listed: warnings.flatMap(({ entry }) => entry ?? []), unlisted: warnings.filter(({ entry }) => !entry).map(({ finding }) => told(finding)),
  };
}

/** A defect is found when a finding stands on one of its rows, or names one of its cells. */
export function touches(finding: Finding, { rect }: Pick<Defect, "rect">): boolean {
  const inside = finding.cell.row >= rect.top && finding.cell.row <= rect.bottom;
  return inside || (finding.cells ?? []).some(({ row, col }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right);
}
