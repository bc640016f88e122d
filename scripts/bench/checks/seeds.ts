import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../../src/assess";
import { EMPTY_STATE, gridOf, toA1, type CellValue, type Severity } from "../../../src/workbook";

/** Figures of a real report as a sheet: what must be flagged, what may be told as a warning at most, and what must stay silent. */
export interface SeedSheet {
  readonly id: string;
  readonly about: string;
  readonly sheets: readonly { readonly sheet: string; readonly rows: readonly (readonly CellValue[])[] }[];
  readonly expect: readonly { readonly rule: string; readonly cell: string; readonly severity: Severity }[];
  readonly explain: readonly { readonly rule: string; readonly cell: string; readonly why: string }[];
  readonly silent: readonly string[];
}

/** Reads every seed sheet of a folder. */
export function readSeeds(folder: string): SeedSheet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as SeedSheet);
}

/** What is wrong with the findings of a seed sheet, in words; empty when all is as expected. */
export function faultsOf(seed: SeedSheet): string[] {
  const grids = seed.sheets.map(({ sheet, rows }) => gridOf(sheet, rows));
  const findings = assess(grids, { state: EMPTY_STATE, profile: null }).sheets.flatMap((sheet) => sheet.findings);
  const at = (rule: string, cell: string) =>
    findings.flatMap(({ parts }) => parts).find((part) => part.rule === rule && toA1(part.cell) === cell);
  const wanted = seed.expect.flatMap(({ rule, cell, severity }) => {
    const found = at(rule, cell);
    return found?.severity === severity ? [] : [`${seed.id} ${cell} ${rule}: expected ${severity}, got ${found?.severity ?? "nothing"}`];
  });
  const explained = seed.explain.flatMap(({ rule, cell }) => {
    const found = at(rule, cell);
    return found && found.severity !== "error"
      ? []
      : [`${seed.id} ${cell} ${rule}: expected a warning at most, got ${found?.severity ?? "nothing"}`];
  });
  const loud = findings
    .filter(({ cell }) => seed.silent.includes(toA1(cell)))
    .map((finding) => `${seed.id} must stay silent: ${finding.rule} ${finding.message}`);
  const known = [...seed.expect, ...seed.explain];
  const other = findings
    .filter((f) => f.severity === "error" && !known.some(({ rule, cell }) => rule === f.rule && cell === toA1(f.cell)))
    .map((f) => `${seed.id} unexpected error: ${f.rule} ${f.message}`);
  return [...wanted, ...explained, ...loud, ...other];
}
