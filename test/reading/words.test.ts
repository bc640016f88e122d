import fc, { runs } from "../helpers/property";
import { ownWords } from "../../src/reading/own";
import { DEEDS } from "../../src/reading/lexicon/deeds";
import { SIGN_BEFORE } from "../../src/reading/lexicon/signs";
import { WORDS } from "../../src/reading/lexicon/words";
import { plain, printOf, readActual, readTarget, type ReadActual } from "../../src/reading";
import { tokensOf } from "../../src/reading/tokens";

interface Row {
  readonly name?: string;
  readonly target?: string;
}

function read(text: string, { name, target }: Row = {}): ReadActual {
  const told = target === undefined ? undefined : readTarget({ ...printOf(target), name });
  return readActual({ ...printOf(text), name, target: told });
}

function brief(actual: ReadActual): string {
  switch (actual.kind) {
    case "number": return `${actual.quantity.value}${actual.quantity.unit?.text ?? ""}`;
    case "bound": return `${actual.direction === "at-least" ? "≥" : "≤"}${actual.quantity.value}${actual.quantity.unit?.text ?? ""}`;
    case "between": return `${actual.low.value}..${actual.high.value}`;
    case "date": return `${actual.at.year ?? "-"}/${actual.at.month}/${actual.at.day ?? "-"}`;
    case "qualified": return `${actual.how}: ${actual.text.slice(actual.word.start, actual.word.end)}`;
    case "partly": return `? ${actual.unread.map(({ start, end }) => actual.text.slice(start, end)).join(" ")}`;
    default: return actual.kind;
  }
}

test.each([
  ["已完成266名", "266名"], ["共培训300人次", "300人次"], ["完成率达到98%", "98%"], ["实际支出4.9万元", "4.9万元"], ["100%完成", "100%"], ["3次（全年）", "3次"],
    ["实际培训210人", "210人"], ["仅培训180人", "180人"],
  ["累计开展32场", "32场"], ["达到96%", "96%"], ["全年共举办12场次", "12场次"], ["截至年底累计发放补贴2,610户", "2610户"], ["经统计，满意度为97.5%", "97.5%"], ["已全部发放到位，共１２０户",
    "120户"], ["新建道路12.5公里", "12.5公里"],
  ["共组织巡查36次，按期完成", "36次"], ["1、完成培训200人", "200人"], ["2023年完成210人", "210人"], ["1-12月共巡查36次", "36次"], ["完成 1,020 人", "1020人"], ["百分之九十五",
    "95%"], ["共三次", "3次"], ["验收合格率100%", "100%"],
  ["95%（抽样调查）", "95%"], ["266名（含其中女性120名）", "? 女性"], ["266名（含教师12名）", "266名"], ["未发生安全事故，0起", "0起"], ["降至3%", "3%"], ["由80%提高到95%",
    "unreadable"], ["=100%", "100%"],
])("%s is %s", (text, expected) => expect(brief(read(text))).toBe(expected));

