import { itemAt, valueOf } from "../workbook";
import {
  A_HUNDRED,
  CONDITIONAL,
  DIVIDES,
  DONE_NAME,
  EXPLAINS_A_NAME,
  EXPRESSION_SIGNS,
  FORMULA_BEHIND,
  FORMULA_SIGN,
  FORMULA_START,
  MEASURED_SCORE_UNIT,
  OF_HUNDRED,
  PLAN_NAME,
  POINTS_OF,
  RATE_NAME,
  REMARK_WITH_POINTS,
  SCORE_NAME,
  UNEQUAL_END,
  VALUE_LESS_PERCENT,
} from "./lexicon";
import { linearOf } from "./linear";
import { find, findAll, formulaOf, kidsOf, tokensOf, type Part, partOf } from "./tree";
import type { Expression, FormulaNeed } from "./expression";
import { namesPlanRate } from "./words";

/** A printed formula: what it computes, what it must be told, and the points it is worth (null: it names the full mark or none). */
export interface ReadFormula {
  readonly expression: Expression;
  readonly asks: readonly FormulaNeed[];
  readonly worth: number | null;
}

/** The tokens of a plain sentence, with each formula in it as one token ("formula", "unequal", "beyond", "definition"). */
export function tokensWithFormulas(text: string): Part[] {
  return segmentsOf(text).flatMap(({ start, end }) => segmentTokens(text.slice(start, end), start));
}

