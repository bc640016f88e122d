import Decimal from "decimal.js";
import { messages } from "../messages";
import type { RuleProfile } from "../profiles/types";
import { derive, step } from "./context";
import type { Computed, RowScore } from "./types";

/** True when the row's sentence says 二者择其一: its weight belongs to one of two rows. */
function isEitherOr(row: RowScore): boolean {
  return row.sentences.some(({ criterion }) => criterion.eitherOr);
}

/**
 * Settles rows of which only one counts (rule catalogue 2, §3.2): the best of those that share a weight stands on the first of them,
 * the others count nothing. While one of them cannot be computed yet, none is: the best would be a guess.
 */
export function bestOfShared(rows: readonly RowScore[], profile: RuleProfile): RowScore[] {
  const groups = rows.filter((row) => isEitherOr(row) && row.layout.weightFrom === null).map((first) => [first, ...rows.filter((row) => row.layout.weightFrom === first.layout.row)]);
  const settled = new Map(groups.flatMap((group) => settle(group, profile).map((row) => [row.layout.row, row] as const)));
  return rows.map((row) => settled.get(row.layout.row) ?? row);
}

function settle(group: readonly RowScore[], profile: RuleProfile): RowScore[] {
  const first = group[0]!;
  const open = group.length < 2 || group.some((row) => row.computed === null);
  const computed = open ? null : bestOf(group.map((row) => row.computed!), group, profile);
  return group.map((row, i): RowScore => {
    const reason = i === 0 ? messages.derivation.eitherOr : messages.derivation.weightShared(first.layout.row + 1);
    const range = row.weight ? ([new Decimal(0), row.weight] as const) : null;
    if (i === 0 && computed) return { ...row, computed, variants: [] };
    return { ...row, computed: null, variants: [], basis: row.weight ? "judgement" : "missing", range, reason };
  });
}

function bestOf(parts: readonly Computed[], group: readonly RowScore[], profile: RuleProfile): Computed {
  const best = parts.reduce((high, part) => (part.value.gt(high.value) ? part : high));
  const told = group.map((row, i) => step(messages.derivation.eitherOrPart(row.layout.row + 1, parts[i]!.value.toString())));
  const formulas = parts.map((part) => part.formula?.slice(1) ?? null);
  const formula = formulas.every((one) => one !== null) ? `=IFERROR(MAX(${formulas.join(",")}),"")` : null;
  return { value: best.value, formula, derivation: derive(profile, [step(messages.derivation.eitherOr), ...told, ...best.derivation.steps], parts.map((part) => part.derivation)) };
}
