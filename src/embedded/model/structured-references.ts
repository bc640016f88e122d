import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";

/** A column of a table with its old name and its new one. */
export interface TableScope {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/\r\n?/g, "\n");

/**
 * A formula (as stored, without "=") after a column of a table was renamed: 表1[旧] becomes 表1[新], in every form that names it.
 * Text in quotes is left alone. Gives the same string when the column is not named.
 * @param inside true for a formula inside of the table, where references need not name it ([@旧])
 */
export function withColumnRenamed(formula: string, { table, from, to }: TableScope, inside: boolean): string {
  if (!formula.includes("[")) return formula;
  let changed = false;
  const text = tokenize(`=${formula}`)
    .slice(1)
    .map(({ type, value }) => {
      const reference = type === "structured" ? parseStructRef(value) : null;
      if (!reference?.columns) return value;
      const meant = reference.table ? keyOf(reference.table) === keyOf(table) : inside;
      if (!meant || !reference.columns.some((name) => keyOf(name) === keyOf(from))) return value;
      changed = true;
      const columns = reference.columns.map((name) => (keyOf(name) === keyOf(from) ? to : name));
      return stringifyStructRef({ ...reference, columns }, { thisRow: /\[#/.test(value) });
    })
    .join("");
  return changed ? text : formula;
}
