import type Decimal from "decimal.js";
import { sumOf } from "../../reading";
import { itemAt } from "../../workbook";
import { PART_OF_PART } from "../lexicon/labels";

/** A line of a division of money. */
export interface Addend {
  readonly label: string;
  readonly value: Decimal;
}

/** True where figures add up to a whole, within what rounding may part them. */
export type AddsUp = (parts: readonly Decimal[], whole: Decimal) => boolean;

/** One way to read lines as the parts of a whole, some of them divided again below. Indices of the lines. */
export interface NestedReading {
  readonly top: readonly number[];
  /** How many of them are divided into at least two parts that add up to them. */
  readonly divided: number;
  /** Those whose own parts are more than they. */
  readonly over: readonly { readonly whole: number; readonly parts: readonly number[] }[];
}

/** More lines than a fund block has are not read so: every way to divide them is looked at. */
const MOST_LINES = 14;

/**
 * The ways to read the lines of a division in which a part is divided again (其中:中央资金 below 财政拨款, or lines that add up to the one above
 * them); empty where nothing says that one is. Lines that all begin with 其中 are parts of one whole.
 */
export function nestedReadings(lines: readonly Addend[], addsUp: AddsUp): readonly NestedReading[] {
  const allOpen = lines.length > 1 && lines.every(({ label }) => PART_OF_PART.test(label));
  if (lines.length > MOST_LINES || allOpen) return [];
  const opens = lines.map(({ label }, i) => i > 0 && PART_OF_PART.test(label));
  const all = new Readings(lines, opens, addsUp).between(0, lines.length);
  return opens.includes(true) ? all : all.filter(({ divided }) => divided > 0);
}

class Readings {
  private readonly known = new Map<string, readonly NestedReading[]>();

  /** @param opens the lines that begin with 其中 */
  constructor(
    private readonly lines: readonly Addend[],
    private readonly opens: readonly boolean[],
    private readonly addsUp: AddsUp,
  ) {}

  /** Every reading of the lines from one index up to another. */
  between(from: number, to: number): readonly NestedReading[] {
    const head = this.lines[from];
    if (!head || from >= to) return [{ top: [], divided: 0, over: [] }];
    const key = `${from},${to}`;
    const read = this.known.get(key) ?? this.startingWith(head, from, to);
    this.known.set(key, read);
    return read;
  }

  private startingWith(head: Addend, from: number, to: number): NestedReading[] {
    const readings: NestedReading[] = [];
    for (let end = from + 1; end <= to; end++) {
      const own = this.belowOf(head, from, end);
      if (!own) continue;
      for (const rest of this.between(end, to))
        readings.push({ top: [from, ...rest.top], divided: own.divided + rest.divided, over: [...own.over, ...rest.over] });
    }
    return readings;
  }

  /** The best reading of the lines up to an index as parts of the line before them; null where they are none. */
  private belowOf(head: Addend, at: number, end: number): Omit<NestedReading, "top"> | null {
    if (end === at + 1) return this.opens[end] && end < this.lines.length ? null : { divided: 0, over: [] };
    const below = this.between(at + 1, end);
    const valuesOf = ({ top }: NestedReading) => top.map((i) => itemAt(this.lines, i).value);
    const exact = below.find((one) => one.over.length === 0 && filled(valuesOf(one)) && this.addsUp(valuesOf(one), head.value));
    if (exact) return { divided: exact.divided + 1, over: [] };
    if (!this.opens[at + 1]) return null;
    const within = below.find((one) => sumOf(valuesOf(one)).lte(head.value));
    if (within) return within;
    const [first] = below;
    return first ? { divided: first.divided, over: [...first.over, { whole: at, parts: first.top }] } : null;
  }
}

/** At least two parts hold something. */
function filled(values: readonly Decimal[]): boolean {
  return values.filter((value) => !value.isZero()).length >= 2;
}
