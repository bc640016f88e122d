import { compareNumbers, compareScalars, sameText } from "./compare";
import { to15Digits } from "./coerce";
import { parseNumberText } from "./number-text";
import { isError, parseError, type Scalar } from "./values";
import { hasWildcard, wildcardPattern } from "./wildcards";

/** Says whether a cell meets a criterion. */
type Test = (cell: Scalar) => boolean;

/** A criterion ready to be tried on cells. */
export interface Criterion {
  readonly meets: Test;
  /** For plain equality: the key of the cells that meet it (see `equalityKeys`), so that they can be looked up; otherwise null. */
  readonly key: string | null;
}

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";

const HOLDS: Readonly<Record<Operator, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/**
 * The criterion of COUNTIF, SUMIFS and their kin: a value, or a text such as ">=60", "<>", "水利*".
 * A number meets cells that hold it, also as text; a blank criterion stands for 0.
 */
export function parseCriterion(wanted: Scalar, date1904: boolean): Criterion {
  if (wanted === null) return numericCriterion("=", 0, date1904);
  if (typeof wanted === "number") return numericCriterion("=", wanted, date1904);
  if (typeof wanted === "boolean" || isError(wanted)) return { meets: exact("=", wanted), key: null };
  const match = /^(<>|<=|>=|=|<|>)/.exec(wanted);
  const operator = (match?.[0] ?? "=") as Operator;
  const operand = wanted.slice(match?.[0].length ?? 0);
  if (operand === "") return { meets: empty(operator, match !== null), key: null };
  const number = parseNumberText(operand, date1904);
  if (number !== null) return numericCriterion(operator, number, date1904);
  const logical = operand.toUpperCase();
  if (logical === "TRUE" || logical === "FALSE") return { meets: exact(operator, logical === "TRUE"), key: null };
  const error = parseError(operand);
  if (error) return { meets: exact(operator, error), key: null };
  return { meets: textual(operator, operand), key: operator === "=" && !hasWildcard(operand) ? textKey(literalText(operand)) : null };
}

const textKey = (text: string): string => `t${text.toLowerCase()}`;
const numberKey = (number: number): string => `n${to15Digits(number)}`;

/** The keys under which a cell is found by equality: a text that reads as a number by both. */
export function equalityKeys(cell: Scalar, date1904: boolean): readonly string[] {
  if (typeof cell === "number") return [numberKey(cell)];
  if (typeof cell !== "string") return [];
  const number = parseNumberText(cell, date1904);
  return number === null ? [textKey(cell)] : [textKey(cell), numberKey(number)];
}

function numericCriterion(operator: Operator, wanted: number, date1904: boolean): Criterion {
  return { meets: numeric(operator, wanted, date1904), key: operator === "=" ? numberKey(wanted) : null };
}

/** "" meets blanks and empty texts, "=" blanks only, "<>" everything but blanks. */
function empty(operator: Operator, written: boolean): Test {
  if (operator === "<>") return (cell) => cell !== null;
  if (operator !== "=") return () => false;
  return written ? (cell) => cell === null : (cell) => cell === null || cell === "";
}

function exact(operator: Operator, wanted: Scalar): Test {
  if (operator === "=") return (cell) => cell === wanted;
  if (operator === "<>") return (cell) => cell !== wanted;
  return (cell) => {
    if (typeof cell !== typeof wanted || cell === null) return false;
    const order = compareScalars(cell, wanted);
    return !isError(order) && HOLDS[operator](order);
  };
}

function numeric(operator: Operator, wanted: number, date1904: boolean): Test {
  const numberOf = (cell: Scalar): number | null => {
    if (typeof cell === "number") return cell;
    return typeof cell === "string" && operator === "=" ? parseNumberText(cell, date1904) : null;
  };
  return (cell) => {
    const number = numberOf(cell);
    return number === null ? operator === "<>" : HOLDS[operator](compareNumbers(number, wanted));
  };
}

function textual(operator: Operator, wanted: string): Test {
  if (operator !== "=" && operator !== "<>") {
    return (cell) => {
      if (typeof cell !== "string") return false;
      const order = compareScalars(cell, wanted);
      return !isError(order) && HOLDS[operator](order);
    };
  }
  const meets = textMatcher(wanted);
  return operator === "=" ? meets : (cell) => !meets(cell);
}

/** Equality with a text that may hold wildcards, without regard to case. */
export function textMatcher(wanted: string): Test {
  if (!hasWildcard(wanted)) {
    const plain = literalText(wanted);
    return (cell) => typeof cell === "string" && sameText(cell, plain);
  }
  const pattern = wildcardPattern(wanted);
  return (cell) => typeof cell === "string" && pattern.test(cell);
}

/** A pattern without wildcards as the text it means. */
const literalText = (pattern: string): string => pattern.replace(/~([*?~])/g, "$1");
