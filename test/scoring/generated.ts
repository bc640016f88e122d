import fc from "../helpers/property";
import { loadProfiles } from "../../src/profiles";

/** Generated inputs of scoring: figures as forms print them, at most two decimals. */
const figure = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 40_000 }).map((n) => n / 100),
  fc.integer({ min: -50, max: 50 }),
);
const weight = fc.integer({ min: 1, max: 4000 }).map((n) => n / 100);
const operator = fc.constantFrom("≥", ">", "≤", "<", "=", "");
const amount = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100);

/** An indicator row whose target, actual value and weight are numbers in cells. */
export const row = fc.record({ operator, target: figure, actual: figure, weight });
/** A further actual value. */
export const otherFigure = figure;
export const profileId = fc.constantFrom(...loadProfiles().map(({ id }) => id));
/** Year start, adjusted, executed, weight of a fund line. */
const fund = fc.tuple(amount, amount, amount, fc.constantFrom(10, 20)).map(([year, all, done, w]) => [year, all, done, w] as const);
/** Rows and fund line of a form, with the profile it is scored by. */
export const form = fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }), fund, id: profileId });
