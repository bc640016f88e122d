/** Words of the notation as data; all in half width. */

/** Units that count things; they can be compared with each other only loosely (人 against 户). */
export const COUNT_UNITS: readonly string[] = [
  "个", "人", "名", "位", "次", "户", "人次", "人数", "场", "场次", "期", "项", "件", "套", "台", "台套", "台/套", "所", "家", "份", "集", "篇", "条", "处", "座",
  "村", "只", "头", "羽", "批", "批次", "起", "例", "辆", "艘", "栋", "幢", "间", "支", "本", "册", "幅", "块", "棵", "株", "张", "宗", "对", "组", "队",
  "户次", "人天", "车次", "班次", "班", "节", "课时", "届", "轮", "种", "类", "口", "盏", "根", "枚", "把", "部", "单", "宗次", "点", "站", "个村", "个乡镇", "乡镇", "社区",
];

/** Other known units: measured, not counted. A unit that stands nowhere is still read as a unit when it is short. */
export const MEASURE_UNITS: readonly string[] = [
  "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "厘米", "毫米", "米", "亩", "公顷", "㎡", "m²", "m2", "m³", "m3", "km²", "km2", "km", "cm", "mm", "m",
  "吨", "公斤", "千克", "斤", "克", "kg", "t", "升", "毫升", "倍", "分", "小时", "分钟", "秒", "年", "级", "度", "千瓦时", "千瓦", "kW", "TB", "GB", "MB", "M", "G", "T", "里", "尺",
];

/** Unit spellings that mean one base unit: text → [base, dimension, factor]. */
export const KNOWN_UNITS: Readonly<Record<string, readonly [base: string, dimension: "money" | "share" | "month" | "day", factor: number]>> = {
  "元": ["元", "money", 1], "元人民币": ["元", "money", 1], "人民币元": ["元", "money", 1], "圆": ["元", "money", 1], "千元": ["元", "money", 1000],
  "%": ["%", "share", 1], "百分比": ["%", "share", 1], "百分率": ["%", "share", 1], "百分点": ["%", "share", 1], "个百分点": ["%", "share", 1],
  "百分比(%)": ["%", "share", 1], "百分比%": ["%", "share", 1], "%(百分比)": ["%", "share", 1], "‰": ["%", "share", 0.1], "千分比": ["%", "share", 0.1],
  "月": ["月", "month", 1], "月份": ["月", "month", 1], "个月": ["月", "month", 1],
  "天": ["天", "day", 1], "日": ["天", "day", 1], "个工作日": ["工作日", "day", 1], "工作日": ["工作日", "day", 1], "自然日": ["天", "day", 1],
};

/** Spellings of a counted unit that are the same thing. */
export const SAME_UNITS: Readonly<Record<string, string>> = { "名": "人", "位": "人", "人数": "人", "㎡": "平方米", "m²": "平方米", "m2": "平方米", "km": "公里", "千米": "公里", "m": "米", "kg": "公斤", "千克": "公斤", "t": "吨" };

/** Chinese multipliers in front of a unit. */
export const MULTIPLIERS: readonly (readonly [word: string, factor: number])[] = [["万亿", 1e12], ["千万", 1e7], ["百万", 1e6], ["亿", 1e8], ["万", 1e4]];

export type SignWord = readonly [word: string, sign: "≥" | ">" | "≤" | "<" | "="];

/** Words in front of a number, longest meaning first: a negated word must be tried before the word it negates. */
export const SIGN_BEFORE: readonly SignWord[] = [
  ["不得低于", "≥"], ["不得少于", "≥"], ["不得小于", "≥"], ["不低于", "≥"], ["不少于", "≥"], ["不小于", "≥"], ["不下于", "≥"], ["不弱于", "≥"],
  ["大于或者等于", "≥"], ["大于或等于", "≥"], ["大于等于", "≥"], ["高于或等于", "≥"], ["高于等于", "≥"], ["至少", "≥"], ["最少", "≥"], ["最低", "≥"], ["起码", "≥"],
  ["不得超过", "≤"], ["不得高于", "≤"], ["不得大于", "≤"], ["不得多于", "≤"], ["不得突破", "≤"], ["不超过", "≤"], ["未超过", "≤"], ["不超", "≤"], ["不高于", "≤"], ["不大于", "≤"],
  ["不多于", "≤"], ["不突破", "≤"], ["小于或者等于", "≤"], ["小于或等于", "≤"], ["小于等于", "≤"], ["低于或等于", "≤"], ["低于等于", "≤"], ["控制在", "≤"], ["至多", "≤"], ["最多", "≤"], ["最高", "≤"],
  ["大于", ">"], ["超过", ">"], ["高于", ">"], ["多于", ">"], ["小于", "<"], ["低于", "<"], ["少于", "<"], ["不足", "<"], ["等于", "="],
];

/** Words in front of a number that give a direction only when nothing behind the number does: 达到95%, but 达到95%以下. */
export const WEAK_SIGN_BEFORE: readonly SignWord[] = [
  ["降低到", "≤"], ["降低至", "≤"], ["下降到", "≤"], ["下降至", "≤"], ["降到", "≤"], ["降至", "≤"], ["压减到", "≤"], ["压减至", "≤"],
  ["达到", "≥"], ["达", "≥"], ["提高", "≥"], ["提升", "≥"], ["增长", "≥"], ["增加", "≥"], ["降低", "≥"], ["下降", "≥"], ["压减", "≥"],
];

/** Words behind a number. 以上 and 以下 include the number, as in Chinese legal usage. */
export const SIGN_AFTER: readonly SignWord[] = [
  ["(含)以上", "≥"], ["及其以上", "≥"], ["及以上", "≥"], ["或以上", "≥"], ["以上(含)", "≥"], ["以上", "≥"], ["起步", "≥"],
  ["(含)以下", "≤"], ["(含)以内", "≤"], ["及以下", "≤"], ["及以内", "≤"], ["或以下", "≤"], ["以下(含)", "≤"], ["以内(含)", "≤"], ["以下", "≤"], ["以内", "≤"], ["之内", "≤"], ["范围内", "≤"], ["内", "≤"],
];

/** Words of an operator column, besides the signs. */
export const QUALITATIVE_OPERATORS: readonly string[] = ["定性", "定性指标", "文字描述", "定性描述", "其他"];
