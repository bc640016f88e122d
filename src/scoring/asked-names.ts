import type { LayoutRow, SheetLayout, TableLayout } from "../forms/layout";

/** Names of the rows of a workbook, by sheet name and 0-based row. */
export type AskedNames = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** What a row is called: its last label without white space; "" when it has none. */
export function rowName(row: Pick<LayoutRow, "level1" | "level2" | "level3">): string {
  return (row.level3 ?? row.level2 ?? row.level1)?.text.replace(/\s/g, "") ?? "";
}

/**
 * Names by which rows ask for inputs: an answer that was typed for one row must never answer another of the same name, on this or
 * another sheet. Rows that are called alike carry their level-2 name, then their sheet, then a number.
 */
export function askedNames(layouts: readonly SheetLayout[]): AskedNames {
  const rows = layouts.flatMap(({ sheet, tables }) =>
    tables
      .filter(asks)
      .flatMap((table) => table.rows)
      .filter((row) => row.kind === "indicator")
      .map((row) => ({ sheet, row, name: rowName(row) })),
  );
  const wider: readonly ((one: (typeof rows)[number], name: string) => string)[] = [
    ({ row }, name) => (row.level2 && row.level3 ? `${row.level2.text.replace(/\s/g, "")}·${name}` : name),
    ({ sheet }, name) => `${sheet}·${name}`,
  ];
  const named = wider.reduce((all, widen) => {
    const counts = countOf(all.map(({ name }) => name));
    return all.map((one) => ((counts.get(one.name) ?? 0) > 1 ? { ...one, name: widen(one, one.name) } : one));
  }, rows);
  const seen = new Map<string, number>();
  const names = new Map<string, Map<number, string>>();
  for (const { sheet, row, name } of named) {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const own = names.get(sheet) ?? new Map<number, string>();
    names.set(sheet, own.set(row.row, count === 1 ? name : `${name}（${count}）`));
  }
  return names;
}

/** A declaration beside the self-evaluation names the same rows, but prints no sentences that ask. */
function asks({ columns }: TableLayout): boolean {
  return columns.criteria !== undefined || columns.explanation !== undefined;
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
