import type Decimal from "decimal.js";
import type { Span } from "./plain";

/** A unit as printed ("%", "万元", "个", "元/户"), normalised to half width; null when none is given. */
export interface Unit {
  readonly text: string;
  /** The unit one of it is made of ("元" for 万元, "元/户" for 万元/户): units with one base convert. "" for a bare 万. */
  readonly base: string;
  /** What it measures, so that units can be compared: 元 and 万元 are both money, % and 百分比 both share. */
  readonly dimension: "money" | "share" | "month" | "day" | "count" | "other";
  /** How many base units one of it is: 万元 10000 (base 元), % 1 (base percent point), ‰ 0.1; 1 otherwise. */
  readonly factor: number;
}

/** A number with its unit and the digits printed after the point (for rounding intervals). */
export interface Quantity {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit | null;
  /** The unit is that of the row's unit column: the cell itself prints none. */
  readonly unitFrom?: "column";
}

/** A calendar goal: a month of the year ("9月前" is month 9) or a full date; `day` and `year` null when not printed. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** What the words around a number say that it is, instead of a result: its denial, a plan, a postponement, a gap, an excess, … */
export type Hedge =
  | "denied"
  | "planned"
  | "postponed"
  | "cancelled"
  | "gap"
  | "excess"
  | "change"
  | "approximate"
  | "started"
  | "part"
  | "other-time"
  | "each"
  | "after";

/** A cell that gives no value, and why; a person has to look. `reason` is a Chinese sentence that names the words. */
export type NoValue =
  | { readonly kind: "blank"; readonly text: string }
  /** Read whole, and still no one value: an error value, two numbers, signs that contradict each other, a month 13. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly text: string }
  /** Some of its characters are not understood; `unread` are their offsets in `text`. */
  | { readonly kind: "partly"; readonly unread: readonly Span[]; readonly reason: string; readonly text: string }
  /** A word says that the number is something else than a value; `word` is its place in `text`. */
  | { readonly kind: "qualified"; readonly how: Hedge; readonly word: Span; readonly reason: string; readonly text: string };

/** What a target cell (with its operator and unit columns) says. `text` keeps the print. */
export type ReadTarget =
  | { readonly kind: "at-least"; readonly strict: boolean; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "at-most"; readonly strict: boolean; readonly quantity: Quantity; readonly text: string }
  /** `implied`: no sign was printed and the bare number is read as equal. */
  | { readonly kind: "equal"; readonly implied: boolean; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity; readonly text: string }
  | { readonly kind: "by-date"; readonly until: CalendarPoint; readonly text: string }
  | { readonly kind: "qualitative"; readonly text: string }
  | NoValue;

/** What an actual-value cell says. A bound ("90%以上", "≥80%", "210余人") is not a value; it stands for all it allows. */
export type ReadActual =
  | { readonly kind: "number"; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "bound"; readonly direction: "at-least" | "at-most"; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity; readonly text: string }
  | { readonly kind: "date"; readonly at: CalendarPoint; readonly text: string }
  /** 达成预期指标, 部分达成…, 未达成… give their tier 1, 2, 3; other words give null. */
  | { readonly kind: "qualitative"; readonly tier: 1 | 2 | 3 | null; readonly text: string }
  | NoValue;

/** All numbers a printed figure can stand for: low included, high excluded unless `closed`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly closed: boolean;
}
