import { ROLES } from "../../workbook";
import type { Role } from "../../workbook";
import type { HeaderColumn } from "../header/band";
import { LEVEL_WEIGHT_PATTERNS } from "../lexicon/roles";
import { PLAIN_VALUE, TABLE_LABEL } from "../lexicon/labels";
import type { TableClass } from "../lexicon/match";
import type { ViewRow } from "../view";
import { bestAssignment } from "./assign";
import { isQuotient, weightEvidence, weightsCalledScores } from "./arithmetic";
import { contentEvidence, contentOf, isCounting } from "./evidence";
import { rolesByContent } from "./content";
import { fillGap } from "./gaps";
import type { ColumnContent } from "./evidence";

/** Below this a column stays without a role. */
const LEAST_SCORE = 0.42;
/** How sure a name column is that only its contents tell. */
const NAME_BY_CONTENT = 0.6;
/** How sure a criteria column is that only its contents tell, and the part of its cells that must do so. */
const BY_CONTENT = 0.55;
const MOSTLY = 0.6;
/** A heading from here on is not overruled by the names below it. */
const CLEAR = 0.65;
/** How sure a level is that its names tell. */
const BY_NAMES = 0.8;
/** How sure a role is that only its neighbours tell. */
const BY_GAP = 0.45;
/** The most that the order of columns counts. */
const ORDER_BONUS = 0.04;

/** A column with the role it was given and how sure that is. */
export interface AssignedColumn {
  readonly column: HeaderColumn;
  readonly role: Role;
  readonly score: number;
}

/** Gives each column of a table its role by best total: header words, cell contents, arithmetic and a little order. */
export function assignRoles(columns: readonly HeaderColumn[], sample: readonly ViewRow[], tableClass: TableClass): readonly AssignedColumn[] {
  const contents = columns.map((column) => contentOf(sample, column.col));
  const scores = columns.map((column, i) => ROLES.map((role) => scoreOf(column, role, contents[i]!, columns, tableClass)));
  addWeightEvidence(columns, contents, scores, tableClass);
  readSecondTarget(columns, scores);
  if (tableClass === "indicator") readLevelNames(columns, contents, scores);
  const assigned = bestAssignment(scores.map((row) => row.map((score) => Math.max(0, score - LEAST_SCORE))));
  const worded = assigned.flatMap((j, i) => (j < 0 ? [] : [{ column: columns[i]!, role: ROLES[j]!, score: scores[i]![j]! }]));
  const found = tableClass === "list" ? worded : withCriteria(worded, columns, contents);
  return tableClass === "list" ? withListContent(withName(found, columns, contents), columns, contents) : withGap([...found, ...unlabelled(found, columns, contents)], columns);
}

/** Roles of a column in which rules for points may stand under another heading. */
const MAY_HOLD_RULES: ReadonlySet<Role> = new Set(["remark"]);

/**
 * The one column whose cells say how points are given is the criteria column, whatever its heading is (怎么打分, 考核细则, 备注):
 * a printed rule that is not found would be replaced by a formula.
 */
function withCriteria(found: readonly AssignedColumn[], columns: readonly HeaderColumn[], contents: readonly ColumnContent[]): readonly AssignedColumn[] {
  if (found.some(({ role }) => role === "criteria")) return found;
  const open = (column: HeaderColumn) => found.every((entry) => entry.column !== column || MAY_HOLD_RULES.has(entry.role));
  const rules = columns.filter((column, i) => open(column) && contents[i]!.rules >= 2 && contents[i]!.rules >= MOSTLY * contents[i]!.filled);
  const only = rules[0];
  if (!only || rules.length > 1) return found;
  return [...found.filter(({ column }) => column !== only), { column: only, role: "criteria", score: BY_CONTENT }];
}

/** Columns whose header says nothing get a role from their cells. */
function unlabelled(found: readonly AssignedColumn[], columns: readonly HeaderColumn[], contents: readonly ColumnContent[]): AssignedColumn[] {
  const free = columns.map((_, i) => i).filter((i) => columns[i]!.roles.size === 0 && !TABLE_LABEL.test(columns[i]!.cell.core));
  const taken = new Map(found.map(({ role, column }) => [role, columns.indexOf(column)] as const));
  return rolesByContent(contents, free, taken).map(({ index, role, score }) => ({ column: columns[index]!, role, score }));
}

