import Decimal from "decimal.js";

/**
 * A value as it crosses between page and worker. A structured clone keeps objects, arrays, maps, sets and which of them are the same one, but
 * Decimals it refuses: each stands as null in its place, and the three lists, one entry each, say what belongs there.
 */
export interface Encoded<T> {
  readonly value: T;
  /** What holds each Decimal: the same objects that stand in `value`. */
  readonly holders: readonly object[];
  readonly keys: readonly (string | number)[];
  readonly texts: readonly string[];
}

/** Makes a value ready to be posted; the value itself is not touched, and parts without a Decimal are not copied. */
export function encode<T extends object>(value: T): Encoded<T> {
  return new Encoder().encoded(value);
}

/** The value again, of what arrived: the Decimals are put into it. */
export function decode<T>({ value, holders, keys, texts }: Encoded<T>): T {
  texts.forEach((text, i) => {
    (holders[i] as Record<string | number, unknown>)[keys[i]!] = new Decimal(text);
  });
  return value;
}

class Encoder {
  private readonly done = new Map<object, object>();
  private readonly holders: object[] = [];
  private readonly keys: (string | number)[] = [];
  private readonly texts: string[] = [];

  encoded<T extends object>(value: T): Encoded<T> {
    return { value: this.part(value) as T, holders: this.holders, keys: this.keys, texts: this.texts };
  }

  private part(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const known = this.done.get(value);
    if (known) return known;
    // Until it is known to hold a Decimal it stands for itself.
    this.done.set(value, value);
    const part = this.copied(value);
    this.done.set(value, part);
    return part;
  }

  private copied(value: object): object {
    if (isWorded(value)) return this.copied(value.toJSON());
    if (Array.isArray(value)) return this.withParts(value, value.keys(), () => [...(value as unknown[])]);
    if (value instanceof Map) return this.mapped(value as ReadonlyMap<unknown, unknown>);
    if (value instanceof Set) return value;
    return this.withParts(value, Object.keys(value), () => ({ ...value }));
  }

  /** The object itself, or a copy where one of its parts is another one. */
  private withParts(from: object, keys: Iterable<string | number>, copy: () => object): object {
    const source = from as Record<string | number, unknown>;
    let target: Record<string | number, unknown> | null = null;
    for (const key of keys) {
      const value = source[key];
      if (typeof value !== "object" || value === null) continue;
      if (Decimal.isDecimal(value)) {
        target ??= copy() as Record<string | number, unknown>;
        target[key] = null;
        this.holders.push(target);
        this.keys.push(key);
        this.texts.push(value.valueOf());
        continue;
      }
      const part = this.part(value);
      if (part === value) continue;
      target ??= copy() as Record<string | number, unknown>;
      target[key] = part;
    }
    return target ?? from;
  }

  private mapped(map: ReadonlyMap<unknown, unknown>): object {
    const entries = [...map.entries()].map(([key, value]) => [key, this.part(value)] as const);
    return entries.every(([key, value]) => map.get(key) === value) ? map : new Map(entries);
  }
}

/** An object that is put into words when it is asked for (a computed score): what it reads as crosses. */
function isWorded(value: object): value is { toJSON(): object } {
  return "toJSON" in value && !(value instanceof Date);
}
