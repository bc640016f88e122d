import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { messages } from "../messages";
import { UsageError } from "./arguments";
import type { Input } from "./inputs";

/** Where things are written. `targets` holds a path for each input, in the same order; null without --out. */
export interface Outputs {
  readonly targets: readonly (string | null)[];
  /** Absolute path of the JSON report; "-" for standard output; null for none. */
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
  const sources = new Set([...inputs.map((input) => input.path), ...reportPath].map(truePath));
  const taken = refuseClashes(inputs, targets, sources);
  const collected = options.collect && out !== null ? join(out, messages.collect.fileName) : null;
  if (collected !== null) refuseCollected(collected, inputs, targets, sources);
  if (json !== null && json !== "-" && collected !== null && truePath(json) === truePath(collected)) throw new UsageError(messages.cli.jsonIsInput(options.json ?? json));
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
function refuseCollected(collected: string, inputs: readonly Input[], targets: readonly (string | null)[], sources: ReadonlySet<string>): void {
  const path = truePath(collected);
  if (sources.has(path)) throw new UsageError(messages.cli.collectedIsInput(collected));
  const same = targets.findIndex((target) => target !== null && truePath(target) === path);
  if (same >= 0) throw new UsageError(messages.cli.collectedIsTarget(inputs[same]!.shown, collected));
  if (isKind(collected, "folder")) throw new UsageError(messages.cli.targetIsFolder(collected));
}

function isKind(path: string, kind: "file" | "folder"): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() === (kind === "folder");
}

/** A path with its links resolved as far as it exists; the rest is kept as it is written. */
function truePath(path: string): string {
  try {
    return foldCase(realpathSync(path));
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

/** Writes a whole file or nothing: into a neighbour first, then renamed. @throws UsageError */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (thrown) {
    if (existsSync(draft)) rmSync(draft);
    throw new UsageError(messages.cli.cannotWrite(path, (thrown as { code?: string }).code ?? String(thrown)));
  }
}
