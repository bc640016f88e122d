/**
 * Reads a piece of JSON that nobody has checked; undefined when it is not of the shape.
 * Items of lists that are not of the shape are left out and counted in `losses`.
 */
export type Reader<T> = (raw: unknown, losses: Losses) => T | undefined;

/** How many items of a section were left out. */
export class Losses {
  items = 0;

  /** @param room letters that what was packed may take when it is no longer packed */
  constructor(private room: number) {}

  /** False when there is no room for so many letters; they are taken otherwise. */
  takes(letters: number): boolean {
    if (letters > this.room) return false;
    this.room -= letters;
    return true;
  }
}

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Read<R> = R extends Reader<infer T> ? T : never;
type All<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> };

/** A JSON object, which an array is not. */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** A whole number of a range, ends included. */
export function integer(min: number, max: number): Reader<number> {
  return (raw) => (typeof raw === "number" && Number.isInteger(raw) && raw >= min && raw <= max ? raw : undefined);
}

/** A finite number of a range, ends included. */
export function number(min = -Infinity, max = Infinity): Reader<number> {
  return (raw) => (typeof raw === "number" && Number.isFinite(raw) && raw >= min && raw <= max ? raw : undefined);
}

/** TRUE or FALSE as it is stored; a number or a text is neither. */
export const boolean: Reader<boolean> = (raw) => (typeof raw === "boolean" ? raw : undefined);

/** A text of at most so many letters. @param pattern what it must look like */
export function text(longest: number, pattern: RegExp = /^/): Reader<string> {
  return (raw) => (typeof raw === "string" && raw.length <= longest && pattern.test(raw) ? raw : undefined);
}

/** One of some constants. */
export function oneOf<const T extends string | null>(values: readonly T[]): Reader<T> {
  return (raw) => values.find((value) => value === raw);
}

/** The first reader that takes it. */
export function either<R extends readonly Reader<unknown>[]>(...readers: R): Reader<Read<R[number]>> {
  return (raw, losses) => {
    for (const read of readers) {
      const value = read(raw, losses);
      if (value !== undefined) return value as Read<R[number]>;
    }
    return undefined;
  };
}

/** An object with all of some fields, and any of others; further ones are passed over. */
export function shape<F extends Fields, O extends Fields = Record<never, never>>(
  needed: F,
  optional?: O,
): Reader<All<F> & Partial<All<O>>> {
  return (raw, losses) => {
    if (!isRecord(raw)) return undefined;
    const found: [string, unknown][] = [];
    for (const [fields, must] of [
      [needed, true],
      [optional ?? {}, false],
    ] as const) {
      for (const [name, read] of Object.entries(fields)) {
        if (!must && raw[name] === undefined) continue;
        const value = read(raw[name], losses);
        if (value === undefined) return undefined;
        found.push([name, value]);
      }
    }
    return Object.fromEntries(found) as All<F> & Partial<All<O>>;
  };
}

/** A list of at most so many items; bad ones and those above the number are left out. @param keep which end stays when there are too many */
export function list<T>(item: Reader<T>, most: number, keep: "first" | "last" = "first"): Reader<readonly T[]> {
  return (raw, losses) => {
    if (!Array.isArray(raw)) return undefined;
    const taken = keep === "first" ? raw.slice(0, most) : raw.slice(-most);
    losses.items += raw.length - taken.length;
    return taken.flatMap((one: unknown) => {
      const value = item(one, losses);
      if (value === undefined) losses.items += 1;
      return value === undefined ? [] : [value];
    });
  };
}

/** A list of [key, value] pairs as a map: keys are texts of the user and never names of properties. */
export function entries<T>(key: Reader<string>, value: Reader<T>, most: number): Reader<ReadonlyMap<string, T>> {
  const pair: Reader<readonly [string, T]> = (raw, losses) => {
    if (!Array.isArray(raw) || raw.length !== 2) return undefined;
    const [name, content] = [key(raw[0], losses), value(raw[1], losses)];
    return name === undefined || content === undefined ? undefined : [name, content];
  };
  const pairs = list(pair, most);
  return (raw, losses) => {
    const read = pairs(raw, losses);
    return read && new Map(read);
  };
}
