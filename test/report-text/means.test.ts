import { findClaims } from "../../src/report-text";
import { alarmsIn, expectTold } from "./marked";

/*
 * An average, a price or a rate of the whole is no sum of those of its parts. A wrong difference beside two amounts that give its rate. Texts of our own,
 * written before the mends.
 */
const SILENT: readonly string[] = [
  "教学班66个，其中高中部36个、初中部30个，学生3,274名，平均班额49.6人，其中高中平均51.2人、初中平均47.7人。",
  "全市平均床位数38.6张，其中三级医院平均62.4张、二级医院平均24.5张。",
  "亩产（平均）512公斤，其中旱地438公斤、水地596公斤。",
  "师均学生数15.2人，其中小学16.8人、初中13.1人。",
  "单村平均投入42.6万元，其中示范村68.5万元、一般村31.2万元。",
  "平均缴费档次1,860元，其中城镇2,140元、农村1,520元。",
  "平均办件数386件，其中窗口平均212件、网上平均514件。",
  "单位平均人数24.6人，包括行政单位平均31.2人、事业单位平均20.5人。",
  "采购均价128.6元，其中甲标段132.4元、乙标段125.8元。",
  "工资标准为3,280元，其中一类岗位3,650元、二类岗位2,980元。",
  "培训班平均人数48人：党政班52人、业务班44人。",
  "村平均常住人口1,286人，平原村1,512人、山区村1,043人，合计调查村12个。",
];

/** 【right|wrong】, see marked.ts. */
const TOLD: readonly string[] = [
  "全年支出3,186.42万元，其中基本支出1,820.35万元、项目支出1,366.07万元。\n全年支出较上年决算数2,954.18万元增加【232.24万元|223.24万元】，增长【7.86%|8.76%】，原因是人员增加。",
  "年初结余28.65万元，本年收入3,190.57万元，本年支出3,174.02万元，年末结余45.20万元。\n本年收入较上年2,988.04万元增加【202.53万元|205.23万元】，增长6.78%。",
  "本年收入812.6万元，本年支出786.4万元。本年支出比2022年的752.8万元增加【33.6万元|36.3万元】，增长【4.46%|4.64%】。",
];

test.each(SILENT)("nothing is said of %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

test.each(TOLD)("%s", expectTold);

test("a comma inside a number parts no clause: the offsets are those of the text", () => {
  const text = "本年支出2,988.04万元，抽样企业120户，占2023年享受企业总数9,412户的1.27%。";
  const claim = findClaims(text).find(({ kind }) => kind === "share");
  expect(claim).toMatchObject({ text: "1.27%", start: text.indexOf("1.27%"), verdict: "consistent" });
  expect(findClaims("甲村1,286户、乙村2,014户，合计3,310户。").map(({ text: printed, verdict }) => [printed, verdict])).toEqual([
    ["3,310户", "inconsistent"],
  ]);
});
