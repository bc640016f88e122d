import { ROLES, type Role } from "../../workbook";
import type { HeaderColumn } from "../labels/band";
import { LEVEL_WEIGHT_PATTERNS } from "../lexicon/roles";
import { NO_ROLE, OTHER_YEAR, PLAIN_VALUE, TABLE_LABEL } from "../lexicon/labels";
import type { TableClass } from "../lexicon/match";
import type { ViewRow } from "../view";
import { bestAssignment } from "./assign";
import { isDifference, isQuotient, weightEvidence, weightsCalledScores } from "./arithmetic";
import { type AssignedColumn, contentEvidence, contentOf, type ColumnContent } from "./evidence";
import { rolesByContent } from "./content";
import { fillGap } from "./gaps";
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

/** Gives each column of a table its role by best total: header words, cell contents, arithmetic and a little order. */
export function assignRoles(
  columns: readonly HeaderColumn[],
  sample: readonly ViewRow[],
  tableClass: TableClass,
  purpose: ListPurpose = null,
): readonly AssignedColumn[] {
  const contents = columns.map((column) => contentOf(sample, column.col));
  const scores = columns.map((column, i) => ROLES.map((role) => scoreOf(column, role, contents[i]!, columns, tableClass)));
  addWeightEvidence(columns, contents, scores, tableClass);
  readSecondTarget(columns, scores);
  if (tableClass === "indicator") {
    readLevelNames(columns, contents, scores);
    readUnits(columns, contents, scores);
    dropNatures(contents, scores);
  }
  const open = ROLES.flatMap((_, j) => (scores.some((row) => row[j]! > LEAST_SCORE) ? [j] : []));
  const assigned = bestAssignment(scores.map((row) => open.map((j) => Math.max(0, row[j]! - LEAST_SCORE))));
  const worded = assigned.flatMap((k, i) => (k < 0 ? [] : [{ column: columns[i]!, role: ROLES[open[k]!]!, score: scores[i]![open[k]!]! }]));
  const found = tableClass === "list" ? worded : withCriteria(worded, columns, contents);
  return tableClass === "list"
    ? withListContent(found, columns, contents, purpose)
    : withGap(withReached([...found, ...unlabelled(found, columns, contents)], columns, contents), columns, contents);
}

/** Roles of a column in which rules for points may stand under another heading. */
const MAY_HOLD_RULES: ReadonlySet<Role> = new Set(["remark"]);

/**
 * The one column whose cells say how points are given is the criteria column, whatever its heading is (怎么打分, 考核细则, 备注):
 * a printed rule that is not found would be replaced by a formula.
 */
function withCriteria(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): readonly AssignedColumn[] {
  if (found.some(({ role }) => role === "criteria")) return found;
  const open = (column: HeaderColumn) => found.every((entry) => entry.column !== column || MAY_HOLD_RULES.has(entry.role));
  const rules = columns.filter(
    (column, i) => open(column) && contents[i]!.rules >= 2 && contents[i]!.rules >= MOSTLY * contents[i]!.filled,
  );
  const only = rules[0];
  if (!only || rules.length > 1) return found;
  return [...found.filter(({ column }) => column !== only), { column: only, role: "criteria", score: BY_CONTENT }];
}

/** Columns whose header says nothing get a role from their cells. */
function unlabelled(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): AssignedColumn[] {
  const free = columns.map((_, i) => i).filter((i) => columns[i]!.roles.size === 0 && !TABLE_LABEL.test(columns[i]!.cell.core));
  const taken = new Map(found.map(({ role, column }) => [role, columns.indexOf(column)] as const));
  return rolesByContent(contents, free, taken).map(({ index, role, score }) => ({ column: columns[index]!, role, score }));
}

/** What was reached, told by the share of the target or the difference from it that another column holds (任务数 500, 本期数 520, 完成比率 104%). */
function withReached(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): readonly AssignedColumn[] {
  const target = columns.findIndex((column) => found.some((entry) => entry.role === "targetValue" && entry.column === column));
  if (target < 0 || found.some(({ role }) => role === "actualValue")) return found;
  const open = columns.map((_, i) => i).filter((i) => columns[i]!.roles.size === 0 && !found.some(({ column }) => column === columns[i]));
  const reached = open.filter((i) =>
    open.some(
      (other) =>
        other !== i &&
        (isQuotient(contents[other]!, contents[i]!, contents[target]!) || isDifference(contents[other]!, contents[i]!, contents[target]!)),
    ),
  );
  return reached.length === 1 ? [...found, { column: columns[reached[0]!]!, role: "actualValue", score: BY_SHARE }] : found;
}

/** The one column that nothing explains takes the one role that is missing beside it; columns of other years and the like are passed over. */
function withGap(
  found: readonly AssignedColumn[],
  all: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): readonly AssignedColumn[] {
  const columns = all.filter(({ cell }) => !NO_ROLE.test(cell.core) && !OTHER_YEAR.test(cell.core));
  const parts = columns.map((column) => {
    const role = found.find((entry) => entry.column === column)?.role ?? null;
    return {
      role,
      words: isWords(contents[all.indexOf(column)]!),
      open: role === null && column.roles.size === 0 && column.group === null && !isOutside(column, columns),
    };
  });
  const gap = fillGap(parts);
  return gap ? [...found, { column: columns[gap.index]!, role: gap.role, score: gap.role === "deviation" ? BY_WORDS : BY_GAP }] : found;
}

