import { findClaims } from "../../src/report-text";

/** Lists that their words close: whatever the slip is, the total or one of its parts is called wrong; and lists that are open, which prove nothing. */
const alarms = (text: string) =>
  findClaims(text)
    .filter(({ verdict }) => verdict === "inconsistent")
    .map(({ text: print }) => print);

test.each([
  ["a colon and several parts", "全年安排880万元，由三方承担：省级500万元，市级200万元，县级100万元。", "880万元"],
  ["the words say how many", "资金分三批下达，共910万元，其中第一批310万元、第二批200万元、第三批100万元。", "910万元"],
  ["a family", "本年收入合计940万元，其中财政拨款收入500万元，占60%；其他收入40万元，占40%。", "940万元"],
  ["the rest is named", "全镇共有公益林91万亩，其中国家级30万亩、省级20万亩、其他11万亩。", "91万亩"],
  ["a total behind its parts", "安排培训费20万元、会议费30万元、设备费50万元，合计300万元。", "300万元"],
  ["more than the total", "建设水池12座，其中东乡9座、西乡8座、南乡7座。", "12座"],
])("%s", (_, text, print) => expect(alarms(text)).toContain(print));

test("what is told of another thing behind the parts is none of them", () => {
  expect(alarms("全镇在编干部68人，其中行政编制31人、事业编制37人，另有临聘人员9人。")).toEqual([]);
  expect(alarms("全局在职53人，其中行政25人、事业28人，空编5名。")).toEqual([]);
});

test("an open list proves nothing", () => {
  expect(alarms("全年支出900万元，其中办公费36.2万元、差旅费41.75万元，公务用车另作说明。")).toEqual([]);
  expect(alarms("一般公共预算支出7842万元。其中：农林水支出2615万元，教育支出1048万元，城乡社区支出1402万元。")).toEqual([]);
  expect(alarms("公益岗位安置3120人，其中生态护林员1450人、保洁员980人。")).toEqual([]);
});

test("of a total that holds elsewhere the one part that can be meant is wrong", () => {
  expect(
    alarms("年初预算186万元。食堂采购114.48万元；劳务外包52.8万元；水电96.7万元。三项共支出176.95万元，预算执行率95.13%，结余9.05万元。"),
  ).toContain("96.7万元");
});
