import { EQUAL, EXCLUDED_MARK, HIGH, INCLUDED_MARK, LOW, LOW_OPEN, plainUnit, suffixSide, WORD_NUMBERS } from "./lexicon";
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


/** The number of a `number` or `amount` part; 一, 两, 半 as words. */
export function numberOf(part: Part): number {
  return WORD_NUMBERS[part.text] ?? Number(part.text);
}


export function unitOf(part: Part): string {
  return plainUnit(find(part, "unit")?.text ?? "");
}


interface Bound {
  readonly side: "low" | "high" | "both";
  readonly at: number;
  readonly included: boolean;
}

function signedBound(op: string, at: number, suffixIncludes: boolean): Bound {
  if (EQUAL.has(op)) return { side: "both", at, included: true };
  if (LOW.has(op)) return { side: "low", at, included: true };
  if (LOW_OPEN.has(op)) return { side: "low", at, included: suffixIncludes };
  return { side: "high", at, included: HIGH.has(op) || suffixIncludes };
}

function rangeOfBounds(bounds: readonly Bound[], unit: string, edgesMarked: boolean): ValueRange {
  const low = bounds.find((bound) => bound.side !== "high");
  const high = bounds.find((bound) => bound.side !== "low");
  return { low: low?.at ?? null, lowIncluded: low?.included ?? false, high: high?.at ?? null, highIncluded: high?.included ?? false, edgesMarked, unit };
}

const RANGE_RULES = ["plusMinus", "between", "twoSigns", "sandwich", "signed", "suffixed", "bare"];

/** The intervals named by a phrase, in order. */
export function rangesOf(part: Part): ValueRange[] {
  return kidsOf(part, ...RANGE_RULES).map(rangeOf);
}

function rangeOf(part: Part): ValueRange {
  const unit = unitOf(part);
  const numbers = kidsOf(part, "number").map(numberOf);
  const suffix = find(part, "suffix")?.text ?? "";
  switch (part.rule) {
    case "plusMinus": return rangeOfBounds([{ side: "low", at: -numbers[0]!, included: true }, { side: "high", at: numbers[0]!, included: true }], unit, true);
    case "between": return betweenRange(part, unit);
    case "twoSigns": {
      const ops = [find(part, "op")!.text, find(part, "opB")!.text];
      return rangeOfBounds(ops.map((op, i) => signedBound(op, numbers[i]!, false)), unit, true);
    }
    case "sandwich": {
      const [left, right] = kidsOf(part, "opSign").map((op) => op.text);
      return rangeOfBounds([signedBound(flip(left!), numbers[0]!, false), signedBound(right!, numbers[1]!, false)], unit, true);
    }
    case "signed": return rangeOfBounds([signedBound(find(part, "op")!.text, numbers[0]!, INCLUDED_MARK.test(part.text))], unit, true);
    case "suffixed": {
      const { side, sure } = suffixSide(suffix, part.text);
      return rangeOfBounds([{ side, at: numbers[0]!, included: sure && !part.text.includes(EXCLUDED_MARK) }], unit, sure);
    }
    default: return rangeOfBounds([{ side: "both", at: numbers[0]!, included: true }], unit, true);
  }
}

function flip(op: string): string {
  return { "≤": "≥", "<": ">", "≥": "≤", ">": "<", "=": "=" }[op] ?? op;
}

function betweenRange(part: Part, unit: string): ValueRange {
  const marks = kidsOf(part, "edge").map((edge) => find(edge, "incl"));
  // 90%-100%之间（不含100%）, 5%-10%（含5%）: a mark that names a number belongs to that edge, wherever it stands.
  const named = [find(part, "inclNamed"), ...marks].filter((mark) => mark !== null).map((mark) => ({ at: find(mark, "number"), text: mark.text }));
  const edges = kidsOf(part, "edge").map((edge, i) => {
    const at = numberOf(find(edge, "number")!);
    const own = named.find((mark) => mark.at && numberOf(mark.at) === at);
    const plainMark = marks[i] && !find(marks[i]!, "number") ? marks[i]!.text : "";
    return { at, marked: own?.text ?? plainMark };
  });
  const [low, high] = [...edges].sort((a, b) => a.at - b.at) as [(typeof edges)[0], (typeof edges)[0]];
  // A mark that leaves one edge out means that the other one belongs to it.
  const includes = (mark: string, other: string) => (mark === "" ? other.includes(EXCLUDED_MARK) : !mark.includes(EXCLUDED_MARK));
  return {
    low: low.at, lowIncluded: includes(low.marked, high.marked), high: high.at, highIncluded: includes(high.marked, low.marked),
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
    case "cap_zero": case "cap_zeroB": case "cap_zeroC": return { kind: "zero", points: 0 };
    case "cap_lose": case "cap_loseB": return { kind: "lose", points };
    case "cap_least": return { kind: "least", points };
    case "cap_sum": case "cap_sumB": return { kind: "sum", points };
    default: return { kind: "top", points: 0 };
  }
}
