import { show, ZERO } from "../reading";
import { messages } from "../messages";
import type { RuleProfile } from "../profiles/types";
import { a1, isPlainNumber } from "./cells";
import { derive, step, type TableContext } from "./context";
import { judgedWithin, missing } from "./result";
import { isAway } from "./rows-sum";
import type { Computed, RowScore } from "./types";

/** True when the row's sentence says 二者择其一: its weight belongs to one of two rows. */
function isEitherOr(row: RowScore): boolean {
  return row.sentences.some(({ read }) => read.eitherOr);
}

/**
 * Scores rows that share one printed weight or score. Each comes in scored as if it stood alone; the score of them all stands on the
 * first, the others get none of their own.
 * - 二者择其一: the best of them (rule catalogue 2, §3.2), once all of them are computed.
 * - else: full points when each of them has full points, for then nothing is left to weigh; otherwise a person judges.
 */
export function scoreShared(rows: readonly RowScore[], context: TableContext): RowScore[] {
  const groups = groupsOf(rows);
  const scored = new Map(groups.flatMap((group) => scoreGroup(group, context).map((row) => [row.layout.row, row] as const)));
  return rows.map((row) => scored.get(row.layout.row) ?? row);
}

/** The row whose weight a row shares, or (on forms without a weight column) whose score; itself for most. */
function ownerOf({ layout, weightCell }: RowScore): number {
  return layout.weightFrom ?? (weightCell === null ? layout.scoreFrom : null) ?? layout.row;
}

/** Rows that share a weight or a score; the one that prints it comes first. */
type Group = readonly [RowScore, ...RowScore[]];

/** Rows that share one print, the one that holds it first; rows that say 二者择其一 without a partner are one too. */
function groupsOf(rows: readonly RowScore[]): Group[] {
  const groups = new Map<number, [RowScore, ...RowScore[]]>();
  for (const row of rows) {
    if (row.layout.kind !== "indicator") continue;
    const owner = ownerOf(row);
    const group = groups.get(owner);
    if (!group) groups.set(owner, [row]);
    else if (row.layout.row === owner) group.unshift(row);
    else group.push(row);
  }
  return [...groups.values()].filter((group) => group.length > 1 || isEitherOr(group[0]));
}

function scoreGroup(group: Group, context: TableContext): RowScore[] {
  const [first] = group;
  const { weight } = first;
  if (!weight) return [...group];
  const counting = group.filter((row) => !isAway(row));
  const eitherOr = group.some(isEitherOr);
  const computed = eitherOr ? bestOf(group, context.profile) : allFull(counting, context);
  const lacking = counting.filter((row) => !isFull(row)).map((row) => row.layout.row + 1);
  const reason = eitherOr
    ? messages.derivation.eitherOr
    : messages.derivation.sharedOpen(
        group.map((row) => row.layout.row + 1),
        lacking,
      );
  const untouched = counting.every((row) => row.basis === "missing");
  return group.map((row, i): RowScore => {
    const sharesWith = group.filter((other) => other !== row).map((other) => other.layout.row);
    if (isAway(row) || untouched) return { ...row, sharesWith };
    if (i === 0 && computed && row.computed) return { ...row, sharesWith, variants: [], computed };
    const told = i === 0 ? reason : messages.derivation.weightShared(first.layout.row + 1);
    return { ...row, sharesWith, ...(computed ? missing(told) : judgedWithin([ZERO, weight], told)), completion: row.completion };
  });
}

function isFull({ computed, weight }: RowScore): boolean {
  return computed !== null && weight !== null && computed.value.eq(weight);
}

/** The computed scores of rows; null while one of them has none. */
function allComputed(rows: readonly RowScore[]): Computed[] | null {
  const parts = rows.flatMap(({ computed }) => computed ?? []);
  return parts.length === rows.length ? parts : null;
}

/** The whole weight when every row has it; live when every row is. */
function allFull(rows: readonly RowScore[], { profile, grid }: TableContext): Computed | null {
  const [first] = rows;
  const parts = allComputed(rows);
  if (!first?.weight || !parts || !rows.every(isFull)) return null;
  const inCell = first.layout.weightFrom === null && isPlainNumber(grid, first.weightCell);
  const weight = inCell ? a1(first.weightCell) : show(first.weight);
  const formulas = parts.map((part) => part.formula?.slice(1) ?? null);
  // A blank weight equals "", so the weight itself has to be there as well.
  const formula = formulas.every((one) => one !== null)
    ? `=IF(AND(${[...(inCell ? [`COUNT(${weight})=1`] : []), ...formulas.map((one) => `${one}=${weight}`)].join(",")}),${weight},"")`
    : null;
  const names = rows.map((row) => row.layout.row + 1);
  const steps = [...parts.flatMap((part) => part.derivation.steps), step(messages.derivation.sharedFull(names, show(first.weight)))];
  return {
    value: first.weight,
    formula,
    derivation: derive(
      profile,
      steps,
      parts.map((part) => part.derivation),
    ),
  };
}

/** The best of rows of which one counts; null while one of them cannot be computed, for the best would be a guess. */
function bestOf(group: readonly RowScore[], profile: RuleProfile): Computed | null {
  const parts = allComputed(group);
  if (group.length < 2 || !parts) return null;
  const best = parts.reduce((high, part) => (part.value.gt(high.value) ? part : high));
  const told = parts.map(({ value }, i) => step(messages.derivation.eitherOrPart((group[i]?.layout.row ?? 0) + 1, value.toString())));
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
