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

/** Texts longer than this are sentences, which hardly come again. */
const LONGEST_KEY = 48;
const GENERATION = 2048;

/**
 * A pure function of short texts and numbers whose answers are kept for the next cell that prints the same: the cells of a form say little
 * (100%, 10, 优) and are read by many, and the files of one run are filled into one form. What was not asked for lately is forgotten.
 * @param keyOf a text that stands for the arguments and for no other arguments
 */
export function recalling<A extends readonly unknown[], R extends object | string>(
  keyOf: (...asked: A) => string,
  work: (...asked: A) => R,
): (...asked: A) => R {
  let lately = new Map<string, R>();
  let before = lately;
  return (...asked) => {
    const key = keyOf(...asked);
    if (key.length > LONGEST_KEY) return work(...asked);
    const found = lately.get(key) ?? before.get(key) ?? work(...asked);
    if (lately.size >= GENERATION) [before, lately] = [lately, new Map()];
    lately.set(key, found);
    return found;
  };
}

/** A value of a cell as a part of a key: 1 and "1", 0 and -0 are not the same. */
export function keyOfValue(value: string | number | boolean | null): string {
  return `${(typeof value).charAt(0)}${Object.is(value, -0) ? "-0" : value}`;
}
