import { itemAt, WorkbookError } from "../workbook";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { collectedWorkbook, type CollectedFile } from "../collect";
import { messages } from "../messages";
import { UsageError, type Gathering } from "./arguments";
import { readFailure } from "./inputs";
import { readLines } from "./lines";
import { writeWhole } from "./outputs";
import type { Status } from "./report";

/** What lines tell of all workbooks together. */
interface Gathered {
  readonly files: readonly CollectedFile[];
  /** Paths that stand there more than once. */
  readonly repeated: number;
}

/** Makes 汇总.xlsx of the lines of one or many runs. Gives 2 where a line is missing its end: a run is not done then. @throws UsageError */
export async function gather({ inputs, out }: Gathering, cwd: string, note: (text: string) => void): Promise<Status> {
  let status: Status = 0;
  const paths = inputs.flatMap((shown) => lineFiles(shown, cwd));
  const { files, repeated } = gathered(paths, (path, count) => {
    status = 2;
    note(`${messages.cli.linesBroken(path, count)}\n`);
  });
  if (repeated > 0) note(`${messages.cli.linesTwice(repeated)}\n`);
  await writeCollected(join(resolve(cwd, out), messages.collect.fileName), files, note);
  return status;
}

function lineFiles(shown: string, cwd: string): string[] {
  const path = resolve(cwd, shown);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
  if (names.length === 0) throw new UsageError(messages.cli.noLinesIn(shown));
  return names.map((name) => join(path, name));
}

/** The collected rows of all lines by path; of a path that stands there twice the later line counts. `broken` hears of files with lines that cannot be read. */
export function gathered(paths: readonly string[], broken: (path: string, count: number) => void): Gathered {
  const files = new Map<string, CollectedFile>();
  const places = new Map<string, string>();
  let repeated = 0;
  for (const path of paths) {
    const bad = forEachLine(path, (typed, file) => {
      const other = places.get(file.path);
      // Of two folders typed side by side two workbooks may have one place: they would be counted as one, or one as two.
      if (other !== undefined && other !== typed) throw new UsageError(messages.cli.linesClash(other, typed, file.path));
      if (other !== undefined) repeated += 1;
      places.set(file.path, typed);
      files.set(file.path, file);
    });
    if (bad > 0) broken(path, bad);
  }
  return { files: [...files.values()].sort((a, b) => inOrder(a.path, b.path)), repeated };
}

/** Gives the number of lines that are none. */
function forEachLine(path: string, visit: (typed: string, file: CollectedFile) => void): number {
  let bad = 0;
  try {
    for (const { line } of readLines(path)) {
      if (line?.collected) visit(line.path, line.collected);
      else if (!line) bad += 1;
    }
  } catch (thrown) {
    throw thrown instanceof UsageError ? thrown : new UsageError(readFailure(path, thrown).message);
  }
  return bad;
}

/** Level by level, as a folder is listed. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  const at = left.findIndex((name, i) => name !== right[i]);
  if (at < 0) return left.length - right.length;
  return right[at] === undefined || itemAt(left, at) > right[at] ? 1 : -1;
}

/** Writes the workbook of all workbooks. @throws UsageError */
export async function writeCollected(path: string, files: readonly CollectedFile[], note: (text: string) => void): Promise<void> {
  writeWhole(
    path,
    await collectedWorkbook(files).catch((thrown: unknown) => {
      throw new UsageError(new WorkbookError("program-fault", path, { cause: thrown }).message);
    }),
  );
  note(`${messages.cli.saved(path)}\n`);
}
