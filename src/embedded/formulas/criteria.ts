import { compareNumbers, compareScalars, sameText } from "./compare";
import { parseNumberText } from "./number-text";
import { isError, parseError, type Scalar } from "./values";
import { hasWildcard, wildcardPattern } from "./wildcards";

/** Says whether a cell meets a criterion. */
export type Criterion = (cell: Scalar) => boolean;

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
  if (wanted === null) return numeric("=", 0, date1904);
  if (typeof wanted === "number") return numeric("=", wanted, date1904);
  if (typeof wanted === "boolean" || isError(wanted)) return (cell) => cell === wanted;
  const match = /^(<>|<=|>=|=|<|>)/.exec(wanted);
  const operator = (match?.[0] ?? "=") as Operator;
  const operand = wanted.slice(match?.[0].length ?? 0);
  if (operand === "") return emptyCriterion(operator, match !== null);
  const number = parseNumberText(operand, date1904);
  if (number !== null) return numeric(operator, number, date1904);
  const logical = operand.toUpperCase();
  if (logical === "TRUE" || logical === "FALSE") return exact(operator, logical === "TRUE");
  const error = parseError(operand);
  return error ? exact(operator, error) : textual(operator, operand);
}

/** "" meets blanks and empty texts, "=" blanks only, "<>" everything but blanks. */
function emptyCriterion(operator: Operator, written: boolean): Criterion {
  if (operator === "<>") return (cell) => cell !== null;
  if (operator !== "=") return () => false;
  return written ? (cell) => cell === null : (cell) => cell === null || cell === "";
}

function exact(operator: Operator, wanted: Scalar): Criterion {
  if (operator === "=") return (cell) => cell === wanted;
  if (operator === "<>") return (cell) => cell !== wanted;
  return (cell) => {
    if (typeof cell !== typeof wanted || cell === null) return false;
    const order = compareScalars(cell, wanted);
    return !isError(order) && HOLDS[operator](order);
  };
}

function numeric(operator: Operator, wanted: number, date1904: boolean): Criterion {
  const numberOf = (cell: Scalar): number | null => {
    if (typeof cell === "number") return cell;
    return typeof cell === "string" && (operator === "=" || operator === "<>") ? parseNumberText(cell, date1904) : null;
  };
  return (cell) => {
    const number = numberOf(cell);
    return number === null ? operator === "<>" : HOLDS[operator](compareNumbers(number, wanted));
  };
}

function textual(operator: Operator, wanted: string): Criterion {
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
export function textMatcher(wanted: string): Criterion {
  if (!hasWildcard(wanted)) {
    const plain = wanted.replace(/~([*?~])/g, "$1");
    return (cell) => typeof cell === "string" && sameText(cell, plain);
  }
  const pattern = wildcardPattern(wanted);
  return (cell) => typeof cell === "string" && pattern.test(cell);
}
