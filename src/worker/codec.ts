import Decimal from "decimal.js";

/**
 * A part of a value as it crosses between page and worker. Told whole, a large value would keep the page's thread busy for seconds while it is
 * copied; so it goes in pieces, each small enough for a frame. Objects, arrays, maps and sets are numbered in the order in which they are
 * complete, so that what is the same object on one side is the same on the other; Decimals, which a structured clone refuses, go as their texts.
 */
export interface Piece {
  /** One entry a slot: what stands in it when it is nothing of ours; at the head of an object its form, a negative kind or the number of a list of keys. */
  readonly cells: readonly unknown[];
  /** What the entry of `cells` is: PLAIN, DECIMAL, or one more than the number of an object; at a head how many slots follow. */
  readonly marks: readonly number[];
  /** The lists of keys that are new in this piece. */
  readonly keys: readonly (readonly string[])[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const PLAIN = 0;
const DECIMAL = -1;
const ARRAY = -1;
const MAP = -2;
const SET = -3;

/** Slots of a piece: some milliseconds of work at either end. */
const PIECE = 12_000;

/** An object whose slots are being looked at. */
interface Open {
  readonly from: object;
  readonly form: number;
  readonly slots: readonly unknown[];
  /** The first slot that may hold something that is not numbered yet. */
  next: number;
}

/** Marks an object that is open: it must not hold itself. */
const OPEN = -1;

/** A value in pieces; they are to be posted in their order, and before anything else is. @throws TypeError for an object that holds itself */
export function* pieces(value: object): Generator<Piece, void, void> {
  const encoder = new Encoder();
  for (const isLast of encoder.fill(value)) yield encoder.piece(isLast);
}

class Encoder {
  private cells: unknown[] = [];
  private marks: number[] = [];
  private keys: string[][] = [];
  private isFirst = true;
  private readonly numbers = new Map<object, number>();
  private readonly forms = new Map<string, number>();
  private count = 0;

  /** Fills pieces: gives false for each that is full, and true for the last. */
  *fill(value: object): Generator<boolean, void, void> {
    const open = [this.opened(value)];
    for (let top = open[0]; top; top = open[open.length - 1]) {
      const child = this.unknownIn(top);
      if (child) {
        open.push(this.opened(child));
        continue;
      }
      open.pop();
      this.put(top);
      if (this.cells.length >= PIECE && open.length > 0) yield false;
    }
    yield true;
  }

  piece(isLast: boolean): Piece {
    const { cells, marks, keys, isFirst } = this;
    [this.cells, this.marks, this.keys, this.isFirst] = [[], [], [], false];
    return { cells, marks, keys, isFirst, isLast };
  }

  private opened(from: object): Open {
    this.numbers.set(from, OPEN);
    // An object that is put into words when it is asked for (a computed score): what it reads as crosses.
    const read = isWorded(from) ? from.toJSON() : from;
    if (Array.isArray(read)) return { from, form: ARRAY, slots: read, next: 0 };
    const tag = tagOf(read);
    if (tag === "[object Map]") return { from, form: MAP, slots: [...(read as Map<unknown, unknown>)].flat(), next: 0 };
    if (tag === "[object Set]") return { from, form: SET, slots: [...(read as Set<unknown>)], next: 0 };
    const keys = Object.keys(read);
    return { from, form: this.formOf(keys), slots: keys.map((key) => (read as Record<string, unknown>)[key]), next: 0 };
  }

  private formOf(keys: string[]): number {
    const name = JSON.stringify(keys);
    const known = this.forms.get(name);
    if (known !== undefined) return known;
    const made = this.forms.size;
    this.forms.set(name, made);
    this.keys.push(keys);
    return made;
  }

  private unknownIn(open: Open): object | null {
    for (; open.next < open.slots.length; open.next += 1) {
      const value = open.slots[open.next];
      if (!isOurs(value)) continue;
      const number = this.numbers.get(value);
      if (number === undefined) return value;
      if (number === OPEN) throw new TypeError("an object that holds itself cannot cross");
    }
    return null;
  }

  private put({ from, form, slots }: Open): void {
    const { cells, marks, numbers } = this;
    cells.push(form);
    marks.push(slots.length);
    for (const value of slots) {
      const decimal = Decimal.isDecimal(value);
      const number = decimal || !isOurs(value) ? undefined : numbers.get(value);
      cells.push(decimal ? value.valueOf() : number === undefined ? value : null);
      marks.push(decimal ? DECIMAL : number === undefined ? PLAIN : number + 1);
    }
    numbers.set(from, this.count);
    this.count += 1;
  }
}

/** Puts pieces together again. */
export class Joiner {
  private made: unknown[] = [];
  private forms: (readonly string[])[] = [];

  /** The value, once its last piece is there; null before. A first piece lets go of what was not finished. */
  take({ cells, marks, keys, isFirst, isLast }: Piece): unknown {
    if (isFirst) [this.made, this.forms] = [[], []];
    this.forms.push(...keys);
    for (let at = 0; at < cells.length;) {
      const count = marks[at] ?? 0;
      this.made.push(this.object(cells[at] as number, { cells, marks, from: at + 1, to: at + 1 + count }));
      at += 1 + count;
    }
    if (!isLast) return null;
    const value = this.made[this.made.length - 1];
    [this.made, this.forms] = [[], []];
    return value;
  }

  private object(form: number, slots: Slots): unknown {
    if (form === ARRAY) return this.values(slots);
    if (form === SET) return new Set(this.values(slots));
    if (form === MAP) {
      const values = this.values(slots);
      const map = new Map<unknown, unknown>();
      for (let i = 0; i < values.length; i += 2) map.set(values[i], values[i + 1]);
      return map;
    }
    const made: Record<string, unknown> = {};
    (this.forms[form] ?? []).forEach((key, i) => {
      const value = this.value(slots, slots.from + i);
      // As a name like any other.
      if (key === "__proto__") Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
      else made[key] = value;
    });
    return made;
  }

  private values(slots: Slots): unknown[] {
    const values: unknown[] = [];
    for (let at = slots.from; at < slots.to; at += 1) values.push(this.value(slots, at));
    return values;
  }

  private value({ cells, marks }: Slots, at: number): unknown {
    const mark = marks[at] ?? PLAIN;
    if (mark === PLAIN) return cells[at];
    return mark === DECIMAL ? new Decimal(cells[at] as string) : this.made[mark - 1];
  }
}

interface Slots {
  readonly cells: readonly unknown[];
  readonly marks: readonly number[];
  readonly from: number;
  readonly to: number;
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** True for what is taken apart; bytes, dates and the like cross as they are. */
function isOurs(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Decimal.isDecimal(value)) return false;
  return Array.isArray(value) || ["[object Object]", "[object Map]", "[object Set]"].includes(tagOf(value));
}

function isWorded(value: object): value is { toJSON(): object } {
  return "toJSON" in value && typeof value.toJSON === "function";
}