/** Stretches between separators outside of brackets; each ends behind its separator. */
function segmentsOf(text: string): { start: number; end: number }[] {
  const segments: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth = Math.max(0, depth - 1);
    // Only a stretch with signs of a formula is parted here: the tokens of all others see the whole sentence.
    if (depth === 0 && /[,;。!?]/.test(itemAt(text, at))) {
      if (FORMULA_SIGN.test(text.slice(start, at))) segments.push({ start, end: at + 1 });
      else if (segments.length > 0 && !FORMULA_SIGN.test(text.slice(itemAt(segments, -1).start, itemAt(segments, -1).end)))
        segments[segments.length - 1] = { start: itemAt(segments, -1).start, end: at + 1 };
      else segments.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  return start < text.length ? [...segments, { start, end: text.length }] : segments;
}

function segmentTokens(segment: string, from: number): Part[] {
  if (!FORMULA_SIGN.test(segment)) return tokensOf(segment, from);
  const whole = /[,;。!?]$/.test(segment) ? segment.slice(0, -1) : segment;
  const behind = FORMULA_BEHIND.exec(whole)?.index;
  const starts = [...(behind === undefined ? [] : [behind]), 0, ...[...whole.matchAll(FORMULA_START)].map((match) => match.index)];
  for (const start of starts) {
    const stop = start === 0 ? (UNEQUAL_END.exec(whole)?.index ?? whole.length) : whole.length;
    const found = namedFormula(formulaOf(whole.slice(start, stop), from + start));
    if (found) return [...tokensOf(whole.slice(0, start), from), found, ...tokensOf(segment.slice(stop), from + stop)];
  }
  const open = whole.indexOf("(");
  const close = whole.lastIndexOf(")");
  const inner = open >= 0 && close > open ? namedFormula(formulaOf(whole.slice(open + 1, close), from + open + 1)) : null;
  return inner
    ? [...tokensOf(segment.slice(0, open + 1), from), inner, ...tokensOf(segment.slice(close), from + close)]
    : tokensOf(segment, from);
}

/** The token that a formula stands for; null when the words only look like one. */
function namedFormula(part: Part | null): Part | null {
  if (!part) return null;
  const as = (rule: string): Part => ({ ...part, rule });
  if (find(part, "comparison")) return as("unequal");
  if (find(part, "ratioBeyond")) return as("beyond");
  const scoring = find(part, "scoring");
  if (!scoring) return EXPRESSION_SIGNS.test(part.text) && !find(part, "full") ? as("definition") : null;
  const remark = kidsOf(scoring, "remark")[0]?.text;
  if (remark !== undefined && (REMARK_WITH_POINTS.test(remark) || !explainsAName(remark))) return null;
  const scored =
    find(scoring, "head_a") !== null ||
    find(scoring, "full") !== null ||
    (kidsOf(scoring, "tail")[0]?.text ?? "") !== "" ||
    POINTS_OF.test(scoring.text);
  if (!find(scoring, "times") && !(find(scoring, "head_a") && find(scoring, "byDirection"))) return null;
  return scored ? as("formula") : as("definition");
}

const explainsAName = (remark: string) => EXPLAINS_A_NAME.test(remark) && !CONDITIONAL.test(remark.slice(1, -1));

/**
 * Reads a formula token; null when it names more than the sheet and a person can tell.
 * @param ofHundredSaid whether the sentence says in front that its score is one of a hundred (按百分制测评，测评得分乘以4%)
 */
export function readFormula(part: Part, ofHundredSaid = false): ReadFormula | "by-direction" | null {
  const scoring = partOf(part, "scoring");
  if (find(scoring, "byDirection")) return "by-direction";
  const operands = findAll(scoring, "operand");
  if (operands.some(({ text }) => text.includes("(") && !explainsAName(text.slice(text.indexOf("("))))) return null;
  const body = kidsOf(scoring, "expression")[0];
  const score = ofHundredSaid || OF_HUNDRED.test(scoring.text) || A_HUNDRED.test(scoring.text) ? scoreAsk(operands.map(nameOf)) : null;
  const asks = score ? [score] : (valueAsk(operands.map(nameOf), scoring.text) ?? asksOf(operands.map(nameOf)));
  if (!asks || !body) return null;
  if (score) return ofHundred(expressionOf(body, asks), score);
  const expression = expressionOf(body, asks);
  const worth = find(scoring, "full") ? null : DIVIDES.test(body.text) ? worthOf(body) : atHundred(expression, asks, worthOf(body));
  const plain = find(scoring, "full") === null && worth === null;
  return { expression: plain ? { kind: "binary", sign: "*", left: expression, right: { kind: "weight" } } : expression, asks, worth };
}

/** 完成率×100分×15%: several numbers together, as the points of a rate of 100 %. */
function atHundred(expression: Expression, [ask]: readonly Ask[], printed: number | null): number | null {
  const line = printed !== null && ask?.unit === "%" ? linearOf(expression) : null;
  return line && line.constant === 0 && !line.ofWeight ? Number((line.slope * HUNDRED).toPrecision(12)) : printed;
}

interface Ask extends FormulaNeed {
  readonly operand: string;
}

/** 合格村数(指…): the remark in brackets is no part of the name. */
function nameOf(operand: Part): string {
  return operand.text.replace(/\(.*$/, "");
}

/** 第三方测评得分（百分制）: the one name of a score out of a hundred. */
function scoreAsk(names: readonly string[]): Ask | null {
  const [only, second] = [...new Set(names)];
  return only !== undefined && second === undefined && SCORE_NAME.test(only)
    ? { name: "value", label: only, unit: MEASURED_SCORE_UNIT, ofPlan: false, operand: only }
    : null;
}

/** (实际值-60%)/(90%-60%): the row's value, which is a rate. */
function valueAsk(names: readonly string[], text: string): Ask[] | null {
  const [only, second] = [...new Set(names)];
  const isRate =
    only !== undefined && second === undefined && DONE_NAME.test(only) && text.includes(`${only}-`) && VALUE_LESS_PERCENT.test(text);
  return isRate ? [{ name: "value", label: only, unit: "%", ofPlan: false, operand: only }] : null;
}

/** …×10%, …×权重÷100, 10-(100-…)×0.5: a hundred of them are all the points, and less of them less. Null where it is not so. */
function ofHundred(expression: Expression, ask: Ask): ReadFormula | null {
  const line = linearOf(expression);
  const most = line === null ? 0 : line.slope * HUNDRED + line.constant;
  if (!line || line.slope <= 0 || line.constant > 0 || (line.ofWeight && Math.abs(most - 1) > 1e-9)) return null;
  return { expression, asks: [ask], worth: line.ofWeight ? null : Number(most.toPrecision(12)) };
}

const HUNDRED = 100;

/** What the names of a formula ask for: one rate, or the two amounts of a ratio. */
function asksOf(all: readonly string[]): Ask[] | null {
  const names = [...new Set(all)];
  const [first, second] = names;
  if (first === undefined || names.length > 2) return null;
  if (second === undefined)
    return RATE_NAME.test(first) ? [{ name: "value", label: first, unit: "%", ofPlan: namesPlanRate(first), operand: first }] : null;
  if (RATE_NAME.test(first) || RATE_NAME.test(second)) return null;
  const of = (name: Ask["name"], operand: string): Ask => ({ name, label: operand, unit: "", ofPlan: false, operand });
  if (DONE_NAME.test(first) && PLAN_NAME.test(second)) return [of("value", first), of("target", second)];
  if (PLAN_NAME.test(first) && DONE_NAME.test(second)) return [of("target", first), of("value", second)];
  return [of("top", first), of("bottom", second)];
}

function expressionOf(part: Part, asks: readonly Ask[]): Expression {
  const kids = part.kids.filter((kid) => kid.rule !== "remark");
  switch (part.rule) {
    case "expression_sum":
    case "term_product": {
      const [left, sign, right] = [itemAt(kids, 0), itemAt(kids, 1), itemAt(kids, 2)];
      return {
        kind: "binary",
        sign: part.rule === "expression_sum" ? (sign.text as "+" | "-") : DIVIDES.test(sign.text) ? "/" : "*",
        left: expressionOf(left, asks),
        right: expressionOf(right, asks),
      };
    }
    case "factor_percent":
      return { kind: "number", value: Number(partOf(part, "number").text) / 100 };
    case "factor_number":
      return { kind: "number", value: Number(partOf(part, "number").text) };
    case "factor_full":
      return { kind: "weight" };
    case "factor_input": {
      const operand = nameOf(partOf(part, "operand"));
      const { name, unit } = valueOf(new Map(asks.map((ask) => [ask.operand, ask])), operand);
      return { kind: "input", name, percent: unit === "%" };
    }
    default:
      return expressionOf(itemAt(kids, 0), asks);
  }
}

/** 5 and 5分, but not (1-2×超支率), which only has numbers in it. */
function numberAlone(part: Part): Part | null {
  if (part.rule === "factor_number") return part;
  const [only, second] = part.kids;
  return ["expression", "term", "factor"].includes(part.rule) && only && !second ? numberAlone(only) : null;
}

/** The number that the ratio is multiplied with (…÷应回访件数×5分): the points the formula is worth. */
function worthOf(part: Part): number | null {
  const top = part.rule === "expression" || part.rule === "term" || part.rule === "factor" ? itemAt(part.kids, 0) : part;
  if (top !== part) return worthOf(top);
  if (part.rule !== "term_product") return null;
  const [left, sign, right] = part.kids as [Part, Part, Part];
  const number = numberAlone(right);
  if (number && !DIVIDES.test(sign.text)) return Number(partOf(number, "number").text);
  const first = find(left, "factor_number");
  return first && left.text === first.text && !DIVIDES.test(sign.text) ? Number(partOf(first, "number").text) : worthOf(left);
}
