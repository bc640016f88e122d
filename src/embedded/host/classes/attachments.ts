import type { SheetModel } from "../../model/types";
import type { ClassSpec } from "../member";

/** What hangs on a sheet besides its cells: the embedded workbook tells how much, and nothing more of it. */
function counted(count: (sheet: SheetModel) => number): ClassSpec<SheetModel> {
  return { methods: { getCount: { call: (sheet) => count(sheet) } } };
}

export const commentCollectionSpec = counted((sheet) => sheet.attachments().comments);
export const shapeCollectionSpec = counted((sheet) => sheet.attachments().shapes);
export const chartCollectionSpec = counted((sheet) => sheet.attachments().charts);
export const pivotTableCollectionSpec = counted((sheet) => sheet.attachments().pivotTables);
