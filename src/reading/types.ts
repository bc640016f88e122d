import type Decimal from "decimal.js";

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
}

/** A calendar goal: a month of the year ("9月前" is month 9) or a full date; `day` and `year` null when not printed. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** What a target cell (with its operator and unit columns) says. `text` keeps the print. */
export type ReadTarget =
  | { readonly kind: "at-least"; readonly strict: boolean; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "at-most"; readonly strict: boolean; readonly quantity: Quantity; readonly text: string }
  /** `implied`: no sign was printed and the bare number is read as equal. */
  | { readonly kind: "equal"; readonly implied: boolean; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity; readonly text: string }
  | { readonly kind: "by-date"; readonly until: CalendarPoint; readonly text: string }
  | { readonly kind: "qualitative"; readonly text: string }
  | { readonly kind: "blank"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string; readonly text: string };

/** What an actual-value cell says. A bound ("90%以上", "≥80%") is not a value; it stands for all it allows. */
export type ReadActual =
  | { readonly kind: "number"; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "bound"; readonly direction: "at-least" | "at-most"; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity; readonly text: string }
  | { readonly kind: "date"; readonly at: CalendarPoint; readonly text: string }
  /** 达成预期指标, 部分达成…, 未达成… give their tier 1, 2, 3; other words give null. */
  | { readonly kind: "qualitative"; readonly tier: 1 | 2 | 3 | null; readonly text: string }
  | { readonly kind: "blank"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string; readonly text: string };

/** All numbers a printed figure can stand for: low included, high excluded unless `closed`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly closed: boolean;
}
