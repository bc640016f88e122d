import { countIn } from "../reading";
import { itemAt } from "../workbook";
import { NAMED_REFERENCE, EQUAL, EXCLUDED_MARK, HALF, HIGH, INCLUDED_MARK, LOW, LOW_OPEN, plainUnit, suffixSide } from "./lexicon";
import { find, findAll, kidsOf, type Part, partOf } from "./tree";
import type { EdgeOf, ValueRange } from "./types";
import { unitFactor } from "./unit-factor";

/** A condition on a value as one token prints it. */
export interface Bound {
  readonly part: Part;
  readonly of: EdgeOf;
  /** Inside any of them; two when a band is left on both sides (超出±6%). */
  readonly ranges: readonly ValueRange[];
  /** A number without sign or 以上: equal, or a step that was reached. */
  readonly bare: boolean;
  /** A band around a middle that the words name (±6%). */
  readonly band: "inside" | "outside" | null;
}

const RANGE_RULES = ["plusMinus", "sandwich", "between", "twoSigns", "signed", "suffixed", "relation", "amount"];

/** True for tokens that compare a value. */
export function isBound(part: Part): boolean {
  return RANGE_RULES.includes(part.rule);
}

/** The number of a `number` or `score` part; 一, 两, 半 as words. */
export function numberOf(part: Part): number {
  return amountOf(part.text);
}

/** A number in digits or as a word (一, 两, 十五, 半). */
export function amountOf(text: string): number {
  return text === HALF ? 0.5 : (countIn(text) ?? Number(text.replace(/,/g, "")));
}

/** The unit of the first unit printed in a part, "" when none. */
export function unitOf(part: Part): string {
  const unit = findAll(part, "unit", "rangeUnit").find((one) => one.text !== "");
  return plainUnit(unit?.text ?? "");
}

/**
 * The conditions of one token in printed order. Two comparisons that exclude each other (不低于98%，低于98%的) are two conditions.
 * Empty when the token contradicts itself.
 */
export function boundsOf(part: Part): Bound[] {
  if (part.rule === "relation") return [relationBound(part)];
  const unit = unitOf(part);
  const of = (ranges: readonly ValueRange[], more: Partial<Bound> = {}): Bound[] => [
    { part, of: "number", ranges, bare: false, band: null, ...more },
  ];
  switch (part.rule) {
    case "plusMinus": {
      const ranges = find(part, "pmEdge") ? ringOf(part, unit) : bandOf(part, unit);
      return ranges.length === 0 ? [] : of(ranges, { band: leavesMiddle(part) ? "outside" : "inside" });
    }
    case "between": {
      const range = betweenRange(part);
      return range ? of([range]) : [];
    }
    case "sandwich": {
      const signs = kidsOf(part, "opSign").map((op) => op.text);
      const numbers = kidsOf(part, "number").map(numberOf);
      const [left, right] = [flip(itemAt(signs, 0)), itemAt(signs, 1)];
      return of([rangeOf([sideOf(left, itemAt(numbers, 0), false), sideOf(right, itemAt(numbers, 1), false)], unit, true)]);
    }
    case "twoSigns":
      return twoBounds(part, unit);
    case "signed": {
      const range = signedRange(part, unit);
      return range ? of([range]) : [];
    }
    case "suffixed":
      return of([suffixedRange(part, unit)]);
    default: {
      const at = numberOf(partOf(part, "number"));
      return of([{ low: at, lowIncluded: true, high: at, highIncluded: true, edgesMarked: true, unit }], { bare: true });
    }
  }
}

interface Side {
  readonly side: "low" | "high" | "both";
  readonly at: number;
  readonly included: boolean;
}

function sideOf(op: string, at: number, marked: boolean): Side {
  if (EQUAL.has(op)) return { side: "both", at, included: true };
  if (LOW.has(op)) return { side: "low", at, included: true };
  if (LOW_OPEN.has(op)) return { side: "low", at, included: marked };
  return { side: "high", at, included: HIGH.has(op) || marked };
}

