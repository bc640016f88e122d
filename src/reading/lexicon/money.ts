/** Words of amounts as data; all in half width. */

/** How many 元 one of each unit of money is. */
export const MONEY_UNITS: ReadonlyMap<string, number> = new Map([
  ["元", 1], ["百元", 100], ["千元", 1e3], ["万元", 1e4], ["十万元", 1e5], ["百万元", 1e6], ["千万元", 1e7], ["亿元", 1e8], ["万亿元", 1e12],
]);

/** The other spelling of 元. */
export const YUAN_ROUND = "圆";

/** Signs that may end an amount. */
export const END = /^。?$/;

/** Multipliers that mean money when they stand alone behind an amount: 5.8万. */
export const BARE_UNITS: readonly string[] = ["万", "百万", "千万", "亿", "万亿"];

/** The currency in front of an amount or beside its unit. */
export const CURRENCY = "(?:人民币|RMB|CNY|¥)";
/** Where an amount begins: behind it stand digits. */
export const AMOUNT_START = /[-+.]?\d|¥|人民币:?[-+.\d]|RMB|CNY/;

/** 100万元整. */
export const EXACTLY = /^[整正]/;

/** How a heading announces a unit: its name, what may follow it, what stands before a lone 元 (not 单元, 美元), and numerals, behind which it is an amount. */
export const UNIT_MARKS = { name: /(?<![十百千万亿])[十百千万亿]*[元圆]/g, behind: /^(?:$|[),、;:"]|人民币)/, beforeYuan: /(?:^|[(:,、/]|人民币|单位)$/,
  counted: /[\d零一二三四五六七八九两几多.]$/ } as const;

/** Words that promise parts: with nothing behind them a remark is not whole. */
export const OPENS_PARTS = /(?:其中|含|包括):?$/;

/** Words that may stand in front of an amount and change nothing about it: what the amount is called. */
export const AMOUNT_WORDS: readonly string[] = [
  "年度", "全年", "本年度", "本年", "当年", "今年", "年初", "年末", "调整后", "项目", "部门", "单位", "整体", "专项", "转移支付", "资金", "经费", "预算", "支出", "收入", "执行", "实际",
    "安排", "下达", "批复", "到位", "使用", "支付", "投入", "投资", "财政",
  "总额", "总计", "合计", "共计", "小计", "总", "共", "计", "金额", "数", "额", "款", "的", "为", "是",
];

/** Words that name a part of an amount by where it comes from or what it is for. */
export const PART_WORDS: readonly string[] = [
  "其中", "含", "包括", "中央", "省级", "市级", "县级", "区级", "州级", "乡级", "镇级", "乡镇", "本级", "上级", "地方", "级", "省", "市", "县", "区", "拨款", "补助", "配套", "自筹",
    "自有", "其他", "其它", "上年", "结转", "结余", "基本支出", "项目支出", "人员经费", "人员",
  "公用", "一般公共预算", "一般公共", "政府性基金", "基金", "国有资本经营", "国有资本", "专户管理", "债券", "银行贷款", "贷款", "社会资金", "社会", "事业", "经营", "一般",
];

/** What names a part only where parts are listed: 95万元(财政75万元,自筹20万元). */
export const LISTED_PART = /^财政(资金)?$/;

/** Words of a part that is called the whole: 财政资金总额 is no part. */
export const WHOLE = /总额|总计|合计|共计|^总|^共/;

/** Remarks in brackets that leave an amount what it is. */
export const REMARKS: readonly string[] = ["含税", "不含税", "人民币", "大写", "小写", "预算数", "决算数", "批复数", "执行数", "调整后", "保留两位小数"];

/** 金额单位：万元, 单位为千元, 以元为单位, in a line that speaks for the whole sheet. */
export const STATED_UNIT: readonly RegExp[] = [/(?:金额|货币|计量|计价)?单位(?:均)?[:为是]?\(?(?:人民币)?:?([十百千万亿]*[元圆])(?:人民币)?(?![/\w一-鿿])/,
  /以\(?([十百千万亿]*[元圆])\)?为(?:金额|计量|计价)?单位/];
/** A unit in brackets behind a text: group 1 the text, group 2 the unit. */
export const UNIT_BRACKET = /^(.*)\((?:单位:)?([^()]*)\):?$/s;
/** A unit in brackets in front of a text. */
export const LEADING_UNIT_BRACKET = /^\((?:单位:)?([^()]*)\)/;
