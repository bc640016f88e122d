/**
 * A function of an object, worked out once for each object: rules share what they read from a table or a sheet, the pane what it says of an
 * assessment. Pure, for neither ever changes.
 */
export function memo<K extends object, R>(work: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, R>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as R;
    const result = work(key);
    known.set(key, result);
    return result;
  };
}
