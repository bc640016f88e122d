import { CASE_GROUPS } from "./cases";
import { evaluate } from "./memory-source";

describe.each(CASE_GROUPS)("$title", ({ book, cases }) => {
  it.each(cases)("%s gives %p", (formula, expected) => {
    const result = evaluate(formula, book());
    if (typeof expected === "number") expect(result).toBeCloseTo(expected, 9);
    else expect(result).toBe(expected);
  });
});
