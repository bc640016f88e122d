import { LAST_ROW } from "../address";
import { isRecord, type Losses, type Reader } from "./codec";

/**
 * Things in cells as they are kept: what they share is told once as a kind, then where they stand, in runs of one kind at even distances,
 * in their own order: [number of the kind, first row, how many, rows from one to the next, what each has of its own].
 */
export interface Packed {
  readonly kinds: readonly object[];
  readonly runs: readonly (readonly unknown[])[];
}

/** What a thing in a cell is made of: what others share with it, its row, and what only it has. */
export interface Parts {
  readonly kind: object;
  readonly row: number;
  readonly own?: unknown;
}

/** Counts the letters that something takes once it is no longer packed. */
export interface Size {
  letters: number;
}

interface Run {
  readonly kind: number;
  readonly row: number;
  step: number;
  readonly own: unknown[];
}

/** Packs things of one list. @param size gets the letters of all of them added */
export function packed<T>(items: readonly T[], partsOf: (item: T) => Parts, size: Size): Packed {
  const kinds = new Map<string, { readonly index: number; readonly kind: object }>();
  const runs: Run[] = [];
  for (const item of items) {
    const { kind, row, own } = partsOf(item);
    const name = JSON.stringify(kind);
    const { index } = kinds.get(name) ?? { index: kinds.size };
    if (index === kinds.size) kinds.set(name, { index, kind });
    size.letters += name.length;
    const last = runs[runs.length - 1];
    if (last?.kind === index && follows(last, row)) {
      last.step = (row - last.row) / last.own.length;
      last.own.push(own);
    } else runs.push({ kind: index, row, step: 1, own: [own] });
  }
  return { kinds: [...kinds.values()].map(({ kind }) => kind), runs: runs.map(written) };
}

function follows({ row, step, own }: Run, next: number): boolean {
  return own.length === 1 ? next > row : next === row + step * own.length;
}

function written({ kind, row, step, own }: Run): readonly unknown[] {
  const place = [kind, row, own.length, step];
  return own.every((one) => one === undefined) ? place : [...place, own.map((one) => one ?? null)];
}

/**
 * Reads what `packed` gave. Runs that are not of the shape, or for which there is no room, are left out. A few letters stand for very many
 * things: those of a section together may take as much room as `losses` has, before they are made.
 * @param make a thing from its parts; undefined leaves it out
 */
export function unpacked<K, T>(
  kindOf: Reader<K>,
  make: (parts: { readonly kind: K; readonly row: number; readonly own: unknown }, losses: Losses) => T | undefined,
): Reader<readonly T[]> {
  return (raw, losses) => {
    const { kinds, runs } = isRecord(raw) ? raw : {};
    if (!Array.isArray(kinds) || !Array.isArray(runs)) return undefined;
    const known = kinds.map((one: unknown) => {
      const kind = kindOf(one, losses);
      return kind === undefined ? undefined : { kind, letters: JSON.stringify(kind).length };
    });
    return runs.flatMap((run: unknown) => {
      const place = placeOf(run);
      const of = place && known[place.kind];
      if (!of || !losses.takes(place.count * of.letters)) {
        losses.items += place?.count ?? 1;
        return [];
      }
      const made = rowsOf(place).map((row, i) => make({ kind: of.kind, row, own: place.own[i] }, losses));
      losses.items += made.filter((one) => one === undefined).length;
      return made.filter((one) => one !== undefined);
    });
  };
}

interface RunPlace {
  readonly kind: number;
  readonly row: number;
  readonly count: number;
  readonly step: number;
  readonly own: readonly unknown[];
}

function placeOf(run: unknown): RunPlace | null {
  if (!Array.isArray(run)) return null;
  const isWhole = (raw: unknown): raw is number => Number.isInteger(raw) && (raw as number) >= 0;
  const [kind, row, count, step, own = []] = run as readonly unknown[];
  if (!isWhole(kind) || !isWhole(row) || !isWhole(count) || !isWhole(step) || !Array.isArray(own)) return null;
  return count > 0 && step > 0 && row + step * (count - 1) <= LAST_ROW ? { kind, row, count, step, own } : null;
}

function rowsOf({ row, count, step }: RunPlace): number[] {
  return Array.from({ length: count }, (_, i) => row + step * i);
}
