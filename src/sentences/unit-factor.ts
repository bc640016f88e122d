import { readUnit } from "../reading";

/** The same for a step of a price: 每超出10元 of 1850元/亩. */
export function stepFactor(step: string, edge: string): number | null {
  return unitFactor(step, edge) ?? (edge.startsWith(`${step}/`) ? 1 : null);
}

/** How many `to` one `from` is (1小时 is 60分钟); 1 for the same unit, null when they do not convert. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [readUnit(from), readUnit(to)];
  return a && b && a.base === b.base && a.base !== "" ? a.factor / b.factor : null;
}
