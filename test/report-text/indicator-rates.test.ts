import { alarmsIn, expectTold } from "./marked";

/* Rates of indicators, by the deed that their words name. 【right|wrong】; texts of our own, written before the mend. */

const TOLD: readonly string[] = [
  "年初设定绩效指标33个，完成30个、部分完成2个、未完成1个，指标完成率【90.91%|90.19%】。",
  "本次自评共设三级指标17个，全部达标的15个，未达标的2个，指标达标率【88.24%|88.42%】。",
  "设定指标26项，达成24项、部分达成1项、未达成1项，指标达成率【92.31%|93.21%】。",
];

test.each(TOLD)("%s", (text) => expectTold(text));

const SILENT: readonly string[] = [
  "设定指标26项，其中数量指标12项，完成11项，部分完成3项，指标完成率96.15%。",
  "年初设定绩效指标33个，完成30个，另有2个中途取消，指标完成率96.77%。",
  "上年指标完成率92.5%。本年设指标28个，完成25个，部分完成3个，加权后指标完成率94.64%。",
];

test.each(SILENT)("no alarm: %s", (text) => expect(alarmsIn(text)).toEqual([]));
