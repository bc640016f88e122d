import type { EmbeddedWorkbook } from "../../src/embedded";
import { toA1, rectToA1 } from "../../src/workbook";

/** Everything of a workbook that a person or this add-in can see, thing by thing: "'表'!A1 content" → its text. */
export type Snapshot = ReadonlyMap<string, string>;

/** Unused style records, ids and caches are left out. */
export function snapshotOf({ model }: EmbeddedWorkbook): Snapshot {
  const things = new Map<string, string>();
  const looks = new Map<number, { readonly fill: string; readonly rest: string }>();
  const lookOf = (id: number) => {
    const known = looks.get(id);
    if (known) return known;
    const { fill, font, ...rest } = model.style(id);
    // Office.js tells an automatic colour as black and cannot set it again: nobody sees the difference.
    const look = { fill: JSON.stringify(fill), rest: JSON.stringify({ ...rest, font: { ...font, color: font.color ?? "#000000" } }) };
    looks.set(id, look);
    return look;
  };
  const plain = lookOf(0);
  things.set("sheets", model.sheets.map((sheet) => sheet.name).join("|"));
  for (const sheet of model.sheets) {
    const at = `'${sheet.name}'!`;
    things.set(`${at} sheet`, JSON.stringify([sheet.visibility, sheet.protection, sheet.freeze, sheet.print]));
    const used = sheet.usedRange();
    sheet.forEachCell((row, col) => {
      const cell = `${at}${toA1({ row, col })}`;
      const formula = sheet.formula(row, col);
      const value = formula ?? sheet.value(row, col);
      if (value !== null) things.set(`${cell} content`, `${typeof value}:${JSON.stringify(value)}`);
      const look = lookOf(sheet.styleId(row, col));
      if (look.fill !== plain.fill) things.set(`${cell} fill`, look.fill);
      if (look.rest !== plain.rest) things.set(`${cell} look`, look.rest);
    });
    for (const rect of sheet.merges()) things.set(`${at}${rectToA1(rect)} merge`, "merged");
    for (const { rects, ...rule } of sheet.validations() as unknown as { rects: readonly Parameters<typeof rectToA1>[0][] }[])
      for (const rect of rects) things.set(`${at}${rectToA1(rect)} validation`, JSON.stringify(sorted(rule)));
    for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1)
      if (sheet.row(row).height !== null) things.set(`${at}${row + 1} height`, String(sheet.row(row).height));
    for (let col = used?.left ?? 0; used && col <= used.right; col += 1)
      if (sheet.column(col).width !== null) things.set(`${at}col${col} width`, String(sheet.column(col).width));
  }
  model
    .customXml()
    .filter((part) => part.namespace.startsWith("urn:jixiao"))
    .forEach((part, i) => things.set(`store ${i}`, part.xml));
  return things;
}

/** The same fields in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}

/** The things that are not the same in both. */
export function differing(a: Snapshot, b: Snapshot): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}
