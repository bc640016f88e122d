import type { Role } from "../../workbook";
import { BARE_AMOUNT, GRANTING_TITLE, RUNNING_HEADER, SPENDING_TITLE, SUM_ACROSS } from "../lexicon/lists";
import { isOtherShare, isQuotient } from "./arithmetic";
import { type AssignedColumn, isCounting, type ColumnContent, type FilledColumn } from "./evidence";

/** How sure a column is that only its contents tell, and an amount that the title tells the kind of. */
const BY_CONTENT = 0.6;
const BY_TITLE = 0.72;
const CLOSE = 0.005;
/** A heading of a rate below this may mean another one. */
const SURE_RATE = 0.65;
/** Part of its rows that have to bear a sum out. */
const MOSTLY = 0.7;

/** What a list is about: what was spent, or what is given to be spent; null when its title does not say. */
export type ListPurpose = "spending" | "granting" | null;

/** What the texts above a list say of its amounts; a title that says both says that they were spent (预算支出明细). */
export function purposeOf(texts: readonly string[]): ListPurpose {
  const said = texts
    .map((text) => (SPENDING_TITLE.test(text) ? "spending" : GRANTING_TITLE.test(text) ? "granting" : null))
    .filter((one) => one !== null);
  const [first = null] = said;
  return said.every((one) => one === first) ? first : null;
}

/** The columns of a list with what its cells tell: numbers of rows, names, running sums, amounts of no kind, rates. */
export function withListContent(
  found: readonly AssignedColumn[],
  columns: readonly FilledColumn[],
  purpose: ListPurpose,
): readonly AssignedColumn[] {
  return withRate(withAmount(withoutRunning(withName(found, columns), columns), columns, purpose), columns);
}

/** True for a column that has no role yet. */
function isFree({ column }: FilledColumn, found: readonly AssignedColumn[]): boolean {
  return !found.some((entry) => entry.column === column);
}

/**
 * Lists number their rows, and the column that equals executed ÷ budget is the rate, whatever its header says. 完成率 may be that of the
 * budget or of the work: where most of its figures are another share, it is no execution rate.
 */
function withRate(worded: readonly AssignedColumn[], columns: readonly FilledColumn[]): readonly AssignedColumn[] {
  const of = (role: Role) => columns.find(({ column }) => worded.some((entry) => entry.role === role && entry.column === column))?.content;
  const [budget, executed, rate] = [of("adjusted") ?? of("yearStart"), of("executed"), of("rate")];
  const isDoubtful = ({ role, column }: AssignedColumn) => role === "rate" && (column.roles.get("rate") ?? 0) < SURE_RATE;
  const isOther = budget && executed && rate && worded.some(isDoubtful) && isOtherShare(rate, executed, budget);
  const found = isOther ? worded.filter(({ role }) => role !== "rate") : worded;
  const free = columns.filter((one) => one.column.roles.size === 0 && isFree(one, found));
  const more: AssignedColumn[] = [];
  const give = (role: Role, fits: (content: ColumnContent) => boolean) => {
    const given = found.some((entry) => entry.role === role) ? undefined : free.find(({ content }) => fits(content));
    if (given) more.push({ column: given.column, role, score: BY_CONTENT });
  };
  give("seq", (content) => content.filled >= 3 && isCounting(content));
  if (budget && executed) give("rate", (content) => isQuotient(content, executed, budget));
  return [...found, ...more];
}

/** A list whose name column has a heading of its own (经费控制情况): the one column of texts. */
function withName(found: readonly AssignedColumn[], columns: readonly FilledColumn[]): readonly AssignedColumn[] {
  if (found.some(({ role }) => role === "name")) return found;
  const [only, ...others] = columns.filter((one) => isFree(one, found) && one.content.filled >= 2 && one.content.numbers === 0);
  const rows = Math.max(...columns.map(({ content }) => content.present.length), 1);
  const first = columns.find(({ column }) => !found.some((entry) => entry.role === "seq" && entry.column === column));
  const isName = only && others.length === 0 && only === first && only.content.filled * 2 >= rows;
  return isName ? [...found, { column: only.column, role: "name", score: BY_CONTENT }] : found;
}

/** A running sum (累计支出 beside 支出金额) is no amount of its row: the column that it runs over is. */
function withoutRunning(found: readonly AssignedColumn[], columns: readonly FilledColumn[]): readonly AssignedColumn[] {
  const running = found.find(({ role, column }) => role === "executed" && RUNNING_HEADER.test(column.cell.core));
  const own = columns.find(({ column }) => column === running?.column);
  if (!running || !own) return found;
  const mayBe = ({ column }: FilledColumn) => found.every((entry) => entry.column !== column || entry.role === "adjusted");
  const over = columns.find((one) => one !== own && mayBe(one) && runsOver(own.content, one.content))?.column;
  if (!over) return found;
  return [...found.filter((entry) => entry !== running && entry.column !== over), { ...running, column: over }];
}

/** True when most numbers of a column are the sums of another one down to their row. */
function runsOver(running: ColumnContent, plain: ColumnContent): boolean {
  let [sum, rows, right] = [0, 0, 0];
  for (const [i, value] of plain.values.entries()) {
    if (value === null) continue;
    sum += value;
    const shown = running.values[i] ?? null;
    if (shown === null) continue;
    rows += 1;
    if (Math.abs(shown - sum) < CLOSE) right += 1;
  }
  return rows >= 3 && right >= MOSTLY * rows && rows * 2 >= running.numbers;
}

/** The one amount of a list that names no kind of amount (金额, 合计 over parts): what the title says of it. */
function withAmount(found: readonly AssignedColumn[], columns: readonly FilledColumn[], purpose: ListPurpose): readonly AssignedColumn[] {
  if (purpose === null || found.some(({ role }) => ["yearStart", "adjusted", "executed"].includes(role))) return found;
  const amounts = (heading: RegExp) =>
    columns.filter((one) => heading.test(one.column.cell.core) && one.content.numbers * 2 > one.content.filled && isFree(one, found));
  const across = amounts(SUM_ACROSS);
  const [only, ...others] = across.length > 0 ? across : amounts(BARE_AMOUNT);
  if (!only || others.length > 0) return found;
  return [...found, { column: only.column, role: purpose === "spending" ? "executed" : "adjusted", score: BY_TITLE }];
}
