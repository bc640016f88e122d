/** Units of scoring sentences as data. What a unit measures decides whether a step of it is a distance on a scale or an event. */

/** Per cent: steps are distances. */
export const RATE_UNITS: readonly string[] = ["个百分点", "百分点", "个点", "点", "%", "‰"];

/** Spans of time: without a printed edge they are counted from the due date. */
export const TIME_UNITS: readonly string[] = ["个工作日", "工作日", "个自然日", "自然日", "个月", "个季度", "季度", "小时", "个小时", "分钟", "秒钟", "秒", "天", "日", "周", "月", "年", "旬"];

/** Lengths, areas, weights, money and the like: steps are distances. */
export const MEASURES: readonly string[] = [
  "万元/公里", "元/平方米", "元/立方米", "元/公里", "元/亩", "元/户", "元/人", "元/吨", "元/米", "元/公斤", "微克/立方米", "毫克/立方米", "毫克/升", "mg/L", "μg/m3", "元/件", "元/套", "元/次", "元/张",
  "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "厘米", "毫米", "米", "万亩", "万立方米", "万平方米", "万公里", "亩", "公顷", "万吨", "吨", "公斤", "千克", "克", "毫克", "升",
  "毫升", "亿元", "百万元", "千万元", "万元", "千元", "元",
  "岁", "倍", "℃", "度", "级", "分贝", "dB", "°C", "千瓦时", "千瓦", "兆", "公分", "cm", "mm", "km", "kg", "m", "t", "s",
];

/** Things that are counted: a step of them is an event, unless the sentence prints how many are due. */
export const TALLIES: readonly string[] = [
  "人次", "户次", "批次", "件次", "台次", "车次", "班次", "场次", "例次", "宗次", "人天", "课时", "学时", "万人次", "万人", "万户",
  "次", "例", "个", "项", "处", "起", "篇", "户", "份", "笔", "条", "场", "件", "名", "家", "人", "位", "本", "块", "张", "样", "轮", "回", "餐", "单", "店", "台",
  "套", "辆", "盏", "座", "门", "期", "班",
  "队", "村", "类", "种", "批", "宗", "桩", "幅", "支", "根", "棵", "株", "头", "只", "页", "卷", "册", "袋", "瓶", "包", "组", "路", "道", "栋", "幢", "间", "层",
  "片", "段", "所", "科", "晚", "夜", "顿", "枚", "艘", "届", "节", "堂", "封", "趟", "遍", "环节", "部", "社区", "乡镇", "街道", "企业", "单位", "部门", "标段", "点位",
  "项目",
];

export const ALL_UNITS: readonly string[] = [...RATE_UNITS, ...TIME_UNITS, ...MEASURES, ...TALLIES];

/** The unit of months as sentences are read. */
export const MONTH = "月";
