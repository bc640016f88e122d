/** A list or a map does not hold what the code around it made sure of: a fault of the program, never of a file. `cause` is what was looked at. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
  constructor(
    message: string,
    override readonly cause: unknown,
  ) {
    super(message);
  }
}

/** The item at a place that is known to be there; a negative index counts from the end. Not for inner loops over cells. @throws InvariantError */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index < 0 ? list.length + index : index];
  if (item === undefined) throw new InvariantError(`no item ${index} of ${list.length}`, list);
  return item;
}

/** As many groups of a pattern as take part in each of its matches. */
interface Groups {
  1: [string];
  2: [string, string];
  3: [string, string, string];
  4: [string, string, string, string];
}

/** The first groups of a match, of a pattern in which they always take part. @throws InvariantError where one did not */
export function groupsOf<N extends keyof Groups>(match: RegExpMatchArray, count: N): Groups[N];
export function groupsOf(match: RegExpMatchArray, count: number): string[] {
  return Array.from({ length: count }, (_, i) => itemAt(match, i + 1));
}

/** The value of a key that is known to be there. @throws InvariantError */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new InvariantError(`no value for ${String(key)}`, map);
  return value;
}
