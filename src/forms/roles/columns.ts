import { ROLES, type Role } from "../../workbook";
import type { HeaderColumn } from "../labels/band";
import { LEVEL_WEIGHT_PATTERNS } from "../lexicon/roles";
import { NO_ROLE, OTHER_YEAR, OWN_WORD, PLAIN_VALUE, TABLE_LABEL } from "../lexicon/labels";
import type { TableClass } from "../lexicon/match";
import type { ViewRow } from "../view";
import { bestAssignment } from "./assign";
import { isDifference, isLevel, isQuotient, weightEvidence, weightsCalledScores } from "./arithmetic";
import { type AssignedColumn, contentEvidence, contentOf, type ColumnContent, type FilledColumn } from "./evidence";
import { rolesByContent, fillGap } from "./unlabelled";
import { withListContent, type ListPurpose } from "./list-content";

/** Below this a column stays without a role. */
const LEAST_SCORE = 0.42;
/** How sure a criteria column is that only its contents tell, and the part of its cells that must do so. */
const BY_CONTENT = 0.55;
const MOSTLY = 0.6;
/** What a list's name loses where most rows have none: 乡镇, merged beside its projects. */
const SPARSE_NAME = 0.15;
/** A heading from here on is not overruled by the names below it. */
const CLEAR = 0.65;
/** What a score or a value loses where the unit's own stands beside it: more than the order of columns counts. */
const OF_OTHERS = 0.1;
/** So many units make a column of them. */
const LEAST_UNITS = 3;
/** How sure a level is that its names tell. */
const BY_NAMES = 0.8;
/** How sure a value is that its share of the target tells. */
const BY_SHARE = 0.75;
/** How sure a role is that only its neighbours tell. */
const BY_GAP = 0.45;
/** How sure words behind the score are that nothing else explains: no number comes of them. */
const BY_WORDS = 0.7;
/** The most that the order of columns counts. */
const ORDER_BONUS = 0.04;

/** A column with what its header and its cells make of it in each role. */
interface Candidate extends FilledColumn {
  readonly scores: Record<Role, number>;
}

/** Gives each column of a table its role by best total: header words, cell contents, arithmetic and a little order. */
export function assignRoles(
  columns: readonly HeaderColumn[],
  sample: readonly ViewRow[],
  tableClass: TableClass,
  purpose: ListPurpose = null,
): readonly AssignedColumn[] {
  const candidates = columns.map((column): Candidate => {
    const content = contentOf(sample, column.col);
    const scores = ROLES.map((role) => [role, scoreOf(column, role, content, columns, tableClass)]);
    return { column, content, scores: Object.fromEntries(scores) as Record<Role, number> };
  });
  if (tableClass === "indicator") addWeightEvidence(candidates);
  readSecondTarget(candidates);
  if (tableClass === "indicator") {
    readLevelNames(candidates);
    readUnits(candidates);
    dropNatures(candidates);
  }
  const open = ROLES.filter((role) => candidates.some(({ scores }) => scores[role] > LEAST_SCORE));
  const worded = bestAssignment(candidates, open, ({ scores }, role) => scores[role] - LEAST_SCORE).map(
    ({ column: { column, scores }, role }): AssignedColumn => ({ column, role, score: scores[role] }),
  );
  if (tableClass === "list") return withListContent(worded, candidates, purpose);
  const found = withCriteria(worded, candidates);
  return withGap(withReached([...found, ...unlabelled(found, candidates)], candidates), candidates);
}

/** Roles of a column in which rules for points may stand under another heading. */
const MAY_HOLD_RULES: ReadonlySet<Role> = new Set(["remark"]);

/**
 * The one column whose cells say how points are given is the criteria column, whatever its heading is (怎么打分, 考核细则, 备注):
 * a printed rule that is not found would be replaced by a formula.
 */