function isWords({ numbers, quantities }: ColumnContent): boolean {
  return numbers === 0 && quantities === 0;
}

/** The label beside the table is no column of it. */
function isOutside(column: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  return column === columns[0] && (TABLE_LABEL.test(column.cell.core) || column.cell.core.length > 6);
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
  return word + contentEvidence(role, content) + orderBonus(column, role, columns) - sparse;
}

/** Earlier of two equal columns wins; levels like to stand in their order. */
function orderBonus(column: HeaderColumn, role: Role, columns: readonly HeaderColumn[]): number {
  const place = columns.indexOf(column) / Math.max(1, columns.length);
  return role === "deviation" || role === "remark" ? ORDER_BONUS * place : ORDER_BONUS * (1 - place);
}

/** Several columns are headed 分值 or 权重: the levels' own weights are told by where and how densely they are filled. */
function addWeightEvidence(
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
  scores: number[][],
  tableClass: TableClass,
): void {
  if (tableClass !== "indicator") return;
  const [weightIndex, scoreIndex] = [ROLES.indexOf("weight"), ROLES.indexOf("score")];
  for (const i of weightsCalledScores(columns, contents)) [scores[i]![weightIndex], scores[i]![scoreIndex]] = [scores[i]![scoreIndex]!, 0];
  const weights = columns.map((_, i) => i).filter((i) => scores[i]![weightIndex]! >= 0.5 && !isLevel(columns[i]!));
  for (const { role, pattern } of LEVEL_WEIGHT_PATTERNS) {
    columns.forEach((column, i) => {
      if (pattern.test(column.cell.core)) scores[i]![ROLES.indexOf(role)] = 1;
    });
  }
  if (weights.length < 2) return;
  for (const { index, role, bonus } of weightEvidence(columns, contents, weights)) {
    const base = scores[index]![weightIndex]!;
    scores[index]![ROLES.indexOf(role)] = Math.max(scores[index]![ROLES.indexOf(role)]!, (role === "weight" ? base : base - 0.05) + bonus);
  }
}

/** A level headed 项目权重 is no weight column. */
function isLevel(column: HeaderColumn): boolean {
  return (["level1", "level2", "level3"] as const).some((role) => (column.roles.get(role) ?? 0) >= 0.7);
}

/** A column full of the names of a level (产出指标, 效益指标; 数量指标, 社会效益指标) is that level, where its heading says no more than 指标 or 类别. */
function readLevelNames(columns: readonly HeaderColumn[], contents: readonly ColumnContent[], scores: number[][]): void {
  columns.forEach((column, i) => {
    const { filled, level1, level2 } = contents[i]!;
    if (filled === 0 || [...column.roles.values()].some((strength) => strength >= CLEAR)) return;
    if (level1 >= MOSTLY * filled) scores[i]![ROLES.indexOf("level1")] = BY_NAMES;
    else if (level2 >= MOSTLY * filled && filled >= 2) scores[i]![ROLES.indexOf("level2")] = BY_NAMES;
  });
}

/** A column full of units (%, 批次, 亿元) is that of units, where its heading does not say something else for sure (绩效指标值单位). */
function readUnits(columns: readonly HeaderColumn[], contents: readonly ColumnContent[], scores: number[][]): void {
  columns.forEach((column, i) => {
    const { filled, units } = contents[i]!;
    if (
      filled < LEAST_UNITS ||
      units < MOSTLY * filled ||
      column.roles.size === 0 ||
      [...column.roles.values()].some((strength) => strength >= 1)
    )
      return;
    scores[i] = scores[i]!.map((score, j) => (ROLES[j] === "unitOfMeasure" ? Math.max(score, BY_NAMES) : Math.min(score, LEAST_SCORE)));
  });
}

/** 正向, 反向, 定性 beside targets with their comparison before them (≥180) say of what nature an indicator is: they compare nothing. */
function dropNatures(contents: readonly ColumnContent[], scores: number[][]): void {
  const [operator, target] = [ROLES.indexOf("operator"), ROLES.indexOf("targetValue")];
  const compared = contents.some(
    (content, i) => scores[i]![target]! > LEAST_SCORE && content.compared >= MOSTLY * content.filled && content.compared >= LEAST_UNITS,
  );
  if (compared) contents.forEach(({ signs, filled }, i) => void (signs === 0 && filled > 0 && (scores[i]![operator] = 0)));
}

/** A second column of plain 指标值 beside a clear target column holds what was reached. */
function readSecondTarget(columns: readonly HeaderColumn[], scores: number[][]): void {
  const [target, actual] = [ROLES.indexOf("targetValue"), ROLES.indexOf("actualValue")];
  if (scores.some((row) => row[actual]! >= 0.6)) return;
  columns.forEach((column, i) => {
    const plain = PLAIN_VALUE.test(column.cell.core) || scores[i]![actual]! > 0;
    const clearOther = columns.some((other, j) => j !== i && other.cell.core !== column.cell.core && scores[j]![target]! >= 0.85);
    if (plain && clearOther && scores[i]![target]! > 0) [scores[i]![actual], scores[i]![target]] = [0.75, 0.5];
  });
}
