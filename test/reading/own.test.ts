import { ownWords } from "../../src/reading/own";

/** The part of `text` from the mark `|` on that is the row's own words. */
function own(name: string, marked: string, target = ""): string {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  return text.slice(at, at + ownWords({ name, target }).lengthAt(text, at));
}

test.each([
  ["义诊场次", "|义诊场次12场", "义诊场次"],
  ["义诊场次", "|义诊12场", "义诊"],
  ["义诊场次", "完成|义诊场次12场", "义诊场次"],
  // One letter is no phrase.
  ["义诊场次", "|义卖12场", ""],
  // Digits only within an identifier.
  ["PM2.5浓度", "|PM2.5浓度35", "PM2.5浓度"],
  ["培训3期", "|培训3期", "培训"],
  // A word that changes a value stays in a name that goes on with a thing, and ends the phrase anywhere else.
  ["未成年人保护", "|未成年人保护3次", "未成年人保护"],
  ["计划生育家庭", "|计划生育家庭30户", "计划生育家庭"],
  ["道路养护计划完成数量", "|道路养护计划完成5公里", "道路养护"],
  ["群众满意度不低于", "|群众满意度不低于90%", "群众满意度"],
  ["养护里程未", "|养护里程未完成", "养护里程"],
  // A rate or number of what it tells is a name; a planned one is not.
  ["逾期率", "|逾期率2%", "逾期率"],
  ["项目计划数", "|项目计划数5个", "项目"],
  // … and what is left of it must be a phrase itself.
  ["路未完成", "|路未完成", ""],
])("of the row %s, its own words in %s are “%s”", (name, text, expected) => expect(own(name, text)).toBe(expected));

test("a name measures what it names, not what it denies", () => {
  expect(ownWords({ name: "逾期天数" }).measures("逾期")).toBe(true);
  expect(ownWords({ name: "不得逾期" }).measures("逾期")).toBe(false);
  expect(ownWords({ name: "按时完成" }).measures("逾期")).toBe(false);
});
