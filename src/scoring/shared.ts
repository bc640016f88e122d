import { show, ZERO } from "../reading";
import { messages } from "../messages";
import type { RuleProfile } from "../profiles/types";
import { a1, isPlainNumber } from "./cells";
import { derive, step, type TableContext } from "./context";
import { isAway } from "./rows-sum";
import type { Computed, RowScore } from "./types";

/** True when the row's sentence says 二者择其一: its weight belongs to one of two rows. */
function isEitherOr(row: RowScore): boolean {
  return row.sentences.some(({ read }) => read.eitherOr);
}

/**
 * Settles rows that share one printed weight or score. Each comes in scored as if it stood alone; the score of them all stands on the
 * first, the others get none of their own.
 * - 二者择其一: the best of them (rule catalogue 2, §3.2), once all of them are computed.
 * - else: full points when each of them has full points, for then nothing is left to weigh; otherwise a person judges.
 */
export function settleShared(rows: readonly RowScore[], context: TableContext): RowScore[] {
  const groups = groupsOf(rows);
  const settled = new Map(groups.flatMap((group) => settle(group, context).map((row) => [row.layout.row, row] as const)));
  return rows.map((row) => settled.get(row.layout.row) ?? row);
}

/** The row whose weight a row shares, or (on forms without a weight column) whose score; itself for most. */
function ownerOf({ layout, weightCell }: RowScore): number {
  return layout.weightFrom ?? (weightCell === null ? layout.scoreFrom : null) ?? layout.row;
}

/** Rows that share one print, the one that holds it first; rows that say 二者择其一 without a partner are one too. */
function groupsOf(rows: readonly RowScore[]): RowScore[][] {
  const groups = new Map<number, RowScore[]>();
  for (const row of rows) {
    if (row.layout.kind !== "indicator") continue;
    const owner = ownerOf(row);
    const group = groups.get(owner) ?? [];
    if (row.layout.row === owner) group.unshift(row);
    else group.push(row);
    groups.set(owner, group);
  }
  return [...groups.values()].filter((group) => group.length > 1 || isEitherOr(group[0]!));
}

function settle(group: readonly RowScore[], context: TableContext): RowScore[] {
  const first = group[0]!;
  if (!first.weight) return [...group];
  const counting = group.filter((row) => !isAway(row));
  const eitherOr = group.some(isEitherOr);
  const computed = eitherOr ? bestOf(group, context.profile) : allFull(counting, context);
  const missing = counting.filter((row) => !isFull(row)).map((row) => row.layout.row + 1);
  const reason = eitherOr
    ? messages.derivation.eitherOr
    : messages.derivation.sharedOpen(
        group.map((row) => row.layout.row + 1),
        missing,
      );
  const untouched = counting.every((row) => row.basis === "missing");
  return group.map((row, i): RowScore => {
    const sharesWith = group.filter((other) => other !== row).map((other) => other.layout.row);
    if (isAway(row) || untouched) return { ...row, sharesWith };
    const others = { sharesWith, variants: [] };
    if (i === 0 && computed) return { ...row, ...others, computed };
    const told = i === 0 ? reason : messages.derivation.weightShared(first.layout.row + 1);
    return computed
      ? { ...row, ...others, computed: null, basis: "missing", range: null, reason: told }
      : { ...row, ...others, computed: null, basis: "judgement", range: [ZERO, first.weight!], reason: told };
  });
}

function isFull({ computed, weight }: RowScore): boolean {
  return computed !== null && weight !== null && computed.value.eq(weight);
}

/** The whole weight when every row has it; live when every row is. */
function allFull(rows: readonly RowScore[], { profile, grid }: TableContext): Computed | null {
  const first = rows[0];
  if (!first?.weight || !rows.every(isFull)) return null;
  const inCell = first.layout.weightFrom === null && isPlainNumber(grid, first.weightCell);
  const weight = inCell ? a1(first.weightCell) : show(first.weight);
  const formulas = rows.map((row) => row.computed!.formula?.slice(1) ?? null);
  // A blank weight equals "", so the weight itself has to be there as well.
  const formula = formulas.every((one) => one !== null)
    ? `=IF(AND(${[...(inCell ? [`COUNT(${weight})=1`] : []), ...formulas.map((one) => `${one}=${weight}`)].join(",")}),${weight},"")`
    : null;
  const names = rows.map((row) => row.layout.row + 1);
  const steps = [...rows.flatMap((row) => row.computed!.derivation.steps), step(messages.derivation.sharedFull(names, show(first.weight)))];
  return {
    value: first.weight,
    formula,
    derivation: derive(
      profile,
      steps,
      rows.map((row) => row.computed!.derivation),
    ),
  };
}

/** The best of rows of which one counts; null while one of them cannot be computed, for the best would be a guess. */
function bestOf(group: readonly RowScore[], profile: RuleProfile): Computed | null {
  const parts = group.flatMap((row) => (row.computed ? [row.computed] : []));
  if (group.length < 2 || parts.length < group.length) return null;
  const best = parts.reduce((high, part) => (part.value.gt(high.value) ? part : high));
  const told = group.map((row, i) => step(messages.derivation.eitherOrPart(row.layout.row + 1, parts[i]!.value.toString())));
  const formulas = parts.map((part) => part.formula?.slice(1) ?? null);
  const formula = formulas.every((one) => one !== null) ? `=IFERROR(MAX(${formulas.join(",")}),"")` : null;
  return {
    value: best.value,
    formula,
    derivation: derive(
      profile,
      [step(messages.derivation.eitherOr), ...told, ...best.derivation.steps],
      parts.map((part) => part.derivation),
    ),
  };
}
