import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve, sep } from "node:path";
import { messages } from "../messages";
import { WorkbookError } from "../workbook";
import { UsageError } from "./arguments";

/** One workbook to handle. */
export interface Input {
  /** As the report and the messages name it: as typed, and below a folder with the path inside it. */
  readonly shown: string;
  /** Absolute; the bytes of it where it has a name that is no UTF-8. */
  readonly path: string | Uint8Array;
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
    const files = workbooksIn(path, "").map((found) => ({ ...found, shown: join(shown, found.below) }));
    if (files.length === 0) throw new UsageError(messages.cli.nothingIn(shown));
    return files;
  });
}

/** Each file once, where it stands first. */
export function uniqueInputs(inputs: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return inputs.filter(({ path }) => {
    const key = String(path);
    return !seen.has(key) && seen.add(key);
  });
}

function isFolder(path: string | Uint8Array): boolean {
  try {
    return statSync(path as string).isDirectory();
  } catch {
    return false;
  }
}

/**
 * All files below a folder, sorted by name level by level; locks of Excel ("~$…") and linked folders are left out. A folder that cannot
 * be listed stands for itself: reading it tells why.
 */
function workbooksIn(folder: string | Uint8Array, below: string): Omit<Input, "shown">[] {
  const entries = entriesOf(folder);
  if (!entries) return [{ path: folder, below }];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const place = join(below, entry.name);
      if (entry.isDirectory) return workbooksIn(entry.path, place);
      return TAKEN.includes(extname(entry.name).toLowerCase()) && !entry.name.startsWith("~$") && !isFolder(entry.path)
        ? [{ path: entry.path, below: place }]
        : [];
    });
}

interface Entry {
  /** As it is shown, and called below --out. */
  readonly name: string;
  readonly path: string | Uint8Array;
  readonly isDirectory: boolean;
}

/** What a folder holds; null where it cannot be listed. */
function entriesOf(folder: string | Uint8Array): Entry[] | null {
  try {
    const entries = typeof folder === "string" ? readdirSync(folder, { withFileTypes: true }) : [];
    if (typeof folder === "string" && !entries.some(({ name }) => name.includes("\ufffd")))
      return entries.map((entry) => ({ name: entry.name, path: join(folder, entry.name), isDirectory: entry.isDirectory() }));
    // Archives made on a Chinese Windows leave names in GB18030 behind, which are no UTF-8: only their bytes open them.
    const start = Buffer.concat([Buffer.from(folder), Buffer.from(sep)]);
    return readdirSync(Buffer.from(folder), { withFileTypes: true, encoding: "buffer" } as unknown as { withFileTypes: true }).map(
      (entry) => {
        const bytes = entry.name as unknown as Buffer;
        return { name: nameOf(bytes), path: pathOf(Buffer.concat([start, bytes])), isDirectory: entry.isDirectory() };
      },
    );
  } catch {
    return null;
  }
}

function pathOf(bytes: Buffer): string | Uint8Array {
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes) ? text : bytes;
}

function nameOf(bytes: Buffer): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return bytes.toString("latin1");
}

/** The bytes of a workbook. @throws the file system's errors */
export function bytesOf({ path }: Pick<Input, "path">): Uint8Array {
  return readFileSync(typeof path === "string" ? path : Buffer.from(path));
}

/** Turns a failure of the file system into the sentence for it. */
export function readFailure(shown: string, thrown: unknown): WorkbookError {
  if (thrown instanceof WorkbookError) return thrown;
  const { code } = thrown as { code?: string };
  if (code === "ENOENT" || code === "ENOTDIR") return new WorkbookError("missing-file", shown, { cause: thrown });
  return new WorkbookError("refused", messages.cli.cannotRead(shown, code ?? String(thrown)), { cause: thrown });
}
