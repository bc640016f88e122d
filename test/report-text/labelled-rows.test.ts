import { findClaims } from "../../src/report-text";
import { alarmsIn, expectTold } from "./marked";

/* Rows that print what was planned, what was done and the rate under words of their own, with no unit, and their total. Texts of our own, written before the mends. */
const TOLD: readonly string[] = [
  "各县支付如下：\n甲区 安排4,215 支付4,180 支付率【99.2%|92.9%】\n乙县 安排7,038 支付6,795 支付率96.5%\n丙县 安排9,126 支付8,903 支付率97.6%\n未支付的资金已督促。",
  "四、项目明细（万元）\n抚恤补助 预算4,860.00 执行4,851.27 执行率99.82%\n优待金 预算1,530.00 执行1,516.80 执行率【99.14%|99.41%】\n陵园修缮 预算170.00 执行146.91 执行率86.42%\n合计 预算【6,560.00|6,650.00】 执行【6,514.98|6,541.98】 执行率【99.31%|93.91%】",
];

const SILENT: readonly string[] = [
  "各县支付如下：\n甲区 安排4,215 支付4,180 支付率99.2%\n乙县 安排7,038 支付6,795 综合评分率69.5%\n丙县 安排9,126 支付8,903 支付率97.6%",
  "甲区 安排4,215 支付4,180 支付率92.9%。",
  "抚恤补助 预算4,860.00 执行4,851.27 执行率99.82%\n优待金 预算1,530.00 执行1,516.80 执行率99.14%\n其他项目从略\n合计 预算6,650.00 执行6,541.98 执行率98.38%",
];

test.each(TOLD)("%s", expectTold);

test.each(SILENT)("nothing is said of %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

test("a rate of one row holds besides others, and the print of its numbers is told", () => {
  const claims = findClaims("甲区 安排4,215 支付4,180 支付率99.2%\n乙县 安排7,038 支付6,795 支付率96.5%");
  expect(claims.filter(({ verdict }) => verdict === "consistent").map(({ text }) => text)).toEqual(["99.2%", "96.5%"]);
});
