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

/** The value of a key that is known to be there. @throws InvariantError */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new InvariantError(`no value for ${String(key)}`, map);
  return value;
}
