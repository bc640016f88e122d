import { DEPARTMENT_LABEL } from "../lexicon/labels";
import type { Role } from "../../workbook";
import type { StructureSign } from "../../provinces";
import type { TitleField, TitleFieldName, TableLayout } from "../layout";
import { openColumns } from "../table/shape";
import type { TableShape } from "../table/shape";
import { factsOf } from "../text/facts";
import { normalise } from "../text/normalise";
import type { ViewRow } from "../view";
import { POINTS_AT_END } from "../lexicon/texts";

/** What families are held against. Texts are normalised; `labels` joins every label, each behind a "|". */
export interface KindFeatures {
  readonly title: string;
  readonly number: string;
  readonly labels: string;
  readonly notes: string;
  /** Names of the indicators, joined like the labels. */
  readonly indicators: string;
  /** What tells whose sheet it is: its unit and its title. */
  readonly unit: string;
  readonly columns: ReadonlySet<Role>;
  readonly structure: ReadonlySet<StructureSign>;
}

const LONGEST_LABEL = 36;
const LABEL_ROWS = 120;

/** All labels of the sheet: text cells outside of tables, headers, and level names. */
export function labelText(outside: readonly ViewRow[], tables: readonly TableLayout[]): string {
  const parts: string[] = [];
  for (const row of outside.slice(0, LABEL_ROWS)) {
    for (const cell of row.cells) if (cell.isText && cell.text.length <= LONGEST_LABEL) parts.push(cell.text);
  }
  for (const table of tables) {
    parts.push(...Object.values(table.headers));
    parts.push(...table.blocks.slice(0, LABEL_ROWS).map((block) => factsOf(block.label).text));
    if (table.total) parts.push(normalise(table.total.label.text));
  }
  return `|${parts.join("|")}|`;
}

/** The names of the indicators, up to so many. */
export function indicatorText(tables: readonly TableLayout[]): string {
  return `|${tables
    .flatMap(({ rows }) => rows.slice(0, LABEL_ROWS))
    .flatMap(({ level3 }) => (level3 ? [factsOf(level3.text).text] : []))
    .join("|")}|`;
}

/** The structure of the tables as signs. */
export function structureOf(
  tables: readonly TableLayout[],
  shapes: readonly TableShape[],
  fields: Readonly<Record<TitleFieldName, TitleField | null>>,
): ReadonlySet<StructureSign> {
  const signs = new Set<StructureSign>();
  const classes = new Set(shapes.map(({ tableClass }) => tableClass));
  const add = (sign: StructureSign, holds: boolean) => void (holds && signs.add(sign));
  const headed = tables.filter((table) => table.headerRow >= 0);
  const first = headed[0];
  const columns = first?.columns ?? {};
  add("indicators", classes.has("indicator"));
  add("list", classes.has("list") && !classes.has("indicator"));
  add("no-table", headed.length === 0);
  const fund = tables.some((table) => table.budget !== null);
  add(fund ? "fund-block" : "no-fund-block", true);
  add("project-field", fields.projectName !== null);
  add("department-field", DEPARTMENT_LABEL.test(fields.department?.label.text ?? "") && fields.projectName === null);
  add("two-row-header", first !== undefined && first.headerTopRow < first.headerRow);
  add("several-tables", headed.length > 1);
  add(
    "side-by-side",
    headed.some((table, i) => table.headerRow === headed[i - 1]?.headerRow),
  );
  add("no-levels", classes.has("indicator") && columns.level1 === undefined && columns.level2 === undefined);
  add("weight-repeated", columns.level1Weight !== undefined || columns.level2Weight !== undefined);
  add("weight-before-target", columns.weight !== undefined && columns.targetValue !== undefined && columns.weight < columns.targetValue);
  add("points-in-names", pointsInNames(first));
  add("targets-only", asksForTargetsOnly(shapes));
  add(
    "label-weights",
    headed.some((table) => table.blocks.some((block) => block.labelWeight !== null)),
  );
  return signs;
}

/** Nothing on the sheet asks what was reached: targets, no actual value, no score, no rule for points, and no filled column that nobody explains. */
function asksForTargetsOnly(shapes: readonly TableShape[]): boolean {
  const indicators = shapes.filter(({ tableClass }) => tableClass === "indicator");
  const reached: readonly Role[] = ["actualValue", "score", "scoreFactor", "criteria", "deviation"];
  return (
    indicators.length > 0 &&
    indicators.some(({ columns }) => columns.targetValue !== undefined) &&
    indicators.every(
      (shape) =>
        reached.every((role) => shape.columns[role] === undefined) && openColumns(shape).every(({ col }) => !shape.filled.has(col)),
    )
  );
}

/** Scored rows without a weight column whose names carry the points. */
function pointsInNames(table: TableLayout | undefined): boolean {
  if (!table || table.columns.weight !== undefined || table.columns.score === undefined) return false;
  const named = table.rows.filter((row) => row.level3 && POINTS_AT_END.test(row.level3.text)).length;
  return named * 2 > table.rows.length;
}