function withCriteria(found: readonly AssignedColumn[], columns: readonly FilledColumn[]): readonly AssignedColumn[] {
  if (found.some(({ role }) => role === "criteria")) return found;
  const isOpen = (column: HeaderColumn) => found.every((entry) => entry.column !== column || MAY_HOLD_RULES.has(entry.role));
  const [only, ...others] = columns.filter(
    ({ column, content: { rules, filled } }) => isOpen(column) && rules >= 2 && rules >= MOSTLY * filled,
  );
  if (!only || others.length > 0) return found;
  return [...found.filter(({ column }) => column !== only.column), { column: only.column, role: "criteria", score: BY_CONTENT }];
}

/** Columns whose header says nothing get a role from their cells. */
function unlabelled(found: readonly AssignedColumn[], columns: readonly FilledColumn[]): AssignedColumn[] {
  const free = columns.filter(
    ({ column: { roles, cell } }) => roles.size === 0 && ![TABLE_LABEL, NO_ROLE].some((known) => known.test(cell.core)),
  );
  const taken = columns.flatMap(({ column, content }) =>
    found.filter((entry) => entry.column === column).map(({ role }) => [role, content] as const),
  );
  return rolesByContent(free, new Map(taken));
}

/** What was reached, told by the share of the target or the difference from it that another column holds (任务数 500, 本期数 520, 完成比率 104%). */
function withReached(found: readonly AssignedColumn[], columns: readonly FilledColumn[]): readonly AssignedColumn[] {
  const roleOf = new Map(found.map(({ column, role }) => [column, role]));
  const target = columns.find(({ column }) => roleOf.get(column) === "targetValue")?.content;
  if (!target || found.some(({ role }) => role === "actualValue")) return found;
  const open = columns.filter(({ column }) => column.roles.size === 0 && !roleOf.has(column));
  const [only, ...others] = open.filter((one) =>
    open.some(
      ({ content }) => content !== one.content && (isQuotient(content, one.content, target) || isDifference(content, one.content, target)),
    ),
  );
  return only && others.length === 0 ? [...found, { column: only.column, role: "actualValue", score: BY_SHARE }] : found;
}

/** The one column that nothing explains takes the one role that is missing beside it; columns of other years and the like are passed over. */
function withGap(found: readonly AssignedColumn[], all: readonly FilledColumn[]): readonly AssignedColumn[] {
  const columns = all.filter(({ column: { cell } }) => !NO_ROLE.test(cell.core) && !OTHER_YEAR.test(cell.core));
  const parts = columns.map(({ column, content }) => {
    const role = found.find((entry) => entry.column === column)?.role ?? null;
    return {
      column,
      role,
      words: isWords(content),
      open: role === null && column.roles.size === 0 && column.group === null && !isOutside(column, columns),
    };
  });
  const filled = fillGap(parts);
  if (!filled) return found;
  const { gap, role } = filled;
  return [...found, { column: gap.column, role, score: role === "deviation" ? BY_WORDS : BY_GAP }];
}

function isWords({ numbers, quantities }: ColumnContent): boolean {
  return numbers === 0 && quantities === 0;
}

/** The label beside the table is no column of it. */
function isOutside(column: HeaderColumn, columns: readonly FilledColumn[]): boolean {
  return column === columns[0]?.column && (TABLE_LABEL.test(column.cell.core) || column.cell.core.length > 6);
}

function scoreOf(
  column: HeaderColumn,
  role: Role,
  content: ColumnContent,
  columns: readonly HeaderColumn[],
  tableClass: TableClass,
): number {
  const word = column.roles.get(role) ?? 0;
  if (word === 0) return 0;
  if (
    tableClass === "indicator" &&
    word < 0.9 &&
    TABLE_LABEL.test(column.cell.core) &&
    columns.some((other) => other !== column && isLevel(other))
  )
    return 0;
  const sparse = tableClass === "list" && role === "name" ? SPARSE_NAME * (1 - content.filled / Math.max(1, content.present.length)) : 0;
  const reviewed = isReviewed(column, role, columns) ? OF_OTHERS : 0;
  return word + contentEvidence(role, content) + orderBonus(column, role, columns) - sparse - reviewed;
}

