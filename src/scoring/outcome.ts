import Decimal from "decimal.js";
import { compareDates, convert, type CalendarPoint, type Quantity, type ReadActual, type ReadTarget } from "../reading";
import { onOneScale, type Pair } from "./one-scale";

/** Whether a target is reached, as far as the two cells can tell. "unknown" wherever a reading is in doubt. */
export type Outcome = "met" | "missed" | "unknown";

/** What the row says besides its two cells. */
export interface OutcomeFacts {
  /** The budget year, for a target that prints a month alone; null when the sheet prints none. */
  readonly year: number | null;
  /** True for costs and things nobody wants: a plain figure may be a limit as well as a goal. */
  readonly limit: boolean;
}

const NO_FACTS: OutcomeFacts = { year: null, limit: false };

/** Says whether the actual value reaches the target; decided here alone, for scores and findings (NAT-07 to NAT-09). */
export function outcomeOf(target: ReadTarget, actual: ReadActual, facts: OutcomeFacts = NO_FACTS): Outcome {
  switch (target.kind) {
    case "at-least":
    case "at-most":
    case "equal":
    case "between":
      return reaches(target, actual, facts);
    case "by-date":
      return inTime(target.until, actual, facts.year);
    default:
      return "unknown";
  }
}

function reaches(target: NumberTarget, actual: ReadActual, facts: OutcomeFacts): Outcome {
  switch (actual.kind) {
    case "number":
      return meets(target, actual.quantity, facts);
    case "bound":
      return surely(target, actual, facts);
    case "between":
      return agreed([actual.low, actual.high].map((end) => meets(target, end, facts)));
    case "date": {
      const month = monthUnder(target, actual.at);
      return month ? meets(target, month, facts) : "unknown";
    }
    default:
      return "unknown";
  }
}

/** Whether one figure reaches a target, by every reading of the two. A strict sign on the very limit is scored as reached (NAT-07) and said to be neither. */
export function meets(target: NumberTarget, quantity: Quantity, { limit }: OutcomeFacts): Outcome {
  const compared = onOneScale(edgeOf(target), quantity);
  return compared.ok ? agreed(compared.pairs.map((pair) => pairMeets(target, pair, limit))) : "unknown";
}

function pairMeets(target: NumberTarget, { target: t, actual: a }: Pair, limit: boolean): Outcome {
  const said = (reached: boolean): Outcome => (reached ? "met" : "missed");
  switch (target.kind) {
    case "at-least":
      return target.strict && a.eq(t) ? "unknown" : said(a.gte(t));
    case "at-most":
      return target.strict && a.eq(t) ? "unknown" : said(a.lte(t));
    // With a target of 0 nothing may happen; above 0 the target counts as reached from there on (NAT-09).
    case "equal":
      return t.isZero() ? said(a.lte(0)) : limit && !a.eq(t) ? "unknown" : said(a.gte(t));
    case "between":
      return said(a.gte(t) && a.lte(highOf(target)));
  }
}

/** A bound stands for all it allows: it says something only where each of those reaches the target. */
function surely(target: NumberTarget, actual: Extract<ReadActual, { kind: "bound" }>, facts: OutcomeFacts): Outcome {
  const wants =
    target.kind === "at-most" || (target.kind === "equal" && target.quantity.value.isZero())
      ? "at-most"
      : target.kind === "between"
        ? null
        : "at-least";
  // Costs at a plain figure may be meant either way, so that a bound says nothing of them.
  const open = wants !== actual.direction || (facts.limit && target.kind === "equal");
  return !open && meets(target, actual.quantity, facts) === "met" ? "met" : "unknown";
}

function agreed(outcomes: readonly Outcome[]): Outcome {
  return outcomes.every((one) => one === outcomes[0]) ? (outcomes[0] ?? "unknown") : "unknown";
}

/** The figure a target is compared by: its low end for ranges. */
export function edgeOf(target: NumberTarget): Quantity {
  return target.kind === "between" ? target.low : target.quantity;
}

/** The high end of a range in the unit of its low end. */
export function highOf({ low, high }: Extract<NumberTarget, { kind: "between" }>): Decimal {
  return (low.unit && convert(high, low.unit)?.value) ?? high.value;
}

/** A month as a figure against a month number (≤ | 12 | 月 done in 11月); null for other units, and with a year, which the number does not have. */
export function monthUnder(target: NumberTarget, at: CalendarPoint): Quantity | null {
  const { unit } = edgeOf(target);
  return unit?.dimension === "month" && at.year === null ? { value: new Decimal(at.month), decimals: 0, unit } : null;
}

/** A limit of a month or day; a value in the same month counts as in time when one of the days is not printed. */
function inTime(until: CalendarPoint, actual: ReadActual, year: number | null): Outcome {
  const at = actual.kind === "date" ? actual.at : until.year === null ? bareMonth(actual) : null;
  if (!at) return "unknown";
  // A month without a year is one of the budget year; without that a printed year cannot be held against it.
  const limit = { ...until, year: until.year ?? (at.year === null ? null : year) };
  if (at.year !== null && limit.year === null) return "unknown";
  return compareDates(at, limit) <= 0 ? "met" : "missed";
}

/** A bare 7 where a month is asked for. */
function bareMonth(actual: ReadActual): CalendarPoint | null {
  if (actual.kind !== "number") return null;
  const { value, unit } = actual.quantity;
  const fits = (unit === null || unit.dimension === "month") && value.isInteger() && value.gte(1) && value.lte(12);
  return fits ? { year: null, month: value.toNumber(), day: null } : null;
}

/** A target that a number can be held against. */
export type NumberTarget = Extract<ReadTarget, { kind: "at-least" | "at-most" | "equal" | "between" }>;
