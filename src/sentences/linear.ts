import type { Expression } from "./expression";

/** What a formula of one input comes to: `slope` points for each unit of the input and `constant` points, times the weight where it names it. */
export interface Linear {
  readonly slope: number;
  readonly constant: number;
  readonly ofWeight: boolean;
}

/** A formula as a straight line over its input, as it is asked for (95 of 95 %). Null when it is none, or takes the weight only in a part of it. */
export function linearOf(expression: Expression): Linear | null {
  const [one, two] = [1, 2].map((weight) => lineOf(expression, weight));
  if (!one || !two) return null;
  const isSame = near(one.slope, two.slope) && near(one.constant, two.constant);
  const isDouble = near(2 * one.slope, two.slope) && near(2 * one.constant, two.constant);
  return isSame !== isDouble ? { ...one, ofWeight: isDouble } : null;
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;

type Line = Pick<Linear, "slope" | "constant">;

function lineOf(expression: Expression, weight: number): Line | null {
  switch (expression.kind) {
    case "number":
      return { slope: 0, constant: expression.value };
    case "weight":
      return { slope: 0, constant: weight };
    case "input":
      return { slope: expression.percent ? 0.01 : 1, constant: 0 };
    case "binary": {
      const [left, right] = [lineOf(expression.left, weight), lineOf(expression.right, weight)];
      return left && right && joined(expression.sign, left, right);
    }
  }
}

function joined(sign: "+" | "-" | "*" | "/", a: Line, b: Line): Line | null {
  if (sign === "+") return { slope: a.slope + b.slope, constant: a.constant + b.constant };
  if (sign === "-") return { slope: a.slope - b.slope, constant: a.constant - b.constant };
  if (b.slope === 0 && (sign === "*" || b.constant !== 0)) {
    const by = sign === "*" ? b.constant : 1 / b.constant;
    return { slope: a.slope * by, constant: a.constant * by };
  }
  return sign === "*" && a.slope === 0 ? joined("*", b, a) : null;
}