test.each([
  ["未达到95%", "denied: 未达到"], ["没有达到200人", "denied: 没有达到"], ["未满200人", "denied: 未满"], ["200人未完成", "denied: 未完成"], ["尚未完成200人",
    "denied: 尚未"], ["不是200人", "denied: 不是"], ["完成200人，未达标", "denied: 未达标"],
  ["还差200人", "gap: 还差"], ["缺200人", "gap: 缺"], ["差20人", "gap: 差"], ["剩余20人", "gap: 剩余"], ["计划培训200人", "planned: 计划"], ["拟培训200人",
    "planned: 拟"], ["预计200人", "planned: 预计"], ["将培训200人", "planned: 将"],
  ["目标200人", "planned: 目标"], ["仅完成计划200人", "planned: 计划"], ["取消200人培训", "cancelled: 取消"], ["推迟至次年3月", "postponed: 推迟至"], ["次年1月",
    "postponed: 次年"], ["将近200人", "approximate: 将近"], ["接近95%", "approximate: 接近"],
  ["约200人", "approximate: 约"], ["200人左右", "approximate: 左右"], ["基本完成200人", "approximate: 基本完成"], ["下降10%", "change: 下降"], ["减少20人",
    "change: 减少"], ["负增长10%", "change: 负增长"], ["增长10%", "change: 增长"],
  ["逾期5天", "excess: 逾期"], ["超支20万元", "excess: 超支"], ["提前5天", "excess: 提前"], ["2023年11月开工", "started: 开工"], ["正在建设12公里", "started: 正在"],
    ["预计2023年12月完成", "planned: 预计"], ["2023年12月底前未完成", "denied: 未完成"],
  ["未按期完成，2024年3月", "denied: 未按期"], ["2023年12月31日后", "after: 后"], ["每月3次", "each: 每月"], ["人均1200元", "each: 人均"], ["上年200人",
    "other-time: 上年"], ["±5%", "approximate: ±"], ["部分完成200人", "part: 部分"],
  ["266名（其中12名未完成）", "denied: 未完成"], ["200人（计划数）", "planned: 计划"],
])("%s gives no value: %s", (text, expected) => expect(brief(read(text))).toBe(expected));

test.each([
  ["神州200人", "? 神州"], ["完成200人xx", "? xx"], ["1,23,4", "? 1,23,4"], ["95%?~", "? ~"], ["按2号文件培训200人", "? 2号"], ["200人，见附件", "? 见附件"],
    ["2023年12月底前，详见说明", "? 详见说明"],
])("%s is read in part: %s", (text, expected) => expect(brief(read(text))).toBe(expected));

test.each([["12月底前全部完成", "-/12/-"], ["10月", "-/10/-"], ["2023年11月完成", "2023/11/-"], ["按期完成，2023年11月20日", "2023/11/20"], ["2023.11.20",
  "2023/11/20"], ["2023年11月提前完成", "2023/11/-"], ["于2023年10月31日竣工", "2023/10/31"], ["2023年完成", "2023/12/-"], ["第三季度完成", "-/9/-"],
  ["2023年3月至2023年11月", "2023/11/-"]])("%s is the date %s", (text, expected) => {
  expect(brief(read(text))).toBe(expected);
});

test.each([["《80", "≤80"], ["》90%", "≥90%"], ["210余人", "≥210人"], ["200多人", "≥200人"], ["3万余人", "≥3万人"], ["超过200人", "≥200人"], ["不足200人",
  "≤200人"], ["不到200人", "≤200人"], ["90%-95%", "90..95"]])("%s only limits the value: %s", (text, expected) => {
  expect(brief(read(text))).toBe(expected);
});

/** The row's own words are known; what they deny or plan is not. */
test.each([
  ["资助学生266名", "资助学生人数", "≥200名", "266名"], ["漏损率下降5%", "管网漏损率下降", "≥2%", "5%"], ["减少5%", "运输成本下降率", "≥5%", "5%"], ["增长5%", "运输成本下降率",
    "≥5%", "change: 增长"], ["提高12%", "销售额增长率", "≥10%", "12%"], ["下降12%", "销售额增长率", "≥10%", "change: 下降"],
  ["812台班", "出动养护机械", "≥800台班", "812台班"], ["PM2.5浓度35", "PM2.5浓度", "≤40", "35"], ["救助未成年人200人", "救助未成年人人数", "≥200人", "200人"],
    ["未成年人未救助200人", "救助未成年人人数", "≥200人", "denied: 未"], ["不合格率3%", "产品不合格率", "≤5%", "3%"],
  ["开工率95%", "及时开工率", "≥90%", "95%"], ["2023年3月开工", "项目开工时间", "2023年6月前", "2023/3/-"], ["2023年3月开工", "项目完工时间", "2023年6月前", "started: 开工"],
    ["目标人数200人", "目标人数培训率", "≥95%", "planned: 目标"], ["计划完成200人", "培训计划完成人数", "≥200人", "planned: 计划"],
  ["计划生育宣传200人", "计划生育宣传人数", "≥200人", "200人"], ["慰问200人", "培训人数", "≥200人", "? 慰问"], ["参训率95%", "培训合格率", "≥90%", "? 参训率"], ["每月3次", "每月巡查次数", "≥3次", "3次"],
  ["12人(第2)", "培训人数", "≥10人", "12人"], ["12人(第1,23)", "培训人数", "≥10人", "? 第 1,23"], ["12人(第1,23", "培训人数", "≥10人", "? 第 1,23"],
    ["12人(第1234567)", "培训人数", "≥10人", "12人"],
])("%s under %s with %s is %s", (text, name, target, expected) => expect(brief(read(text, { name, target }))).toBe(expected));