function rangeOf(sides: readonly Side[], unit: string, edgesMarked: boolean): ValueRange {
  const low = sides.find((one) => one.side !== "high");
  const high = sides.find((one) => one.side !== "low");
  return {
    low: low?.at ?? null,
    lowIncluded: low?.included ?? false,
    high: high?.at ?? null,
    highIncluded: high?.included ?? false,
    edgesMarked,
    unit,
  };
}

/** 达到95%以上, 低于60%: null when sign and suffix look different ways (低于60%以上). */
function signedRange(part: Part, unit: string): ValueRange | null {
  const side = sideOf(partOf(part, "op").text, numberOf(partOf(part, "number")), INCLUDED_MARK.test(part.text));
  const suffix = find(part, "suffix")?.text;
  if (suffix !== undefined && side.side !== "both" && suffixSide(suffix, part.text).side !== side.side) return null;
  return rangeOf([side], unit, true);
}

/** 95%以上: a number with the side it opens to behind it. */
function suffixedRange(part: Part, unit: string): ValueRange {
  const { side, sure } = suffixSide(partOf(part, "suffix").text, part.text);
  const excluded = part.text.includes(EXCLUDED_MARK);
  return rangeOf([{ side, at: numberOf(partOf(part, "number")), included: sure && !excluded }], unit, sure || excluded);
}

/** ≥60%且<90%, 70%及以上、不满100%: a band, or with signs on both sides two conditions of one result. */
function twoBounds(part: Part, unit: string): Bound[] {
  const edges = kidsOf(part, "bound", "boundB", "suffixedEdge", "suffixedEdgeB");
  const ranges = edges.map((edge) => (edge.rule.startsWith("suffixed") ? suffixedRange(edge, unit) : signedRange(edge, unit)));
  if (ranges.length !== 2 || ranges.some((range) => range === null)) return [];
  const [a, b] = ranges as [ValueRange, ValueRange];
  const one = (range: ValueRange): Bound => ({ part, of: "number", ranges: [range], bare: false, band: null });
  const [low, high] = a.low !== null ? [a, b] : [b, a];
  const isBand = low.low !== null && low.high === null && high.high !== null && high.low === null && low.low < high.high;
  if (isBand) return [one({ ...low, high: high.high, highIncluded: high.highIncluded, edgesMarked: low.edgesMarked && high.edgesMarked })];
  // 不足90%的,90%以下部分: the same edge, said again.
  if (a.low === b.low && a.high === b.high) return [one(a)];
  return edges.some((edge) => edge.rule.startsWith("suffixed")) ? [] : [one(a), one(b)];
}

function flip(op: string): string {
  return { "≤": "≥", "<": ">", "≥": "≤", ">": "<" }[op] ?? op;
}

const leavesMiddle = (part: Part) => kidsOf(part, "plusMinus_out", "plusMinus_beyond").length > 0;

/** ±6%: the band around 0; 超出 and 以上 turn it into its two outsides. */
function bandOf(part: Part, unit: string): ValueRange[] {
  const at = numberOf(partOf(part, "number"));
  const base = { edgesMarked: kidsOf(part, "plusMinus_beyond").length === 0, unit };
  if (!leavesMiddle(part)) return [{ ...base, low: -at, lowIncluded: true, high: at, highIncluded: true }];
  return [
    { ...base, low: null, lowIncluded: false, high: -at, highIncluded: false },
    { ...base, low: at, lowIncluded: false, high: null, highIncluded: false },
  ];
}

