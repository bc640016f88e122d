import { findClaims } from "../../src/report-text";

/** Tables pasted as text: [the text, what comes out of each figure that anything is said of]. */
const lines = (...rows: string[]): string => rows.join("\n");

test.each([
  [
    "columns parted by blanks, a unit above, a total that changed two digits",
    lines(
      "支出见下表（单位：万元）：",
      "项目 2022年 2021年 增减额",
      "工资 486.20 421.75 64.45",
      "公用 218.64 246.30 -27.66",
      "合计 704.84 668.50",
    ),
    { "64.45": "consistent", "-27.66": "consistent", "704.84": "consistent", "668.50": "inconsistent" },
  ],
  [
    "tabs, a unit in the head, rates of rows and of the total",
    lines(
      "项目\t预算（万元）\t执行（万元）\t执行率",
      "甲\t120.00\t115.20\t96.00%",
      "乙\t80.00\t72.00\t90.00%",
      "合计\t200.00\t187.20\t93.60%",
    ),
    { "96.00%": "consistent", "90.00%": "consistent", "200.00": "consistent", "187.20": "consistent", "93.60%": "consistent" },
  ],
  [
    "bars, and the total in words below",
    lines("|指标|分值|得分|", "|决策|15|13.5|", "|过程|25|20|", "|产出|60|53.5|", "综合得分87分。"),
    { "87分": "consistent" },
  ],
  [
    "one rate of many breaks the rule of its column",
    lines("村 应补 已补 兑付率", "东村 120 114 95%", "西村 80 72 90%", "南村 50 40 80%", "北村 60 48 85%"),
    { "95%": "consistent", "90%": "consistent", "80%": "consistent", "85%": "inconsistent" },
  ],
  [
    "a serial number in front, a total row without it",
    lines("序号 乡镇 户数 金额", "1 王庄镇 120 24.00", "2 李家镇 85 17.00", "合计 205 41.00"),
    { "205": "consistent", "41.00": "consistent" },
  ],
  [
    "parts named with 其中 are in what stands above them",
    lines("项目 金额", "人员经费 300.5", "其中：工资 200.5", "公用经费 100", "合计 400.5"),
    { "400.5": "consistent" },
  ],
  [
    "a row that does not make its own total: the cell is wrong, not the total below it",
    lines(
      "村 县级 镇级 小计",
      "东村 80.00 20.00 100.00",
      "西村 64.00 16.00 80.00",
      "南村 72.00 18.00 92.00",
      "北村 40.00 10.00 50.00",
      "合计 256.00 64.00 320.00",
    ),
    {
      "100.00": "consistent",
      "80.00": "consistent",
      "92.00": "inconsistent",
      "50.00": "consistent",
      "256.00": "consistent",
      "64.00": "consistent",
      "320.00": "consistent",
    },
  ],
  [
    "cells parted by slashes",
    lines("道路（公里）：24.5／25.1／102.4%", "蓄水池（座）：36／36／100%", "水窖（眼）：120／114／90%", "梯田（亩）：9800／9862／100.6%"),
    { "102.4%": "consistent", "100%": "consistent", "90%": "inconsistent", "100.6%": "consistent" },
  ],
  ["a table without a total says nothing", lines("村 人口", "东村 351", "西村 420", "南村 288"), {}],
])("%s", (_, text, expected) => {
  const got = Object.fromEntries(findClaims(text).map((claim) => [claim.text, claim.verdict]));
  expect(got).toEqual(expected);
});
