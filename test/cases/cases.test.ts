import { join } from "node:path";
import { readCases } from "../../scripts/cases/expectation";
import { failuresIn } from "../../scripts/cases/hold";

/** Cases of the same kinds by somebody who had not seen the program that need more than it reads, with what is missing. The list can only shrink. */
const NOT_YET: Readonly<Record<string, string>> = {
  "fund-labels-b2": "项目支出 in front of an amount is a part in a department's form; in a project's it is asked about",
  "words-date-b1": "批复 behind a date is a step on the way to most deeds; that a row asks for the approval itself is not seen",
  "rate-over-100": "the author wants the capped score; the system refuses spending above the budget, so the amounts are asked about first",
  "signs-typed-and-ocr": "a table without a title is not taken for a self-evaluation",
  "koufen-total-wrong": "the finding stands at the total; the author also counts the cells that it adds up as accused",
  "text-scores-sum-zero": "the finding stands at the total; the author also counts the cells that it adds up as accused",
  "typed-errors":
    "full marks for a missed target are a warning unless the rules of the sheet lock computed scores; the author wants an error",
  "words-typed-b1": "words where the target asks for a number are sent back by the system (NAT-16), whatever they tell",
};

/** The shown cases, and those of two other authors: their first runs held 68 of 78 and 34 of 55. */
describe.each(["cases", "cases-blind", "cases-blind-2"])("%s", (name) => {
  const folder = join(__dirname, "../fixtures", name);
  const cases = readCases(folder);
  let failing: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    failing = await failuresIn(folder, cases);
  });

  it.each(cases.map((one) => [one.name, one.kindOfFault]))("%s holds (%s)", (one) => {
    if (one in NOT_YET) expect(failing.get(one)).not.toEqual([]);
    else expect(failing.get(one)).toEqual([]);
  });
});
