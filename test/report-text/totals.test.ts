import { findClaims } from "../../src/report-text";

/*
 * Totals that stand behind their parts and say in their own word what they add up. 【right|wrong】: with the right print the figure holds and no
 * alarm is raised; with the wrong one an alarm stands at it. Texts of our own, written before the readings they ask for.
 */
const TOTALS: readonly string[] = [
  "道路养护支出486.3万元，绿化养护支出215.74万元，路灯维护支出98.5万元，执行率分别为97.26%、93.8%和98.5%。三项实际支出【800.54万元|805.04万元】。",
  "市级补助资金支付1284.6万元，支付率95.16%；区级配套资金支付407.95万元，支付率92.3%。合计支付【1692.55万元|1962.55万元】。",
  "公务接待费年初预算6万元，决算4.37万元；公务用车运行维护费年初预算15万元，决算13.86万元。两项合计【18.23万元|18.32万元】。",
  "代征税款手续费：电力公司代征2365万元，手续费118.25万元；车管所代征4178万元，手续费125.34万元。两家手续费合计【243.59万元|234.59万元】。",
  "省级财政下达补助资金1860万元，加上上年结转274.8万元，全年可用资金【2134.8万元|2314.8万元】。",
  "本年一般公共预算收入48216万元，加上上级补助收入126430万元、上年结转7385万元，收入总量【182031万元|128031万元】。",
  "麻疹疫苗应种3120剂次，实种3047剂次；乙肝疫苗应种2984剂次，实种2951剂次；脊灰疫苗应种4106剂次，实种4058剂次。三种疫苗合计实种【10056剂次|10506剂次】。",
  "中央财政补助1745万元，省级财政补助812万元，区财政另行配套436.5万元，项目总投入【2993.5万元|2939.5万元】。",
  "（1）宣传费预算84.2万元，支出81.65万元；\n（2）培训费预算46万元，支出45.3万元；\n（3）设备费预算138万元，支出129.74万元。\n支出合计【256.69万元|265.69万元】，总体执行率95.71%。",
  "设备采购安排1284.5万元；系统开发安排736.2万元；运行维护安排318.8万元。总规模【2339.5万元|2393.5万元】。",
];

const RIGHT = /【(?<right>[^|】]+)\|(?<wrong>[^】]+)】/;
const told = (text: string, way: "right" | "wrong") => {
  const match = RIGHT.exec(text)!;
  const print = match.groups![way]!;
  return { print, at: match.index, text: text.replace(RIGHT, print) };
};
const alarmsIn = (text: string) => findClaims(text).filter(({ verdict }) => verdict === "inconsistent" || verdict === "truncated");

test.each(TOTALS)("%s", (text) => {
  const right = told(text, "right");
  expect(alarmsIn(right.text)).toEqual([]);
  expect(findClaims(right.text).find(({ start }) => start === right.at)?.verdict).toMatch(/consistent|rounding/);
  const wrong = told(text, "wrong");
  expect(alarmsIn(wrong.text).map(({ text: print, start }) => [print, start])).toContainEqual([wrong.print, wrong.at]);
});

test.each([
  // What came from elsewhere is in the total as well, or the total is of something else.
  "道路养护支出486.3万元，绿化养护支出215.74万元，路灯维护支出98.5万元。全年各类项目支出合计1005.04万元。",
  "东区支付1284.6万元，西区支付407.95万元，其余各区另行结算。全市合计支付2962.55万元。",
  "公务接待费决算4.37万元，公务用车运行维护费决算13.86万元，上年两项合计19.23万元。",
  "省级补助1860万元，上年结转274.8万元，可用资金较上年的2314.8万元减少180万元。",
  "未兑付的原因：一是权属纠纷涉及17户、12.6万元；二是账户有误涉及8户、9.3万元；两类共25户；享受政策的农户1264户。",
  "县一中实招862人，县二中实招745人，全县高中合计实招2607人。",
])("no total of these: %s", (text) => expect(alarmsIn(text)).toEqual([]));
