import { grammar } from "ohm-js";
import { GRAMMAR } from "./grammar";

/** A named part of a parsed sentence; offsets are of the plain text. */
export interface Part {
  readonly rule: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kids: readonly Part[];
}

/** Rules that stay in the tree; all others hand their parts up. */
const KEPT = new Set([
  "mark", "separator", "definition", "edgeOnly", "rangeOnly", "plusPoints", "eitherOr", "totalCap", "gradeBand", "grade", "rank", "linear", "formulaShare", "rateTimes", "byRate", "byShare", "graded", "baseShare", "slope", "slopeSubject", "oneEvent", "one", "counted", "every",
  "cap", "cap_zero", "cap_zeroB", "cap_zeroC", "cap_lose", "cap_loseB", "cap_sum", "cap_sumB", "cap_least", "cap_full", "cap_top", "cap_topB",
  "otherwise", "standard", "circled", "circledRun", "circle", "bracketSum", "condition", "wordPoints", "glue", "unknown",
  "forwardShare", "reverseShare", "thing", "verb", "over", "under", "either", "deduct", "add", "both", "deductOnce", "pointRange", "points",
  "barePoints", "barePointsB", "zero", "full", "subject", "subjectB", "plusMinus", "between", "inclNamed", "twoSigns", "sandwich", "signed", "suffixed", "bare",
  "edge", "suffix", "incl", "op", "opB", "opSign", "number", "amount", "unit",
]);

const criteria = grammar(GRAMMAR);
const semantics = criteria.createSemantics().addOperation<Part[]>("parts", {
  _terminal: () => [],
  _nonterminal(...children) {
    const kids = children.flatMap((child) => child["parts"]() as Part[]);
    if (!KEPT.has(this.ctorName)) return kids;
    const { startIdx, endIdx, contents } = this.source;
    return [{ rule: this.ctorName, text: contents, start: startIdx, end: endIdx, kids }];
  },
  _iter: (...children) => children.flatMap((child) => child["parts"]() as Part[]),
});

/** The phrases of a plain text in order. Every character is in one: what no rule knows is an "unknown" of one character. */
export function parsePhrases(text: string): Part[] {
  const match = criteria.match(text);
  // `text = piece* end` takes any character as unknown, so a text always matches.
  return match.succeeded() ? (semantics(match)["parts"]() as Part[]) : [{ rule: "unknown", text, start: 0, end: text.length, kids: [] }];
}