test("targets take plans for granted and refuse what leaves them open", () => {
  const kind = (text: string) => readTarget(printOf(text)).kind;
  expect(["计划培训200人", "预计完成200人", "确保95%", "力争达到95%", "每月3次", "逾期不超过5天", "差错率≤1%", "降低5%", "《80", "±5%", "正负15%"].map(kind))
    .toEqual(["equal", "equal", "equal", "at-least", "equal", "at-most", "at-most", "at-least", "at-most", "between", "between"]);
  expect(["约200人", "200人左右", "未完成5项", "次年3月前", "≥200人，见方案", "1,23,4人"].map(kind)).toEqual(["qualified", "qualified", "qualified",
    "qualified", "partly", "partly"]);
});

test("numbers that can only be dates without their format are no numbers where a time is asked for", () => {
  const row = { name: "项目完工时间", labels: ["时效指标"] };
  for (const value of [45303, 20231120, 202311, 2023.11]) {
    expect([value, readActual({ value, text: String(value), ...row }).kind, readTarget({ value, text: String(value),
      ...row }).kind]).toEqual([value, "unreadable", "unreadable"]);
  }
  expect(readActual({ value: 45303, text: "45303", name: "培训人数" }).kind).toBe("number");
  expect(readActual({ value: 45303, text: "2024/1/12", numberFormat: "yyyy/m/d", ...row })).toMatchObject({ kind: "date", at: { year: 2024,
    month: 1, day: 12 } });
});

test("no word stands in two lists", () => {
  const all = [...Object.values(WORDS), ...DEEDS].flatMap((list) => list.split(/\s+/).filter((word) => word !== "")).concat(SIGN_BEFORE.map(([word]) => word));
  expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
});

const PIECES = ["未", "没有", "达到", "完成", "计划", "还差", "共", "实际", "培训", "学生", "人", "200", "95", "%", "1,020", "1,23", "月", "12", "年", "2023",
  "底前", "前", "后", "《", "≥", "±", "-", "~", "至", "(", ")", "含", "，", "。", " ", "\n", "（", "神州", "x", "PM2.5", "0", "起", "余", "三", "次",
  "百分之", "约", "左右", "下降", "第", "号", "/", "万", "元", "¥", "+", "*", "—", "——", "每", "同比"];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((parts) => parts.join(""));

test("whole means that every character is covered by a token with a meaning", () => {
  fc.assert(fc.property(texts, fc.constantFrom("", "资助学生人数", "管网漏损率下降", "未成年人救助"), (text, name) => {
    const source = plain(text);
    const tokens = tokensOf(source.text, ownWords({ name }), "actual");
    expect(tokens.map((token) => source.text.slice(token.from, token.to)).join("")).toBe(source.text);
    const actual = read(text, { name });
    if (actual.kind === "number" || actual.kind === "bound" || actual.kind === "between" || actual.kind === "date") {
      expect(tokens.filter((token) => token.kind === "unread" || token.kind === "malformed")).toEqual([]);
      expect(/神州|x|1,23(?!\d)|未完成|还差|约|左右/.test(text.replace(/\s/g, ""))).toBe(false);
    }
    if (actual.kind === "partly") for (const { start, end } of actual.unread) expect(end).toBeGreaterThan(start);
  }), { numRuns: runs(5000) });
});
