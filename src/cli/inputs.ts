import { readdirSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { messages } from "../messages";
import { WorkbookError } from "../workbook";
import { UsageError } from "./arguments";

/** One workbook to handle. */
export interface Input {
  /** As the report and the messages name it: as typed, and below a folder with the path inside it. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
  /** Where it goes below --out. */
  readonly below: string;
}

/** Workbooks, and the old formats that a person would take for one: those are answered, not passed over. */
const TAKEN = [".xlsx", ".xlsm", ".xls", ".et"];

/**
 * The workbooks that the typed paths mean, in the order typed; a folder gives all of its own, sorted.
 * A path that is not there is an input too: reading it tells why. @throws UsageError for a folder without any.
 */
export function collectInputs(typed: readonly string[], cwd: string): Input[] {
  return typed.flatMap((shown) => {
    const path = resolve(cwd, shown);
    if (!isFolder(path)) return [{ shown, path, below: basename(path) }];
    const files = workbooksIn(path).map((file) => ({ shown: join(shown, relative(path, file)), path: file, below: relative(path, file) }));
    if (files.length === 0) throw new UsageError(messages.cli.nothingIn(shown));
    return files;
  });
}

/** Each file once, where it stands first. */
export function uniqueInputs(inputs: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return inputs.filter(({ path }) => seen.size < seen.add(String(path)).size);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** All files below a folder, sorted by name level by level; locks of Excel ("~$…") and linked folders are left out. */
function workbooksIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooksIn(path);
    return TAKEN.includes(extname(entry.name).toLowerCase()) && !entry.name.startsWith("~$") && !isFolder(path) ? [path] : [];
  });
}

/** Turns a failure of the file system into the sentence for it. */
export function readFailure(shown: string, thrown: unknown): WorkbookError {
  if (thrown instanceof WorkbookError) return thrown;
  const { code } = thrown as { code?: string };
  if (code === "ENOENT" || code === "ENOTDIR") return new WorkbookError("missing-file", shown, { cause: thrown });
  return new WorkbookError("refused", messages.cli.cannotRead(shown, code ?? String(thrown)), { cause: thrown });
}
