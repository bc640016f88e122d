import { pick, type Random } from "../../scripts/bench/recognition/random";
import type { CellValue } from "../../src/workbook";

/** Targets as people write them, with what may stand in the operator and unit columns. */
const TARGETS: readonly CellValue[] = [
  20,
  100,
  0,
  1,
  0.95,
  15.5,
  "20口",
  "≥20口",
  "≥95%",
  "95%",
  "≤5万元",
  "≤3天",
  "=1",
  "80-90%",
  "9月前",
  "2023年12月底前",
  "显著提升",
  "达成年度指标",
  "—",
  "1,020个",
  "不低于48盏",
  "达标",
  null,
];
const ACTUALS: readonly CellValue[] = [
  20,
  18,
  100,
  0,
  1,
  0.95,
  12.3,
  "20口",
  "18口",
  "48盏",
  "95%",
  "96.5%",
  "4.9万元",
  "2天",
  "8月",
  "2023年11月",
  "未完成",
  "还差2口",
  "显著提升",
  "达成年度指标",
  "未达成年度指标且效果较差",
  "≥95%",
  "不适用",
  "无",
  "/",
  "1,020个",
  null,
];
const WEIGHTS: readonly CellValue[] = [10, 5, 7.5, 12, 20, 15, 0, "10", "—", null];
const SCORES: readonly CellValue[] = [null, null, null, null, null, null, 10, 5, 0, "-", "/", "不适用", "8"];
const LEVELS: readonly (readonly [string, string])[] = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "社会效益指标"],
  ["效益指标", "经济效益指标"],
  ["满意度指标", "服务对象满意度指标"],
];
const NAMES: readonly string[] = [
  "新建机井",
  "设备验收合格率",
  "完成及时率",
  "采购成本",
  "受益人口",
  "带动增收",
  "群众满意度",
  "投诉件数",
  "培训人数",
  "事故起数",
  "工程完工时间",
];

const oneOf = <T>(random: Random, from: readonly T[]): T => from[pick(random, from.length)]!;
const maybe = <T>(random: Random, chance: number, value: T): T | null => (random() < chance ? value : null);

/** A project form of the national sort with random rows and funds. */
export function nationalForm(random: Random): CellValue[][] {
  const [year, all, done] = [100, 120, 90, 0, 45.5, -10]
    .map((value) => maybe(random, 0.95, value * (1 + pick(random, 3))))
    .sort(() => random() - 0.5);
  const count = 2 + pick(random, 9);
  const levels = Array.from({ length: count }, () => pick(random, LEVELS.length)).sort((a, b) => a - b);
  let last = -1;
  const rows = levels.map((at): CellValue[] => {
    const [one, two] = LEVELS[at]!;
    const printed = at !== last;
    const newLevel1 = last < 0 || LEVELS[last]![0] !== one;
    last = at;
    return [
      null,
      newLevel1 ? one : null,
      printed ? two : null,
      oneOf(random, NAMES),
      oneOf(random, TARGETS),
      oneOf(random, ACTUALS),
      oneOf(random, WEIGHTS),
      oneOf(random, SCORES),
      maybe(random, 0.3, "天气原因"),
    ];
  });
  const total = random() < 0.8 ? [["总分", null, null, null, null, null, 100, maybe(random, 0.1, 88), null]] : [];
  return [
    ["项目支出绩效自评表"],
    ["（2023年度）"],
    ["项目名称", null, "农村供水"],
    ["主管部门", null, "某局", null, null, "实施单位", null, "某所"],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", year ?? null, all ?? null, done ?? null, 10, null, maybe(random, 0.2, 9)],
    [null, null, "其中：当年财政拨款", year ?? null, all ?? null, done ?? null, "—", null, "—"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...rows,
    ...total,
  ];
}
