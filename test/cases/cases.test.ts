import { join } from "node:path";
import { readCases } from "../../scripts/cases/expectation";
import { failuresIn } from "../../scripts/cases/hold";
import { sampled } from "../helpers/long";

/** Cases of the same kinds by somebody who had not seen the program that need more than it reads, with what is missing. The list can only shrink. */
const NOT_YET: Readonly<Record<string, string>> = {
  "fund-labels-b2": "项目支出 in front of an amount is a part in a department's form; in a project's it is asked about",
  "words-date-b1": "批复 behind a date is a step on the way to most deeds; that a row asks for the approval itself is not seen",
  "rate-over-100": "the author wants the capped score; the system refuses spending above the budget, so the amounts are asked about first",
  "signs-typed-and-ocr": "a table without a title is not taken for a self-evaluation",
  "declaration-one-level": "targets under a single level, told as 绩效目标 and 完成: the columns are not read",
  "fund-zero-total": "the author wants the total left blank; its formula is written and shows nothing until every score stands",
  "money-grouping-3": "the author wants no word on amounts typed as text; a sum in Excel leaves them out, so it is said",
  "money-units-2": "the author wants no word on 80万 typed as text; a sum in Excel leaves it out, so it is said",
  "self-made-order": "a sheet of its own making with weight and score in front of the indicators is refused (0.65)",
  "transfer-region-wrong": "the rate that does not fit accuses the amounts as well; amounts typed as text are named",
  "words-actual-2": "共开展8场（含流动2场）: two numbers, so a person says which one counts",
  "words-typed-2": "未开展调查 where the target asks for a number is sent back by the system (NAT-16)",
  "sc-dafenbiao-label-weight": "the line of deductions is listed among the rows, with no weight",
  "sc-zhengti-no-score-column":
    "the command prints what the rows read so far come to; the author wants nothing where two of them are a person's",
  "zj-yinshui-110-points": "recognised at 0.77, the author wants 0.8",
  "clean-department-rate-over-100": "as below: the system refuses spending above the budget (102.59 %)",
  "dept-over-100-clean": "as below: the system refuses spending above the budget (102.59 %)",
  "clean-chao100-tijian": "spending above the budget is refused by the system (102.59 %); the author takes it for clean",
  "manfen-weidabiao-peixun":
    "less than the full mark for a target that was met, with a reason written: told as a remark; the author wants a warning",
  "tian-hunan-nongye": "104%（编制50人，在职52人）: numbers in the bracket behind the figure, so a person says which one counts",
  "clean-transfer-county-medical":
    "未完成原因和改进措施 is read as the column of reasons (deviation); the author's key explanation is that of what an indicator means",
  "fill-shaanxi-danganguan-dafen":
    "完成1.2万卷及以上得20分，未完成的按完成比例得分 without a column of targets: the share of the limit is left to a person",
  "words-typed-b1": "words where the target asks for a number are sent back by the system (NAT-16), whatever they tell",
};

/** The shown cases, and those of nine other authors: their first runs held 68 of 78, 34 of 55, 30, 31 and 34 of 40, 18, 20, 22 and 22 of 24. A plain run takes one in four. */
describe.each([
  "cases",
  "cases-blind",
  "cases-blind-2",
  "cases-blind-3",
  "cases-blind-4",
  "cases-blind-5",
  "cases-blind-6",
  "cases-blind-7",
  "cases-blind-8",
  "cases-blind-9",
])("%s", (name) => {
  const folder = join(__dirname, "../fixtures", name);
  const cases = sampled(readCases(folder), 4);
  let failing: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    failing = await failuresIn(folder, cases);
  });

  it.each(cases.map((one) => [one.name, one.kindOfFault]))("%s holds (%s)", (one) => {
    if (one in NOT_YET) expect(failing.get(one)).not.toEqual([]);
    else expect(failing.get(one)).toEqual([]);
  });
});
