import { findClaims } from "../../src/report-text";

/** The alarms of a text: what is printed, and what it should be. */
const alarms = (text: string): string[] =>
  findClaims(text)
    .filter(({ verdict }) => verdict === "inconsistent" || verdict === "truncated")
    .map((claim) => `${text.slice(claim.start, claim.end)}→${claim.expected}`);

test.each([
  // The amount of the thing itself, in the clause of what was paid of it; a neighbour's rate explains nothing.
  [
    "分项看，河道清淤120万元，支付96万元，执行率80%；堤防加固260万元，支付221万元，执行率85%；泵站维修75万元，支付60万元，执行率80%；闸门更换300万元，支付228万元，执行率85%。",
    ["85%→76"],
  ],
  ["下达资金900万元。河道清淤120万元，支付96万元，执行率80%；堤防加固260万元，支付221万元，执行率86%。", ["86%→85"]],
  // The same rate beside it is another thing's.
  [
    "分项看，衬砌260万元，支付247万元，执行率95%；闸门55万元，支付52.25万元，执行率95%；勘测30万元，支付28.5万元，执行率100%。",
    ["100%→95"],
  ],
  // Shares of one whole.
  [
    "全年补助800万元。其中：助学金320万元，占40.00%；免学费296万元，占37.00%；住宿补贴120万元，占15.00%；交通补贴64万元，占15.50%。",
    ["15.50%→8"],
  ],
  // A remainder makes two amounts a pair.
  ["市级资金560万元。截至年末，市级到位420万元，市级资金到位率100%，未到位的140万元已列入下年预算。", ["100%→75"]],
  // Then and now in one breath.
  ["公务用车运行费8.64万元，上年9.27万元，比上年减少1.96万元。", ["1.96万元→0.63"]],
  ["年末资产总额5210.4万元，较年初4980.2万元增加230.2万元，增长6.62%。", ["6.62%→4.62"]],
  // Lists that leave nothing out.
  ["项目资金共685万元，分三部分：渠道改造360万元，泵站更新240万元，管护培训65万元。", ["685万元→665"]],
  ["年初预算安排812.40万元，其中基本支出623.15万元，项目支出199.25万元。", ["812.40万元→822.4"]],
  ["全县一般公共预算支出9400万元，包括一般公共服务2400万元、教育3800万元、农林水2100万元、其他1000万元。", ["9400万元→9300"]],
])("%s: %j", (text, expected) => expect(alarms(text)).toEqual(expected));

test.each([
  "分项看，河道清淤120万元，支付96万元，执行率80%；堤防加固260万元，支付221万元，执行率85%；闸门更换300万元，支付228万元，执行率76%。",
  "市级资金560万元。截至年末，市级到位420万元，市级资金到位率75%，未到位的140万元已列入下年预算。",
  "公务用车运行费8.64万元，上年9.27万元，比上年减少0.63万元。",
  "年末资产总额5210.4万元，较年初4980.2万元增加230.2万元，增长4.62%。",
  // A trifle may be left out of a list, some of the parts may be all that is told.
  "全年支出182.77万元，其中人员经费68.78万元，公用经费43.47万元，项目经费68.34万元。",
  "项目资金685万元，部分用于：渠道改造360万元，泵站更新240万元。",
])("no alarm: %s", (text) => expect(alarms(text)).toEqual([]));