/** The one column that nothing explains takes the one role that is missing beside it. */
function withGap(found: readonly AssignedColumn[], columns: readonly HeaderColumn[]): readonly AssignedColumn[] {
  const parts = columns.map((column) => {
    const role = found.find((entry) => entry.column === column)?.role ?? null;
    return { role, open: role === null && column.roles.size === 0 && column.group === null && !isOutside(column, columns) };
  });
  const gap = fillGap(parts);
  return gap ? [...found, { column: columns[gap.index]!, role: gap.role, score: BY_GAP }] : found;
}

/** The label beside the table is no column of it. */
function isOutside(column: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  return column === columns[0] && (TABLE_LABEL.test(column.cell.core) || column.cell.core.length > 6);
}

/** Lists number their rows, and the column that equals executed ÷ budget is the rate, whatever its header says. */
function withListContent(found: readonly AssignedColumn[], columns: readonly HeaderColumn[], contents: readonly ColumnContent[]): readonly AssignedColumn[] {
  const at = (role: Role) => columns.findIndex((column) => found.some((entry) => entry.role === role && entry.column === column));
  const free = columns.map((_, i) => i).filter((i) => columns[i]!.roles.size === 0 && !found.some(({ column }) => column === columns[i]));
  const more: AssignedColumn[] = [];
  const give = (role: Role, i: number | undefined) => void (i !== undefined && at(role) < 0 && more.push({ column: columns[i]!, role, score: NAME_BY_CONTENT }));
  give("seq", free.find((i) => contents[i]!.filled >= 3 && isCounting(contents[i]!)));
  const [budget, executed] = [at("adjusted") < 0 ? at("yearStart") : at("adjusted"), at("executed")];
  if (budget >= 0 && executed >= 0) give("rate", free.find((i) => isQuotient(contents[i]!, contents[executed]!, contents[budget]!)));
  return [...found, ...more];
}

/** A list whose name column has a heading of its own (经费控制情况): the one column of texts. */
function withName(found: readonly AssignedColumn[], columns: readonly HeaderColumn[], contents: readonly ColumnContent[]): readonly AssignedColumn[] {
  if (found.some(({ role }) => role === "name")) return found;
  const free = columns.map((_, i) => i).filter((i) => !found.some(({ column }) => column === columns[i]));
  const texts = free.filter((i) => contents[i]!.filled >= 2 && contents[i]!.numbers === 0);
  const rows = Math.max(...contents.map((content) => content.present.length), 1);
  const first = columns.findIndex((column) => !found.some((entry) => entry.role === "seq" && entry.column === column));
  const named = texts.length === 1 && texts[0] === first && contents[first]!.filled * 2 >= rows ? first : null;
  return named === null ? found : [...found, { column: columns[named]!, role: "name", score: NAME_BY_CONTENT }];
}

function scoreOf(column: HeaderColumn, role: Role, content: ColumnContent, columns: readonly HeaderColumn[], tableClass: TableClass): number {
  const word = column.roles.get(role) ?? 0;
  if (word === 0) return 0;
  if (tableClass === "indicator" && word < 0.9 && TABLE_LABEL.test(column.cell.core) && columns.some((other) => other !== column && isLevel(other))) return 0;
  return word + contentEvidence(role, content) + orderBonus(column, role, columns);
}

/** Earlier of two equal columns wins; levels like to stand in their order. */
function orderBonus(column: HeaderColumn, role: Role, columns: readonly HeaderColumn[]): number {
  const place = columns.indexOf(column) / Math.max(1, columns.length);
  return role === "deviation" || role === "remark" ? ORDER_BONUS * place : ORDER_BONUS * (1 - place);
}

/** Several columns are headed 分值 or 权重: the levels' own weights are told by where and how densely they are filled. */
function addWeightEvidence(columns: readonly HeaderColumn[], contents: readonly ColumnContent[], scores: number[][], tableClass: TableClass): void {
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
