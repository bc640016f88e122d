import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What must come out of one small workbook, as NAME.json beside NAME.xlsx says it. Numbers are compared within TOLERANCE,
 * null means "must be null", "A|B" in `kind`, `messageHas` and `notesHave` means either.
 */
export interface Case {
  /** File name without its ending. */
  readonly name: string;
  readonly kindOfFault: string;
  readonly why: string;
  /** Options of the command besides --out and --json; files with equal ones go through one run. */
  readonly args: readonly string[];
  readonly expect: FileExpectation;
}

export const TOLERANCE = 0.006;

export interface FileExpectation {
  /** Exit code of this file alone; null or absent: any. */
  readonly exit?: number | null;
  /** null: none, "any": one of whatever code. */
  readonly error?: string | null;
  readonly notesHave?: readonly string[];
  readonly sheets?: Readonly<Record<string, SheetExpectation>>;
  /** One of these must hold. */
  readonly anyOf?: readonly FileExpectation[];
}

export interface SheetExpectation {
  readonly kind?: string;
  readonly minConfidence?: number;
  readonly maxConfidence?: number;
  /** Letters by role, all of one table. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Numbers of the indicator rows of all tables. */
  readonly rows?: readonly number[];
  /** Over all tables. */
  readonly weightsSum?: number | null;
  readonly total?: Readonly<Record<string, unknown>>;
  readonly budget?: Readonly<Record<string, unknown>>;
  readonly grade?: Readonly<Record<string, unknown>>;
  /** By row number: the score, null, or a list of what is allowed. */
  readonly computedScore?: Readonly<Record<string, number | null | readonly (number | null)[]>>;
  readonly range?: Readonly<Record<string, readonly [number, number]>>;
  readonly findingAt?: readonly FindingExpectation[];
  readonly noFindingAt?: readonly (string | FindingExpectation)[];
  /** At least one of these cells is named by a finding or a note. */
  readonly namedAt?: readonly string[];
  readonly maxErrors?: number;
  /** Announced and in the saved file: a number, "formula" or "any". */
  readonly writes?: Readonly<Record<string, number | "formula" | "any">>;
  /** Not announced, formula and value in the saved file as before. */
  readonly notWritten?: readonly string[];
  /** What the terminal shows under the score; null: no number. */
  readonly terminalScore?: number | null;
}

export interface FindingExpectation {
  /** "*" is any cell. */
  readonly cell: string;
  readonly minSeverity?: "info" | "warning" | "error";
  readonly messageHas?: string;
}

const FILE_KEYS = ["exit", "error", "notesHave", "sheets", "anyOf"];
const SHEET_KEYS = [
  "kind",
  "minConfidence",
  "maxConfidence",
  "columns",
  "rows",
  "weightsSum",
  "total",
  "budget",
  "grade",
  "computedScore",
  "range",
  "findingAt",
  "noFindingAt",
  "namedAt",
  "maxErrors",
  "writes",
  "notWritten",
  "terminalScore",
];
const FINDING_KEYS = ["cell", "minSeverity", "messageHas"];

/** The cases of a folder, by name. @throws Error for a field that nobody reads: an expectation is never passed over. */
export function readCases(folder: string): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const read = JSON.parse(readFileSync(join(folder, file), "utf8")) as Omit<Case, "name">;
      known(name, read, ["kindOfFault", "why", "args", "expect"]);
      checkFile(name, read.expect);
      return { name, ...read };
    });
}

function checkFile(name: string, expect: FileExpectation): void {
  known(name, expect, FILE_KEYS);
  for (const sheet of Object.values(expect.sheets ?? {})) {
    known(name, sheet, SHEET_KEYS);
    for (const finding of [...(sheet.findingAt ?? []), ...(sheet.noFindingAt ?? [])])
      if (typeof finding !== "string") known(name, finding, FINDING_KEYS);
  }
  for (const one of expect.anyOf ?? []) checkFile(name, one);
}

function known(name: string, object: object, keys: readonly string[]): void {
  const strange = Object.keys(object).filter((key) => !keys.includes(key));
  if (strange.length > 0) throw new Error(`${name}.json: unknown fields ${strange.join(", ")}`);
}
