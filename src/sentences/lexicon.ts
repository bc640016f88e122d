/** Words and signs of scoring sentences that the reader tells apart (rule catalogue 2, §3.1 and §3.3). */

/** Numbers printed as words. */
export const WORD_NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 半: 0.5, "1/2": 0.5 };

/** Units that all mean percent points. */
export const PERCENT_POINTS = new Set(["个百分点", "百分点", "个点", "点", "%"]);

/** The unit of days as sentences are read. */
export const DAY = "日";
const DAYS = new Set([DAY, "天"]);

/** One word for units that mean the same: percent points are "%", 天 is "日". */
export function plainUnit(unit: string): string {
  if (PERCENT_POINTS.has(unit)) return "%";
  if (DAYS.has(unit)) return DAY;
  if (unit === "个工作日") return "工作日";
  return unit === "个月" ? "月" : unit;
}

/** Operators that include their number from above, exclude it, and include it from below. */
export const LOW = new Set(["≥", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少", "达到", "达"]);
export const LOW_OPEN = new Set([">", "大于", "高于", "超过", "超出", "超", "多于"]);
export const HIGH = new Set(["≤", "小于等于", "小于或等于", "不超过", "不高于", "不大于", "不多于", "控制在", "未超过"]);

export const EQUAL: ReadonlySet<string> = new Set(["=", "等于"]);

/** 及以上, 及以下 or a (含 behind an operator's number: the number itself belongs to the range. */
export const INCLUDED_MARK = /及以[上下]|\(含/;
export const EXCLUDED_MARK = "不含";

/** Which way a suffix such as 以上 opens, and whether it surely includes its number (以下 alone does not say). */
export function suffixSide(suffix: string, print: string): { readonly side: "low" | "high"; readonly sure: boolean } {
  const side = suffix.includes("上") || suffix === "以外" ? "low" : "high";
  return { side, sure: side === "low" || suffix.startsWith("及") || suffix.endsWith("内") || print.includes("含") };
}

/** Units that count things: a step of them is an event, not a distance on a scale. */
export const COUNTED: ReadonlySet<string> = new Set(["次", "例", "个", "项", "处", "起", "篇", "户", "份", "笔", "条", "场", "件", "人次", "名", "家", ""]);

/** A sentence without any of these gives no points; explanations of what an indicator means are passed over quickly. */
export const SPEAKS_OF_POINTS = /[\d０-９①-⑳扣分×＊*·]|比例|择其一/;

/** A cut or a gain in points, a full or no mark, or who grades: such a text is a criterion, read or not. 部分, 分配, 分钟 and the like are no points. */
const NO_POINTS = "(?!配|钟|类|布|析|解|散|管|别|项|期|批|段|级|档|公司|局|红|工|之)";
export const STATES_POINTS = new RegExp(`\\d\\s*分${NO_POINTS}|[零满全扣得计记给加减评赋打奖]分${NO_POINTS}|不得分|扣完|(?<![折抵克环])扣(?!除|缴|押|款|税|留)|(?<![合累统总预])[得计给记奖]\\s*\\d`);
/** Beside these, words that only a criteria column uses of points: 酌情, 一票否决, 按比例计算, and the bare steps of ≥95%:10. */
export const SPEAKS_OF_SCORING = /分值|分数|标准分|权重分|酌情|视[^,;。]{1,10}(?:扣|给|定)|一票否决|减半|择其一|[%‰月日天名个次档级上下内]:\d|按[^,;。]{0,10}(?:比例|完成率|程度)(?:计|折|得|赋|给|评|扣|核|递)/;

/** Signs and words of two or more characters that stand for one once spaces are gone. */
export const JOINED: readonly (readonly [string, string])[] = [[">=", "≥"], ["<=", "≤"], ["=>", "≥"], ["=<", "≤"], ["--", "-"], ["百分之百", "100%"]];

/** Beginnings of a denial (未按, 没有), and the answer that denies any question. */
export const DENIAL = /^(未按|未能|没有|未|不|没|无|非)/;
export const NO_ANSWER = "否";
export const HAS = "有";
export const HAS_NOT = "无";

/** In time and too late: the two answers about a date. */
export const TIMELY = /按时|及时|按期|规定时间|规定期限|时限内/;
export const LATE = /^(逾期|超期|延期|延迟|迟报|超时|超过规定)/;
/** Directions that are measured from the due date: so many days late. */
export const DELAY = /延迟|逾期|推迟|晚|迟|延期|超期|拖延/;

/** A yes/no word behind steps that stands for all values below them. */
export const ELSE = /^(未|没有|不达标|达不到|低于的?$|不足的?$|超出的?$|超过的?$)/;

/** A share of what was reached, in words; 线性 and 插值 speak of a line instead. */
export const BY_SHARE = /按[^线插]*比例(?!减|扣)/;

/** 两例, 三处: counts in words; 一 only where it does count (一项, 一个 and 一次 often do not), never an order (第二处). */
export const COUNTED_IN_WORDS = /(?<![第\d一二两三四五六七八九十百])(?:一(?=例|起|处|笔)|[二两三四五六七八九])(例|起|处|笔|次|项|个|件)/g;

/** Words by which a per cent of a sentence is the share of the plan that was done. */
export const SHARE_OF_PLAN = /完成|计划|任务|足额|如数|到位|兑付|兑现|装机/;
/** Rates that say the same, and any other rate: 合格率 of what was done is not the share of the plan. */
export const PLAN_RATE = /(?:完成|执行|到位|兑现|兑付|支付|实现|入库|开工|竣工|落实|实施)(?:比)?率/g;
export const OTHER_RATE = /[\u4e00-\u9fff]率|满意度/;

/** Particles that hang behind words taken out of a sentence, stand anywhere in them, or open them. */
export const TRAILING_PARTICLES = /[的,]+$/;
export const PARTICLES = /[的,]/g;
export const OPENING_IS = /^是(?=.)/;
/** One event with its unit, at the end of what happened: 安全事故1起. */
export const ONE_OF_THEM = /[1一][\u4e00-\u9fff]{1,2}$/;
/** What joins the ends of a range. */
export const RANGE_JOINT = /[-~至到]/;
/** Words that say there is none of a thing. */
export const NONE_OF_IT = /^(无|没有)/;
/** What ends like a figure that is compared: a rate, a ratio, an amount, a number. */
export const ENDS_AS_FIGURE = /[率比额数]$/;
