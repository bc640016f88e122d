import { alarmsIn, expectTold } from "./marked";

/* Shares whose whole is called by a shorter name, by what is left, by the things behind its number, or is all the money of the list. Texts of our own, written before the mends. */
const TOLD: readonly string[] = [
  "年度安排本项目资金525.50万元，资金构成为中央财政320.00万元、省级财政145.50万元、县级配套60.00万元，中央资金占总投入的【60.89%|60.98%】。",
  "全镇37个项目按等级划分，优21个、良9个、中4个、差3个，其中优等次占项目总数的【56.76%|57.76%】。",
  "用于产业发展的资金11370万元。三个主导产业合计9038万元，占产业发展类资金的【79.49%|79.94%】。",
  "全省年末结余4.37亿元。排名前三的县合计8250万元，占全省结余的【18.9%|13.9%】。",
  "支出中水库维养263.20万元，堤防维养88.07万元。四项养护合计154.32万元，占水库维养支出的【58.63%|58.36%】。",
  "全年接待观众67.08万人次。未成年观众18.11万人次，占【27.0%|27.9%】。",
  "中央财政补助900.00万元，东西部协作资金286.00万元，县级整合资金200.00万元，合计1386.00万元，中央资金占全部资金的【64.94%|64.49%】。",
];

const SILENT: readonly string[] = [
  "全省年末结余4.37亿元，其中省本级1.2亿元。三个县合计8250万元，占县级结余的26.0%。",
  "接待观众67.08万人次。未成年观众18.11万人次，占学生总数的27.9%。",
  "用于产业发展的资金11370万元，用于产业配套的资金1200万元。主导产业合计9038万元，占产业类资金的71.90%。",
  "支出中水库维养263.20万元。四项养护合计154.32万元，占全县维养支出的31.20%。",
  "全镇37个项目中，优21个，占同类项目总数的43.2%。",
  "接待观众67.08万人次。外地观众18.11万人次，其中团体观众5.2万人次，占27.9%。",
];

test.each(TOLD)("%s", expectTold);

test.each(SILENT)("nothing is said of %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

test("a share that the printed total gives with another part speaks against the part", () => {
  const text = (other: string) =>
    `2024年收支总预算9,874.36万元，比上年减少。\n三、收入预算\n一般公共预算拨款9,126.36万元，占92.4%；政府性基金预算拨款580.00万元，占5.9%；其他收入${other}万元，占1.7%。`;
  expect([alarmsIn(text("168.00")), alarmsIn(text("186.00"))]).toEqual([[], ["186.00万元"]]);
});
