import { itemAt } from "../workbook";
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { messages } from "../messages";
import { UsageError } from "./arguments";
import type { Input } from "./inputs";

/** Where things are written. `targets` holds a path for each input, in the same order; null without --out. */
export interface Outputs {
  readonly targets: readonly (string | null)[];
  /** Absolute path of the JSON report, or of the JSON lines; "-" for standard output; null for none. */
  readonly json: string | null;
  /** Absolute path of the workbook that collects all of them; null for none. */
  readonly collected: string | null;
}

export interface OutputOptions {
  readonly out: string | null;
  readonly json: string | null;
  /** The text of --report as typed, which is an input too; null for none. */
  readonly report: string | null;
  /** True when the inputs are collected into one workbook below --out. */
  readonly collect: boolean;
}

/**
 * Settles every path before anything is written. @throws UsageError when two inputs would share a target,
 * when a target is an input (links resolved), or when a folder stands where a file should go.
 */
export function planOutputs(inputs: readonly Input[], options: OutputOptions, cwd: string): Outputs {
  const out = options.out === null ? null : resolve(cwd, options.out);
  const json = options.json === null || options.json === "-" ? options.json : resolve(cwd, options.json);
  const targets = inputs.map((input) => (out === null ? null : join(out, input.below)));
  if (out !== null && isKind(out, "file")) throw new UsageError(messages.cli.outIsFile(options.out ?? out));
  const reportPath = options.report === null ? [] : [resolve(cwd, options.report)];
  // A path that is known by its bytes alone is no target's: those are texts.
  const sources = new Set([...inputs.flatMap(({ path }) => (typeof path === "string" ? [path] : [])), ...reportPath].map(truePath));
  const taken = refuseClashes(inputs, targets, sources);
  const collected = options.collect && out !== null ? join(out, messages.collect.fileName) : null;
  if (collected !== null) refuseCollected(collected, inputs, targets, sources);
  if (json !== null && json !== "-" && collected !== null && truePath(json) === truePath(collected))
    throw new UsageError(messages.cli.jsonIsInput(options.json ?? json));
  if (json !== null && json !== "-" && taken.has(truePath(json))) throw new UsageError(messages.cli.jsonIsInput(options.json ?? json));
  return { targets, json, collected };
}

/** All input and target paths, once it is sure that none of them clash. */
function refuseClashes(inputs: readonly Input[], targets: readonly (string | null)[], sources: ReadonlySet<string>): Set<string> {
  const owners = new Map<string, Input>();
  inputs.forEach((input, index) => {
    const target = targets[index] ?? null;
    if (target === null) return;
    const path = truePath(target);
    const owner = owners.get(path);
    if (owner) throw new UsageError(messages.cli.sameTarget(owner.shown, input.shown, target));
    if (sources.has(path)) throw new UsageError(messages.cli.targetIsInput(target));
    if (isKind(target, "folder")) throw new UsageError(messages.cli.targetIsFolder(target));
    owners.set(path, input);
  });
  return new Set([...sources, ...owners.keys()]);
}

/** The collecting workbook is never written over an input, another output or a folder. */
function refuseCollected(
  collected: string,
  inputs: readonly Input[],
  targets: readonly (string | null)[],
  sources: ReadonlySet<string>,
): void {
  const path = truePath(collected);
  if (sources.has(path)) throw new UsageError(messages.cli.collectedIsInput(collected));
  const same = targets.findIndex((target) => target !== null && truePath(target) === path);
  if (same >= 0) throw new UsageError(messages.cli.collectedIsTarget(itemAt(inputs, same).shown, collected));
  if (isKind(collected, "folder")) throw new UsageError(messages.cli.targetIsFolder(collected));
}

/** Refuses an output folder inside of a folder that is read: taken up again, the run would find its own outputs there. @throws UsageError */
export function refuseInside(out: string, typed: readonly string[], cwd: string): void {
  const path = truePath(resolve(cwd, out));
  for (const shown of typed) {
    const folder = truePath(resolve(cwd, shown));
    if (path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      throw new UsageError(messages.cli.outInside(out, shown));
  }
}

function isKind(path: string, kind: "file" | "folder"): boolean {
  try {
    return statSync(path).isDirectory() === (kind === "folder");
  } catch {
    // Not there, or not to be reached (a file where a folder should be): writing to it tells why.
    return false;
  }
}

/** A path with its links resolved as far as it exists; the rest is kept as it is written. */
function truePath(path: string): string {
  try {
    return foldCase(realpathSync.native(path));
  } catch {
    // Not there yet: what it is depends on the folder it will stand in.
    const parent = dirname(path);
    return parent === path ? path : join(truePath(parent), foldCase(basename(path)));
  }
}

/** Windows and macOS take 甲A.xlsx and 甲a.xlsx for one file. */
function foldCase(path: string): string {
  return process.platform === "win32" || process.platform === "darwin" ? path.normalize("NFC").toLowerCase() : path;
}

/** A neighbour of the file while it is being written. Its name is short whatever the file is called, and tells which file it was to become. */
const DRAFT = /^\.jixiao-([0-9a-f]{16})-\d+\.tmp$/;
const mark = (path: string) => createHash("sha1").update(basename(path)).digest("hex").slice(0, 16);

/** A file that is being written and does not stand under its name before it is whole. */
export interface Draft {
  /** @throws UsageError; nothing is left then */
  write(content: Uint8Array | string): void;
  /** Brings it to the disk and gives it its name. @throws UsageError; nothing is left then */
  finish(): void;
}

/** Begins a file, with the folders it stands in. @throws UsageError */
export function openDraft(path: string): Draft {
  const draft = join(dirname(path), `.jixiao-${mark(path)}-${process.pid}.tmp`);
  let open: number | null = null;
  const guarded = <T>(run: () => T): T => {
    try {
      return run();
    } catch (thrown) {
      if (open !== null) closeSync(open);
      open = null;
      removeQuietly(draft);
      throw new UsageError(messages.cli.cannotWrite(path, codeOf(thrown)));
    }
  };
  const file = guarded(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(draft, "w");
  });
  open = file;
  return {
    write: (content) => guarded(() => writeAll(file, content)),
    finish: () =>
      guarded(() => {
        fsyncSync(file);
        closeSync(file);
        open = null;
        renameSync(draft, path);
      }),
  };
}

/** Writes a whole file or nothing. @throws UsageError */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = openDraft(path);
  draft.write(content);
  draft.finish();
}

/** Writes all of it: the system may take less at once. */
export function writeAll(file: number, content: Uint8Array | string): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** What the system calls a failure: ENOSPC, EACCES and so on. */
export function codeOf(thrown: unknown): string {
  return (thrown as { code?: string }).code ?? String(thrown);
}

/** Takes away what a killed run left beside these files half written. */
export function removeDrafts(paths: readonly string[]): void {
  const marks = new Map<string, Set<string>>();
  for (const path of paths) marks.set(dirname(path), (marks.get(dirname(path)) ?? new Set()).add(mark(path)));
  for (const [folder, known] of marks) {
    for (const name of namesIn(folder)) if (known.has(DRAFT.exec(name)?.[1] ?? "")) removeQuietly(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays: what went wrong before is what is told.
  }
}
