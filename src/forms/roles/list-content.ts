import type { Role } from "../../workbook";
import type { HeaderColumn } from "../labels/band";
import { BARE_AMOUNT, GRANTING_TITLE, RUNNING_HEADER, SPENDING_TITLE, SUM_ACROSS } from "../lexicon/lists";
import { isQuotient } from "./arithmetic";
import { type AssignedColumn, isCounting, type ColumnContent } from "./evidence";

/** How sure a column is that only its contents tell, and an amount that the title tells the kind of. */
const BY_CONTENT = 0.6;
const BY_TITLE = 0.72;
const CLOSE = 0.005;
/** Part of its rows that have to bear a sum out. */
const MOSTLY = 0.7;

/** What a list is about: what was spent, or what is given to be spent; null when its title does not say. */
export type ListPurpose = "spending" | "granting" | null;

/** What the texts above a list say of its amounts; a title that says both says that they were spent (预算支出明细). */
export function purposeOf(texts: readonly string[]): ListPurpose {
  const said = texts
    .map((text) => (SPENDING_TITLE.test(text) ? "spending" : GRANTING_TITLE.test(text) ? "granting" : null))
    .filter((one) => one !== null);
  return said.length > 0 && said.every((one) => one === said[0]) ? said[0]! : null;
}

/** The columns of a list with what its cells tell: numbers of rows, names, running sums, amounts of no kind, rates. */
export function withListContent(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
  purpose: ListPurpose,
): readonly AssignedColumn[] {
  const named = withName(found, columns, contents);
  return withRate(withAmount(withoutRunning(named, columns, contents), columns, contents, purpose), columns, contents);
}

/** Lists number their rows, and the column that equals executed ÷ budget is the rate, whatever its header says. */
function withRate(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): readonly AssignedColumn[] {
  const at = (role: Role) => columns.findIndex((column) => found.some((entry) => entry.role === role && entry.column === column));
  const free = columns.map((_, i) => i).filter((i) => columns[i]!.roles.size === 0 && !found.some(({ column }) => column === columns[i]));
  const more: AssignedColumn[] = [];
  const give = (role: Role, i: number | undefined) =>
    void (i !== undefined && at(role) < 0 && more.push({ column: columns[i]!, role, score: BY_CONTENT }));
  give(
    "seq",
    free.find((i) => contents[i]!.filled >= 3 && isCounting(contents[i]!)),
  );
  const [budget, executed] = [at("adjusted") < 0 ? at("yearStart") : at("adjusted"), at("executed")];
  if (budget >= 0 && executed >= 0)
    give(
      "rate",
      free.find((i) => isQuotient(contents[i]!, contents[executed]!, contents[budget]!)),
    );
  return [...found, ...more];
}

/** A list whose name column has a heading of its own (经费控制情况): the one column of texts. */
function withName(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): readonly AssignedColumn[] {
  if (found.some(({ role }) => role === "name")) return found;
  const free = columns.map((_, i) => i).filter((i) => !found.some(({ column }) => column === columns[i]));
  const texts = free.filter((i) => contents[i]!.filled >= 2 && contents[i]!.numbers === 0);
  const rows = Math.max(...contents.map((content) => content.present.length), 1);
  const first = columns.findIndex((column) => !found.some((entry) => entry.role === "seq" && entry.column === column));
  const named = texts.length === 1 && texts[0] === first && contents[first]!.filled * 2 >= rows ? first : null;
  return named === null ? found : [...found, { column: columns[named]!, role: "name", score: BY_CONTENT }];
}

/** A running sum (累计支出 beside 支出金额) is no amount of its row: the column that it runs over is. */
function withoutRunning(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
): readonly AssignedColumn[] {
  const running = found.find(({ role, column }) => role === "executed" && RUNNING_HEADER.test(column.cell.core));
  if (!running) return found;
  const at = columns.indexOf(running.column);
  const mayBe = (column: HeaderColumn) => found.every((entry) => entry.column !== column || entry.role === "adjusted");
  const over = columns.find((column, i) => i !== at && mayBe(column) && runsOver(contents[at]!, contents[i]!));
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
function withAmount(
  found: readonly AssignedColumn[],
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
  purpose: ListPurpose,
): readonly AssignedColumn[] {
  if (purpose === null || found.some(({ role }) => ["yearStart", "adjusted", "executed"].includes(role))) return found;
  const isAmount = (pattern: RegExp, i: number) =>
    pattern.test(columns[i]!.cell.core) &&
    contents[i]!.numbers * 2 > contents[i]!.filled &&
    !found.some(({ column }) => column === columns[i]);
  const indexes = columns.map((_, i) => i);
  const across = indexes.filter((i) => isAmount(SUM_ACROSS, i));
  const bare = indexes.filter((i) => isAmount(BARE_AMOUNT, i));
  const only = across.length > 0 ? across : bare;
  return only.length === 1
    ? [...found, { column: columns[only[0]!]!, role: purpose === "spending" ? "executed" : "adjusted", score: BY_TITLE }]
    : found;
}
