import { readUnit } from "../reading";

/** How many `to` one `from` is (1小时 is 60分钟); 1 for the same unit, null when they do not convert. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [readUnit(from), readUnit(to)];
  return a && b && a.base === b.base && a.base !== "" ? a.factor / b.factor : null;
}