/** 超过±10%但不超过±20%, ±10%至±20%(含): what lies between two bands, on both sides. Empty where the inner one is not the narrower. */
function ringOf(part: Part, unit: string): ValueRange[] {
  const [inner, outer] = [partOf(part, "pmEdge"), partOf(part, "pmEdgeB")];
  const [near, far] = [inner, outer].map((edge) => numberOf(partOf(edge, "number"))) as [number, number];
  if (near >= far || unitOf(inner) !== unitOf(outer)) return [];
  const isSaid = kidsOf(part, "plusMinus_ring").length > 0;
  const marked = (edge: Part) => find(edge, "incl") !== null && !edge.text.includes(EXCLUDED_MARK);
  const [nearIn, farIn] = [marked(inner), isSaid || marked(outer)];
  const edgesMarked = isSaid || find(inner, "incl") !== null || find(outer, "incl") !== null;
  return [
    { low: -far, lowIncluded: farIn, high: -near, highIncluded: nearIn, edgesMarked, unit },
    { low: near, lowIncluded: nearIn, high: far, highIncluded: farIn, edgesMarked, unit },
  ];
}

/** 80%-90%, 1000元(含)至5万元, 超过2小时至4小时: each edge in its own unit. Null when the two do not convert, or run down behind 超过. */
function betweenRange(printed: Part): ValueRange | null {
  const beyond = find(printed, "between_over");
  const part = beyond ?? printed;
  const marks = kidsOf(part, "edge").map((edge) => find(edge, "incl"));
  // 90%-100%之间（不含100%）, 5%-10%（含5%）: a mark that names a number belongs to that edge, wherever it stands.
  const named = [find(part, "inclNamed"), ...marks]
    .filter((mark) => mark !== null)
    .map((mark) => ({ at: find(mark, "number"), text: mark.text }));
  const both = find(part, "inclNamed");
  const bothEnds = both && (find(both, "ends") || find(both, "inclNamed_c")) ? both.text : "";
  const units = kidsOf(part, "edge").map(unitOf);
  const unit = units.filter((one) => one !== "").pop() ?? "";
  const factors = units.flatMap((one) => (one === "" ? 1 : (unitFactor(one, unit) ?? [])));
  if (factors.length < units.length) return null;
  const edges = kidsOf(part, "edge").map((edge, i) => {
    const printed = numberOf(partOf(edge, "number"));
    const at = Number((printed * itemAt(factors, i)).toPrecision(12));
    const own = named.find((mark) => mark.at && numberOf(mark.at) === printed);
    const plainMark = marks[i] && !find(marks[i], "number") ? marks[i].text : "";
    // 超过2小时至4小时 begins behind its first number.
    return { at, marked: beyond && i === 0 ? EXCLUDED_MARK : (own?.text ?? (plainMark || bothEnds)) };
  });
  if (beyond && itemAt(edges, 0).at >= itemAt(edges, 1).at) return null;
  const [low, high] = [...edges].sort((a, b) => a.at - b.at) as [(typeof edges)[0], (typeof edges)[0]];
  // A mark that leaves one edge out means that the other one belongs to it.
  const includes = (mark: string, other: string) => (mark === "" ? other.includes(EXCLUDED_MARK) : !mark.includes(EXCLUDED_MARK));
  const bareEdge = low.marked === "" ? "low" : high.marked === "" ? "high" : null;
  const edgesMarked = low.marked !== "" || high.marked !== "";
  return {
    low: low.at,
    lowIncluded: includes(low.marked, high.marked),
    high: high.at,
    highIncluded: includes(high.marked, low.marked),
    edgesMarked,
    ...(edgesMarked && bareEdge ? { bareEdge } : {}),
    unit,
  };
}

/** 不高于前两年平均数, 突破核定限额: the edge stands elsewhere, so the range has it at 0 and `of` says what it is. */
function relationBound(part: Part): Bound {
  const side = sideOf(partOf(part, "op").text, 0, false);
  return {
    part,
    of: NAMED_REFERENCE.test(find(part, "noun")?.text ?? "") ? "reference" : "target",
    ranges: [rangeOf([side], "", true)],
    bare: false,
    band: null,
  };
}
