import type { ExcelNamespace } from "./run";
import { run } from "./run";

/** Excel levels from which a kind of thing can be counted. */
const COUNTED = [
  { from: 104, of: (sheet: Excel.Worksheet) => sheet.charts },
  { from: 104, of: (sheet: Excel.Worksheet) => sheet.tables },
  { from: 104, of: (sheet: Excel.Worksheet) => sheet.pivotTables },
  { from: 109, of: (sheet: Excel.Worksheet) => sheet.shapes },
  { from: 110, of: (sheet: Excel.Worksheet) => sheet.comments },
] as const;

/**
 * The sheets on which something hangs besides their cells: threads of comments, pictures and shapes, charts, tables, pivot tables, as
 * far as its level tells of them. The plain notes of older Excel (注释) are not told before level 1.18 and not looked at. One sync.
 */
export async function sheetsWithAttachments(excel: ExcelNamespace, apiLevel: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const counted = COUNTED.filter(({ from }) => apiLevel >= from);
  if (ids.length === 0 || counted.length === 0) return new Set();
  return run(
    excel,
    async (context) => {
      const asked = ids.map((id) => ({ id, counts: counted.map(({ of }) => of(context.workbook.worksheets.getItem(id)).getCount()) }));
      await context.sync();
      return new Set(asked.filter(({ counts }) => counts.some((count) => count.value > 0)).map(({ id }) => id));
    },
    { waits: true },
  );
}
