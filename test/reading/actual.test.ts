import { compareUnits, printOf, readActual, readTarget, type ReadActual } from "../../src/reading";

function brief(actual: ReadActual): string {
  switch (actual.kind) {
    case "number": return `${actual.quantity.value} ${actual.quantity.unit?.text ?? ""}`.trim();
    case "bound": return `${actual.direction} ${actual.quantity.value} ${actual.quantity.unit?.text ?? ""}`.trim();
    case "between": return `${actual.low.value}..${actual.high.value}`;
    case "date": return `on ${actual.at.year ?? "-"}/${actual.at.month}/${actual.at.day ?? "-"}`;
    case "qualitative": return `tier ${actual.tier}`;
    default: return actual.kind;
  }
}

test.each([
  ["266米", "266 米"], ["12次", "12 次"], ["100", "100"], ["98%", "98 %"], ["≥266米", "at-least 266 米"], ["≥80%", "at-least 80 %"], ["90%以上",
    "at-least 90 %"], ["不超过5天", "at-most 5 天"],
  ["=100%", "100 %"], ["已完成100%", "100 %"], ["达成预期指标", "tier 1"], ["达成年度指标", "tier 1"], ["已达到预期目标", "tier 1"], ["部分达成年度指标并具有一定效果", "tier 2"],
  ["未达成年度指标且效果较差", "tier 3"], ["完成", "tier null"], ["一般", "tier null"], ["是", "tier null"], ["基本完成", "tier null"], ["无", "blank"], ["",
    "blank"], ["—", "blank"],
  ["7月", "on -/7/-"], ["2022年11月", "on 2022/11/-"], ["12月底", "on -/12/-"], ["1,059.39 ", "1059.39"], ["４６６．７０", "466.7"], ["583元/人*月",
    "583 元/人·月"], ["1-12月", "on -/12/-"],
  ["80-90", "80..90"], ["-3%", "-3 %"], ["半小时", "0.5 小时"], ["一个半小时", "1.5 小时"], ["3个小时", "3 小时"], ["半个小时以内", "at-most 0.5 小时"], ["十个半小时", "10.5 小时"],
  ["近半小时", "qualified"], ["半个多小时", "tier null"], ["第一年20%第二年8%", "unreadable"], ["#REF!", "unreadable"],
])("actual %s reads as %s", (text, expected) => {
  expect(brief(readActual(printOf(text)))).toBe(expected);
});

test.each(["万册次", "万辆次", "架次", "万台班", "万张次", "人次",
  "册"])("%s beside a target in the same unit is the same unit, in the cell or in a column of units", (unit) => {
  const target = readTarget(printOf(`≥20${unit}`));
  const alone = readActual(printOf(`22${unit}`));
  const beside = readActual({ ...printOf(`22${unit}`), target });
  const column = readActual({ value: 22, text: "22", unitText: unit });
  const units = [alone, beside, column].map((read) => (read.kind === "number" ? read.quantity.unit : null));
  expect(units.map((read) => [read?.base, read?.factor])).toEqual(Array.from({ length: 3 }, () => [units[0]!.base, units[0]!.factor]));
  expect(target.kind === "at-least" ? compareUnits(target.quantity.unit, units[1]!) : null).toBe("same");
});

test("the unit column gives the unit that the cell does not print", () => {
  expect(brief(readActual({ value: 90, text: "90", unitText: "%" }))).toBe("90 %");
  expect(brief(readActual({ value: 0.9, text: "90%", numberFormat: "0%", unitText: "%" }))).toBe("90 %");
  expect(brief(readActual({ value: "12次", text: "12次", unitText: "场" }))).toBe("12 次");
});

test.each([
  // The target counts by the month: what was done in all says nothing of it.
  ["每月2次", "巡查次数", "24次", "unreadable"],
  ["每月2次", "巡查次数", "每月2次", "2 次"],
  ["每月2次", "每月巡查次数", "2次", "2 次"],
  // By the year, as the whole form.
  ["每年24次", "巡查次数", "24次", "24 次"],
  ["每月2次", "巡查次数", "达成预期指标", "tier 1"],
])("under %s of %s, %s reads as %s", (target, name, text, expected) =>
  expect(brief(readActual({ ...printOf(text), name, target: readTarget(printOf(target)) }))).toBe(expected),
);