/** 评价得分 and 复核得分 beside 自评得分 (or the values below such groups) are what others found: the unit's own count, wherever they stand. */
function isReviewed(column: HeaderColumn, role: Role, columns: readonly HeaderColumn[]): boolean {
  const isOwn = ({ cell, group }: HeaderColumn) => OWN_WORD.test(cell.core) || OWN_WORD.test(group?.core ?? "");
  return (
    (role === "score" || role === "actualValue") &&
    !isOwn(column) &&
    columns.some((other) => isOwn(other) && (other.roles.get(role) ?? 0) >= CLEAR)
  );
}

/** Earlier of two equal columns wins; levels like to stand in their order. */
function orderBonus(column: HeaderColumn, role: Role, columns: readonly HeaderColumn[]): number {
  const place = columns.indexOf(column) / Math.max(1, columns.length);
  return role === "deviation" || role === "remark" ? ORDER_BONUS * place : ORDER_BONUS * (1 - place);
}

/** Several columns are headed 分值 or 权重: the levels' own weights are told by where and how densely they are filled. */
function addWeightEvidence(candidates: readonly Candidate[]): void {
  for (const { scores } of weightsCalledScores(candidates)) [scores.weight, scores.score] = [scores.score, 0];
  const weights = candidates.filter(({ column, scores }) => scores.weight >= 0.5 && !isLevel(column));
  for (const { role, pattern } of LEVEL_WEIGHT_PATTERNS)
    for (const { column, scores } of candidates) if (pattern.test(column.cell.core)) scores[role] = 1;
  if (weights.length < 2) return;
  for (const { of, role, bonus } of weightEvidence(candidates, weights)) {
    const base = of.scores.weight;
    of.scores[role] = Math.max(of.scores[role], (role === "weight" ? base : base - 0.05) + bonus);
  }
}

/** A column full of the names of a level (产出指标, 效益指标; 数量指标, 社会效益指标) is that level, where its heading says no more than 指标 or 类别. */
function readLevelNames(candidates: readonly Candidate[]): void {
  for (const { column, content, scores } of candidates) {
    const { filled, level1, level2 } = content;
    if (filled === 0 || [...column.roles.values()].some((strength) => strength >= CLEAR)) continue;
    if (level1 >= MOSTLY * filled) scores.level1 = BY_NAMES;
    else if (level2 >= MOSTLY * filled && filled >= 2) scores.level2 = BY_NAMES;
  }
}

/** A column full of units (%, 批次, 亿元) is that of units, where its heading does not say something else for sure (绩效指标值单位). */
function readUnits(candidates: readonly Candidate[]): void {
  for (const { column, content, scores } of candidates) {
    const { filled, units } = content;
    const isSure = column.roles.size === 0 || [...column.roles.values()].some((strength) => strength >= 1);
    if (filled < LEAST_UNITS || units < MOSTLY * filled || isSure) continue;
    for (const role of ROLES)
      scores[role] = role === "unitOfMeasure" ? Math.max(scores[role], BY_NAMES) : Math.min(scores[role], LEAST_SCORE);
  }
}

/** 正向, 反向, 定性 beside targets with their comparison before them (≥180) say of what nature an indicator is: they compare nothing. */
function dropNatures(candidates: readonly Candidate[]): void {
  const compared = candidates.some(
    ({ content: { compared, filled }, scores }) =>
      scores.targetValue > LEAST_SCORE && compared >= MOSTLY * filled && compared >= LEAST_UNITS,
  );
  if (!compared) return;
  for (const { content, scores } of candidates) if (content.signs === 0 && content.filled > 0) scores.operator = 0;
}

/** A second column of plain 指标值 beside a clear target column holds what was reached. */
function readSecondTarget(candidates: readonly Candidate[]): void {
  if (candidates.some(({ scores }) => scores.actualValue >= 0.6)) return;
  for (const { column, scores } of candidates) {
    const plain = PLAIN_VALUE.test(column.cell.core) || scores.actualValue > 0;
    const clearOther = candidates.some(
      (other) => other.column !== column && other.column.cell.core !== column.cell.core && other.scores.targetValue >= 0.85,
    );
    if (plain && clearOther && scores.targetValue > 0) [scores.actualValue, scores.targetValue] = [0.75, 0.5];
  }
}
