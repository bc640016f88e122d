import { assess } from "../../../src/assess";
import type { Finding, FindingPart } from "../../../src/checks";
import { EMPTY_STATE } from "../../../src/workbook";
import type { Defect, DefectTable } from "./corpus";

/** Which rules tell a kind of defect, and the recorded defects no program can decide, each with its reason. */
export interface DefectMap {
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly undecidable: readonly { readonly table: string; readonly cell: string; readonly kind: string; readonly why: string }[];
}

export interface CorpusResult {
  readonly decidable: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly undecidable: readonly string[];
  /** Errors on rows without a recorded defect. */
  readonly errors: readonly string[];
}

/** Checks one table as the pipeline does. */
export function findingsOf(table: DefectTable): readonly Finding[] {
  return assess([table.grid], { state: EMPTY_STATE, profile: null }).sheets.flatMap((sheet) => sheet.findings);
}

/** Runs the rules over tables and holds their findings against the recorded defects. */
export function measureCorpus(tables: readonly DefectTable[], map: DefectMap): CorpusResult {
  const parts = tables.map((table) => measureTable(table, findingsOf(table), map));
  const all = <K extends keyof TableResult>(key: K): TableResult[K][number][] =>
    parts.flatMap((part) => part[key] as readonly TableResult[K][number][]);
  return {
    decidable: all("found").length + all("missed").length,
    found: all("found").length,
    missed: all("missed"),
    undecidable: all("undecidable"),
    errors: all("errors"),
  };
}

interface TableResult {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly undecidable: readonly string[];
  readonly errors: readonly string[];
}

function measureTable(table: DefectTable, findings: readonly Finding[], map: DefectMap): TableResult {
  const reasonOf = (defect: Defect) =>
    map.undecidable.find((u) => table.id === u.table && defect.cell === u.cell && defect.kind === u.kind)?.why;
  const name = (defect: Defect) => `${table.id} ${defect.cell} ${defect.kind}`;
  const open = table.defects.filter((defect) => reasonOf(defect) === undefined);
  const isFound = (defect: Defect) => isTold(findings, map.kinds[defect.kind] ?? [], defect);
  const onCleanRow = findings.filter(({ cell }) => !table.defects.some(({ rect }) => cell.row >= rect.top && cell.row <= rect.bottom));
  const told = (finding: Finding) => `${table.id} ${finding.rule} ${finding.message}`;
  return {
    found: open.filter(isFound).map(name),
    missed: open.filter((defect) => !isFound(defect)).map(name),
    undecidable: table.defects.flatMap((defect) => (reasonOf(defect) === undefined ? [] : [`${name(defect)}: ${reasonOf(defect)}`])),
    errors: onCleanRow.filter((finding) => finding.severity === "error").map(told),
  };
}

/** A defect is told when one of the rules stands on one of its rows, or names one of its cells: by itself or within another finding. */
export function isTold(findings: readonly Finding[], rules: readonly string[], defect: Pick<Defect, "rect">): boolean {
  return findings.some(({ parts }) => parts.some((part) => rules.includes(part.rule) && touches(part, defect)));
}

function touches({ places, cells }: FindingPart, { rect }: Pick<Defect, "rect">): boolean {
  const inside = places[0]!.row >= rect.top && places[0]!.row <= rect.bottom;
  return (
    inside ||
    [...places, ...(cells ?? [])].some(({ row, col }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right)
  );
}
