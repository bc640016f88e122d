/** A column on its way to a role, with its share of the cost (its potential in the Hungarian method). */
interface Seeker<C> {
  readonly column: C;
  potential: number;
}

/** A role, or the place of a column without one (`role` is null); `least` and `before` are the cheapest way to it while a column is placed. */
interface Slot<C, R> {
  readonly role: R | null;
  owner: Seeker<C> | null;
  potential: number;
  least: number;
  before: Slot<C, R> | null;
  used: boolean;
}

/**
 * The assignment of columns to roles with the greatest total score (Hungarian method, O(n³) on the few columns of a header).
 * A score of 0 or less is never used. Gives the columns that have a role, in their order; no role twice.
 */
export function bestAssignment<C, R>(
  columns: readonly C[],
  roles: readonly R[],
  scoreOf: (column: C, role: R) => number,
): { readonly column: C; readonly role: R }[] {
  const slotFor = (role: R | null): Slot<C, R> => ({ role, owner: null, potential: 0, least: 0, before: null, used: false });
  // Each column may also stay without a role: as many idle slots as columns, at score 0.
  const slots = [...roles.map(slotFor), ...columns.map(() => slotFor(null))];
  const cost = (column: C, role: R | null) => (role === null ? 0 : -Math.max(0, scoreOf(column, role)));
  for (const column of columns) place({ column, potential: 0 }, slots, cost);
  const roleOf = new Map(slots.map(({ owner, role }) => [owner?.column, role]));
  return columns.flatMap((column) => {
    const role = roleOf.get(column) ?? null;
    return role !== null && scoreOf(column, role) > 0 ? [{ column, role }] : [];
  });
}

/** Gives one more column its slot, moving others along the cheapest path. There are never fewer slots than columns. */
function place<C, R>(seeker: Seeker<C>, slots: readonly Slot<C, R>[], cost: (column: C, role: R | null) => number): void {
  for (const slot of slots) [slot.least, slot.before, slot.used] = [Number.POSITIVE_INFINITY, null, false];
  const path: { readonly slot: Slot<C, R>; readonly owner: Seeker<C> }[] = [];
  let at: Slot<C, R> = { role: null, owner: seeker, potential: 0, least: 0, before: null, used: true };
  while (at.owner) {
    const { owner } = at;
    path.push({ slot: at, owner });
    at.used = true;
    let delta = Number.POSITIVE_INFINITY;
    let next = at;
    for (const slot of slots) {
      if (slot.used) continue;
      const reduced = cost(owner.column, slot.role) - owner.potential - slot.potential;
      if (reduced < slot.least) [slot.least, slot.before] = [reduced, at];
      if (slot.least < delta) [delta, next] = [slot.least, slot];
    }
    for (const step of path) [step.owner.potential, step.slot.potential] = [step.owner.potential + delta, step.slot.potential - delta];
    for (const slot of slots) if (!slot.used) slot.least -= delta;
    at = next;
  }
  for (; at.before; at = at.before) at.owner = at.before.owner;
}
