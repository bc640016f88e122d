import { alarmsIn, expectTold } from "./marked";

/* Prices paid for each of what is counted right beside. Texts of our own, written before the readings they ask for. */

const PAID: readonly string[] = [
  "开发乡村公益性岗位862个，岗位补贴每人每月500元，按12个月计算，应发放补贴【517.2万元|571.2万元】。",
  "设置护林岗位436个，每岗年补助6000元，计【261.6万元|216.6万元】。",
  "安排保洁岗位318个，按每人每年80元购买意外保险，需保费【2.544万元|2.454万元】。",
  "接收退役士兵86人，其中安排工作12人，自主就业74人，发放一次性补助【62.9万元|69.2万元】（每人8500元）；组织培训86人次。",
  "改造危房218户，每户补助1.4万元，共补助【305.2万元|350.2万元】。",
];

test.each(PAID)("%s", (text) => expectTold(text));

const SILENT: readonly string[] = [
  "开发公益性岗位862个，每人每月500元，全年实际发放补贴486.3万元。",
  "设置护林岗位436个，实际在岗418人，每岗年补助6000元，实发248.7万元。",
  "岗位318个，每人每年80元，另购设备保险，合计保费3.2万元。",
  "自主就业74人，其中44人当年领取，发放一次性补助37.4万元（每人8500元）。",
  "改造危房218户，每户补助1.4万元，已拨付280万元。",
];

test.each(SILENT)("no alarm: %s", (text) => expect(alarmsIn(text)).toEqual([]));
