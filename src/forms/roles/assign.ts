/**
 * The assignment of columns to roles with the greatest total score (Hungarian method, O(n³) on the few columns of a header).
 * `scores[i][j]` is the score of column i in role j; a score of 0 or less is never used.
 * Gives for each column the index of its role, or -1.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const roles = scores[0]?.length ?? 0;
  if (rows === 0 || roles === 0) return scores.map(() => -1);
  // Each column may also stay without a role: as many idle slots as columns, at score 0.
  const width = roles + rows;
  const cost = (i: number, j: number) => (j < roles ? -Math.max(0, scores[i]![j]!) : 0);
  const slotOf = solve(rows, width, cost);
  return slotOf.map((j, i) => (j < roles && scores[i]![j]! > 0 ? j : -1));
}

/** Minimum-cost matching of `rows` rows into `width` ≥ `rows` slots by shortest augmenting paths. */
function solve(rows: number, width: number, cost: (i: number, j: number) => number): number[] {
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1);
  for (let i = 1; i <= rows; i++) augment(i, { u, v, owner, width, cost });
  const slotOf = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= width; j++) if (owner[j]! > 0) slotOf[owner[j]! - 1] = j - 1;
  return slotOf;
}

interface Matching {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly owner: Int32Array;
  readonly width: number;
  readonly cost: (i: number, j: number) => number;
}

function augment(row: number, { u, v, owner, width, cost }: Matching): void {
  owner[0] = row;
  const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(width + 1);
  const used = new Uint8Array(width + 1);
  let j0 = 0;
  do {
    used[j0] = 1;
    const i0 = owner[j0]!;
    let delta = Number.POSITIVE_INFINITY;
    let j1 = 0;
    for (let j = 1; j <= width; j++) {
      if (used[j]) continue;
      const reduced = cost(i0 - 1, j - 1) - u[i0]! - v[j]!;
      if (reduced < least[j]!) [least[j], before[j]] = [reduced, j0];
      if (least[j]! < delta) [delta, j1] = [least[j]!, j];
    }
    for (let j = 0; j <= width; j++) {
      if (used[j]) [u[owner[j]!], v[j]] = [u[owner[j]!]! + delta, v[j]! - delta];
      else least[j] = least[j]! - delta;
    }
    j0 = j1;
  } while (owner[j0] !== 0);
  for (; j0 !== 0; j0 = before[j0]!) owner[j0] = owner[before[j0]!]!;
}
