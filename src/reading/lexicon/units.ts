/** Units of the notation as data; all in half width. */

/** Counting units that say nothing of what they count: they stand for any other (20项 against 20个). */
export const GENERAL_COUNTS: ReadonlySet<string> = new Set(["个", "项", "件", "次", "处"]);

/** Counting units that offices use for one another. 人, 户 and 人次 count different things and stand in no group together. */
export const ALIKE_COUNTS: readonly ReadonlySet<string>[] = [
  ["场", "场次", "期", "班", "班次", "届", "轮", "节", "课时"], ["所", "座", "栋", "幢", "间", "站", "点"], ["台", "套", "台套", "台/套", "架", "辆", "副"],
  ["份", "篇", "本", "册", "集", "条", "期"], ["批", "批次", "起", "例", "宗", "笔", "单"], ["棵", "株"], ["只", "头", "羽"], ["盏", "根", "支", "把"], ["家", "所",
    "户"], ["村", "个村", "社区"], ["乡镇", "个乡镇"],
].map((units) => new Set(units));

/** Units that count things. */
export const COUNT_UNITS: readonly string[] = [
  "个", "人", "名", "位", "次", "户", "人次", "人数", "场", "场次", "期", "项", "件", "套", "台", "台套", "台/套", "所", "家", "份", "集", "篇", "条", "处", "座",
  "村", "只", "头", "羽", "批", "批次", "起", "例", "辆", "艘", "栋", "幢", "间", "支", "本", "册", "幅", "块", "棵", "株", "张", "宗", "对", "组", "队",
  "户次", "人天", "车次", "班次", "班", "节", "课时", "学时", "届", "轮", "种", "类", "口", "盏", "根", "枚", "把", "部", "单", "架", "笔", "桩", "副", "顶", "床", "个人", "人份",
    "头份", "剂次", "剂", "箱", "袋", "桶", "瓶", "盒", "片", "面", "扇", "株次", "宗次", "点", "站", "个村", "个乡镇", "乡镇", "社区",
];

/** Other known units: measured, not counted. A unit that stands nowhere is still read as a unit when it is short. */
export const MEASURE_UNITS: readonly string[] = [
  "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "厘米", "毫米", "米", "亩", "公顷", "㎡", "m²", "m2", "m³", "m3", "km²", "km2", "km", "cm", "mm", "m",
  "吨", "公斤", "千克", "斤", "克", "kg", "t", "升", "毫升", "倍", "分", "小时", "分钟", "秒", "年", "级", "度", "千瓦时", "千瓦", "℃", "°C", "分贝", "dB", "毫克",
    "微克", "mg", "μg", "L", "mL", "kW", "TB", "GB", "MB", "M", "G", "T", "里", "尺",
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
export const SAME_UNITS: Readonly<Record<string, string>> = { "名": "人", "位": "人", "人数": "人", "个人": "人", "㎡": "平方米", "m²": "平方米",
  "m2": "平方米", "km": "公里", "千米": "公里", "m": "米", "kg": "公斤", "千克": "公斤", "t": "吨", "°C": "℃", "dB": "分贝" };

/** Measures that are so many of a smaller one: text → [smallest, how many of it]. */
export const SCALED_UNITS: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map(Object.entries({
  "秒": ["秒", 1], "分钟": ["秒", 60], "小时": ["秒", 3600],
  "毫米": ["毫米", 1], "mm": ["毫米", 1], "厘米": ["毫米", 10], "cm": ["毫米", 10], "米": ["毫米", 1000], "m": ["毫米", 1000], "公里": ["毫米", 1e6],
    "千米": ["毫米", 1e6], "km": ["毫米", 1e6],
  "微克": ["克", 1e-6], "μg": ["克", 1e-6], "毫克": ["克", 1e-3], "mg": ["克", 1e-3], "克": ["克", 1], "公斤": ["克", 1000], "千克": ["克", 1000],
    "kg": ["克", 1000], "吨": ["克", 1e6], "t": ["克", 1e6],
  "亩": ["亩", 1], "公顷": ["亩", 15],
}));

/** Chinese multipliers in front of a unit. */
export const MULTIPLIERS: readonly (readonly [word: string, factor: number])[] = [["万亿", 1e12], ["千万", 1e7], ["百万", 1e6], ["亿", 1e8], ["万", 1e4]];

/** The units of a span of time in two parts. */
export const HOUR = "小时";
export const MINUTE = "分钟";
export const SECOND = "秒";
/** The unit of scores and weights. */
export const POINTS = "分";
/** The base of an amount whose multiplier stands alone: 万 means 万元. */
export const MONEY = "元";
/** What a quantity may be measured by below the stroke, besides units: 元/人·季度. */
export const PERIODS: readonly string[] = ["年", "季", "季度", "月", "周", "日", "天", "学期", "学年", "生", "床日", "人年", "人月", "年度", "半年", "标准", "公斤"];
/** An indicator that asks for a share. */
export const ASKS_FOR_SHARE = /率|比例|比重|占比|百分|%|满意|覆盖|程度|进度|完成情况|达标|增幅|增速/;
/** Units that name a month of the year, not a span of months. */
export const CALENDAR_MONTHS: readonly string[] = ["月", "月份"];
/** 210余人, 200多人: above the number that stands in front. */
export const MORE: readonly string[] = ["余", "多"];
/** What may stand behind a counted unit and make another one of it: 台班, 架次. */
export const PART_UNIT: readonly string[] = ["次", "班", "日", "天", "套"];
/** The letters that may make a unit behind a number, and the unit that ends a target (≥60盏). */
export const UNIT_LETTERS = /^[一-鿿A-Za-z/·³²]{1,4}/;
export const UNIT_AT_END = /\d\s*([一-鿿A-Za-z/·*]{1,6})$/;
/** What stands in front of a unit that is said in words. */
export const UNIT_PREFIX = /^单位[:]?/;
/** What a price or a rate may be per, and words that make it a condition instead. */
export const PER_LETTERS = /^[一-鿿㎡²³a-zA-Z\d·./]+$/;
export const NOT_PER = /[以内及或之]/;
