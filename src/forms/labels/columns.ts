import type { Role } from "../../workbook";
import { LEVEL_NAME, NAME_OF_GROUP, OF_PLAN, OF_REACHED, PLAIN_VALUE, WHOLE_OF_GROUP, WHOLE_YEAR, YEAR_AHEAD } from "../lexicon/labels";
import { bestRole, roleScores } from "../lexicon/match";
import type { TableClass } from "../lexicon/match";
import { ViewCell } from "../view";
import type { ViewRow } from "../view";
import type { HeaderColumn } from "./band";

/** How sure 指标值 under 年末完成 is. */
const REACHED = 0.85;

const LEVEL_WEIGHTS: Readonly<Partial<Record<Role, Role>>> = { level1: "level1Weight", level2: "level2Weight", level3: "weight" };

/** The lowest label of a column, and the row above it. */
interface Labelled {
  readonly cell: ViewCell;
  readonly upper: ViewRow | null;
}

/** The columns of a stack of header rows, each with its labels and the roles they speak for. */
export function headerColumns(stack: readonly ViewRow[], tableClass: TableClass, yearOf: () => string | null = () => null): HeaderColumn[] {
  const lowest = new Map<number, Labelled>();
  for (const [level, { cells }] of stack.entries())
    for (const cell of cells) lowest.set(cell.col, { cell, upper: stack[level - 1] ?? null });
  const labelled = [...lowest.values()].sort((a, b) => a.cell.col - b.cell.col);
  const read = labelled.map(({ cell, upper }) => headerColumn(cell, upper && groupOver(upper, cell.col), tableClass));
  return tableClass === "indicator" ? ofOneYear(read, yearOf) : withoutPartsOf(read);
}

/** 小计 | 已提前下达 | 本次下达 under 分配金额: what the whole of a group is, none of its parts is. */
function withoutPartsOf(columns: readonly HeaderColumn[]): HeaderColumn[] {
  return columns.map((column) => {
    const whole = columns.find(
      ({ cell, group }) => group !== null && group === column.group && cell !== column.cell && WHOLE_OF_GROUP.test(cell.core),
    );
    return whole && !WHOLE_OF_GROUP.test(column.cell.core)
      ? { ...column, roles: new Map([...column.roles].filter(([role]) => !whole.roles.has(role))) }
      : column;
  });
}

/** Of columns that differ in the year before their label (2023年实际值, 2024年实际值) only that of the form's year speaks, else the latest. */
function ofOneYear(columns: readonly HeaderColumn[], yearOf: () => string | null): HeaderColumn[] {
  const latest = new Map<string, string>();
  for (const { cell } of columns) {
    const [year, label] = yearAhead(cell.core);
    if (year !== null && latest.get(label) !== yearOf() && (year === yearOf() || year > (latest.get(label) ?? ""))) latest.set(label, year);
  }
  return columns.map((column) => {
    const [year, label] = yearAhead(column.cell.core);
    return year === null || latest.get(label) === year ? column : { ...column, roles: new Map() };
  });
}

function yearAhead(core: string): [year: string | null, label: string] {
  const [whole = "", year = null] = YEAR_AHEAD.exec(core) ?? [];
  return [year, core.slice(whole.length)];
}

/** The columns with those among them that have no label but cells in the rows below: most rows, or names of levels. */
export function withBareColumns(columns: readonly HeaderColumn[], row: number, sample: readonly ViewRow[]): HeaderColumn[] {
  const known = new Set(columns.map(({ col }) => col));
  const [left, right] = [Math.min(...known), Math.max(...known)];
  const seen = new Map<number, { filled: number; levels: number }>();
  for (const { cells } of sample) {
    for (const cell of cells) {
      if (known.has(cell.col) || cell.col > right) continue;
      const column = seen.get(cell.col) ?? { filled: 0, levels: 0 };
      column.filled += 1;
      if (cell.isText && LEVEL_NAME.test(cell.core)) column.levels += 1;
      seen.set(cell.col, column);
    }
  }
  const isColumn = (col: number, { filled, levels }: { filled: number; levels: number }) =>
    levels * 2 > filled || (col > left && filled * 2 > sample.length);
  const bare = [...seen]
    .filter(([col, counts]) => isColumn(col, counts))
    .map(([col]): HeaderColumn => ({ col, cell: new ViewCell(row, col, null, false), group: null, groupHead: false, roles: new Map() }));
  return [...columns, ...bare].sort((a, b) => a.col - b.col);
}

function headerColumn(cell: ViewCell, group: ViewCell | null, tableClass: TableClass): HeaderColumn {
  const groupHead = group?.col === cell.col;
  return { col: cell.col, cell, group, groupHead, roles: columnRoles(cell, group, groupHead, tableClass) };
}

/** The label of an upper row that spans a column: the last one at or left of it. */
function groupOver(upper: ViewRow, col: number): ViewCell | null {
  let group: ViewCell | null = null;
  for (const cell of upper.cells) if (cell.col <= col) group = cell;
  return group;
}

function columnRoles(cell: ViewCell, group: ViewCell | null, groupHead: boolean, tableClass: TableClass): ReadonlyMap<Role, number> {
  const own = ownRoles(cell, tableClass);
  if (!group) return own;
  const roles = new Map(own);
  const raise = (share: number) => {
    for (const [role, strength] of roleScores(group.text, group.core, tableClass))
      roles.set(role, Math.max(roles.get(role) ?? 0, strength * share));
  };
  if (readLevelGroup(cell, group, tableClass, roles)) return roles;
  if (tableClass === "indicator" && PLAIN_VALUE.test(cell.core) && OF_REACHED.test(group.core) && !OF_PLAN.test(group.core))
    return new Map<Role, number>([["actualValue", REACHED]]);
  if (WHOLE_OF_GROUP.test(cell.core) || WHOLE_YEAR.test(cell.core)) raise(0.9);
  else if (groupHead && own.size === 0) raise(0.7);
  return roles;
}

/** What the label itself says; over indicators with or without the year in front of it (lists set years beside each other). */
function ownRoles({ text, core }: ViewCell, tableClass: TableClass): ReadonlyMap<Role, number> {
  const roles = roleScores(text, core, tableClass);
  return roles.size > 0 || tableClass === "list" || !YEAR_AHEAD.test(core)
    ? roles
    : roleScores(text.replace(YEAR_AHEAD, ""), core.replace(YEAR_AHEAD, ""), tableClass);
}

/** 一级指标 over 名称 and 权重(%): the level's names and the level's weights. True when the pair was read. */
function readLevelGroup(cell: ViewCell, group: ViewCell, tableClass: TableClass, roles: Map<Role, number>): boolean {
  const { role: level, strength } = bestRole(roleScores(group.text, group.core, tableClass));
  const weightRole = level && strength >= 0.7 ? LEVEL_WEIGHTS[level] : undefined;
  if (!level || !weightRole) return false;
  const isWeight = (roleScores(cell.text, cell.core, tableClass).get("weight") ?? 0) >= 0.7;
  if (!isWeight && !NAME_OF_GROUP.test(cell.core)) return false;
  roles.clear();
  roles.set(isWeight ? weightRole : level, 1);
  return true;
}

/** The normalised header of a column, its group before it. */
export function headerText(column: HeaderColumn): string {
  return column.group && column.group.text !== column.cell.text ? `${column.group.text}/${column.cell.text}` : column.cell.text;
}
