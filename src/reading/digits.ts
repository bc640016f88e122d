import Decimal from "decimal.js";
import { slim, ZERO } from "./decimal";
import type { Quantity } from "./types";

/**
 * What the digits at a place of plain text are: a number, or digits parted in a way that no number is written (1,23,4; 10,2000;
 * 1.020,00; 1、020; 12 34), which are never read as one. `end` is the offset behind them, in the plain text.
 */
export type Digits =
  | { readonly kind: "number"; readonly print: string; readonly end: number }
  | { readonly kind: "malformed"; readonly print: string; readonly end: number };

/** Digits with everything that may part them: what belongs together is read together or not at all. */
const RUN = /(?:\d|\.(?=\d))(?:\d|[,.、。·'’` ]+(?=\d))*/y;
const WELL_FORMED = /^(?:\d+|[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))?(?:\.\d+)?$/;

/** The digits that begin at `at`; null when none do. No sign is taken: whether a dash is one, its surroundings say. */
export function scanDigits(plainText: string, at: number): Digits | null {
  RUN.lastIndex = at;
  const print = RUN.exec(plainText)?.[0];
  if (print === undefined) return null;
  const end = at + print.length;
  return { kind: WELL_FORMED.test(print) ? "number" : "malformed", print, end };
}

/** A well-formed number print without unit: its exact value and the digits behind its point. */
export function bareQuantity(print: string): Quantity {
  const digits = print.replace(/[, ]/g, "").replace(/^\+/, "");
  const value = new Decimal(digits);
  return { value: value.isZero() ? ZERO : slim(value), decimals: digits.split(".")[1]?.length ?? 0, unit: null };
}
