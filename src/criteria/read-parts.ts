import type { Points, Span, ValueRange } from "./types";
import type { Part } from "./tree";

/** The first part with the given rule, looked for in the whole tree below. */
export function find(part: Part, rule: string): Part | null {
  for (const kid of part.kids) {
    if (kid.rule === rule) return kid;
    const deeper = find(kid, rule);
    if (deeper) return deeper;
  }
  return null;
}

/** All direct kids with one of the rules. */
export function kidsOf(part: Part, ...rules: string[]): Part[] {
  return part.kids.filter((kid) => rules.includes(kid.rule));
}

const WORD_NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 半: 0.5, "1/2": 0.5 };

/** The number of a `number` or `amount` part; 一, 两, 半 as words. */
export function numberOf(part: Part): number {
  return WORD_NUMBERS[part.text] ?? Number(part.text);
}

const PERCENT_POINTS = new Set(["个百分点", "百分点", "个点", "点", "%"]);
const DAYS = new Set(["日", "天"]);

/** One word for units that mean the same: percent points are "%", 天 is "日". */
export function plainUnit(unit: string): string {
  if (PERCENT_POINTS.has(unit)) return "%";
  if (DAYS.has(unit)) return "日";
  if (unit === "个工作日") return "工作日";
  return unit === "个月" ? "月" : unit;
}

export function unitOf(part: Part): string {
  return plainUnit(find(part, "unit")?.text ?? "");
}

const LOW = new Set(["≥", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少", "达到", "达"]);
const LOW_OPEN = new Set([">", "大于", "高于", "超过", "超出", "超", "多于"]);
const HIGH = new Set(["≤", "小于等于", "小于或等于", "不超过", "不高于", "不大于", "不多于", "控制在", "未超过"]);

interface Bound {
  readonly side: "low" | "high" | "both";
  readonly at: number;
  readonly included: boolean;
}

function signedBound(op: string, at: number, suffixIncludes: boolean): Bound {
  if (op === "=" || op === "等于") return { side: "both", at, included: true };
  if (LOW.has(op)) return { side: "low", at, included: true };
  if (LOW_OPEN.has(op)) return { side: "low", at, included: suffixIncludes };
  return { side: "high", at, included: HIGH.has(op) || suffixIncludes };
}

function rangeOfBounds(bounds: readonly Bound[], unit: string, edgesMarked: boolean): ValueRange {
  const low = bounds.find((bound) => bound.side !== "high");
  const high = bounds.find((bound) => bound.side !== "low");
  return { low: low?.at ?? null, lowIncluded: low?.included ?? false, high: high?.at ?? null, highIncluded: high?.included ?? false, edgesMarked, unit };
}

const RANGE_RULES = ["between", "twoSigns", "sandwich", "signed", "suffixed", "bare"];

/** The intervals named by a phrase, in order. */
export function rangesOf(part: Part): ValueRange[] {
  return kidsOf(part, ...RANGE_RULES).map(rangeOf);
}

function rangeOf(part: Part): ValueRange {
  const unit = unitOf(part);
  const numbers = kidsOf(part, "number").map(numberOf);
  const suffix = find(part, "suffix")?.text ?? "";
  switch (part.rule) {
    case "between": return betweenRange(part, unit);
    case "twoSigns": {
      const ops = [find(part, "op")!.text, find(part, "opB")!.text];
      return rangeOfBounds(ops.map((op, i) => signedBound(op, numbers[i]!, false)), unit, true);
    }
    case "sandwich": {
      const [left, right] = kidsOf(part, "opSign").map((op) => op.text);
      return rangeOfBounds([signedBound(flip(left!), numbers[0]!, false), signedBound(right!, numbers[1]!, false)], unit, true);
    }
    case "signed": return rangeOfBounds([signedBound(find(part, "op")!.text, numbers[0]!, /及以[上下]|\(含/.test(part.text))], unit, true);
    case "suffixed": {
      const side = suffix.includes("上") || suffix === "以外" ? "low" : "high";
      const sure = side === "low" || suffix.startsWith("及") || suffix.endsWith("内") || /含/.test(part.text);
      return rangeOfBounds([{ side, at: numbers[0]!, included: sure && !part.text.includes("不含") }], unit, sure);
    }
    default: return rangeOfBounds([{ side: "both", at: numbers[0]!, included: true }], unit, true);
  }
}

function flip(op: string): string {
  return { "≤": "≥", "<": ">", "≥": "≤", ">": "<", "=": "=" }[op] ?? op;
}

function betweenRange(part: Part, unit: string): ValueRange {
  const edges = kidsOf(part, "edge").map((edge) => ({ at: numberOf(find(edge, "number")!), marked: find(edge, "incl")?.text ?? "" }));
  const [low, high] = [...edges].sort((a, b) => a.at - b.at) as [(typeof edges)[0], (typeof edges)[0]];
  const includes = (mark: string) => mark !== "" && !mark.includes("不含");
  return {
    low: low.at, lowIncluded: includes(low.marked), high: high.at, highIncluded: includes(high.marked),
    edgesMarked: low.marked !== "" || high.marked !== "", unit,
  };
}

/** The points a result gives; null when the phrase has none. */
export function pointsOf(part: Part): Points | null {
  const result = kidsOf(part, "points", "barePoints", "barePointsB")[0];
  if (!result) return null;
  const full = find(result, "full");
  const number = find(full ?? result, "number");
  if (full) return number ? numberOf(number) : "full";
  if (find(result, "zero")) return 0;
  return number ? numberOf(number) : "full";
}

export function subjectOf(part: Part): string {
  return kidsOf(part, "subject", "subjectB").map((kid) => kid.text).join(",").replace(/^[()、]+/, "");
}

/** The plain-text span of phrases from `from` to `to`, ends included. */
export function spanOf(phrases: readonly Part[], from: number, to: number): Span {
  return { start: phrases[from]!.start, end: phrases[to]!.end };
}

/** A printed limit of a deduction: what 扣完为止, 最多扣n分, 最低n分 mean; null when the phrase is no limit. */
export function limitOf(part: Part | undefined): { kind: "lose" | "least" | "zero" | "top" | "sum"; points: number } | null {
  const kind = part?.rule === "cap" ? part.kids[0] : undefined;
  if (!kind) return null;
  const number = find(kind, "number");
  const points = number ? numberOf(number) : 0;
  switch (kind.rule) {
    case "cap_zero": case "cap_zeroB": return { kind: "zero", points: 0 };
    case "cap_lose": case "cap_loseB": return { kind: "lose", points };
    case "cap_least": return { kind: "least", points };
    case "cap_sum": case "cap_sumB": return { kind: "sum", points };
    default: return { kind: "top", points: 0 };
  }
}
